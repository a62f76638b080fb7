import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import { clocksOfClasses } from "../sessions/clock-of-class.ts";
import { takeRosterSessions } from "../sessions/taking/take-roster-sessions.ts";
import type { Draft } from "./reading/draft.ts";
import { Faults } from "./reading/faults.ts";
import type { Brought } from "./reading/brought.ts";
import { readDraft } from "./reading/read-draft.ts";
import { endReading, holdRosters, isOvertaken, rosterRow, type RosterRow } from "./store.ts";
import { takeDraft } from "./taking/take-roster.ts";

/** Reads a roster that was brought. With a bad line it changes nothing; else it becomes the one that stands. May run again. */
export async function readRoster(job: Context, data: Record<string, unknown>): Promise<void> {
  const row = await job.transaction((tx) => rosterRow(tx, String(data["id"])));
  if (row.state !== "reading") return;
  // What it changes is recorded in the name of whoever brought it.
  const ctx = job.gate.as(job.organisation, row.brought_by);
  const draft = await draftOf(ctx, row, data);
  await (draft instanceof Faults ? refuse(ctx, row, draft) : settle(ctx, row, draft));
}

/** The roster as it was read, or what is wrong with it. */
async function draftOf(
  ctx: Context,
  { name, file }: RosterRow,
  data: Record<string, unknown>,
): Promise<Draft | Faults> {
  const kind = kindIn(data["kind"]);
  if (file === null) return only({ field: "", reason: "file-gone" });
  const { storage } = ctx;
  const zoneOf = await ctx.transaction(clocksOfClasses);
  const brought = { storage, address: file, bytes: Number(data["bytes"]), kind, name, now: ctx.now, zoneOf };
  const draft = await readDraft(brought).catch((error: unknown) => {
    if (error instanceof Failure && error.code === "not-found") return only({ field: "", reason: "file-gone" });
    throw error;
  });
  if (draft instanceof Faults) return draft;
  return draft.faults.count > 0 ? draft.faults : draft;
}

const KINDS: readonly Brought["kind"][] = ["archive", "json", "csv"];

function kindIn(given: unknown): Brought["kind"] {
  const kind = KINDS.find((each) => each === given);
  if (kind === undefined) throw new Error(`Not a kind of roster: ${String(given)}`);
  return kind;
}

function only(fault: Parameters<Faults["add"]>[0]): Faults {
  const faults = new Faults();
  faults.add(fault);
  return faults;
}

async function settle(ctx: Context, row: RosterRow, draft: Draft): Promise<void> {
  const isLate = await ctx.transaction(async (tx) => {
    await holdRosters(tx);
    const { state } = await rosterRow(tx, row.id);
    if (state !== "reading") return false;
    if (await isOvertaken(tx, row.created_at)) return true;
    const counts = await takeDraft(ctx, tx, { roster: row.id, draft });
    await takeRosterSessions(ctx, tx, draft.sessions);
    const { faults } = draft;
    await endReading(tx, row.id, { state: "taken", source: row.source, counts, faults, at: ctx.clock.now() });
    const { source, name } = row;
    await ctx.record(tx, { what: "roster.taken", about: row.id, data: { source, name, ...counts } });
    return false;
  });
  if (isLate) await refuse(ctx, row, only({ field: "", reason: "newer-roster" }));
}

async function refuse(ctx: Context, row: RosterRow, faults: Faults): Promise<void> {
  await ctx.transaction(async (tx) => {
    await holdRosters(tx);
    const { state } = await rosterRow(tx, row.id);
    if (state !== "reading") return;
    await endReading(tx, row.id, { state: "refused", source: row.source, faults, at: ctx.clock.now() });
    const { source, name } = row;
    await ctx.record(tx, { what: "roster.refused", about: row.id, data: { source, name, problems: faults.count } });
  });
}
