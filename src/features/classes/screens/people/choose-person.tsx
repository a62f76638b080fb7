import { Field, makeStyles, Option, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { ChoiceBox } from "../../../../web/form/choice-box.tsx";
import { FormDialog } from "../../../../web/form/form-dialog.tsx";
import { useUnsaved } from "../../../../web/form/unsaved.ts";
import { complaintAbout } from "../../../../web/parts/explain.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { useSettled } from "../../../../web/parts/use-settled.ts";
import { type Choice, type ClassPerson, useDirectory, useMatching } from "./queries.ts";
import { WORDS } from "./words.ts";

const { choose: words } = WORDS;
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const WAYS = ["rules", "account", "nobody"] as const;
type Way = (typeof WAYS)[number];

const useStyles = makeStyles({
  box: { minWidth: 0, width: "100%" },
  input: { minWidth: 0 },
  facts: {
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: "anywhere" },
});

interface Props {
  readonly person: ClassPerson;
  readonly close: () => void;
}

/** What is typed, and the account that was chosen for it. */
interface Picked {
  readonly text: string;
  readonly user?: string;
}

/** Says who somebody of the roster is: whom the rules find, an account, or nobody. */
export function ChoosePerson({ person, close }: Props) {
  const notice = useNotice();
  const { choose } = useMatching();
  const [way, setWay] = useState(wayOf(person));
  const [picked, setPicked] = useState<Picked>(pickedFor(person));
  const [missing, setMissing] = useState<object>();
  const work = useUnsaved(way !== wayOf(person) || picked.user !== pickedFor(person).user);
  const submit = () => {
    const choice = choiceOf(way, picked);
    setMissing(choice === undefined ? {} : undefined);
    if (choice === undefined || choose.isPending) return;
    choose.mutate(
      { person: person.person, choice },
      {
        onSuccess: ({ name }) => {
          work.forget();
          notice(words.saved({ name }));
          close();
        },
      },
    );
  };
  const complaint = missing ? words.missing : complaintAbout(choose.error, "user");
  const problem = complaint === undefined ? (choose.error ?? undefined) : undefined;
  const form = { busy: choose.isPending, submit, wrong: missing ?? choose.error, work, problem };
  return (
    <FormDialog title={words.title({ name: person.name })} verb={words.save} form={form} close={close}>
      <About person={person} />
      <Field label={words.which}>
        <RadioGroup value={way} onChange={(_event, { value }) => setWay(WAYS.find((each) => each === value) ?? way)}>
          {WAYS.map((each) => (
            <Radio key={each} value={each} label={words[each]} />
          ))}
        </RadioGroup>
      </Field>
      {way === "account" && <AccountField person={person} picked={picked} pick={setPicked} complaint={complaint} />}
    </FormDialog>
  );
}

function wayOf({ state, by }: ClassPerson): Way {
  if (state === "excluded") return "nobody";
  return by === "hand" || state !== "matched" ? "account" : "rules";
}

function pickedFor({ account, by }: ClassPerson): Picked {
  return account && by === "hand" ? { text: account.login ?? account.id, user: account.id } : { text: "" };
}

function choiceOf(way: Way, { text, user }: Picked): Choice | undefined {
  if (way !== "account") return way;
  const named = user ?? (GUID.test(text.trim()) || text.includes("@") ? text.trim() : undefined);
  return named === undefined ? undefined : { user: named };
}

/** What the roster says of them, and why they were not found. */
function About({ person: { person, fields, sentence, cure } }: { readonly person: ClassPerson }) {
  const styles = useStyles();
  return (
    <>
      {sentence !== undefined && (
        <Text>
          {sentence} {cure}
        </Text>
      )}
      <Text weight="semibold">{words.says}</Text>
      <dl className={styles.facts}>
        {[["id", person] as const, ...Object.entries(fields)].map(([name, value]) => (
          <FactRow key={name} name={name} value={value} />
        ))}
      </dl>
    </>
  );
}

function FactRow({ name, value }: { readonly name: string; readonly value: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
}

interface FieldProps {
  readonly person: ClassPerson;
  readonly picked: Picked;
  readonly pick: (picked: Picked) => void;
  readonly complaint: string | undefined;
}

/** An account by the beginning of its name or address, or by its object id; whom they might be stands there at once. */
function AccountField({ person, picked, pick, complaint }: FieldProps) {
  const styles = useStyles();
  const { text, user } = picked;
  const { accounts, isLooking } = useAccounts(person, picked);
  return (
    <Field label={words.search} required hint={words.hint} validationMessage={complaint ?? null}>
      <ChoiceBox
        className={styles.box}
        input={{ className: styles.input }}
        value={text}
        selectedOptions={user === undefined ? [] : [user]}
        onChange={({ target: { value } }) => pick({ text: value })}
        onOptionSelect={(_event, { optionValue, optionText = "" }) => {
          if (optionValue) pick({ text: optionText, user: optionValue });
        }}
      >
        {accounts.map(({ id, login, name }) => (
          <Option key={id} value={id} text={login}>
            {[name, login].join(" · ")}
          </Option>
        ))}
        {accounts.length === 0 && (
          <Option key="none" value="" text="" disabled>
            {isLooking ? words.hint : words.none}
          </Option>
        )}
      </ChoiceBox>
    </Field>
  );
}

interface Account {
  readonly id: string;
  readonly login: string;
  readonly name: string;
}

/** Who of the directory begins as it is typed; while nothing is typed, whom they might be. */
function useAccounts({ candidates }: ClassPerson, { text, user }: Picked) {
  const settled = useSettled(text.trim(), 250);
  const search = GUID.test(settled) || user !== undefined ? "" : settled;
  const found = useDirectory(search);
  const suggested = candidates.map(({ user: id, login = id, name = login }): Account => ({ id, login, name }));
  const told = (found.data ?? []).map(({ objectId: id, userPrincipalName: login, displayName: name }): Account => {
    return { id, login, name };
  });
  return { accounts: search === "" ? suggested : told, isLooking: search === "" || found.isFetching };
}
