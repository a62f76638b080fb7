import { type Generated, type JSONColumnType, type RawBuilder, type SelectQueryBuilder, sql } from "kysely";
import type { OrganisationId, Transaction } from "../database/database.ts";

export type FactTables = {
  facts: {
    id: Generated<string>;
    organisation_id: string;
    what: string;
    about: string;
    actor: string;
    data: JSONColumnType<Record<string, unknown>>;
    at: Date;
    transaction: Generated<string>;
  };
};

/** A fact as readers get it; `id` rises in the order of recording. */
export interface RecordedFact {
  readonly id: string;
  readonly organisation: OrganisationId;
  readonly what: string;
  readonly about: string;
  readonly actor: string;
  readonly data: Record<string, unknown>;
  readonly at: Date;
}

/**
 * Facts after `id`, oldest first, at most `limit`. Only such that no writer still under way can slip in before them, so
 * that a reader who goes on from the last id misses none.
 */
export async function factsAfter(tx: Transaction, id: string, limit: number): Promise<RecordedFact[]> {
  const rows = await facts(tx)
    .where("id", ">", id)
    .where(sql<boolean>`transaction < pg_snapshot_xmin(pg_current_snapshot())`)
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(recorded);
}

/** Which facts of the audit log are meant. */
export interface FactFilter {
  /** Names of facts as they are. */
  readonly names?: readonly string[] | undefined;
  readonly about?: string | undefined;
  readonly actor?: string | undefined;
  /** Recorded at or after `from`, and before `to`. */
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
  /** Stand in the data, as they are. */
  readonly holding?: Readonly<Record<string, string>> | undefined;
  /** Stands somewhere in the data, whatever its capitals. */
  readonly text?: string | undefined;
}

/** A page of facts, newest first. There may be more before `next`, even where the page is not full. */
export interface FactsPage {
  readonly facts: readonly RecordedFact[];
  readonly next: string | undefined;
}

/** How many facts one page is searched for words in; no index finds words under row-level security. */
const READ_FOR_WORDS = 10_000;

/** An organisation's facts, newest first; only those before the fact with an id, where it is given. */
export async function factsPage(
  tx: Transaction,
  { text, ...filter }: FactFilter,
  { before, limit }: { readonly before?: string | undefined; readonly limit: number },
): Promise<FactsPage> {
  const all = [...conditionsOf(filter), ...(before === undefined ? [] : [sql<boolean>`id < ${before}`])];
  const end = text === undefined ? undefined : await placeOf(tx, all, READ_FOR_WORDS);
  const conditions = [
    ...all,
    ...(end === undefined ? [] : [sql<boolean>`id >= ${end}`]),
    ...(text === undefined ? [] : [sql<boolean>`data::text ilike ${contains(text)}`]),
  ];
  const rows = await newest(facts(tx), conditions).limit(limit).execute();
  return { facts: rows.map(recorded), next: rows.length === limit ? rows.at(-1)?.id : end };
}

/** The id of the fact so many places down; `undefined` where there are not so many. */
async function placeOf(
  tx: Transaction,
  conditions: readonly RawBuilder<boolean>[],
  places: number,
): Promise<string | undefined> {
  const row = await newest(facts(tx).clearSelect().select("id"), conditions).offset(places).limit(1).executeTakeFirst();
  return row?.id;
}

function newest<O>(query: SelectQueryBuilder<FactTables, "facts", O>, conditions: readonly RawBuilder<boolean>[]) {
  return conditions.reduce((narrowed, condition) => narrowed.where(condition), query).orderBy("id", "desc");
}

function conditionsOf({ names, about, actor, holding, from, to }: Omit<FactFilter, "text">): RawBuilder<boolean>[] {
  return [
    ...(names === undefined ? [] : [sql<boolean>`what = any(${names})`]),
    ...(about === undefined ? [] : [sql<boolean>`about = ${about}`]),
    ...(actor === undefined ? [] : [sql<boolean>`actor = ${actor}`]),
    ...(holding === undefined ? [] : [sql<boolean>`data @> ${JSON.stringify(holding)}::jsonb`]),
    ...(from === undefined ? [] : [sql<boolean>`at >= ${from}`]),
    ...(to === undefined ? [] : [sql<boolean>`at < ${to}`]),
  ];
}

/** As it stands in the text of the JSON, with nothing in it that LIKE takes for a sign. */
function contains(text: string): string {
  return `%${JSON.stringify(text)
    .slice(1, -1)
    .replaceAll(/[\\%_]/g, "\\$&")}%`;
}

/** The id of the newest fact that `factsAfter` would have returned; "0" when there is none. */
export async function newestFactId(tx: Transaction): Promise<string> {
  const row = await tx.sql
    .withTables<FactTables>()
    .selectFrom("facts")
    .select((eb) => eb.fn.max("id").as("id"))
    .where(sql<boolean>`transaction < pg_snapshot_xmin(pg_current_snapshot())`)
    .executeTakeFirst();
  return row?.id ?? "0";
}

function facts(tx: Transaction) {
  const all = tx.sql
    .withTables<FactTables>()
    .selectFrom("facts")
    .select(["id", "organisation_id", "what", "about", "actor", "data", "at"]);
  return tx.organisation === undefined ? all : all.where("organisation_id", "=", tx.organisation);
}

function recorded(row: Omit<RecordedFact, "organisation"> & { organisation_id: string }): RecordedFact {
  const { organisation_id: organisation, ...rest } = row;
  return { ...rest, organisation };
}
