import { type RawBuilder, sql } from "kysely";
import type { Identifier } from "./personal-data.ts";

/** What stands where somebody's particulars stood. */
const ERASED = "(erased)";
/** These are nobody else's, wherever in a text they stand; other values, such as "4711", count only as whole texts. */
const ANYWHERE = /^(email|objectId|principalName|person)$/;
const LONG_ENOUGH = 6;

/** A condition: the JSON text of a column names somebody by one of these. */
export function naming(column: RawBuilder<unknown>, known: readonly Identifier[]): RawBuilder<boolean> {
  return containing(column, known.filter(isTelling).map(needleOf));
}

/** A condition: a text in anybody's words names somebody by one of these. */
export function mentioning(column: RawBuilder<unknown>, known: readonly Identifier[]): RawBuilder<boolean> {
  const telling = known.filter((each) => isTelling(each) && each.value.length >= LONG_ENOUGH);
  return containing(
    column,
    telling.map(({ value }) => value.toLowerCase()),
  );
}

function containing(column: RawBuilder<unknown>, needles: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`exists (select from unnest(${needles}::text[]) needle where strpos(lower(${column}), needle) > 0)`;
}

/** A JSON value without what tells a person from others. */
export function withoutPerson(value: unknown, known: readonly Identifier[]): unknown {
  return cleanedOf(value, known.filter(isTelling));
}

/** What others may have too, such as a campus or a first name, is left where it stands: it would be taken from them. */
function isTelling({ kind, value, shared }: Identifier): boolean {
  return !shared && (value.length >= LONG_ENOUGH || kind.startsWith("field:"));
}

function needleOf({ kind, value }: Identifier): string {
  const json = JSON.stringify(value).toLowerCase();
  return ANYWHERE.test(kind) ? json.slice(1, -1) : json;
}

function cleanedOf(value: unknown, known: readonly Identifier[]): unknown {
  if (typeof value === "string") return known.reduce(cleaned, value);
  if (Array.isArray(value)) return value.map((each) => cleanedOf(each, known));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, cleanedOf(each, known)]));
}

function cleaned(text: string, { kind, value }: Identifier): string {
  if (text.toLowerCase() === value.toLowerCase()) return ERASED;
  return ANYWHERE.test(kind) ? text.replaceAll(new RegExp(escaped(value), "gi"), ERASED) : text;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
