import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import { between, SECOND } from "../../../kernel/time.ts";
import { givenAs } from "../rules.ts";
import type { Import, ImportReport, ImportWish } from "./contract.ts";
import { empty, type File, readHead, rowsOf } from "./read-file.ts";
import { NONE, type Plan, planOf, suggested } from "./rules.ts";
import { batchesOf, judgeBatch, type Tally, tallied } from "./run-import.ts";
import { importRow, type ImportRow, insertImport } from "./store.ts";

/** Says what an import would do, row by row, and writes nothing. */
export async function tryImport(ctx: Context, wish: ImportWish): Promise<ImportReport> {
  refuseWithoutRight(ctx, wish.kind);
  const file = await readHead(wish);
  const plan = planned(wish, file);
  if (plan instanceof Failure) return reportOf(wish, file, { plan, tally: NOTHING, rows: 0 });
  const batches = batchesOf(rowsOf(file, plan), { plan, claims: new Map(), passed: 0 });
  let tally: Tally = NOTHING;
  let rows = 0;
  for await (const batch of batches) {
    const how = { batch, plan, audience: wish.audience };
    const { all } = await ctx.transaction((tx) => judgeBatch(ctx, tx, how));
    tally = tallied(tally, all);
    rows += batch.length;
  }
  if (rows === 0) throw empty(file);
  return reportOf(wish, file, { plan, tally, rows });
}

const NOTHING: Tally = { counts: NONE, problems: [] };

/** Begins an import. The whole file is read first, so that none is refused half done. */
export async function startImport(ctx: Context, wish: ImportWish): Promise<Import> {
  refuseWithoutRight(ctx, wish.kind);
  const file = await readHead(wish);
  const plan = planOf(wish.kind, file.columns, wish);
  let total = 0;
  for await (const { row } of rowsOf(file, plan)) total = row;
  if (total === 0) throw empty(file);
  const id = ctx.random.uuid();
  const { text, delimiter } = file;
  const kept = { ...plan, delimiter, audience: wish.audience };
  return ctx.transaction(async (tx) => {
    await insertImport(tx, { id, plan: kept, content: text, total, counts: NONE, actor: ctx.actor, now: ctx.now });
    await ctx.record(tx, { what: "import.started", about: id, data: { kind: wish.kind, rows: total } });
    await ctx.order(tx, { job: "directory.import", data: { id } });
    return shown(await importRow(tx, id));
  });
}

/** Clients and their contacts need a right of their own besides that over people. */
function refuseWithoutRight({ caller }: Context, kind: ImportWish["kind"]): void {
  if (kind === "people" || caller?.scopes.has("clients:write")) return;
  throw new Failure("not-allowed", `Importing ${kind} needs the scope clients:write.`, {
    field: "kind",
    reason: "scope-missing",
    cure: "Use a key or a role that has this scope.",
  });
}

/** Where nobody has said yet what columns hold, that they do not tell it themselves is an answer, not a fault. */
function planned(wish: ImportWish, { columns }: File): Plan | Failure {
  if (wish.mapping !== undefined) return planOf(wish.kind, columns, wish);
  try {
    return planOf(wish.kind, columns, wish);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

function reportOf(
  { kind, mapping }: ImportWish,
  { encoding, delimiter, columns, samples }: File,
  { plan, tally, rows }: { plan: Plan | Failure; tally: Tally; rows: number },
): ImportReport {
  const targets = mapping ?? suggested(kind, columns);
  return {
    kind,
    encoding,
    delimiter,
    rows,
    columns: columns.map((name, place) => ({
      name,
      ...shownTarget(givenAs(targets, name)),
      samples: [...(samples[place] ?? [])],
    })),
    ...(plan instanceof Failure ? { blocked: blockedBy(plan) } : { key: plan.key }),
    counts: tally.counts,
    problems: [...tally.problems],
  };
}

function shownTarget(target: string | undefined) {
  return target === undefined ? {} : { target };
}

function blockedBy({ field = "", reason = "", message: sentence, cure = "" }: Failure) {
  return { field, reason, sentence, cure };
}

/** An import as the API shows it. */
export function shown(row: ImportRow): Import {
  const seconds = between(row.created_at, row.updated_at) / SECOND;
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    total: row.total,
    done: row.done,
    rate: seconds > 0 ? Math.round(row.done / seconds) : 0,
    counts: row.counts,
    problems: row.problems,
    startedBy: row.created_by,
    startedAt: row.created_at.toISOString(),
    ...(row.finished_at && { finishedAt: row.finished_at.toISOString() }),
  };
}
