import { delimiterOf, readCsv } from "../../../../kernel/csv/read-csv.ts";
import { Failure } from "../../../../kernel/errors.ts";
import type { PersonKey } from "../../people/store.ts";
import { MOST_ROWS, type Problem } from "../contract.ts";

/** What is wrong with a row, before it is said where. */
export type Fault = Omit<Problem, "row" | "line">;

/** What a row asks for: an account by its object id or login name, none at all, or nothing. */
export type Wanted =
  | { readonly by: "objectId" | "userPrincipalName"; readonly value: string }
  | { readonly by: "none" }
  | { readonly by: "nothing" };

/** A row of a file of matches. */
export interface MatchRow {
  readonly row: number;
  readonly line: number;
  readonly key: string;
  readonly wanted: Wanted;
  readonly fault?: Fault | undefined;
}

/** A file of matches: by which column people are known, and its rows. */
export interface MatchRows {
  readonly key: PersonKey;
  readonly rows: readonly MatchRow[];
}

/** In an objectId cell: the person is matched with nobody, and by the rules again from then on. */
const NONE = /^none$/i;
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads a file of matches. Throws a `Failure` for one that cannot be read as such at all. */
export async function readRows(csv: string): Promise<MatchRows> {
  const text = csv.replace(/^\uFEFF/, "");
  let columns: Columns | undefined;
  const rows: MatchRow[] = [];
  for await (const { line, cells } of readCsv(text, delimiterOf(text))) {
    if (columns === undefined) columns = columnsOf(cells);
    else if (cells.some((cell) => cell.trim() !== "")) rows.push(rowOf(columns, { row: rows.length + 1, line, cells }));
    if (rows.length > MOST_ROWS) throw tooMany();
  }
  if (columns === undefined || rows.length === 0) throw empty();
  return { key: columns.key, rows };
}

interface Columns {
  readonly key: PersonKey;
  readonly width: number;
  readonly keyAt: number;
  readonly idAt: number;
  readonly loginAt: number;
}

function columnsOf(head: readonly string[]): Columns {
  const names = head.map((name) => name.trim());
  const at = (name: string) => names.findIndex((each) => each.toLowerCase() === name.toLowerCase());
  const [idAt, loginAt] = [at("objectId"), at("userPrincipalName")];
  if (idAt < 0 && loginAt < 0)
    throw unclear("No column names an account.", "Call a column objectId, or userPrincipalName.");
  const key = keyIn(names);
  if (key === undefined)
    throw unclear("No column says which person a row is about.", "Call a column id, email or field:<name>.");
  return { key, width: names.length, keyAt: at(key), idAt, loginAt };
}

/** The best that people are known by. */
function keyIn(names: readonly string[]): PersonKey | undefined {
  if (names.some((name) => name.toLowerCase() === "id")) return "id";
  if (names.some((name) => name.toLowerCase() === "email")) return "email";
  const field = names.find((name) => /^field:(?!__proto__$).{1,60}$/s.test(name));
  return field === undefined ? undefined : `field:${field.slice("field:".length)}`;
}

function rowOf(
  { width, keyAt, idAt, loginAt, key: by }: Columns,
  { row, line, cells }: { row: number; line: number; cells: readonly string[] },
): MatchRow {
  const cell = (at: number) => cells[at]?.trim() ?? "";
  const [key, wanted] = [cell(keyAt), wantedIn(cell(idAt), cell(loginAt))];
  return { row, line, key, wanted, fault: faultOf({ fits: cells.length === width, by, key, wanted }) };
}

/** An object id says more than a login name, which may pass to somebody else. */
function wantedIn(objectId: string, userPrincipalName: string): Wanted {
  if (NONE.test(objectId)) return { by: "none" };
  if (objectId !== "") return { by: "objectId", value: objectId.toLowerCase() };
  return userPrincipalName === "" ? { by: "nothing" } : { by: "userPrincipalName", value: userPrincipalName };
}

interface Looked {
  readonly fits: boolean;
  readonly by: string;
  readonly key: string;
  readonly wanted: Wanted;
}

function faultOf({ fits, by, key, wanted }: Looked): Fault | undefined {
  if (!fits) return MISFIT;
  if (key === "") return { field: by, ...KEYLESS };
  if (by === "id" && !GUID.test(key)) return UNKNOWN_PERSON(by);
  return wanted.by === "objectId" && !GUID.test(wanted.value) ? NO_ID : undefined;
}

const MISFIT: Fault = {
  field: "",
  reason: "cells-do-not-fit",
  sentence: "The row has more or fewer cells than the head has columns.",
  cure: "Put cells that hold the delimiter in quotation marks.",
};
const KEYLESS = {
  reason: "key-empty",
  sentence: "The row does not say which person it is about.",
  cure: "Fill in this column.",
};
const NO_ID: Fault = {
  field: "objectId",
  reason: "object-id-malformed",
  sentence: "This is no object id.",
  cure: "Copy the object id from the Entra admin center; it looks like 3f2504e0-4f89-41d3-9a0c-0305e82c3301.",
};
export const UNKNOWN_PERSON = (field: string): Fault => ({
  field,
  reason: "person-unknown",
  sentence: "Parley knows no such person.",
  cure: "Take the id from an export, or add the person first.",
});

function unclear(sentence: string, cure: string): Failure {
  return new Failure("invalid-input", sentence, { field: "csv", reason: "head-unclear", cure });
}

function empty(): Failure {
  return new Failure("invalid-input", "The file is empty: there is no row below its head.", {
    field: "csv",
    reason: "file-empty",
    cure: "Begin with the file of GET /api/people/matches.csv.",
  });
}

function tooMany(): Failure {
  return new Failure("too-large", `The file has more than ${MOST_ROWS} rows.`, {
    field: "csv",
    cure: "Cut it into several files, each with the head.",
  });
}
