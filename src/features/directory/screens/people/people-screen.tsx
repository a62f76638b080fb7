import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useNavigate, useSearchParams } from "react-router";
import { ScreenButton } from "../../../../web/parts/links.tsx";
import { later } from "../../../../web/parts/later.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { DataTable } from "../../../../web/table/data-table.tsx";
import { asking, useQuestion } from "../../../../web/table/question.ts";
import { ExportLink } from "../export-link.tsx";
import { PEOPLE_LIST } from "./people-list.tsx";
import { usePeople } from "./queries.ts";
import { WORDS } from "./words.ts";

const PersonForm = later(async () => (await import("./person-form.tsx")).PersonForm);

/** Everybody whom our side knows, by name. */
export function PeopleScreen() {
  const navigate = useNavigate();
  const [parameters, setParameters] = useSearchParams();
  const question = useQuestion(PEOPLE_LIST);
  const list = usePeople(question.query);
  const setAdding = (yes: boolean) =>
    setParameters((before) => asking(before, "new", yes ? "person" : undefined), { replace: !yes });
  const { sort: _sort, ...narrowed } = question.query;
  const actions = (
    <>
      <ExportLink path="/api/people/export.csv" query={narrowed} title={WORDS.export} />
      <ScreenButton to="/import?kind=people">{WORDS.import}</ScreenButton>
      <Button appearance="primary" icon={<AddRegular />} onClick={() => setAdding(true)}>
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
      {parameters.has("new") && (
        <PersonForm close={() => setAdding(false)} done={({ id }) => void navigate(`/people/${id}`)} />
      )}
    </Page>
  );
}
