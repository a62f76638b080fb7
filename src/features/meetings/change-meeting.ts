import type { Context } from "../../context.ts";
import type { Transaction } from "../../kernel/database/database.ts";
import { refuseUnknownNamed } from "../directory/index.ts";
import type { MeetingWish, WholeWish } from "./contract.ts";
import { recordOnTimeline } from "./people/record-on-timeline.ts";
import { openAgainWithin } from "./open-again.ts";
import { refuseOdd, refuseOtherConnection, refusePast, stateOnTheWay } from "./rules.ts";
import { meetingSettings } from "./settings/store.ts";
import { columnsOf, type MeetingRow, updateMeeting } from "./store.ts";
import { type Change, changeFor } from "./wishes/compare.ts";
import { wholeWish } from "./wishes/complete.ts";
import { spanIn } from "./wishes/span.ts";

interface Changing {
  readonly existing: MeetingRow;
  readonly wish: WholeWish;
}

/** Wants a meeting that there is to be otherwise; does as little as brings it there. */
export async function changeMeeting(
  ctx: Context,
  tx: Transaction,
  { existing, asked }: { existing: MeetingRow; asked: MeetingWish },
): Promise<MeetingRow> {
  refuseOtherConnection(existing.connection_id, asked.connection);
  await refuseUnknownNamed(tx, asked);
  const settings = await meetingSettings(tx);
  const wish = wholeWish(asked, { before: existing.wish, settings, organiser: undefined, now: ctx.now });
  return HOW[changeFor(existing, wish)](ctx, tx, { existing, wish });
}

const HOW: Readonly<Record<Change, (ctx: Context, tx: Transaction, changing: Changing) => Promise<MeetingRow>>> = {
  nothing: async (ctx, tx, { existing }) => {
    // What kept the options from Microsoft may be cured by now.
    if (existing.options_finding !== null)
      await ctx.order(tx, { job: "meetings.furnish", data: { id: existing.id }, key: existing.id });
    return existing;
  },
  note: async (ctx, tx, { existing, wish }) => {
    const { client, person } = wish;
    const columns = { client_id: client ?? null, person_id: person ?? null };
    const meeting = await updateMeeting(tx, existing.id, { wish, ...columns, updated_at: ctx.now });
    await recordOnTimeline(ctx, tx, meeting);
    const data = { showInPortal: wish.showInPortal ?? null };
    await ctx.record(tx, { what: "meeting.noted", about: existing.id, data });
    return meeting;
  },
  "try-again": settleAs,
  change: settleAs,
  "open-again": async (ctx, tx, { existing, wish }) =>
    openAgainWithin(ctx, tx, await settleAs(ctx, tx, { existing, wish })),
};

async function settleAs(ctx: Context, tx: Transaction, { existing, wish }: Changing): Promise<MeetingRow> {
  const span = spanIn(wish);
  refuseOdd(wish, span, ctx.now);
  // Only a new time, or a meeting that is yet to be opened, has to lie ahead: a subject may be mended while it runs.
  const moved = span.starts.getTime() !== existing.starts_at.getTime();
  if (moved) refusePast(span.starts, ctx.now);
  const meeting = await updateMeeting(tx, existing.id, {
    wish,
    wish_revision: existing.wish_revision + 1,
    state: stateOnTheWay({ cancelled: false, opened: existing.join_url !== null }),
    finding: null,
    ...columnsOf(span),
    client_id: wish.client ?? null,
    person_id: wish.person ?? null,
    updated_at: ctx.now,
  });
  const { start, end, subject } = wish;
  await ctx.record(tx, { what: "meeting.change-requested", about: existing.id, data: { start, end, subject } });
  await ctx.order(tx, { job: "meetings.settle", data: { id: existing.id } });
  await recordOnTimeline(ctx, tx, meeting);
  return meeting;
}
