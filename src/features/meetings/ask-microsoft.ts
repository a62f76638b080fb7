import type { Context } from "../../context.ts";
import { crashPoint } from "../../kernel/crash-points.ts";
import { type Microsoft, reachMicrosoft } from "../connection/index.ts";
import { findOrganiser, knownOrganiser, type Organiser } from "../directory/index.ts";
import type { Exchange } from "./history/contract.ts";
import { operationOf, watched } from "./history/watch.ts";
import { bring } from "./lanes/bring.ts";
import type { Outcome } from "./lanes/lane.ts";
import { refuseOver } from "./rules.ts";
import { type MeetingRow, updateMeeting } from "./store.ts";

const NOWHERE: Outcome = { event_id: null, online_meeting_id: null, join_url: null, in_doubt: false };

/** Asks Microsoft to make the meeting as it is wanted; outside any transaction but the one that keeps the organiser. */
export async function askMicrosoft(
  ctx: Context,
  { meeting, exchanges }: { meeting: MeetingRow; exchanges: Exchange[] },
  signal: AbortSignal,
): Promise<Outcome> {
  // The organiser is kept before anything is made in their name: where there is none, there is nothing to withdraw.
  if (meeting.cancelled && meeting.organiser_object_id === null) return NOWHERE;
  const microsoft = await reachMicrosoft(ctx, meeting.connection_id);
  const organiser = await organiserOf(ctx, microsoft, meeting);
  crashPoint("organiser-found");
  const graph = watched(ctx, microsoft.graph, { meeting, operation: operationOf(meeting), exchanges });
  const identity = await bring(ctx, { meeting, organiser, graph, signal });
  crashPoint("microsoft-answered");
  return identity;
}

/** Found once and then kept, so that a login name that passes to another person never moves the meeting. */
async function organiserOf(ctx: Context, microsoft: Microsoft, meeting: MeetingRow): Promise<Organiser> {
  const { id, organiser_object_id: objectId, organiser_name: displayName, wish } = meeting;
  if (objectId !== null) return knownOrganiser({ objectId, displayName: displayName ?? "The organiser" });
  // Work that waited for Microsoft may come too late; what has been begun is finished all the same.
  refuseOver(meeting.last_ends_at, ctx.clock.now());
  const organiser = await findOrganiser(ctx, microsoft, wish.organiser);
  await ctx.transaction((tx) =>
    updateMeeting(tx, id, {
      organiser_object_id: organiser.proof,
      organiser_name: organiser.displayName,
      organiser_address: organiser.address ?? null,
    }),
  );
  return organiser;
}
