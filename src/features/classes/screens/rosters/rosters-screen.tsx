import { Allowed } from "../../../../web/parts/allowed.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { DataTable } from "../../../../web/table/data-table.tsx";
import { useQuestion } from "../../../../web/table/question.ts";
import { SourcesPanel } from "../sources/sources-panel.tsx";
import { BringPanel } from "./bring-panel.tsx";
import { useRosters } from "./queries.ts";
import { ROSTER_LIST } from "./roster-list.tsx";
import { WORDS } from "./words.ts";

/** The way in for rosters, and all that were brought. */
export function RostersScreen() {
  const question = useQuestion(ROSTER_LIST);
  const list = useRosters();
  return (
    <Page title={WORDS.title}>
      <Allowed needs="classes:write">
        <BringPanel />
      </Allowed>
      <SourcesPanel />
      <DataTable
        table={ROSTER_LIST}
        question={question}
        list={list}
        empty={{ title: WORDS.emptyTitle, words: WORDS.empty }}
      />
    </Page>
  );
}
