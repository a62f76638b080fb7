import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Switch,
  tokens,
} from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useState } from "react";
import { FormFrame } from "../../../../web/form/form-frame.tsx";
import { useUnsaved } from "../../../../web/form/unsaved.ts";
import { Allowed } from "../../../../web/parts/allowed.tsx";
import { useNotice } from "../../../../web/parts/notice.tsx";
import { Panel } from "../../../../web/parts/panel.tsx";
import { ProblemBar } from "../../../../web/parts/problem-bar.tsx";
import { isSameDraft, trimmed, wrongWith } from "./draft.ts";
import { PreviewTable } from "./preview-table.tsx";
import { type Audience, type Draft, type RuleSet, type SavedRuleSet, useRuleChange } from "./queries.ts";
import { RuleRows } from "./rule-rows.tsx";
import { WORDS } from "./words.ts";

const { form: words } = WORDS;

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** More rules than anybody keeps in mind. */
const MOST = 10;

interface Props {
  readonly audience: Audience;
  readonly kept: RuleSet;
}

/** The rules of one audience in their order, and what they would make of people, before they are saved. */
export function RuleEditor({ audience, kept }: Props) {
  const styles = useStyles();
  const notice = useNotice();
  const [draft, setDraft] = useState<Draft>({ rules: kept.rules, guests: kept.guests });
  const [wrong, setWrong] = useState<object>();
  const [previewed, setPreviewed] = useState<{ readonly draft: Draft }>();
  const change = useRuleChange(audience);
  const work = useUnsaved(!isSameDraft(draft, kept));
  const whenRight = (act: (right: Draft) => void) => {
    const isWrong = draft.rules.some((_rule, place) => wrongWith(draft, place) !== undefined);
    setWrong(isWrong ? {} : undefined);
    if (!isWrong) act(trimmed(draft));
  };
  const save = () =>
    change.mutate(trimmed(draft), {
      onSuccess: () => {
        work.forget();
        notice(words.saved);
      },
    });
  const add = () => setDraft({ ...draft, rules: [...draft.rules, { localField: "", directoryField: "mail" }] });
  return (
    <Panel title={WORDS.audiences[audience]}>
      <FormFrame submit={() => whenRight(save)} wrong={wrong ?? change.error}>
        {change.isError && <ProblemBar error={change.error} />}
        {change.data && isSameDraft(draft, change.data) && <Warnings saved={change.data} />}
        <RuleRows audience={audience} draft={draft} change={setDraft} showWrong={wrong !== undefined} />
        <Switch
          label={words.guests}
          checked={draft.guests}
          onChange={(_event, { checked }) => setDraft({ ...draft, guests: checked })}
        />
        <Allowed needs="people:write">
          <div className={styles.buttons}>
            <Button icon={<AddRegular />} onClick={add} disabledFocusable={draft.rules.length >= MOST}>
              {words.add}
            </Button>
            <Button onClick={() => whenRight((right) => setPreviewed({ draft: right }))}>{words.preview}</Button>
            <Button type="submit" appearance="primary" disabledFocusable={change.isPending}>
              {words.save}
            </Button>
          </div>
        </Allowed>
      </FormFrame>
      {previewed && (
        <PreviewTable
          key={JSON.stringify(previewed.draft)}
          audience={audience}
          draft={previewed.draft}
          stale={!isSameDraft(previewed.draft, draft)}
        />
      )}
    </Panel>
  );
}

/** What keeps a rule from working that was saved all the same. */
function Warnings({ saved: { warnings } }: { readonly saved: SavedRuleSet }) {
  if (warnings.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{WORDS.warning}</MessageBarTitle>
        {warnings.map(({ rule, sentence, cure }) => (
          <div key={rule}>
            {sentence} {cure}
          </div>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}
