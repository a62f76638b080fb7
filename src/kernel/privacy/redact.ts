import { type RawBuilder, sql } from "kysely";
import type { Identifier } from "./personal-data.ts";

/** What stands where somebody's particulars stood. */
const ERASED = "(erased)";
/** These are nobody else's, wherever in a text they stand; other values, such as "4", count only as whole texts. */
const ANYWHERE = /^(email|objectId|principalName)$/;
const LONG_ENOUGH = 6;

/** A condition: the JSON text of a column names somebody by one of these. */
export function naming(column: RawBuilder<unknown>, known: readonly Identifier[]): RawBuilder<boolean> {
  const needles = known.map(({ value }) => inJson(value).toLowerCase()).filter((text) => text.length > 0);
  return sql<boolean>`exists (select from unnest(${needles}::text[]) needle where strpos(lower(${column}), needle) > 0)`;
}

/** A JSON value without what tells a person from others. */
export function withoutPerson(value: unknown, known: readonly Identifier[]): unknown {
  if (typeof value === "string") return known.reduce(cleaned, value);
  if (Array.isArray(value)) return value.map((each) => withoutPerson(each, known));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withoutPerson(each, known)]));
}

function cleaned(text: string, { kind, value }: Identifier): string {
  if (text.toLowerCase() === value.toLowerCase()) return ERASED;
  if (value.length < LONG_ENOUGH || !ANYWHERE.test(kind)) return text;
  return text.replaceAll(new RegExp(escaped(value), "gi"), ERASED);
}

/** As the text stands between the quotes of JSON. */
function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
