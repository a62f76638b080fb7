import { type JSONColumnType, type Selectable, sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { Delimiter } from "../../../kernel/csv/read-csv.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { Person } from "../contract.ts";
import type { Counts, Import, Kind, RowProblem } from "./contract.ts";
import type { Plan } from "./rules.ts";

/** What an import needs to know besides the file. */
export interface KeptPlan extends Plan {
  readonly delimiter: Delimiter;
  readonly audience?: Person["audience"] | undefined;
}

interface ImportTable {
  id: string;
  organisation_id: string;
  kind: Kind;
  state: Import["state"];
  plan: JSONColumnType<KeptPlan>;
  content: string | null;
  total: number;
  done: number;
  counts: JSONColumnType<Counts>;
  problems: JSONColumnType<RowProblem[]>;
  created_by: string;
  created_at: Date;
  updated_at: Date;
  finished_at: Date | null;
}

type Tables = { imports: ImportTable };

export type ImportRow = Selectable<ImportTable>;

/** What is written of an import that begins. */
export interface Beginning {
  readonly id: string;
  readonly plan: KeptPlan;
  readonly content: string;
  readonly total: number;
  readonly counts: Counts;
  readonly actor: string;
  readonly now: Date;
}

export async function insertImport(tx: Transaction, begin: Beginning): Promise<void> {
  await imports(tx)
    .insertInto("imports")
    .values({
      id: begin.id,
      organisation_id: organisationOf(tx),
      kind: begin.plan.kind,
      state: "running",
      plan: JSON.stringify(begin.plan),
      content: begin.content,
      total: begin.total,
      done: 0,
      counts: JSON.stringify(begin.counts),
      problems: "[]",
      created_by: begin.actor,
      created_at: begin.now,
      updated_at: begin.now,
      finished_at: null,
    })
    .execute();
}

/** Throws a `Failure` where there is none. */
export async function importRow(tx: Transaction, id: string): Promise<ImportRow> {
  const row = await imports(tx).selectFrom("imports").selectAll().where("id", "=", id).executeTakeFirst();
  if (row) return row;
  throw new Failure("not-found", "There is no such import.", { cure: "Begin one with POST /api/imports." });
}

/** How far an import is, kept so until the transaction ends. Imports of one organisation write one after the other. */
export async function lockedProgress(
  tx: Transaction,
  id: string,
): Promise<Pick<ImportRow, "done" | "state" | "counts" | "problems">> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`imports ${organisationOf(tx)}`}, 0))`.execute(tx.sql);
  return imports(tx)
    .selectFrom("imports")
    .select(["done", "state", "counts", "problems"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** How far an import has come. */
export interface Progress {
  readonly done: number;
  readonly counts: Counts;
  readonly problems: readonly RowProblem[];
  readonly now: Date;
}

export async function saveProgress(tx: Transaction, id: string, progress: Progress): Promise<void> {
  const { done, counts, problems, now } = progress;
  await imports(tx)
    .updateTable("imports")
    .set({ done, counts: JSON.stringify(counts), problems: JSON.stringify(problems), updated_at: now })
    .where("id", "=", id)
    .execute();
}

/** The file is forgotten with the last row. */
export async function finishImport(tx: Transaction, id: string, at: Date): Promise<void> {
  await imports(tx)
    .updateTable("imports")
    .set({ state: "finished", content: null, updated_at: at, finished_at: at })
    .where("id", "=", id)
    .execute();
}

/** Files of imports that got stuck are not kept for ever: forgets those that have not moved since. */
export async function forgetFiles(tx: Transaction, since: Date): Promise<void> {
  await imports(tx)
    .updateTable("imports")
    .set({ content: null })
    .where("content", "is not", null)
    .where("updated_at", "<", since)
    .execute();
}

function organisationOf(tx: Transaction): string {
  if (tx.organisation === undefined) throw new Error("An import belongs to one organisation.");
  return tx.organisation;
}

function imports(tx: Transaction) {
  return tx.sql.withTables<Tables>();
}
