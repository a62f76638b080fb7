import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useNavigate } from "react-router";
import { ScreenButton } from "../../../../web/parts/links.tsx";
import { later } from "../../../../web/parts/later.tsx";
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
  const form = useNew("person");
  const question = useQuestion(PEOPLE_LIST);
  const list = usePeople(question.query);
  const { sort: _sort, ...narrowed } = question.query;
  const actions = (
    <>
      <ExportLink path="/api/people/export.csv" query={narrowed} title={WORDS.export} />
      <ScreenButton to="/import?kind=people">{WORDS.import}</ScreenButton>
      <Button appearance="primary" icon={<AddRegular />} onClick={form.begin}>
        {WORDS.add}
      </Button>
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
