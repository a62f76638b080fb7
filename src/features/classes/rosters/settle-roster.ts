import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import { takeRosterSessions } from "../sessions/taking/take-roster-sessions.ts";
import { type Faults, only } from "./reading/faults.ts";
import type { ReadRoster } from "./reading/read-draft.ts";
import { findStanding, noteFiles, setStanding } from "./standing/store.ts";
import { namesIn, writeFiles } from "./standing/write-files.ts";
import { endReading, holdRosters, isOvertaken, rosterRow, type RosterRow } from "./store.ts";
import { takeDraft } from "./taking/take-roster.ts";

/** A roster that was read without a fault. */
export interface ReadWhole extends ReadRoster {
  /** Whose files its own were put into, where it holds changes only. */
  readonly changed?: string | undefined;
}

/** Makes a roster that was read without a fault the one that stands, unless a newer one does already. */
export async function settleRoster(ctx: Context, row: RosterRow, read: ReadWhole): Promise<void> {
  if (read.oneRoster?.isPartial) await keepMerged(ctx, row, read.oneRoster);
  const isLate = await ctx.transaction(async (tx) => {
    await holdRosters(tx);
    const { state } = await rosterRow(tx, row.id);
    if (state !== "reading") return false;
    if (await isOvertaken(tx, row.created_at)) return true;
    await take(ctx, tx, { row, read });
    return false;
  });
  if (isLate) await refuseRoster(ctx, row, only({ field: "", reason: "newer-roster" }));
}

async function keepMerged(ctx: Context, { id }: RosterRow, { layers }: NonNullable<ReadRoster["oneRoster"]>) {
  const { organisation, storage } = ctx;
  await ctx.transaction((tx) => noteFiles(tx, id, namesIn(layers)));
  await writeFiles(storage, { organisation, id }, layers);
}

interface Taken {
  readonly row: RosterRow;
  readonly read: ReadWhole;
}

async function take(ctx: Context, tx: Transaction, { row, read }: Taken): Promise<void> {
  const { draft, oneRoster, changed } = read;
  if (changed !== undefined && (await findStanding(tx))?.id !== changed) throw overtaken();
  const counts = await takeDraft(ctx, tx, { roster: row.id, draft });
  await takeRosterSessions(ctx, tx, draft.sessions);
  const { faults } = draft;
  await endReading(tx, row.id, { state: "taken", source: row.source, counts, faults, at: ctx.clock.now() });
  await setStanding(tx, oneRoster && row.id);
  const { source, name } = row;
  await ctx.record(tx, { what: "roster.taken", about: row.id, data: { source, name, ...counts } });
}

/** The queue has it read again, from what stands by then. */
function overtaken(): Failure {
  return new Failure("unavailable", "What the roster changes was changed while it was read.", {
    reason: "roster-overtaken",
    retryAfter: 1,
  });
}

/** Ends the reading of a roster that has bad lines; it changes nothing. */
export async function refuseRoster(ctx: Context, row: RosterRow, faults: Faults): Promise<void> {
  await ctx.transaction(async (tx) => {
    await holdRosters(tx);
    const { state } = await rosterRow(tx, row.id);
    if (state !== "reading") return;
    await endReading(tx, row.id, { state: "refused", source: row.source, faults, at: ctx.clock.now() });
    const { source, name } = row;
    await ctx.record(tx, { what: "roster.refused", about: row.id, data: { source, name, problems: faults.count } });
  });
}
