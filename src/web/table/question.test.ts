import { expect, test } from "vitest";
import { asking, askingNothing, nextSort, questionIn } from "./question.ts";
import type { Column, Filter } from "./table.ts";

const column = (key: string, sort?: Column<string>["sort"]): Column<string> => ({
  key,
  title: () => key,
  cell: (row) => row,
  ...(sort && { sort }),
});
const state: Filter = { key: "state", title: () => "State", choices: [{ value: "open", title: () => "Open" }] };
const table = {
  columns: [column("name", "server"), column("size", (a, b) => a.length - b.length), column("note")],
  filters: [state],
  search: () => "Search",
};
const asked = (address: string) => questionIn(new URLSearchParams(address), table);

test("a link to a searched, sorted and filtered list asks the server for just that", () => {
  expect(asked("search=weekly&sort=-name&state=open").query).toEqual({
    search: "weekly",
    sort: "-name",
    state: "open",
  });
});

test("what the server cannot sort by is sorted here, and the server is not asked", () => {
  expect(asked("sort=size")).toMatchObject({ sort: { key: "size", falling: false }, query: {} });
});

test("an address that asks for what the table has not got is read without it", () => {
  expect(asked("sort=note&state=closed&colour=red")).toEqual({ search: "", sort: undefined, filters: {}, query: {} });
});

test("clicking a title sorts up, then down, then as the list comes", () => {
  const up = nextSort("name", undefined);
  const down = nextSort("name", up);
  expect([up, down, nextSort("name", down)]).toEqual([
    { key: "name", falling: false },
    { key: "name", falling: true },
    undefined,
  ]);
});

test("clearing drops the search and the filters and leaves the rest of the address", () => {
  const address = new URLSearchParams("search=x&state=open&sort=name&tab=all");
  expect(String(askingNothing(address, table))).toBe("sort=name&tab=all");
  expect(String(asking(address, "state", undefined))).toBe("search=x&sort=name&tab=all");
});
