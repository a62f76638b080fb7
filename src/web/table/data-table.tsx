import { Button, Card, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useCallback } from "react";
import { useSearchParams } from "react-router";
import { Empty } from "../parts/empty.tsx";
import { ProblemBar } from "../parts/problem-bar.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { Chips } from "./chips.tsx";
import { Grid } from "./grid.tsx";
import { asking, askingNothing, type Question, sortText } from "./question.ts";
import { type Shown, useShownColumns } from "./shown-columns.ts";
import { NARROW } from "./layout.ts";
import type { Column, TableOf } from "./table.ts";
import { Toolbar } from "./toolbar.tsx";
import type { Pages } from "./use-pages.ts";
import { WORDS } from "./words.ts";

const useStyles = makeStyles({
  table: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  card: { padding: 0, [NARROW]: { marginInline: `calc(-1 * ${tokens.spacingHorizontalS})` } },
});

interface Props<T> {
  readonly table: TableOf<T>;
  /** What the address asks: `useQuestion(table)`. Its `query` belongs in the list's. */
  readonly question: Question;
  readonly list: Pages<T>;
  /** What to say where there is nothing yet. */
  readonly empty: { readonly title: string; readonly words: string; readonly action?: ReactNode };
  /** What else is to be known of all rows, such as the zone of their times. */
  readonly note?: ReactNode;
}

/** A list of any length: searched, sorted and filtered by its address, page by page as it is scrolled. */
export function DataTable<T>({ table, question, list, empty, note }: Props<T>) {
  const styles = useStyles();
  const columns = useShownColumns(table);
  const ask = useAsking(table);
  const rows = rowsOf(table, question, list);
  const none = list.data !== undefined && rows.length === 0;
  if (none && !isNarrowed(question)) return <Empty {...empty} />;
  return (
    <div className={styles.table}>
      <Toolbar
        table={table}
        columns={columns}
        chosen={question.filters}
        filter={ask.filter}
        count={list.data && countWords(rows.length, list)}
        note={note}
      />
      <Chips filters={table.filters ?? []} chosen={question.filters} drop={(key) => ask.filter(key, undefined)} />
      <Trouble list={list} />
      {none && <NoMatch question={question} clear={ask.nothing} />}
      {rows.length > 0 && (
        <Card className={styles.card}>
          <Filled table={table} question={question} list={list} rows={rows} columns={columns} sortBy={ask.sort} />
        </Card>
      )}
    </div>
  );
}

/** While the first rows are awaited, or when rows could not be had: those that came before stay. */
function Trouble<T>({ list }: { readonly list: Pages<T> }) {
  if (list.isPending) return <Waiting rows={6} />;
  return list.isError ? <ProblemBar error={list.error} tryAgain={() => void again(list)} /> : null;
}

interface FilledProps<T> extends Pick<Props<T>, "table" | "question" | "list"> {
  readonly rows: readonly T[];
  readonly columns: Shown<T>;
  readonly sortBy: ReturnType<typeof useAsking>["sort"];
}

function Filled<T>({ table, question, list, rows, columns, sortBy }: FilledProps<T>) {
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = list;
  const nearEnd = useCallback(() => {
    // After a refusal somebody asks again by hand.
    if (hasNextPage && !isFetchingNextPage && !isError) void fetchNextPage();
  }, [fetchNextPage, hasNextPage, isError, isFetchingNextPage]);
  return (
    <>
      <Grid
        table={table}
        columns={columns.shown}
        rows={rows}
        count={totalOf(rows.length, list)}
        sort={question.sort}
        sortable={(column) => canSort(column, list)}
        sortBy={sortBy}
        nearEnd={nearEnd}
      />
      {isFetchingNextPage && <Waiting rows={2} />}
    </>
  );
}

function NoMatch({ question: { search }, clear }: { readonly question: Question; readonly clear: () => void }) {
  return (
    <Empty
      title={WORDS.noneTitle({ hasSearch: search === "" ? "no" : "yes", search })}
      words={WORDS.none}
      action={<Button onClick={clear}>{WORDS.clear}</Button>}
    />
  );
}

/** Ways to ask something else of the list: they change the address. */
function useAsking<T>(table: TableOf<T>) {
  const [, setParameters] = useSearchParams();
  const change = (to: (before: URLSearchParams) => URLSearchParams) => setParameters(to, { replace: true });
  return {
    filter: (key: string, value: string | undefined) => change((before) => asking(before, key, value)),
    sort: (sort: Question["sort"]) => change((before) => asking(before, "sort", sort && sortText(sort))),
    nothing: () => change((before) => askingNothing(before, table)),
  };
}

function rowsOf<T>(table: TableOf<T>, { sort }: Question, list: Pages<T>): readonly T[] {
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const by = table.columns.find(({ key }) => key === sort?.key);
  if (typeof by?.sort !== "function" || !canSort(by, list)) return rows;
  const sorted = rows.toSorted(by.sort);
  return sort?.falling ? sorted.toReversed() : sorted;
}

/** Rows can be compared here only once all of them are here. */
function canSort<T>({ sort }: Column<T>, list: Pages<T>): boolean {
  return sort === "server" || (typeof sort === "function" && !list.hasNextPage);
}

function isNarrowed({ search, filters }: Question): boolean {
  return search !== "" || Object.keys(filters).length > 0;
}

function totalOf<T>(here: number, list: Pages<T>): number | undefined {
  return list.hasNextPage ? list.data?.pages.at(-1)?.total : here;
}

function countWords<T>(here: number, list: Pages<T>): string {
  const total = totalOf(here, list);
  return total === undefined ? WORDS.countSoFar({ count: here }) : WORDS.count({ count: total });
}

function again<T>(list: Pages<T>): Promise<unknown> {
  return list.isFetchNextPageError ? list.fetchNextPage() : list.refetch();
}
