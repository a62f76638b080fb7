import { type ColumnType, type JSONColumnType, type Selectable, sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { Roster, RosterCounts } from "./contract.ts";
import type { Fault, Faults } from "./reading/faults.ts";

/** A roster that is not taken. */
type Uncounted = { readonly classes?: undefined };

interface RosterTable {
  id: string;
  organisation_id: string;
  source: Roster["source"];
  name: string;
  state: Roster["state"];
  counts: JSONColumnType<RosterCounts | Uncounted>;
  problems: JSONColumnType<Fault[]>;
  problem_count: number;
  file: string | null;
  bytes: ColumnType<string | null, number | null, never>;
  source_id: string | null;
  brought_by: string;
  created_at: Date;
  taken_at: Date | null;
}

type Tables = { rosters: RosterTable };

/** A roster without what is wrong with it, which may be long. */
export type RosterRow = Omit<Selectable<RosterTable>, "problems" | "bytes">;

const COLUMNS = [
  "id",
  "organisation_id",
  "source",
  "name",
  "state",
  "counts",
  "problem_count",
  "file",
  "source_id",
  "brought_by",
  "created_at",
  "taken_at",
] as const;

function rosters(tx: Transaction) {
  return tx.sql.withTables<Tables>();
}

/** The organisation of a transaction. */
export function organisationOf(tx: Transaction): string {
  if (tx.organisation === undefined) throw new Error("A roster belongs to one organisation.");
  return tx.organisation;
}

/** What is written of a roster that is brought. */
export type Beginning = Pick<RosterRow, "id" | "source" | "name" | "brought_by" | "created_at"> & {
  readonly file?: string;
  /** The size of its file. */
  readonly bytes?: number;
  /** The source that it is read from. */
  readonly source_id?: string;
};

export async function insertRoster(tx: Transaction, { file, bytes, source_id, ...begin }: Beginning): Promise<void> {
  await rosters(tx)
    .insertInto("rosters")
    .values({
      ...begin,
      organisation_id: organisationOf(tx),
      state: "reading",
      counts: "{}",
      problems: "[]",
      problem_count: 0,
      file: file ?? null,
      bytes: bytes ?? null,
      source_id: source_id ?? null,
      taken_at: null,
    })
    .execute();
}

/** Throws a `Failure` where there is none. */
export async function rosterRow(tx: Transaction, id: string): Promise<RosterRow> {
  const row = await rosters(tx).selectFrom("rosters").select(COLUMNS).where("id", "=", id).executeTakeFirst();
  if (row) return row;
  throw new Failure("not-found", "There is no such roster.", { cure: "See those there are: GET /api/rosters." });
}

/** One roster at a time is taken, so that each is compared with the one before. */
export async function holdRosters(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`rosters ${organisationOf(tx)}`}, 0))`.execute(tx.sql);
}

/** Whether a whole roster that was brought after this instant is taken already. */
export async function isOvertaken(tx: Transaction, since: Date): Promise<boolean> {
  const row = await rosters(tx)
    .selectFrom("rosters")
    .select("id")
    .where("state", "=", "taken")
    .where("created_at", ">", since)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** What the roster that stands holds; undefined where none was ever taken. */
export async function standingCounts(tx: Transaction): Promise<RosterCounts | undefined> {
  const row = await rosters(tx)
    .selectFrom("rosters")
    .select("counts")
    .where("state", "=", "taken")
    .orderBy("taken_at", "desc")
    .orderBy("created_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.counts.classes === undefined ? undefined : row.counts;
}

/** Whether a roster that was brought since is being read. */
export async function isAnyRead(tx: Transaction, since: Date): Promise<boolean> {
  const row = await rosters(tx)
    .selectFrom("rosters")
    .select("id")
    .where("state", "=", "reading")
    .where("created_at", ">", since)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

interface Ending {
  readonly state: "taken" | "refused";
  readonly source: Roster["source"];
  readonly counts?: RosterCounts;
  readonly faults?: Faults;
  readonly at: Date;
}

export async function endReading(
  tx: Transaction,
  id: string,
  { state, source, counts, faults, at }: Ending,
): Promise<void> {
  await rosters(tx)
    .updateTable("rosters")
    .set({
      state,
      source,
      counts: JSON.stringify(counts ?? {}),
      problems: JSON.stringify(faults?.kept ?? []),
      problem_count: faults?.count ?? 0,
      taken_at: state === "taken" ? at : null,
    })
    .where("id", "=", id)
    .execute();
}

/** A page of rosters, the newest first, from the one after `after` on. */
export async function rostersPage(
  tx: Transaction,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<RosterRow[]> {
  let query = rosters(tx)
    .selectFrom("rosters")
    .select(COLUMNS)
    .orderBy("created_at", "desc")
    .orderBy("id")
    .limit(limit);
  if (after !== undefined) {
    const { created_at } = await rosterRow(tx, after);
    query = query.where((eb) =>
      eb.or([eb("created_at", "<", created_at), eb.and([eb("created_at", "=", created_at), eb("id", ">", after)])]),
    );
  }
  return query.execute();
}

/** Bad lines and remarks that hold all the words, from a place in the list on; places count from 0. */
export async function problemsPage(
  tx: Transaction,
  id: string,
  { words, from, limit }: { readonly words: readonly string[]; readonly from: number; readonly limit: number },
): Promise<{ readonly faults: { readonly place: number; readonly fault: Fault }[]; readonly total: number }> {
  const matching = words.map((word) => sql<boolean>`strpos(lower(problem::text), ${word.toLowerCase()}) > 0`);
  const { rows } = await sql<{ place: string; problem: Fault; total: string }>`
    select place - 1 as place, problem, count(*) over () as total
    from rosters, jsonb_array_elements(problems) with ordinality as given (problem, place)
    where organisation_id = ${organisationOf(tx)} and id = ${id}
      and ${sql.join([sql<boolean>`true`, ...matching], sql` and `)}
    order by place offset ${from} limit ${limit}`.execute(tx.sql);
  const faults = rows.map(({ place, problem }) => ({ place: Number(place), fault: problem }));
  return { faults, total: Number(rows[0]?.total ?? 0) };
}

/** Files of rosters that were brought before, and that say nothing that stands: forgets where they lie, and answers it. */
export async function forgetFiles(tx: Transaction, before: Date): Promise<string[]> {
  const { rows } = await sql<{ file: string }>`
    with old as (select id, file from rosters where file is not null and not is_base and created_at < ${before} for update)
    update rosters set file = null from old where rosters.id = old.id returning old.file`.execute(tx.sql);
  return rows.map(({ file }) => file);
}
