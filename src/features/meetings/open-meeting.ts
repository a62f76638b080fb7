import type { Context } from "../../context.ts";
import { crashPoint } from "../../kernel/crash-points.ts";
import { together, type Transaction } from "../../kernel/database/database.ts";
import { connectionFor } from "../connection/index.ts";
import { refuseUnknownPerson } from "../directory/index.ts";
import type { MeetingWish } from "./contract.ts";
import {
  changeFor,
  refuseOtherConnection,
  refusePast,
  refuseUnlikely,
  refuseUntold,
  spanOf,
  stateOnTheWay,
  withoutDoubles,
} from "./rules.ts";
import { addMeeting, isKeyTaken, lockedByKey, meetingRow, type MeetingRow, updateMeeting } from "./store.ts";

/**
 * Wants a meeting to be so: opens it, moves it, or leaves it alone when it is so already. The caller's key makes it the
 * same meeting however often it is asked for. Microsoft is asked afterwards, by `settleMeeting`.
 */
export async function openMeeting(
  ctx: Context,
  key: string,
  { connection, ...asked }: MeetingWish,
): Promise<MeetingRow> {
  crashPoint("request-read");
  const wish = { ...asked, attendees: withoutDoubles(asked.attendees) };
  refuseUntold(wish);
  const wanted = { key, wish, span: spanOf(wish), named: connection };
  refuseUnlikely(wanted.span, ctx.now);
  return ctx
    .transaction((tx) => write(ctx, tx, wanted))
    .catch((error: unknown) => {
      // Somebody else's request for the same key committed between our look and our insert: theirs it is.
      if (isKeyTaken(error)) return ctx.transaction((tx) => write(ctx, tx, wanted));
      throw error;
    });
}

interface Wanted {
  readonly key: string;
  readonly wish: MeetingWish;
  /** The connection that it is to go through, where the caller says so. */
  readonly named: string | undefined;
  readonly span: { readonly starts: Date; readonly ends: Date };
}

async function write(ctx: Context, tx: Transaction, wanted: Wanted): Promise<MeetingRow> {
  // Only a new meeting needs a connection, but most are new, and the two questions travel together.
  const [found, connection] = await Promise.allSettled([
    lockedByKey(tx, wanted.key),
    connectionFor(tx, { named: wanted.named, sandbox: ctx.sandbox }),
  ]);
  const id = valueOf(found);
  if (id === undefined) refusePast(wanted.span.starts, ctx.now);
  const meeting =
    id === undefined
      ? await begin(ctx, tx, { ...wanted, connectionId: valueOf(connection) })
      : await change(ctx, tx, { ...wanted, existing: await meetingRow(tx, id) });
  crashPoint("wish-written");
  return meeting;
}

function valueOf<T>(settled: PromiseSettledResult<T>): T {
  if (settled.status === "fulfilled") return settled.value;
  throw settled.reason;
}

async function begin(
  ctx: Context,
  tx: Transaction,
  { key, connectionId, wish, span }: Wanted & { connectionId: string },
): Promise<MeetingRow> {
  if ("person" in wish.organiser) await refuseUnknownPerson(tx, wish.organiser.person);
  const id = ctx.random.uuid();
  const data = { key, subject: wish.subject, lane: wish.lane };
  const [meeting] = await together(
    addMeeting(tx, { id, key, connectionId, wish, span, by: ctx.actor, at: ctx.now }),
    together(
      ctx.record(tx, { what: "meeting.requested", about: id, data }),
      ctx.order(tx, { job: "meetings.settle", data: { id } }),
    ),
  );
  return meeting;
}

async function change(
  ctx: Context,
  tx: Transaction,
  { existing, wish, span, named }: Wanted & { existing: MeetingRow },
): Promise<MeetingRow> {
  refuseOtherConnection(existing.connection_id, named);
  const kind = changeFor(existing, wish);
  if (kind === "nothing") return existing;
  // Only a new time, or a meeting that is yet to be opened, has to lie ahead: a subject may be mended while it runs.
  const moved = span.starts.getTime() !== existing.starts_at.getTime();
  if (moved || existing.organiser_object_id === null) refusePast(span.starts, ctx.now);
  const meeting = await updateMeeting(tx, existing.id, {
    wish,
    wish_revision: existing.wish_revision + 1,
    state: stateOnTheWay({ cancelled: false, opened: existing.join_url !== null }),
    finding: null,
    starts_at: span.starts,
    ends_at: span.ends,
    updated_at: ctx.now,
  });
  await ctx.record(tx, {
    what: "meeting.change-requested",
    about: existing.id,
    data: { start: wish.start, end: wish.end, subject: wish.subject },
  });
  await ctx.order(tx, { job: "meetings.settle", data: { id: existing.id } });
  return meeting;
}
