import type { Context } from "../../context.ts";
import { crashPoint } from "../../kernel/crash-points.ts";
import { together, type Transaction } from "../../kernel/database/database.ts";
import { connectionFor } from "../connection/index.ts";
import { changeMeeting } from "./change-meeting.ts";
import type { MeetingWish } from "./contract.ts";
import { recordOnTimeline } from "./people/record-on-timeline.ts";
import { addMeeting, isKeyTaken, lockedByKey, meetingRow, type MeetingRow } from "./store.ts";
import { firstWish } from "./wishes/first-wish.ts";

/**
 * Wants a meeting to be so: opens it, moves it, or leaves it alone when it is so already. The caller's key makes it the
 * same meeting however often it is asked for. Microsoft is asked afterwards, by `settleMeeting`.
 */
export async function openMeeting(ctx: Context, key: string, asked: MeetingWish): Promise<MeetingRow> {
  crashPoint("request-read");
  return ctx
    .transaction((tx) => openMeetingWithin(ctx, tx, { key, asked }))
    .catch((error: unknown) => {
      // Somebody else's request for the same key committed between our look and our insert: theirs it is.
      if (isKeyTaken(error)) return ctx.transaction((tx) => openMeetingWithin(ctx, tx, { key, asked }));
      throw error;
    });
}

interface Asked {
  readonly key: string;
  readonly asked: MeetingWish;
}

/** The same in a transaction that does more. Whoever calls it keeps others from opening a meeting under the same key meanwhile. */
export async function openMeetingWithin(ctx: Context, tx: Transaction, { key, asked }: Asked): Promise<MeetingRow> {
  // Only a new meeting needs a connection, but most are new, and the questions travel together.
  const [found, connection] = await Promise.allSettled([
    lockedByKey(tx, key),
    connectionFor(tx, { named: asked.connection, sandbox: ctx.sandbox }),
  ]);
  const id = valueOf(found);
  const meeting =
    id === undefined
      ? await begin(ctx, tx, { key, asked, connection })
      : await changeMeeting(ctx, tx, { existing: await meetingRow(tx, id), asked });
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
  { key, asked, connection }: Asked & { connection: PromiseSettledResult<string> },
): Promise<MeetingRow> {
  const { wish, span } = await firstWish(ctx, tx, asked);
  const id = ctx.random.uuid();
  const data = { key, subject: wish.subject, lane: wish.lane };
  const [meeting] = await together(
    addMeeting(tx, { id, key, connectionId: valueOf(connection), wish, span, by: ctx.actor, at: ctx.now }),
    together(
      ctx.record(tx, { what: "meeting.requested", about: id, data }),
      ctx.order(tx, { job: "meetings.settle", data: { id } }),
    ),
  );
  if (wish.client ?? wish.person) await recordOnTimeline(ctx, tx, meeting);
  return meeting;
}
