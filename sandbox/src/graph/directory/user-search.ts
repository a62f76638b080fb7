import type { JsonObject } from "../../kernel/json.ts";
import type { Call } from "../protocol/call.ts";
import type { Rows } from "../protocol/page.ts";
import { badRequest, unsupportedQuery } from "../protocol/refusal.ts";

const SEARCHABLE = new Set([
  "displayName",
  "mail",
  "userPrincipalName",
  "givenName",
  "surname",
  "description",
  "mailNickname",
]);

/** $search="displayName:an" OR "mail:an": words that begin so, only in eventual consistency. */
export function searched<T>(call: Call, { rows, json }: Rows<T>): readonly T[] {
  const text = call.query.get("$search");
  if (text === undefined) return rows;
  if (call.headers["consistencylevel"]?.toLowerCase() !== "eventual") {
    throw unsupportedQuery(
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    );
  }
  const alternatives = text.split(/\s+OR\s+/i).map((part) => part.split(/\s+AND\s+/i).map(clauseOf));
  const found = (row: JsonObject): boolean => alternatives.some((clauses) => clauses.every((clause) => clause(row)));
  return rows.filter((row) => found(json(row)));
}

function clauseOf(text: string): (row: JsonObject) => boolean {
  const found = /^"(\w+):(.+)"$/.exec(text.trim());
  if (found === null)
    throw badRequest(`Syntax error: character '${text.trim().slice(0, 1)}' is not valid at position 0 in '${text}'.`);
  const [, property = "", value = ""] = found;
  if (!SEARCHABLE.has(property)) throw unsupportedQuery(`Unsupported property '${property}' in $search.`);
  const wanted = value.toLowerCase();
  return (row) => beginsSo(row[property], wanted);
}

function beginsSo(value: unknown, wanted: string): boolean {
  if (typeof value !== "string") return false;
  const text = value.toLowerCase();
  return text.startsWith(wanted) || text.split(/[\s,.@_-]+/).some((word) => word.startsWith(wanted));
}
