import { Field, makeStyles, Option } from "@fluentui/react-components";
import { useState } from "react";
import { ChoiceBox } from "../../../../web/form/choice-box.tsx";
import { FormDialog } from "../../../../web/form/form-dialog.tsx";
import { useUnsaved } from "../../../../web/form/unsaved.ts";
import { complaintAbout } from "../../../../web/parts/explain.ts";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { useSettled } from "../../../../web/parts/use-settled.ts";
import { MATCH_WORDS } from "./match-words.ts";
import { type Person, useDirectory, usePersonChanges } from "./queries.ts";

const { form: words } = MATCH_WORDS;
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const useStyles = makeStyles({
  box: { minWidth: 0, width: "100%" },
  input: { minWidth: 0 },
});

interface Props {
  readonly person: Person;
  readonly close: () => void;
}

/** Sets by hand which account a person is. */
export function OverrideMatch({ person, close }: Props) {
  const notice = useNotice();
  const [picked, setPicked] = useState<Picked>({ text: "" });
  const [missing, setMissing] = useState<object>();
  const { override } = usePersonChanges(person.id);
  const work = useUnsaved(picked.text !== "");
  const submit = () => {
    const objectId = idIn(picked);
    setMissing(objectId === undefined ? {} : undefined);
    if (objectId === undefined || override.isPending) return;
    override.mutate(objectId, {
      onSuccess: ({ name, match }) => {
        work.forget();
        notice(words.saved({ name, account: match?.displayName ?? "" }));
        close();
      },
    });
  };
  const complaint = missing ? words.missing : complaintAbout(override.error, "objectId");
  const problem = complaint === undefined ? (override.error ?? undefined) : undefined;
  const form = { busy: override.isPending, submit, wrong: missing ?? override.error, work, problem };
  const title = words.title({ name: person.name });
  return (
    <FormDialog title={title} why={words.why} verb={words.save} form={form} close={close}>
      <AccountField picked={picked} pick={setPicked} complaint={complaint} />
    </FormDialog>
  );
}

/** What is typed, and the account that was chosen for it. */
interface Picked {
  readonly text: string;
  readonly chosen?: string;
}

function idIn({ text, chosen }: Picked): string | undefined {
  return chosen ?? (GUID.test(text.trim()) ? text.trim() : undefined);
}

interface FieldProps {
  readonly picked: Picked;
  readonly pick: (picked: Picked) => void;
  readonly complaint: string | undefined;
}

/** An account, by the beginning of its name or address, or by its object id. */
function AccountField({ picked: { text, chosen }, pick, complaint }: FieldProps) {
  const styles = useStyles();
  const settled = useSettled(text.trim(), 250);
  const search = GUID.test(settled) ? "" : settled;
  const found = useDirectory(search);
  const people = search === "" ? [] : (found.data ?? []);
  return (
    <Field label={words.account} required hint={words.hint} validationMessage={complaint ?? null}>
      <ChoiceBox
        className={styles.box}
        input={{ className: styles.input }}
        value={text}
        selectedOptions={chosen === undefined ? [] : [chosen]}
        onChange={({ target: { value } }) => pick({ text: value })}
        onOptionSelect={(_event, { optionValue, optionText = "" }) => {
          if (optionValue) pick({ text: optionText, chosen: optionValue });
        }}
      >
        {people.map(({ objectId, displayName, userPrincipalName }) => (
          <Option key={objectId} value={objectId} text={displayName}>
            {[displayName, userPrincipalName].join(" · ")}
          </Option>
        ))}
        {people.length === 0 && (
          <Option key="none" value="" text="" disabled>
            {emptyWords(search, found.isFetching)}
          </Option>
        )}
      </ChoiceBox>
    </Field>
  );
}

function emptyWords(search: string, looking: boolean): string {
  return search === "" || looking ? words.hint : words.nobody;
}
