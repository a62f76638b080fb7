import { ScreenButton } from "../../../../web/parts/links.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { DataTable } from "../../../../web/table/data-table.tsx";
import { useQuestion } from "../../../../web/table/question.ts";
import { DrawButton } from "./draw-button.tsx";
import { PLAN_LIST } from "./plan-list.tsx";
import { usePlans } from "./queries.ts";
import { WORDS } from "./words.ts";

/** Plans of what a sync would do, and runs of what it did; the latest first. */
export function PlansScreen() {
  const question = useQuestion(PLAN_LIST);
  const list = usePlans();
  const actions = (
    <>
      <ScreenButton to="/classes">{WORDS.classes}</ScreenButton>
      <ScreenButton to="/classes/schedules">{WORDS.schedules}</ScreenButton>
      <DrawButton />
    </>
  );
  return (
    <Page title={WORDS.title} actions={actions}>
      <DataTable
        table={PLAN_LIST}
        question={question}
        list={list}
        empty={{ title: WORDS.emptyTitle, words: WORDS.empty }}
      />
    </Page>
  );
}
