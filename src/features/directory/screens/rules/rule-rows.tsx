import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { useEffect, useRef, useState } from "react";
import { DIRECTORY_FIELDS, factsOf } from "../../matching/catalog.ts";
import { moved, withRule, without, wrongWith } from "./draft.ts";
import type { Audience, Draft } from "./queries.ts";
import { WORDS } from "./words.ts";

const { form: words } = WORDS;

const useStyles = makeStyles({
  rows: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    margin: 0,
    padding: 0,
    listStyle: "none",
  },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr) max-content",
    gap: tokens.spacingHorizontalM,
    alignItems: "start",
    "@media (max-width: 720px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  // On a level with the fields, below their labels.
  buttons: {
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    paddingTop: `calc(${tokens.lineHeightBase300} + ${tokens.spacingVerticalXXS})`,
    "@media (max-width: 720px)": { paddingTop: 0 },
  },
  input: { minWidth: 0 },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

interface Props {
  readonly audience: Audience;
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
  readonly showWrong: boolean;
}

/** The rules in their order. A rule that is moved takes the focus along. */
export function RuleRows({ audience, draft, change, showWrong }: Props) {
  const styles = useStyles();
  const list = useRef<HTMLOListElement>(null);
  const [going, setGoing] = useState<{ readonly place: number; readonly way: "up" | "down" }>();
  useEffect(() => {
    if (going === undefined) return;
    const row = list.current?.children.item(going.place);
    const buttons = [...(row?.querySelectorAll<HTMLElement>("button:not([aria-disabled='true'])") ?? [])];
    (buttons.find(({ dataset }) => dataset["way"] === going.way) ?? buttons[0])?.focus();
  }, [going]);
  const move = (place: number, way: "up" | "down") => {
    const by = way === "up" ? -1 : 1;
    change(moved(draft, place, by));
    setGoing({ place: place + by, way });
  };
  const remove = (place: number) => {
    change(without(draft, place));
    setGoing({ place: Math.max(0, place - 1), way: "up" });
  };
  return (
    <>
      <ol ref={list} className={styles.rows}>
        {draft.rules.map((_rule, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- a rule is told from others by its place only
          <li key={place} className={styles.row}>
            <RuleFields {...{ audience, draft, change, place, showWrong }} />
            <div className={styles.buttons}>
              <Button
                appearance="subtle"
                icon={<ArrowUpRegular />}
                data-way="up"
                aria-label={words.up({ rule: place + 1 })}
                disabledFocusable={place === 0}
                onClick={() => move(place, "up")}
              />
              <Button
                appearance="subtle"
                icon={<ArrowDownRegular />}
                data-way="down"
                aria-label={words.down({ rule: place + 1 })}
                disabledFocusable={place === draft.rules.length - 1}
                onClick={() => move(place, "down")}
              />
              <Button
                appearance="subtle"
                icon={<DeleteRegular />}
                aria-label={words.remove({ rule: place + 1 })}
                disabledFocusable={draft.rules.length === 1}
                onClick={() => remove(place)}
              />
            </div>
          </li>
        ))}
      </ol>
      <div aria-live="polite" className={styles.unseen}>
        {going && words.moved({ rule: going.place + 1 })}
      </div>
    </>
  );
}

interface RuleProps extends Props {
  readonly place: number;
}

function RuleFields({ audience, draft, change, place, showWrong }: RuleProps) {
  const styles = useStyles();
  const rule = draft.rules[place];
  if (rule === undefined) return null;
  const { permission } = factsOf(rule.directoryField);
  const labels = labelsOf(audience, place);
  return (
    <>
      <Field
        label={labels.local}
        required
        hint={place === 0 ? words.localHint : null}
        validationMessage={showWrong ? complaint(wrongWith(draft, place)) : null}
      >
        <Input
          className={styles.input}
          value={rule.localField}
          maxLength={60}
          spellCheck={false}
          autoComplete="off"
          onChange={(_event, { value }) => change(withRule(draft, place, { localField: value }))}
        />
      </Field>
      <Field label={labels.remote} hint={permission === "User.Read.All" ? words.needs({ permission }) : null}>
        <Select
          value={rule.directoryField}
          onChange={(_event, { value }) => {
            const directoryField = DIRECTORY_FIELDS.find((field) => field === value);
            if (directoryField !== undefined) change(withRule(draft, place, { directoryField }));
          }}
        >
          {DIRECTORY_FIELDS.map((field) => (
            <option key={field} value={field} translate="no">
              {field.replace("onPremisesExtensionAttributes/", "")}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}

/** The first rule's fields are known to careers services by names of their own. */
function labelsOf(audience: Audience, place: number): { readonly local: string; readonly remote: string } {
  if (place === 0) return WORDS.fields[audience];
  return { local: words.local({ rule: place + 1 }), remote: words.remote({ rule: place + 1 }) };
}

function complaint(wrong: ReturnType<typeof wrongWith>): string | null {
  if (wrong === undefined) return null;
  return wrong === "missing" ? words.localMissing : words.twice;
}
