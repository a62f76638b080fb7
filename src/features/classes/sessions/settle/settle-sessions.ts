import pLimit from "p-limit";
import type { Context } from "../../../../context.ts";
import { EntraError, GraphError, isMailboxMissing } from "../../../../graph/index.ts";
import { Failure } from "../../../../kernel/errors.ts";
import { giveBack, type Lease, takeLease, whileHeld } from "../../../../kernel/lease/lease.ts";
import { between, later, MINUTE, SECOND } from "../../../../kernel/time.ts";
import { heldUp } from "./held-up.ts";
import { orderSettling } from "./order-settling.ts";
import { beginPass, type Pass } from "./pass.ts";
import { holdUp, settleSession } from "./settle-session.ts";
import { type DueSession, dueSessions, holdUpAll, nextDue } from "./store.ts";

const LEASE = 30 * SECOND;
const LOOK_AGAIN = 5 * SECOND;
/** Microsoft serves four requests at once for each calendar. */
const AT_ONCE = 8;
const IN_HAND = 200;
/** After so long the work goes on as another piece: what takes longer counts as dead. */
const LONGEST = 8 * MINUTE;

/**
 * Brings calendars to what is wanted of sessions, one after the other. One server does it at a time, and another goes on where
 * it dies. May run any number of times.
 */
export async function settleSessions(ctx: Context): Promise<void> {
  const lease = await take(ctx);
  if (lease === undefined) return;
  try {
    await whileHeld(ctx, { lease, lasts: LEASE }, (signal) => work(ctx, lease, signal));
  } finally {
    await ctx.transaction((tx) => giveBack(tx, lease));
  }
  await ctx.transaction(async (tx) => {
    const next = await nextDue(tx);
    if (next !== undefined) await orderSettling(ctx, tx, next);
  });
}

async function take(ctx: Context): Promise<Lease | undefined> {
  return ctx.transaction(async (tx) => {
    const wish = { name: "class-sessions", server: ctx.server, lasts: LEASE };
    const lease = await takeLease(tx, ctx.clock, wish);
    // For a holder that dies, or that has just looked for the last time.
    if (lease === undefined) await orderSettling(ctx, tx, later(ctx.clock.now(), LOOK_AGAIN));
    return lease;
  });
}

async function work(ctx: Context, lease: Lease, signal: AbortSignal): Promise<void> {
  const began = ctx.clock.now();
  // One that must stop stops all: nobody goes on asking when the app is not let in any more.
  const stop = new AbortController();
  const next = () => ctx.transaction((tx) => dueSessions(tx, { at: ctx.clock.now(), limit: IN_HAND }));
  let due = await next();
  if (due.length === 0) return;
  try {
    const pass = await beginPass(ctx, lease, AbortSignal.any([signal, stop.signal]));
    const atOnce = pLimit(AT_ONCE);
    while (due.length > 0 && between(began, ctx.clock.now()) < LONGEST) {
      await atOnce.map(due, (session) => settle(pass, session).catch((error: unknown) => stop.abort(error)));
      stop.signal.throwIfAborted();
      due = await next();
    }
  } catch (error) {
    signal.throwIfAborted();
    await stopAll(ctx, error);
  }
}

/** What concerns this one session is said of it; all else is thrown. */
async function settle(pass: Pass, due: DueSession): Promise<void> {
  const { ctx } = pass;
  try {
    pass.signal.throwIfAborted();
    await settleSession(pass, due);
  } catch (error) {
    if (pass.signal.aborted || concernsAll(error, pass)) throw error;
    const held = heldUp(error, ctx.clock.now());
    if (held === undefined) throw error;
    await holdUp(ctx, due, held);
  }
}

/** Whoever asks is not let in any more, or the one mailbox in which all stand is not to be had. */
function concernsAll(error: unknown, { byAccount }: Pass): boolean {
  if (error instanceof EntraError) return true;
  if (error instanceof Failure) return error.code === "conflict" && !OF_ONE.has(error.reason ?? "");
  return error instanceof GraphError && (isShutOut(error) || (!byAccount && isMailboxShut(error)));
}

function isShutOut({ kind, lacksPermission }: GraphError): boolean {
  return kind === "unauthorised" || lacksPermission;
}

function isMailboxShut(error: GraphError): boolean {
  return error.status === FORBIDDEN || isMailboxMissing(error);
}

const FORBIDDEN = 403;
const OF_ONE = new Set(["session-without-team", "session-calendar-closed"]);

async function stopAll(ctx: Context, error: unknown): Promise<void> {
  const at = ctx.clock.now();
  const held = heldUp(error, at);
  if (held === undefined) throw error;
  await ctx.transaction(async (tx) => {
    const sessions = await holdUpAll(tx, { at, ...held });
    const { reason, sentence, level } = held.finding;
    const data = { reason, sentence, sessions };
    if (level === "bad") await ctx.record(tx, { what: "class-session.stopped", about: ctx.organisation, data });
  });
}
