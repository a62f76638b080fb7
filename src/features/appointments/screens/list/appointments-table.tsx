import { useMemo } from "react";
import { DataTable } from "../../../../web/table/data-table.tsx";
import { useQuestion } from "../../../../web/table/question.ts";
import type { Filter } from "../../../../web/table/table.ts";
import { viewer, zoneWords } from "../../../../web/when/words.ts";
import { WORDS } from "../words.ts";
import { listOf } from "./appointment-list.tsx";
import { useAppointments } from "./queries.ts";
import { LIST } from "./words.ts";

/** Appointments as a list, the next one first. */
export function AppointmentsTable({ filters }: { readonly filters: readonly Filter[] }) {
  const table = useMemo(() => listOf(filters), [filters]);
  const question = useQuestion(table);
  const list = useAppointments(question.query);
  return (
    <DataTable
      table={table}
      question={question}
      list={list}
      empty={{ title: LIST.emptyTitle, words: LIST.empty }}
      note={WORDS.zone({ zone: zoneWords(viewer()) })}
    />
  );
}
