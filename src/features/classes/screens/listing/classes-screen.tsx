import { ScreenButton } from "../../../../web/parts/links.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { DataTable } from "../../../../web/table/data-table.tsx";
import { useQuestion } from "../../../../web/table/question.ts";
import { DrawButton } from "../plans/draw-button.tsx";
import { CLASS_LIST } from "./class-list.tsx";
import { useClasses } from "./queries.ts";
import { WORDS } from "./words.ts";

/** The classes of the roster, each with its team. */
export function ClassesScreen() {
  const question = useQuestion(CLASS_LIST);
  const list = useClasses(question.query);
  const actions = (
    <>
      <ScreenButton to="/classes/settings">{WORDS.settings}</ScreenButton>
      <ScreenButton to="/classes/terms">{WORDS.terms}</ScreenButton>
      <ScreenButton to="/classes/plans">{WORDS.plans}</ScreenButton>
      <DrawButton />
    </>
  );
  return (
    <Page title={WORDS.title} actions={actions}>
      <DataTable
        table={CLASS_LIST}
        question={question}
        list={list}
        empty={{ title: WORDS.emptyTitle, words: WORDS.empty }}
      />
    </Page>
  );
}
