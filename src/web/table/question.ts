import { useMemo } from "react";
import { useSearchParams } from "react-router";
import type { Sort, TableOf } from "./table.ts";

/** What the address asks of a list. */
export interface Question {
  readonly search: string;
  readonly sort: Sort | undefined;
  readonly filters: Readonly<Record<string, string>>;
  /** The same as the server's query parameters; what the server does not sort by is left out. */
  readonly query: Readonly<Record<string, string>>;
}

type Askable<T> = Pick<TableOf<T>, "columns" | "filters" | "search">;

/** What the address asks at present. */
export function useQuestion<T>(table: Askable<T>): Question {
  const [parameters] = useSearchParams();
  return useMemo(() => questionIn(parameters, table), [parameters, table]);
}

/** Reads search, sort and filters; what the table does not know, it does not ask. */
export function questionIn<T>(parameters: URLSearchParams, table: Askable<T>): Question {
  const search = table.search === undefined ? "" : (parameters.get("search") ?? "").trim();
  const sort = sortIn(parameters.get("sort") ?? "", table);
  const filters = Object.fromEntries(
    (table.filters ?? []).flatMap(({ key, choices }) => {
      const value = parameters.get(key);
      return choices.some((choice) => choice.value === value) ? [[key, value ?? ""]] : [];
    }),
  );
  const byServer = table.columns.some((column) => column.key === sort?.key && column.sort === "server");
  const query = { ...(search && { search }), ...(sort && byServer && { sort: sortText(sort) }), ...filters };
  return { search, sort, filters, query };
}

/** The address with something else asked; without `value` the name goes. */
export function asking(before: URLSearchParams, name: string, value: string | undefined): URLSearchParams {
  const after = new URLSearchParams(before);
  if (value === undefined || value === "") after.delete(name);
  else after.set(name, value);
  return after;
}

/** The address with nothing asked of the list any more. */
export function askingNothing<T>(before: URLSearchParams, table: Askable<T>): URLSearchParams {
  const names = ["search", ...(table.filters ?? []).map(({ key }) => key)];
  return names.reduce((address, name) => asking(address, name, undefined), before);
}

/** "-start" for falling, "start" for rising. */
export function sortText({ key, falling }: Sort): string {
  return falling ? `-${key}` : key;
}

/** What clicking on a column's title asks for: rising, then falling, then as the list comes. */
export function nextSort(key: string, sort: Sort | undefined): Sort | undefined {
  if (sort?.key !== key) return { key, falling: false };
  return sort.falling ? undefined : { key, falling: true };
}

function sortIn<T>(text: string, { columns }: Askable<T>): Sort | undefined {
  const falling = text.startsWith("-");
  const key = falling ? text.slice(1) : text;
  return columns.some((column) => column.key === key && column.sort !== undefined) ? { key, falling } : undefined;
}
