import { z } from "zod";
import type { Context } from "../../../context.ts";
import { cancelEvent, deleteEvent, findKeyedEvents, type GraphClient, type KeyedEvent } from "../../../graph/index.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import { giveBack, type Lease, stillHeld, takeLease } from "../../../kernel/lease/lease.ts";
import { DAY, later, SECOND } from "../../../kernel/time.ts";
import { explain, reachMicrosoft } from "../../connection/index.ts";
import { lockedMeeting, type MeetingRow } from "../store.ts";
import { isOrphan } from "./rules.ts";
import { mailboxesSince } from "./store.ts";

/** Events of meetings that ended longer ago are in nobody's way any more. */
const BACK = 90 * DAY;
const LEASE = 30 * SECOND;

const About = z.object({ connection: z.uuid() });

/** Orders the next sweep of a connection's calendars; however often, it waits once. */
export async function orderSweep(ctx: Context, tx: Transaction, connection: string): Promise<void> {
  const at = later(ctx.clock.now(), DAY);
  await ctx.order(tx, { job: "meetings.sweep-orphans", data: { connection }, key: `orphans ${connection}`, at });
}

/**
 * Removes events of ours that no meeting stands in: what a crash, a lost answer and a cancellation between them left behind.
 * An event whose key no meeting here has is another installation's, and is left alone.
 */
export async function sweepOrphans(ctx: Context, data: Record<string, unknown>): Promise<void> {
  const { connection } = About.parse(data);
  const mailboxes = await ctx.transaction(async (tx) => {
    await orderSweep(ctx, tx, connection);
    return mailboxesSince(tx, { connection, since: later(ctx.clock.now(), -BACK) });
  });
  if (mailboxes.length === 0) return;
  const { graph } = await reachMicrosoft(ctx, connection);
  for (const mailbox of mailboxes)
    await sweepMailbox(ctx, graph, mailbox).catch((error: unknown) => passBy(ctx, error));
}

async function sweepMailbox(ctx: Context, graph: GraphClient, mailbox: string): Promise<void> {
  const events = await findKeyedEvents(graph, mailbox, { priority: "background" });
  for (const event of events) await sweep(ctx, { graph, mailbox, event });
}

/** A mailbox that refuses, such as one that is gone, keeps no other from being swept; the next sweep asks it again. */
function passBy(ctx: Context, error: unknown): void {
  const explanation = explain(error);
  if (explanation?.level !== "bad") throw error;
  ctx.log.warn({ err: error, reason: explanation.reason }, "A mailbox could not be swept.");
}

interface Place {
  readonly graph: GraphClient;
  readonly mailbox: string;
  readonly event: KeyedEvent;
}

async function sweep(ctx: Context, place: Place): Promise<void> {
  const held = await hold(ctx, place.event);
  if (held === undefined) return;
  await remove(place);
  await ctx.transaction(async (tx) => {
    await stillHeld(tx, held.lease);
    const { id, key, wish } = held.meeting;
    await ctx.record(tx, { what: "meeting.orphan-removed", about: id, data: { key, subject: wish.subject } });
    await giveBack(tx, held.lease);
  });
}

/** Decides under the meeting's own lease, so that nothing is removed that somebody is just making. */
async function hold(
  ctx: Context,
  { id: event, key }: KeyedEvent,
): Promise<{ readonly meeting: MeetingRow; readonly lease: Lease } | undefined> {
  if (!z.uuid().safeParse(key).success) return undefined;
  return ctx.transaction(async (tx) => {
    const lease = await takeLease(tx, ctx.clock, { name: `meeting/${key}`, server: ctx.server, lasts: LEASE });
    if (lease === undefined) return undefined;
    const meeting = await lockedMeeting(tx, key).catch(unlessUnknown);
    if (meeting !== undefined && isOrphan(event, meeting)) return { meeting, lease };
    await giveBack(tx, lease);
    return undefined;
  });
}

function unlessUnknown(error: unknown): undefined {
  if (!(error instanceof Failure && error.code === "not-found")) throw error;
}

async function remove({ graph, mailbox, event: { id, isMeeting } }: Place): Promise<void> {
  const end = isMeeting ? cancelEvent : deleteEvent;
  await end(graph, { mailbox, id }, { priority: "background" });
}
