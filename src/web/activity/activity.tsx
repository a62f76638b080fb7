import { Text } from "@fluentui/react-components";
import { useMemo } from "react";
import { useSearchParams } from "react-router";
import { later } from "../parts/later.tsx";
import { Page } from "../parts/page.tsx";
import { DataTable } from "../table/data-table.tsx";
import { asking, useQuestion } from "../table/question.ts";
import { viewer, zoneWords } from "../when/words.ts";
import { useStaff } from "../facts/actors.ts";
import { DayRange } from "./day-range.tsx";
import { ExportMenu } from "./export-menu.tsx";
import { factTable } from "./fact-table.tsx";
import { queryOf, useFacts } from "./queries.ts";
import { WORDS } from "./words.ts";

const FactPanel = later(async () => (await import("./fact-panel.tsx")).FactPanel);

/** What happened, newest first and live: searched, narrowed, looked at closely and handed out. */
export function Activity() {
  const [parameters, setParameters] = useSearchParams();
  const staff = useStaff();
  const table = useMemo(() => factTable({ staff, parameters }), [staff, parameters]);
  const question = useQuestion(table);
  const query = useMemo(() => queryOf(question, parameters), [question, parameters]);
  const list = useFacts(query);
  const chosen = parameters.get("fact");
  const dated = query["from"] !== undefined || query["to"] !== undefined;
  return (
    <Page title={WORDS.title} actions={<ExportMenu query={query} />}>
      <Text>{WORDS.why}</Text>
      <DayRange />
      <DataTable
        table={table}
        question={question}
        list={list}
        empty={dated ? { title: WORDS.noneTitle, words: WORDS.none } : { title: WORDS.emptyTitle, words: WORDS.empty }}
        note={WORDS.zone({ zone: zoneWords(viewer()) })}
      />
      {chosen !== null && !list.isPending && (
        <FactPanel
          fact={list.data?.pages.flatMap(({ items }) => items).find(({ id }) => id === chosen)}
          staff={staff}
          close={() => setParameters((before) => asking(before, "fact", undefined), { replace: true })}
        />
      )}
    </Page>
  );
}
