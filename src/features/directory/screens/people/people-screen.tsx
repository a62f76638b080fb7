import { useNavigate } from "react-router";
import { Allowed } from "../../../../web/parts/allowed.tsx";
import { later } from "../../../../web/parts/later.tsx";
import { ScreenButton } from "../../../../web/parts/links.tsx";
import { NewButton } from "../../../../web/parts/new-button.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { DataTable } from "../../../../web/table/data-table.tsx";
import { useQuestion } from "../../../../web/table/question.ts";
import { ExportLink } from "../export-link.tsx";
import { PEOPLE_LIST } from "./people-list.tsx";
import { usePeople } from "./queries.ts";
import { WORDS } from "./words.ts";
import { useNew } from "../../../../web/table/use-new.ts";

const PersonForm = later(async () => (await import("./person-form.tsx")).PersonForm);

/** Everybody whom our side knows, by name. */
export function PeopleScreen() {
  const navigate = useNavigate();
  const form = useNew("person", "people:write");
  const question = useQuestion(PEOPLE_LIST);
  const list = usePeople(question.query);
  const { sort: _sort, ...narrowed } = question.query;
  const actions = (
    <>
      <ExportLink path="/api/people/export.csv" query={narrowed} title={WORDS.export} />
      <Allowed needs="people:write">
        <ScreenButton to="/import?kind=people">{WORDS.import}</ScreenButton>
      </Allowed>
      <NewButton form={form}>{WORDS.add}</NewButton>
    </>
  );
  return (
    <Page title={WORDS.title} actions={actions}>
      <DataTable
        table={PEOPLE_LIST}
        question={question}
        list={list}
        empty={{ title: WORDS.emptyTitle, words: WORDS.empty }}
      />
      {form.asked && <PersonForm close={form.close} done={({ id }) => void navigate(`/people/${id}`)} />}
    </Page>
  );
}
