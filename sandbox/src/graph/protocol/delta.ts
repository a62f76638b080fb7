import type { Gone } from "../../kernel/store.ts";
import { type JsonObject, numberAt, objectAt } from "../../kernel/json.ts";
import { type Answer, type Call, contextOf } from "./call.ts";
import { readOpaque, writeOpaque } from "./opaque.ts";
import { badRequest, GraphRefusal } from "./refusal.ts";
import { select, selectionOf } from "./select.ts";

/** How a collection tells of its changes. */
export interface DeltaListing<T> {
  readonly type: string;
  /** What stands behind $metadata# in @odata.context. */
  readonly context: string;
  /** Rows a page without a wish. */
  readonly page: number;
  /** After this many days a token is no longer good: 410. */
  readonly days: number;
  readonly json: (row: T) => JsonObject;
  readonly idOf: (row: T) => string;
  /** Whether Graph still shows the row; one that was hidden counts as removed. */
  readonly shows?: (row: T) => boolean;
  /** Properties without $select; all when absent. */
  readonly usual?: readonly string[];
  /** Members and the like, of which only the changes since `version` are told. */
  readonly more?: (row: T, version: number) => JsonObject;
  /** How a row that is gone is told of, where that is not by @removed. */
  readonly removal?: (row: T) => JsonObject;
}

/** Where the rows come from: those that are, with the version of their last change, and those that are gone. */
export interface DeltaSource<T> {
  readonly version: number;
  readonly rows: readonly { readonly row: T; readonly version: number }[];
  readonly gone: readonly Gone<T>[];
}

/** What a token says: changes after version `since`, up to and with `until`, of which those up to and with `at` were told. */
interface Round {
  readonly since: number;
  readonly until: number;
  readonly at: number;
  readonly issuedAt: number;
  /** $select, $filter and whatever else the first request said. */
  readonly query: Readonly<Record<string, string>>;
}

interface Item {
  readonly version: number;
  readonly json: () => JsonObject;
}

const DAY = 86_400_000;
const LARGEST_PAGE = 1000;

/** The query a delta request was begun with: later requests carry it in their token. */
export function deltaQuery(call: Call, name: string): string | undefined {
  return roundOf(call, 0).query[name.toLowerCase()] ?? call.query.get(name);
}

/**
 * Answers one page of a delta query: everything at first, afterwards what changed since the deltaLink was given.
 * A change that happens between two pages of a round is told in the next round.
 */
export function delta<T>(call: Call, listing: DeltaListing<T>, source: DeltaSource<T>): Answer {
  const round = roundOf(call, source.version);
  checkAge(call, round, listing.days);
  const items = itemsOf(call, { listing, source, round });
  const page = items.slice(0, pageSize(call, listing.page));
  const value = page.map(({ json }) => json());
  const link =
    page.length < items.length
      ? { "@odata.nextLink": linkOf(call, "$skiptoken", { ...round, at: page.at(-1)?.version ?? round.at }) }
      : { "@odata.deltaLink": linkOf(call, "$deltatoken", { ...round, since: round.until, at: 0 }) };
  return { status: 200, json: { "@odata.context": contextOf(call, listing.context), ...link, value } };
}

interface Search<T> {
  readonly listing: DeltaListing<T>;
  readonly source: DeltaSource<T>;
  readonly round: Round;
}

function itemsOf<T>(call: Call, { listing, source, round }: Search<T>): Item[] {
  const names = selectionOf({ ...call, query: call.query.withAll(round.query) }, listing.type) ?? listing.usual;
  const { shows = (): boolean => true, more = (): JsonObject => ({}) } = listing;
  const isNews = ({ version }: { version: number }): boolean => version > round.since && version <= round.until;
  const whole = (row: T) => (): JsonObject => ({
    ...select(listing.json(row), names === undefined ? undefined : [...names, "id"]),
    ...more(row, round.since),
  });
  // At first there is nothing to take back.
  const first = round.since === 0;
  const changed = source.rows
    .filter((item) => isNews(item) && !(first && !shows(item.row)))
    .map(({ row, version }): Item => {
      return { version, json: shows(row) ? whole(row) : removed(listing.idOf(row), "changed") };
    });
  const gone = source.gone.filter(isNews).map(({ row, version }): Item => {
    const { removal } = listing;
    const json = removal === undefined ? removed(listing.idOf(row), "deleted") : (): JsonObject => removal(row);
    return { version, json };
  });
  const untold = [...changed, ...(first ? [] : gone)].filter(({ version }) => version > round.at);
  return untold.sort((a, b) => a.version - b.version);
}

function removed(id: string, reason: "changed" | "deleted"): () => JsonObject {
  return () => ({ id, "@removed": { reason } });
}

function roundOf(call: Call, version: number): Round {
  const token = call.query.get("$deltatoken") ?? call.query.get("$skiptoken");
  const issuedAt = call.world.clock.now();
  if (token === undefined) return { since: 0, until: version, at: 0, issuedAt, query: wishesOf(call) };
  if (token.toLowerCase() === "latest")
    return { since: version, until: version, at: 0, issuedAt, query: wishesOf(call) };
  const round = readRound(token);
  return call.query.has("$deltatoken") ? { ...round, until: version, issuedAt: round.issuedAt } : round;
}

function wishesOf(call: Call): Record<string, string> {
  const kept = call.query.entries().filter(([name]) => name !== "$deltatoken" && name !== "$skiptoken");
  return Object.fromEntries(kept);
}

function readRound(token: string): Round {
  const round = readOpaque(token);
  const query = objectAt(round, "query");
  const numbers = ["since", "until", "at", "issuedAt"].flatMap((name) => numberAt(round, name) ?? []);
  const [since = 0, until = 0, at = 0, issuedAt = 0] = numbers;
  if (query === undefined || numbers.length < 4) throw badRequest("Badly formed token.");
  const wishes = Object.entries(query).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value] as const] : [],
  );
  return { since, until, at, issuedAt, query: Object.fromEntries(wishes) };
}

function checkAge(call: Call, { issuedAt }: Round, days: number): void {
  if (call.world.clock.now() - issuedAt <= days * DAY) return;
  const fresh = `${call.origin}${call.path}?$deltatoken=`;
  throw new GraphRefusal(
    { status: 410, code: "syncStateNotFound", headers: { Location: fresh } },
    "The sync state generation is not found; continuing a previous synchronization is impossible. Start a full synchronization.",
  );
}

function pageSize(call: Call, usual: number): number {
  const wish = /odata\.maxpagesize=(\d+)/i.exec(call.headers["prefer"] ?? "")?.[1] ?? call.query.get("$top");
  const size = Number(wish ?? usual);
  if (Number.isInteger(size) && size >= 1) return Math.min(size, LARGEST_PAGE);
  throw badRequest(`Invalid page size specified: '${wish}'.`);
}

function linkOf(call: Call, option: "$skiptoken" | "$deltatoken", round: Round): string {
  const fresh = option === "$deltatoken" ? { ...round, issuedAt: call.world.clock.now() } : round;
  return `${call.origin}${call.path}?${option}=${writeOpaque(fresh)}`;
}
