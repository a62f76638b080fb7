import { later } from "../../../../web/parts/later.tsx";
import { NewButton } from "../../../../web/parts/new-button.tsx";
import { DataTable } from "../../../../web/table/data-table.tsx";
import { useQuestion } from "../../../../web/table/question.ts";
import { useNew } from "../../../../web/table/use-new.ts";
import { HOST_LIST } from "./host-list.tsx";
import { useAllHosts } from "./queries.ts";
import { HOSTS as words } from "./words.ts";

const AddHost = later(async () => (await import("./add-host.tsx")).AddHost);

/** Those whom appointments are held with. */
export function HostsTab() {
  const form = useNew("host", "appointments:manage");
  const question = useQuestion(HOST_LIST);
  const list = useAllHosts(question.filters["archived"] === "true");
  return (
    <>
      <div>
        <NewButton form={form}>{words.add}</NewButton>
      </div>
      <DataTable
        table={HOST_LIST}
        question={question}
        list={list}
        empty={{ title: words.emptyTitle, words: words.empty }}
      />
      {form.asked && <AddHost close={form.close} />}
    </>
  );
}
