import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import { orderPlan } from "../plans/order-plan.ts";
import { orderReading } from "../rosters/sources/order-reading.ts";
import { findSource } from "../rosters/sources/store.ts";
import type { Schedule, ScheduleChange, ScheduleWish } from "./contract.ts";
import { nextRuns, timingWords, type Timing, troubleIn } from "./rules.ts";
import {
  changeSchedule,
  deleteSchedule,
  findSchedule,
  insertSchedule,
  lockedSchedule,
  organisationZone,
  type ScheduleColumns,
  type ScheduleRow,
} from "./store.ts";

/** The clock of an organisation that has not said where it is. */
const NOWHERE = "UTC";
const SHOWN = 5;

/** Keeps when classes are synchronised by themselves. Throws where that never comes. */
export async function createSchedule(
  ctx: Context,
  { name, cron, zone, isActive, window, reads }: ScheduleWish,
): Promise<Schedule> {
  return ctx.transaction(async (tx) => {
    await refuseNoSource(tx, reads);
    const timing = { cron, zone: zone ?? null, ...windowColumns(window ?? null) };
    const columns = { name, is_active: isActive, reads: reads ?? null, ...timing };
    const row = await insertSchedule(tx, { ...columns, id: ctx.random.uuid(), created_at: ctx.now });
    await ctx.record(tx, { what: "class-schedule.created", about: row.id, data: { name, cron } });
    return await orderNext(ctx, tx, row);
  });
}

export async function changeScheduleOf(ctx: Context, id: string, change: ScheduleChange): Promise<Schedule> {
  return ctx.transaction(async (tx) => {
    await lockedSchedule(tx, id);
    await refuseNoSource(tx, change.reads);
    const row = await changeSchedule(tx, id, columnsOf(change));
    await ctx.record(tx, { what: "class-schedule.changed", about: id, data: { fields: Object.keys(change) } });
    return await orderNext(ctx, tx, row);
  });
}

async function refuseNoSource(tx: Transaction, source: string | null | undefined): Promise<void> {
  if (typeof source !== "string" || (await findSource(tx, source)) !== undefined) return;
  throw new Failure("invalid-input", `There is no source of rosters ${source}.`, {
    field: "reads",
    reason: "source-unknown",
    cure: "See GET /api/roster-sources.",
  });
}

function columnsOf({ name, cron, zone, isActive, window, reads }: ScheduleChange): Partial<ScheduleColumns> {
  return {
    ...(name !== undefined && { name }),
    ...(cron !== undefined && { cron }),
    ...(zone !== undefined && { zone }),
    ...(isActive !== undefined && { is_active: isActive }),
    ...(window !== undefined && windowColumns(window)),
    ...(reads !== undefined && { reads }),
  };
}

function windowColumns(window: ScheduleWish["window"] | null) {
  return { window_from: window?.from ?? null, window_to: window?.to ?? null };
}

export async function dropSchedule(ctx: Context, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const { name } = await lockedSchedule(tx, id);
    await deleteSchedule(tx, id);
    await ctx.record(tx, { what: "class-schedule.dropped", about: id, data: { name } });
  });
}

/** Orders the next time at which a schedule runs, after now. */
async function orderNext(ctx: Context, tx: Transaction, row: ScheduleRow): Promise<Schedule> {
  const timing = await timingOf(tx, row);
  refuseTrouble(timing);
  const [next] = row.is_active ? nextRuns(timing, ctx.clock.now(), 1) : [];
  if (row.is_active && next === undefined) throw neverComes();
  const kept = await changeSchedule(tx, row.id, { next_at: next ?? null });
  if (next !== undefined)
    await ctx.order(tx, { job: "classes.scheduled", data: { schedule: row.id }, key: row.id, at: next });
  return await shownSchedule(ctx, tx, kept);
}

/** The time of a schedule has come: does what it is for, and orders the next time. Early or late calls do nothing. */
export async function runSchedule(ctx: Context, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const row = await findSchedule(tx, id);
    const now = ctx.clock.now();
    if (row === undefined || !row.is_active || row.next_at === null) return;
    if (row.next_at > now) {
      await ctx.order(tx, { job: "classes.scheduled", data: { schedule: id }, key: id, at: row.next_at });
      return;
    }
    await orderNext(ctx, tx, await changeSchedule(tx, id, { ...(await begin(ctx, tx, row)), last_at: now }));
  });
}

/** Has the source read that a schedule names, or else a plan drawn that runs. */
async function begin(ctx: Context, tx: Transaction, { name, reads }: ScheduleRow) {
  if (reads === null) return { last_plan: await orderPlan(ctx, tx, { cause: name, runs: true }) };
  return { last_roster: (await orderReading(ctx, tx, reads)).id };
}

/** A schedule as it is told. */
export async function shownSchedule(ctx: Context, tx: Transaction, row: ScheduleRow): Promise<Schedule> {
  const timing = await timingOf(tx, row);
  const { id, name, cron, zone, is_active, reads, last_at } = row;
  const runs = is_active ? nextRuns(timing, ctx.clock.now(), SHOWN) : [];
  return {
    id,
    name,
    cron,
    ...(zone !== null && { zone }),
    isActive: is_active,
    ...(timing.window && { window: timing.window }),
    clock: timing.zone,
    words: timingWords(timing),
    nextRuns: runs.map((run) => run.toISOString()),
    ...(reads !== null && { reads }),
    ...lastOf(row),
    ...(last_at !== null && { lastAt: last_at.toISOString() }),
  };
}

function lastOf({ last_plan, last_roster }: ScheduleRow): Pick<Schedule, "lastPlan" | "lastRoster"> {
  return {
    ...(last_plan !== null && { lastPlan: last_plan }),
    ...(last_roster !== null && { lastRoster: last_roster }),
  };
}

async function timingOf(tx: Transaction, { cron, zone, window_from, window_to }: ScheduleRow): Promise<Timing> {
  const clock = zone ?? (await organisationZone(tx)) ?? NOWHERE;
  if (window_from === null || window_to === null) return { cron, zone: clock };
  return { cron, zone: clock, window: { from: window_from.slice(0, 5), to: window_to.slice(0, 5) } };
}

function refuseTrouble(timing: Timing): void {
  const trouble = troubleIn(timing);
  if (trouble === undefined) return;
  const cure =
    trouble.field === "zone"
      ? "Name one as the IANA time zone database does, such as Europe/London."
      : "Give five parts: minute, hour, day of the month, month, day of the week, such as 0 0 * * *.";
  throw new Failure("invalid-input", trouble.says, { field: trouble.field, reason: `${trouble.field}-unknown`, cure });
}

function neverComes(): Failure {
  return new Failure("invalid-input", "None of the times that the expression names lies in the window.", {
    field: "window",
    reason: "never-comes",
    cure: "Change the window or the expression, so that at least one time lies in it.",
  });
}
