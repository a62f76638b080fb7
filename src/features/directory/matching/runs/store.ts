import type { JSONColumnType, Selectable } from "kysely";
import type { Transaction } from "../../../../kernel/database/database.ts";
import { Failure } from "../../../../kernel/errors.ts";
import type { Person } from "../../contract.ts";
import { type PersonTable, shown } from "../../store.ts";
import type { Reason } from "../catalog.ts";
import type { MatchRule, Namesake } from "../contract.ts";
import type { Counts, MatchRun } from "./contract.ts";

/** Why somebody was not matched. Names are looked up when it is shown. */
export interface KeptProblem {
  readonly person: string;
  readonly reason: Reason;
  readonly rule: MatchRule;
}

interface RunTable {
  id: string;
  organisation_id: string;
  state: MatchRun["state"];
  total: number;
  done: number;
  counts: JSONColumnType<Counts>;
  problems: JSONColumnType<KeptProblem[]>;
  trouble: JSONColumnType<NonNullable<MatchRun["trouble"]>> | null;
  created_by: string;
  created_at: Date;
  updated_at: Date;
  finished_at: Date | null;
}

type Tables = { match_runs: RunTable; people: PersonTable };

export type RunRow = Selectable<RunTable>;

const NONE: Counts = { looked: 0, lost: 0, matched: 0, unmatched: 0, collisions: 0 };

/** Begins a run, unless one is under way: of two who begin at once, one does. */
export async function insertRun(
  tx: Transaction,
  { id, actor, now }: { readonly id: string; readonly actor: string; readonly now: Date },
): Promise<boolean> {
  const result = await tables(tx)
    .insertInto("match_runs")
    .values({
      id,
      organisation_id: organisationOf(tx),
      state: "running",
      total: 0,
      done: 0,
      counts: JSON.stringify(NONE),
      problems: "[]",
      trouble: null,
      created_by: actor,
      created_at: now,
      updated_at: now,
      finished_at: null,
    })
    .onConflict((conflict) => conflict.column("organisation_id").where("state", "=", "running").doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The runs of an organisation, newest first. */
export async function newestRuns(tx: Transaction, limit: number): Promise<RunRow[]> {
  return tables(tx)
    .selectFrom("match_runs")
    .selectAll()
    .where("organisation_id", "=", organisationOf(tx))
    .orderBy("created_at", "desc")
    .limit(limit)
    .execute();
}

export async function runRow(tx: Transaction, id: string): Promise<RunRow> {
  const row = await tables(tx).selectFrom("match_runs").selectAll().where("id", "=", id).executeTakeFirst();
  if (row) return row;
  throw new Failure("not-found", "There is no such run.", { cure: "Begin one with POST /api/match-runs." });
}

export async function saveRunProgress(
  tx: Transaction,
  id: string,
  { total, done, now }: { readonly total: number; readonly done: number; readonly now: Date },
): Promise<void> {
  await tables(tx).updateTable("match_runs").set({ total, done, updated_at: now }).where("id", "=", id).execute();
}

/** How a run came to its end. */
export interface RunEnd {
  readonly counts?: Counts;
  readonly problems?: readonly KeptProblem[];
  readonly trouble?: NonNullable<MatchRun["trouble"]>;
  readonly now: Date;
}

export async function endRun(tx: Transaction, id: string, { counts, problems, trouble, now }: RunEnd): Promise<void> {
  await tables(tx)
    .updateTable("match_runs")
    .set({
      state: trouble === undefined ? "finished" : "stopped",
      ...(counts && { counts: JSON.stringify(counts) }),
      ...(problems && { problems: JSON.stringify(problems) }),
      trouble: trouble === undefined ? null : JSON.stringify(trouble),
      updated_at: now,
      finished_at: now,
    })
    .where("id", "=", id)
    .execute();
}

/** Everybody who is not matched, after `after` in the order of ids, at most `limit`. */
export async function unmatchedPeople(
  tx: Transaction,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<Person[]> {
  const rows = await tables(tx)
    .selectFrom("people")
    .selectAll()
    .where("organisation_id", "=", organisationOf(tx))
    .where("object_id", "is", null)
    .$if(after !== undefined, (query) => query.where("id", ">", after ?? ""))
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(shown);
}

export async function countUnmatched(tx: Transaction): Promise<number> {
  const { count } = await tables(tx)
    .selectFrom("people")
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .where("organisation_id", "=", organisationOf(tx))
    .where("object_id", "is", null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** What people are called; who is gone is left out. */
export async function namesOf(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, Namesake>> {
  if (ids.length === 0) return new Map();
  const rows = await tables(tx)
    .selectFrom("people")
    .select(["id", "name"])
    .where("id", "in", [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

function organisationOf(tx: Transaction): string {
  if (tx.organisation === undefined) throw new Error("People are matched within one organisation.");
  return tx.organisation;
}

function tables(tx: Transaction) {
  return tx.sql.withTables<Tables>();
}
