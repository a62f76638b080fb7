import { Button, Field, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useState } from "react";
import { FormFrame } from "../../../../web/form/form-frame.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import type { Settings } from "./queries.ts";
import { Save } from "./save.tsx";
import { useDraft } from "./use-draft.ts";
import { WORDS } from "./words.ts";

const { roles: words } = WORDS;
const CHOICES = ["owner", "member", "nobody"] as const;
type Choice = (typeof CHOICES)[number];
type Roles = Readonly<Record<string, Choice>>;

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0, padding: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 12rem) max-content",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
  },
  more: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalM },
});

/** What each role of the roster is in teams. */
export function RolesForm({ settings }: { readonly settings: Settings }) {
  const styles = useStyles();
  const { draft, setDraft, save, busy, error } = useDraft<Roles>(settings.roles, ({ roles }) => roles);
  const drop = (role: string) => setDraft(Object.fromEntries(Object.entries(draft).filter(([name]) => name !== role)));
  return (
    <Panel title={words.title}>
      <FormFrame submit={() => save({ roles: { ...draft } })} wrong={error}>
        <Text>{words.why}</Text>
        {error !== null && <ProblemBar error={error} />}
        <ul className={styles.list}>
          {Object.entries(draft).map(([role, is]) => (
            <li key={role} className={styles.row}>
              <Text translate="no">{role}</Text>
              <Select
                aria-label={words.isAbout({ role })}
                value={is}
                onChange={(_event, { value }) => setDraft({ ...draft, [role]: choiceOf(value) })}
              >
                {CHOICES.map((each) => (
                  <option key={each} value={each}>
                    {words.choices[each]}
                  </option>
                ))}
              </Select>
              <Button
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={words.drop({ role })}
                onClick={() => drop(role)}
              />
            </li>
          ))}
        </ul>
        <AnotherRole add={(role) => setDraft({ ...draft, [role]: draft[role] ?? "member" })} />
        <Save busy={busy} />
      </FormFrame>
    </Panel>
  );
}

function AnotherRole({ add }: { readonly add: (role: string) => void }) {
  const styles = useStyles();
  const [typed, setTyped] = useState("");
  const take = () => {
    const role = typed.trim().toLowerCase();
    if (role === "") return;
    add(role);
    setTyped("");
  };
  return (
    <div className={styles.more}>
      <Field label={words.another}>
        <Input value={typed} maxLength={80} onChange={(_event, { value }) => setTyped(value)} />
      </Field>
      <Button disabledFocusable={typed.trim() === ""} onClick={take}>
        {words.add}
      </Button>
    </div>
  );
}

function choiceOf(value: string): Choice {
  return CHOICES.find((each) => each === value) ?? "nobody";
}
