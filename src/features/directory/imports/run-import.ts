import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { Counts, Kind, RowProblem } from "./contract.ts";
import { judgeClients } from "./judge-clients.ts";
import { judgeContacts } from "./judge-contacts.ts";
import { judgePeople } from "./judge-people.ts";
import type { Batch, Judge, Outcome } from "./judging.ts";
import { rowsOf } from "./read-file.ts";
import { claimsOf, type Fault, type Plan, type Row } from "./rules.ts";
import { finishImport, importRow, type ImportRow, lockedProgress, saveProgress } from "./store.ts";

const JUDGES: Readonly<Record<Kind, Judge>> = {
  people: judgePeople,
  clients: judgeClients,
  contacts: judgeContacts,
};

/** Rows that are looked at and written together. */
const BATCH = 500;
/** More problems than anybody reads are only counted. */
export const MOST_PROBLEMS = 200;

/** Counts and problems of the rows that were looked at so far. */
export interface Tally {
  readonly counts: Counts;
  readonly problems: readonly RowProblem[];
}

/** What no two rows of a file may both claim, and which row did. */
export type Claims = Map<string, number>;

/** The rows of a file in batches; the first `passed` rows are only remembered for what they claim. */
export async function* batchesOf(
  rows: AsyncIterable<Row>,
  { plan, claims, passed }: { plan: Plan; claims: Claims; passed: number },
): AsyncGenerator<{ readonly row: Row; readonly fault: Fault | undefined }[]> {
  let batch: { row: Row; fault: Fault | undefined }[] = [];
  for await (const row of rows) {
    const fault = faultOf(plan, claims, row);
    if (row.row > passed) batch.push({ row, fault });
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** What is wrong with a row before anything is looked up: it does not fit the head, or repeats another. */
function faultOf(plan: Plan, claims: Claims, row: Row): Fault | undefined {
  if (row.misfit) return MISFIT;
  for (const { claim, field } of claimsOf(plan, row)) {
    const before = claims.get(claim);
    if (before !== undefined) return repeated(before, field);
    claims.set(claim, row.row);
  }
  return undefined;
}

const MISFIT: Fault = {
  field: "",
  reason: "cells-do-not-fit",
  sentence: "The row has more or fewer cells than the head has columns.",
  cure: "Put cells that hold the delimiter in quotation marks.",
};

function repeated(before: number, field: string): Fault {
  return {
    field,
    reason: "repeated-in-file",
    sentence: `Row ${before} of this file says this already.`,
    cure: "Keep one of the two rows.",
  };
}

/** Judges a batch, without writing. */
export async function judgeBatch(
  ctx: Context,
  tx: Transaction,
  { batch, ...how }: Omit<Batch, "rows"> & { readonly batch: readonly { row: Row; fault: Fault | undefined }[] },
) {
  const rows = batch.flatMap(({ row, fault }) => (fault ? [] : [row]));
  const judged = await JUDGES[how.plan.kind](ctx, tx, { ...how, rows });
  const outcomes = judged.outcomes.values();
  const all = batch.map(({ row, fault }) => ({ row, outcome: fault ?? outcomes.next().value ?? "unchanged" }));
  return { all, write: judged.write };
}

/** What is counted after some more rows. */
export function tallied(before: Tally, judged: readonly { readonly row: Row; readonly outcome: Outcome }[]): Tally {
  const counts = { ...before.counts };
  const problems = [...before.problems];
  for (const { row, outcome } of judged) {
    if (typeof outcome === "string") counts[outcome] += 1;
    else {
      counts.refused += 1;
      problems.push({ row: row.row, line: row.line, ...outcome });
    }
  }
  return { counts, problems: problems.slice(0, MOST_PROBLEMS) };
}

/** Carries out an import from where it stands: each batch is written whole together with how far it came, or not at all. */
export async function runImport(job: Context, data: Record<string, unknown>): Promise<void> {
  const id = String(data["id"]);
  const start = await job.transaction((tx) => importRow(tx, id));
  if (start.state === "finished") return;
  // What the rows change is recorded in the name of whoever began the import.
  const ctx = job.gate.as(job.organisation, start.created_by);
  const rows = rowsOf({ text: contentOf(start), delimiter: start.plan.delimiter }, start.plan);
  const batches = batchesOf(rows, { plan: start.plan, claims: new Map(), passed: start.done });
  for await (const batch of batches) await carryOut(ctx, start, batch);
  await ctx.transaction(async (tx) => {
    const { state, counts } = await lockedProgress(tx, id);
    if (state === "finished") return;
    await finishImport(tx, id, ctx.clock.now());
    await ctx.record(tx, { what: "import.finished", about: id, data: { kind: start.kind, ...counts } });
  });
}

async function carryOut(
  ctx: Context,
  { id, plan }: ImportRow,
  batch: readonly { row: Row; fault: Fault | undefined }[],
): Promise<void> {
  const first = batch[0]?.row.row ?? 0;
  await ctx.transaction(async (tx) => {
    const before = await lockedProgress(tx, id);
    if (before.done !== first - 1) throw overtaken();
    const { all, write } = await judgeBatch(ctx, tx, { batch, plan, audience: plan.audience, import: id });
    await write();
    const done = first - 1 + batch.length;
    await saveProgress(tx, id, { ...tallied(before, all), done, now: ctx.clock.now() });
  });
}

/** Another server went on with it meanwhile; whoever of the two is left finishes it. */
function overtaken(): Failure {
  return new Failure("unavailable", "This import is being carried out elsewhere.", { retryAfter: 5 });
}

function contentOf({ content }: ImportRow): string {
  if (content !== null) return content;
  throw new Failure("conflict", "The file of this import is no longer kept.", {
    reason: "file-gone",
    cure: "Begin the import again; rows that are there already stay as they are.",
  });
}
