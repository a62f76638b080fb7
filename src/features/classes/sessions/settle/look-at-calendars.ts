import type { Context } from "../../../../context.ts";
import { findSessionEvents, type SessionCalendar } from "../../../../graph/index.ts";
import type { Transaction } from "../../../../kernel/database/database.ts";
import { giveBack, takeLease, whileHeld } from "../../../../kernel/lease/lease.ts";
import { later, MINUTE, SECOND } from "../../../../kernel/time.ts";
import { writtenIn } from "../events.ts";
import { differences, wantedOf } from "../rules.ts";
import { changeSession, type SessionRow } from "../store.ts";
import { heldUp } from "./held-up.ts";
import { orderSettling } from "./order-settling.ts";
import { beginPass, type Pass } from "./pass.ts";
import { retryAll, standingCalendars, standingIn } from "./store.ts";

const LEASE = 30 * SECOND;

/** Sessions that something kept from their calendar are tried again: somebody may have done something about it. */
export async function retrySessions(ctx: Context): Promise<void> {
  await ctx.transaction(async (tx) => {
    if (await retryAll(tx, ctx.clock.now())) await orderSettling(ctx, tx);
  });
}

/**
 * Looks whether the events of coming sessions are still as they were written, by one question for each calendar. What somebody
 * changed or deleted in Outlook is put right: what is planned here is what counts.
 */
export async function lookAtCalendars(ctx: Context): Promise<void> {
  const calendars = await ctx.transaction((tx) => standingCalendars(tx, ctx.clock.now()));
  if (calendars.length === 0) return;
  const wish = { name: "class-sessions", server: ctx.server, lasts: LEASE };
  const lease = await ctx.transaction((tx) => takeLease(tx, ctx.clock, wish));
  if (lease === undefined) return ctx.transaction((tx) => orderLooking(ctx, tx, later(ctx.clock.now(), MINUTE)));
  try {
    await whileHeld(ctx, { lease, lasts: LEASE }, async (signal) => {
      const pass = await beginPass(ctx, lease, signal);
      for (const calendar of calendars) await look(pass, calendar).catch((error: unknown) => passBy(ctx, error));
      // By which clock that mailbox goes is looked at, too.
      if (!pass.byAccount) await pass.mailbox();
    }).catch((error: unknown) => passBy(ctx, error));
  } finally {
    await ctx.transaction((tx) => giveBack(tx, lease));
  }
}

/** Orders a look. */
export async function orderLooking(ctx: Context, tx: Transaction, at?: Date): Promise<void> {
  await ctx.order(tx, { job: "classes.look-at-sessions", data: {}, key: "look-at-sessions", at });
}

/** A calendar that refuses keeps no other from being looked at; what is written to it next says so. */
function passBy(ctx: Context, error: unknown): void {
  const held = heldUp(error, ctx.clock.now());
  if (held?.finding.level !== "bad") throw error;
  ctx.log.warn({ err: error, reason: held.finding.reason }, "A calendar of sessions could not be looked at.");
}

async function look({ ctx, graph, signal }: Pass, calendar: SessionCalendar): Promise<void> {
  const found = await findSessionEvents(graph, calendar, { priority: "background", signal });
  const there = new Map(found.flatMap(({ event }) => (event.id ? [[event.id, event] as const] : [])));
  await ctx.transaction(async (tx) => {
    const now = ctx.clock.now();
    const stand = await standingIn(tx, { calendar, now });
    const gone = stand.filter(({ event_id: id }) => isGone(there.get(id ?? "")));
    const changed = stand.filter((session) => isChanged(session, there.get(session.event_id ?? "")));
    // Whoever settles it sees what is there, and puts right what differs.
    for (const { id } of changed) await changeSession(tx, id, { due_at: now });
    for (const session of gone) await beginAnew(ctx, tx, session);
    if (changed.length + gone.length > 0) await orderSettling(ctx, tx);
  });
}

/** By its id, what was deleted may still be found in the bin: it is made anew under another name. */
async function beginAnew(ctx: Context, tx: Transaction, session: SessionRow): Promise<void> {
  const { id, class_id, key, wish, generation } = session;
  const now = ctx.clock.now();
  const restored = { what: "deleted", at: now.toISOString() } as const;
  const afresh = { event_id: null, written: null, join_url: null, generation: generation + 1 };
  await changeSession(tx, id, { ...afresh, restored, due_at: now });
  const data = { session: key, title: wish.title, was: restored.what };
  await ctx.record(tx, { what: "class-session.restored", about: class_id, data });
}

type Seen = Parameters<typeof writtenIn>[0] | undefined;

function isGone(event: Seen): boolean {
  return event === undefined || event.isCancelled === true;
}

function isChanged({ wish, begins_at: begins, ends_at: ends }: SessionRow, event: Seen): boolean {
  if (event === undefined || isGone(event)) return false;
  const wanted = wantedOf({ wish, begins, ends });
  return differences(writtenIn(event, wanted), wanted).length > 0;
}
