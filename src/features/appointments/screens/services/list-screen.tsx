import { later } from "../../../../web/parts/later.tsx";
import { NewButton } from "../../../../web/parts/new-button.tsx";
import { Page } from "../../../../web/parts/page.tsx";
import { DataTable } from "../../../../web/table/data-table.tsx";
import { useQuestion } from "../../../../web/table/question.ts";
import { useNew } from "../../../../web/table/use-new.ts";
import { useAllServices } from "./queries.ts";
import { SERVICE_LIST } from "./columns.tsx";
import { SERVICES as words } from "./words.ts";
import { WholePage } from "./whole-page.tsx";

const NewService = later(async () => (await import("./new-service.tsx")).NewService);

/** All types of appointment, by name. */
export function ServicesScreen() {
  const form = useNew("service", "appointments:manage");
  const question = useQuestion(SERVICE_LIST);
  const list = useAllServices(question.filters["archived"] === "true");
  return (
    <Page
      title={words.title}
      actions={
        <>
          <WholePage services={list.data?.pages.flatMap(({ items }) => items) ?? []} />
          <NewButton form={form}>{words.add}</NewButton>
        </>
      }
    >
      <DataTable
        table={SERVICE_LIST}
        question={question}
        list={list}
        empty={{ title: words.emptyTitle, words: words.empty }}
      />
      {form.asked && <NewService close={form.close} />}
    </Page>
  );
}
