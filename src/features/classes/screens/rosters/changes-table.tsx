import { Subtitle2 } from "@fluentui/react-components";
import { DataTable } from "../../../../web/table/data-table.tsx";
import { useQuestion } from "../../../../web/table/question.ts";
import type { TableOf } from "../../../../web/table/table.ts";
import { type ClassChange, useChanges } from "./queries.ts";
import { WORDS } from "./words.ts";

const { changes: words } = WORDS;

const CHANGE_LIST: TableOf<ClassChange> = {
  name: "roster-changes",
  title: () => words.title,
  rowKey: (change) => change.class.id,
  columns: [
    { key: "class", title: () => words.class, cell: (change) => change.class.title },
    { key: "people", title: () => words.people, cell: peopleWords, width: "wide" },
    { key: "came", title: () => words.came, cell: ({ came }) => came, width: "small" },
    { key: "left", title: () => words.left, cell: ({ left }) => left, width: "small" },
    { key: "changed", title: () => words.changed, cell: ({ changed }) => changed, width: "small" },
  ],
};

/** What a roster changed, by class. */
export function ChangesTable({ id }: { readonly id: string }) {
  const question = useQuestion(CHANGE_LIST);
  const list = useChanges(id);
  return (
    <>
      <Subtitle2 as="h2">{words.title}</Subtitle2>
      <DataTable
        table={CHANGE_LIST}
        question={question}
        list={list}
        empty={{ title: words.none, words: words.noneWords }}
      />
    </>
  );
}

const SHOWN = 3;

function peopleWords({ people, came, left, changed }: ClassChange): string {
  const rest = came + left + changed - SHOWN;
  const told = people.slice(0, SHOWN).map(personWords);
  return [...told, ...(rest > 0 ? [words.more({ count: rest })] : [])].join(", ");
}

function personWords({ person, name = person, was, is }: ClassChange["people"][number]): string {
  if (is === undefined) return words.left_one({ name });
  return was === undefined ? words.came_one({ name, role: is }) : words.changed_one({ name, was, role: is });
}
