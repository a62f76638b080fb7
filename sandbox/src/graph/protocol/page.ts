import { isObject, type JsonObject, numberAt, textAt } from "../../kernel/json.ts";
import { type Answer, type Call, contextOf } from "./call.ts";
import { parseFilter } from "./filter.ts";
import { checkFilter, matches } from "./matching.ts";
import { readOpaque, writeOpaque } from "./opaque.ts";
import { badRequest, unknownProperty, unsupportedQuery } from "./refusal.ts";
import { select, selectionOf } from "./select.ts";
import { fieldsOf } from "./schema.ts";

/** How a collection may be queried. */
export interface Listing {
  readonly type: string;
  /** What stands behind $metadata# in @odata.context. */
  readonly context: string;
  readonly page: { readonly usual: number; readonly most: number };
  /** Whose habits it has: Exchange goes on by $skip, the others by $skiptoken; the directory wants ConsistencyLevel for much. */
  readonly service: "directory" | "exchange" | "teams";
  readonly filterBy: ReadonlySet<string>;
  /** Paths such as displayName, or with the one direction that is taken: "createdDateTime desc". */
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
  return listRows(call, listing, { rows, json: (row) => row });
}

export interface Rows<T> {
  readonly rows: readonly T[];
  readonly json: (row: T) => JsonObject;
}

/** The same for rows of any kind: only those of the page are put into Graph's words where nothing is filtered or sorted. */
export function listRows<T>(call: Call, listing: Listing, { rows, json }: Rows<T>): Answer {
  const plain = !call.query.has("$filter") && !call.query.has("$orderby");
  if (plain) return pageRows(call, listing, { rows, json });
  return pageOf(call, listing, inMemory(sorted(call, listing, filtered(call, listing, rows.map(json)))));
}

/** Pages rows whose endpoint has filtered and sorted them in a way of its own. */
export function pageRows<T>(call: Call, listing: Listing, { rows, json }: Rows<T>): Answer {
  return pageOf(call, listing, { size: rows.length, at: (index) => json(element(rows, index)) });
}

/** Rows that are made when they are looked at. */
interface Shelf {
  readonly size: number;
  readonly at: (index: number) => JsonObject;
}

function inMemory(rows: readonly JsonObject[]): Shelf {
  return { size: rows.length, at: (index) => element(rows, index) };
}

function element<T>(rows: readonly T[], index: number): T {
  const row = rows[index];
  if (row === undefined) throw new Error(`There is no row ${index}.`);
  return row;
}

function pageOf(call: Call, listing: Listing, chosen: Shelf): Answer {
  const size = pageSize(call, listing);
  const start = listing.service === "exchange" ? skipOf(call) : afterToken(call, chosen);
  const end = Math.min(start + size, chosen.size);
  const page = Array.from({ length: Math.max(0, end - start) }, (_, i) => chosen.at(start + i));
  const selection = selectionOf(call, listing.type);
  const { finish = (item: JsonObject): JsonObject => item } = listing;
  const names = selection === undefined ? listing.usual : [...selection, ...(listing.alwaysId === true ? ["id"] : [])];
  const value = page.map((row) => finish(select(row, names), row));
  const place = { at: start + size, id: textAtPath(page.at(-1) ?? {}, "id") };
  const more = place.at < chosen.size ? { "@odata.nextLink": nextLink(call, listing, place) } : {};
  const named = selection === undefined ? listing.context : `${listing.context}(${selection.join(",")})`;
  return {
    status: 200,
    json: {
      "@odata.context": contextOf(call, named),
      ...countOf(call, listing, { total: chosen.size, shown: value.length }),
      ...more,
      value,
    },
  };
}

export function wantsAdvanced(call: Call): boolean {
  return call.headers["consistencylevel"]?.toLowerCase() === "eventual" && call.query.get("$count") === "true";
}

function countOf(call: Call, { service }: Listing, { total, shown }: { total: number; shown: number }): object {
  const asked = call.query.get("$count") === "true" && !call.query.has("$skiptoken");
  // Directory collections count only in eventual consistency and leave the wish unanswered otherwise.
  if (asked && (service !== "directory" || wantsAdvanced(call))) return { "@odata.count": total };
  // Teams says of each page how much is on it, asked or not.
  return service === "teams" ? { "@odata.count": shown } : {};
}

function filtered(
  call: Call,
  { type, filterBy, service }: Listing,
  rows: readonly JsonObject[],
): readonly JsonObject[] {
  const text = call.query.get("$filter");
  if (text === undefined) return rows;
  const condition = parseFilter(text);
  const free = service !== "directory";
  checkFilter(condition, { type, paths: filterBy, advanced: free || wantsAdvanced(call), contains: free });
  return rows.filter((row) => matches(condition, row));
}

function sorted(call: Call, { type, orderBy, service }: Listing, rows: readonly JsonObject[]): readonly JsonObject[] {
  const text = call.query.get("$orderby");
  if (text === undefined) return rows;
  if (service === "directory" && call.query.has("$filter") && !wantsAdvanced(call)) {
    throw unsupportedQuery("Sorting not supported for current query.");
  }
  const keys = text.split(",").map((part) => part.trim().split(/\s+/));
  for (const key of keys) checkOrder(key, type, orderBy);
  return rows.toSorted((a, b) => keys.reduce((sum, key) => sum || compareBy(key, a, b), 0));
}

function checkOrder(
  [path = "", direction = "asc"]: readonly string[],
  type: string,
  orderBy: ReadonlySet<string>,
): void {
  if (!fieldsOf(type).has(path.split("/")[0] ?? "")) throw unknownProperty(path, type);
  if (!orderBy.has(path) && !orderBy.has(`${path} ${direction.toLowerCase()}`))
    throw unsupportedQuery(`Sorting by '${path}' is not supported.`);
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

export function pageSize(call: Call, { page, service }: Pick<Listing, "page" | "service">): number {
  const text = call.query.get("$top");
  if (text === undefined) return page.usual;
  const size = Number(text);
  if (Number.isInteger(size) && size >= 1 && size <= page.most) return size;
  if (service === "directory" && Number.isInteger(size)) {
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

function afterToken(call: Call, rows: Shelf): number {
  if (call.query.has("$skip")) throw unsupportedQuery("'$skip' is not supported by the service.");
  const token = call.query.get("$skiptoken");
  if (token === undefined) return 0;
  const place = readToken(token);
  const follows = (index: number): boolean => index > 0 && index <= rows.size && rows.at(index - 1)["id"] === place.id;
  if (follows(place.at)) return place.at;
  const moved = Array.from({ length: rows.size }, (_, i) => i + 1).find(follows);
  return moved ?? Math.min(place.at, rows.size);
}

function readToken(token: string): { id: string; at: number } {
  const place = readOpaque(token);
  const id = textAt(place, "id");
  const at = numberAt(place, "at");
  if (id !== undefined && at !== undefined) return { id, at };
  throw badRequest("Skip token is null, malformed or invalid.");
}

function nextLink(call: Call, { service }: Listing, place: { id: string; at: number }): string {
  const query =
    service === "exchange"
      ? call.query.with("$skip", String(place.at))
      : call.query.with("$skiptoken", writeOpaque(place));
  return `${call.origin}${call.path}?${query}`;
}
