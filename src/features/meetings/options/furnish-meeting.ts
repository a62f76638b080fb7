import type { Context } from "../../../context.ts";
import { findMeetingByJoinUrl, patchMeeting } from "../../../graph/index.ts";
import { Failure } from "../../../kernel/errors.ts";
import { giveBack, type Lease, stillHeld, takeLease, whileHeld } from "../../../kernel/lease/lease.ts";
import { between, later, MINUTE, SECOND } from "../../../kernel/time.ts";
import { found, reachMicrosoft } from "../../connection/index.ts";
import { explainMeeting, OURS } from "../graph.ts";
import type { Exchange } from "../history/contract.ts";
import { keepExchanges } from "../history/store.ts";
import { watched } from "../history/watch.ts";
import { lockedMeeting, type MeetingRow, updateMeeting } from "../store.ts";
import { wantedOptions } from "./order-furnishing.ts";

const LEASE = 30 * SECOND;
const LOOK_AGAIN = 5 * SECOND;
/** Teams makes the online meeting of an event a moment after the event; after this long it is not coming. */
const PATIENCE = 10 * MINUTE;

interface Held {
  readonly meeting: MeetingRow;
  readonly lease: Lease;
  readonly wanted: object;
  readonly exchanges: Exchange[];
}

/**
 * Brings the chosen options to the online meeting. The meeting stands before and without it: what Microsoft refuses here is
 * a finding about the options. May run any number of times.
 */
export async function furnishMeeting(ctx: Context, id: string): Promise<void> {
  const held = await hold(ctx, id);
  if (held === undefined) return;
  const telling = whileHeld(ctx, { lease: held.lease, lasts: LEASE }, (signal) => tell(ctx, held, signal));
  const told = await telling.catch((error: unknown) => recordRefusal(ctx, held, error));
  if (told === undefined) return;
  await ctx.transaction(async (tx) => {
    await stillHeld(tx, held.lease);
    await lockedMeeting(tx, id);
    await keepExchanges(tx, id, held.exchanges);
    await updateMeeting(tx, id, { furnished: held.wanted, online_meeting_id: told, options_finding: null });
    await ctx.record(tx, { what: "meeting.options-set", about: id, data: { key: held.meeting.key } });
    await giveBack(tx, held.lease);
  });
}

/** The lease is that of the meeting itself: while it is being moved or cancelled, its options wait. */
async function hold(ctx: Context, id: string): Promise<Held | undefined> {
  return ctx.transaction(async (tx) => {
    const lease = await takeLease(tx, ctx.clock, { name: `meeting/${id}`, server: ctx.server, lasts: LEASE });
    if (lease === undefined) {
      const at = later(ctx.clock.now(), LOOK_AGAIN);
      await ctx.order(tx, { job: "meetings.furnish", data: { id }, key: `furnish ${id}`, at });
      return undefined;
    }
    const meeting = await lockedMeeting(tx, id);
    const wanted = wantedOptions(meeting);
    if (wanted !== undefined && meeting.state === "open" && meeting.join_url !== null)
      return { lease, meeting, wanted, exchanges: [] };
    await giveBack(tx, lease);
    return undefined;
  });
}

/** The id of the online meeting that now has the options. */
async function tell(ctx: Context, { meeting, wanted, exchanges }: Held, signal: AbortSignal): Promise<string> {
  const microsoft = await reachMicrosoft(ctx, meeting.connection_id);
  const graph = watched(ctx, microsoft.graph, { meeting, operation: "options", exchanges });
  const organizerId = meeting.organiser_object_id ?? "";
  const known = meeting.online_meeting_id;
  const id =
    known ?? (await findMeetingByJoinUrl(graph, organizerId, { joinWebUrl: meeting.join_url ?? "", signal }))?.id;
  if (id === undefined || id === null) throw notYet(meeting, ctx.clock.now());
  await patchMeeting(graph, { organizerId, id }, { changes: wanted, signal });
  return id;
}

function notYet({ updated_at }: MeetingRow, now: Date): Failure {
  if (between(updated_at, now) < PATIENCE) {
    return new Failure("upstream-unavailable", "Teams does not know the new meeting yet.", {
      reason: "online-meeting-pending",
      retryAfter: LOOK_AGAIN / SECOND,
      cure: "Nothing to do: Parley looks again by itself.",
    });
  }
  return new Failure("upstream-refused", "Teams knows no online meeting behind the link of this event.", {
    reason: "online-meeting-unknown",
    cure: "Look into the organiser's calendar whether the event still is a Teams meeting, and open the meeting again if not.",
  });
}

async function recordRefusal(ctx: Context, { meeting, lease, exchanges }: Held, error: unknown): Promise<undefined> {
  // Of online meetings only the standalone words fit: a calendar's own refusals cannot come from here.
  const explanation = explainMeeting(error, "standalone") ?? OURS;
  const refused = explanation.level === "bad";
  await ctx.transaction(async (tx) => {
    await stillHeld(tx, lease);
    await lockedMeeting(tx, meeting.id);
    await keepExchanges(tx, meeting.id, exchanges);
    await updateMeeting(tx, meeting.id, { options_finding: found(explanation, ctx.clock.now()) });
    const { reason, sentence } = explanation;
    const data = { key: meeting.key, reason, sentence };
    if (refused) await ctx.record(tx, { what: "meeting.options-refused", about: meeting.id, data });
    await giveBack(tx, lease);
  });
  if (refused) return undefined;
  if (explanation === OURS) throw error;
  const { sentence, cure, reason, retryAfter } = explanation;
  throw new Failure("upstream-unavailable", sentence, { cure, reason, retryAfter, cause: error });
}
