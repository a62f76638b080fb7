import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { FormFrame } from "../../../../web/form/form-frame.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { MatchRuleRow, type Rule } from "./match-rule-row.tsx";
import type { Settings } from "./queries.ts";
import { Save } from "./save.tsx";
import { useDraft } from "./use-draft.ts";
import { WORDS } from "./words.ts";

const { matching: words } = WORDS;
const MOST = 10;

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, margin: 0, padding: 0 },
  rule: { listStyleType: "none" },
});

/** How people of the roster are found in the directory, rule by rule. */
export function MatchingForm({ settings }: { readonly settings: Settings }) {
  const styles = useStyles();
  const [missing, setMissing] = useState<object>();
  const { draft, setDraft, save, busy, error } = useDraft<readonly Rule[]>(rulesOf(settings), rulesOf);
  const submit = () => {
    const isMissing = draft.some(({ roster }) => roster.trim() === "");
    setMissing(isMissing ? {} : undefined);
    if (!isMissing) save({ matching: draft.map(wishOf) });
  };
  const change = (place: number, rule: Rule) => setDraft(draft.with(place, rule));
  const up = (place: number) =>
    setDraft(draft.toSpliced(place, 1).toSpliced(place - 1, 0, ...draft.slice(place, place + 1)));
  return (
    <Panel title={words.title}>
      <FormFrame submit={submit} wrong={missing ?? error}>
        <Text>{words.why}</Text>
        {error !== null && <ProblemBar error={error} />}
        <ol className={styles.list}>
          {draft.map((rule, place) => (
            <li key={rule.key} className={styles.rule}>
              <MatchRuleRow
                rule={rule}
                number={place + 1}
                isMissing={missing !== undefined && rule.roster.trim() === ""}
                change={(next) => change(place, next)}
                up={place === 0 ? undefined : () => up(place)}
                drop={draft.length === 1 ? undefined : () => setDraft(draft.toSpliced(place, 1))}
              />
            </li>
          ))}
        </ol>
        {draft.length < MOST && (
          <div>
            <Button onClick={() => setDraft([...draft, anotherRule(draft)])}>{words.add}</Button>
          </div>
        )}
        <Save busy={busy} />
      </FormFrame>
    </Panel>
  );
}

function rulesOf({ matching }: Settings): readonly Rule[] {
  return matching.map(({ suffix = "", ...rule }, key) => ({ ...rule, suffix, key }));
}

function anotherRule(rules: readonly Rule[]): Rule {
  const key = Math.max(-1, ...rules.map((rule) => rule.key)) + 1;
  return { key, roster: "", directory: "userPrincipalName", suffix: "" };
}

function wishOf({ roster, directory, suffix }: Rule): Settings["matching"][number] {
  return { roster: roster.trim(), directory, ...(suffix.trim() !== "" && { suffix: suffix.trim() }) };
}
