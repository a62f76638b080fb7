import { useNavigate } from "react-router";
import { Allowed } from "../../../../web/parts/allowed.tsx";
import { later } from "../../../../web/parts/later.tsx";
import { ScreenButton } from "../../../../web/parts/links.tsx";
import { NewButton } from "../../../../web/parts/new-button.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { DataTable } from "../../../../web/table/data-table.tsx";
import { useQuestion } from "../../../../web/table/question.ts";
import { ExportLink } from "../export-link.tsx";
import { CLIENT_LIST } from "./client-list.tsx";
import { useClients } from "./queries.ts";
import { WORDS } from "./words.ts";
import { useNew } from "../../../../web/table/use-new.ts";

const ClientForm = later(async () => (await import("./client-form.tsx")).ClientForm);

/** All clients by name; archived ones only where asked for. */
export function ClientsScreen() {
  const navigate = useNavigate();
  const form = useNew("client", "clients:write");
  const question = useQuestion(CLIENT_LIST);
  const list = useClients(question.query);
  const { sort: _sort, ...narrowed } = question.query;
  const actions = (
    <>
      <ExportLink path="/api/clients/export.csv" query={narrowed} title={WORDS.export} />
      <Allowed needs="people:write">
        <ScreenButton to="/import?kind=clients">{WORDS.import}</ScreenButton>
      </Allowed>
      <NewButton form={form}>{WORDS.add}</NewButton>
    </>
  );
  return (
    <Page title={WORDS.title} actions={actions}>
      <DataTable
        table={CLIENT_LIST}
        question={question}
        list={list}
        empty={{ title: WORDS.emptyTitle, words: WORDS.empty }}
      />
      {form.asked && <ClientForm close={form.close} done={({ id }) => void navigate(`/clients/${id}`)} />}
    </Page>
  );
}
