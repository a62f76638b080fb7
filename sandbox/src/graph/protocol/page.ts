import { isObject, type JsonObject, parseJson } from "../../kernel/json.ts";
import { type Answer, type Call, contextOf } from "./call.ts";
import { parseFilter } from "./filter.ts";
import { checkFilter, matches } from "./matching.ts";
import { badRequest, unknownProperty, unsupportedQuery } from "./refusal.ts";
import { select, selectionOf } from "./select.ts";
import { fieldsOf } from "./schema.ts";

/** How a collection may be queried. */
export interface Listing {
  readonly type: string;
  /** What stands behind $metadata# in @odata.context. */
  readonly context: string;
  readonly page: { readonly usual: number; readonly most: number };
  /** Directory collections go on by $skiptoken, Exchange ones by $skip. */
  readonly paging: "skiptoken" | "skip";
  readonly filterBy: ReadonlySet<string>;
  readonly orderBy: ReadonlySet<string>;
  /** Properties without $select; all when absent. */
  readonly usual?: readonly string[];
  /** Exchange sends the id whatever is selected. */
  readonly alwaysId?: boolean;
  /** Makes what is sent of the selected properties and the whole row. */
  readonly finish?: (item: JsonObject, row: JsonObject) => JsonObject;
}

/** Filters, sorts, pages and selects rows given in Graph's words. */
export function list(call: Call, listing: Listing, rows: readonly JsonObject[]): Answer {
  const chosen = sorted(call, listing, filtered(call, listing, rows));
  const size = pageSize(call, listing);
  const start = listing.paging === "skip" ? skipOf(call) : afterToken(call, chosen);
  const page = chosen.slice(start, start + size);
  const selection = selectionOf(call, listing.type);
  const { finish = (item: JsonObject): JsonObject => item } = listing;
  const names = selection === undefined ? listing.usual : [...selection, ...(listing.alwaysId === true ? ["id"] : [])];
  const value = page.map((row) => finish(select(row, names), row));
  const place = { at: start + size, id: textAtPath(page.at(-1) ?? {}, "id") };
  const more = place.at < chosen.length ? { "@odata.nextLink": nextLink(call, listing, place) } : {};
  const named = selection === undefined ? listing.context : `${listing.context}(${selection.join(",")})`;
  return {
    status: 200,
    json: { "@odata.context": contextOf(call, named), ...countOf(call, listing, chosen.length), ...more, value },
  };
}

export function wantsAdvanced(call: Call): boolean {
  return call.headers["consistencylevel"]?.toLowerCase() === "eventual" && call.query.get("$count") === "true";
}

function countOf(call: Call, { paging }: Listing, total: number): object {
  const asked = call.query.get("$count") === "true" && !call.query.has("$skiptoken");
  // Directory collections count only in eventual consistency and leave the wish unanswered otherwise.
  return asked && (paging === "skip" || wantsAdvanced(call)) ? { "@odata.count": total } : {};
}

function filtered(call: Call, { type, filterBy, paging }: Listing, rows: readonly JsonObject[]): readonly JsonObject[] {
  const text = call.query.get("$filter");
  if (text === undefined) return rows;
  const condition = parseFilter(text);
  const exchange = paging === "skip";
  checkFilter(condition, { type, paths: filterBy, advanced: exchange || wantsAdvanced(call), contains: exchange });
  return rows.filter((row) => matches(condition, row));
}

function sorted(call: Call, { type, orderBy, paging }: Listing, rows: readonly JsonObject[]): readonly JsonObject[] {
  const text = call.query.get("$orderby");
  if (text === undefined) return rows;
  if (paging === "skiptoken" && call.query.has("$filter") && !wantsAdvanced(call)) {
    throw unsupportedQuery("Sorting not supported for current query.");
  }
  const keys = text.split(",").map((part) => part.trim().split(/\s+/));
  for (const [path = ""] of keys) checkOrder(path, type, orderBy);
  return rows.toSorted((a, b) => keys.reduce((sum, key) => sum || compareBy(key, a, b), 0));
}

function checkOrder(path: string, type: string, orderBy: ReadonlySet<string>): void {
  if (!fieldsOf(type).has(path.split("/")[0] ?? "")) throw unknownProperty(path, type);
  if (!orderBy.has(path)) throw unsupportedQuery(`Sorting by '${path}' is not supported.`);
}

function compareBy([path = "", direction = "asc"]: readonly string[], a: JsonObject, b: JsonObject): number {
  const order = textAtPath(a, path).localeCompare(textAtPath(b, path), "en");
  return direction.toLowerCase() === "desc" ? -order : order;
}

function textAtPath(row: JsonObject, path: string): string {
  const [first = "", second] = path.split("/");
  const value = row[first];
  const inner = second !== undefined && isObject(value) ? value[second] : value;
  return typeof inner === "string" ? inner : JSON.stringify(inner ?? "");
}

function pageSize(call: Call, { page, paging }: Listing): number {
  const text = call.query.get("$top");
  if (text === undefined) return page.usual;
  const size = Number(text);
  if (Number.isInteger(size) && size >= 1 && size <= page.most) return size;
  if (paging === "skiptoken" && Number.isInteger(size)) {
    throw unsupportedQuery(`Invalid page size specified: '${text}'. Must be between 1 and ${page.most} inclusive.`);
  }
  throw badRequest(
    `The query specified in the URI is not valid. The limit of '${page.most}' for Top query has been exceeded. The value from the incoming request is '${text}'.`,
  );
}

function skipOf(call: Call): number {
  const text = call.query.get("$skip") ?? "0";
  if (!/^\d+$/.test(text)) throw badRequest(`Invalid value '${text}' for $skip query option found.`);
  return Number(text);
}

function afterToken(call: Call, rows: readonly JsonObject[]): number {
  if (call.query.has("$skip")) throw unsupportedQuery("'$skip' is not supported by the service.");
  const token = call.query.get("$skiptoken");
  if (token === undefined) return 0;
  const place = readToken(token);
  const index = rows.findIndex((row) => row["id"] === place.id);
  return index < 0 ? place.at : index + 1;
}

function readToken(token: string): { id: string; at: number } {
  const text = Buffer.from(token, "base64url").toString("utf8");
  const place = text.startsWith("{") && text.endsWith("}") ? parseJson(text) : null;
  if (isObject(place) && typeof place["id"] === "string" && typeof place["at"] === "number") {
    return { id: place["id"], at: place["at"] };
  }
  throw badRequest("Skip token is null, malformed or invalid.");
}

function nextLink(call: Call, { paging }: Listing, place: { id: string; at: number }): string {
  const token = Buffer.from(JSON.stringify(place)).toString("base64url");
  const query = paging === "skip" ? call.query.with("$skip", String(place.at)) : call.query.with("$skiptoken", token);
  return `${call.origin}${call.path}?${query}`;
}
