import { Text } from "@fluentui/react-components";
import { Allowed } from "../../../../web/parts/allowed.tsx";
import { Asked } from "../../../../web/parts/asked.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { MatchFilePanel } from "./match-file-panel.tsx";
import { useRules } from "./queries.ts";
import { RuleEditor } from "./rule-editor.tsx";
import { RunPanel } from "./run-panel.tsx";
import { TestPerson } from "./test-person.tsx";
import { WORDS } from "./words.ts";

const AUDIENCES = ["operator", "user"] as const;

/** By which fields people are found in the directory, what that makes of them, and who is matched. */
export function RulesScreen() {
  const rules = useRules();
  return (
    <Page title={WORDS.title}>
      <Text>{WORDS.why}</Text>
      <Asked query={rules} rows={6}>
        {(known) =>
          AUDIENCES.map((audience) => <RuleEditor key={audience} audience={audience} kept={known[audience]} />)
        }
      </Asked>
      <Allowed needs="people:write">
        <TestPerson />
        <RunPanel />
        <MatchFilePanel />
      </Allowed>
    </Page>
  );
}
