import type { Context } from "../../../../context.ts";
import type { GraphClient } from "../../../../graph/index.ts";
import { reachMicrosoft } from "../../../connection/index.ts";
import { meetingRow } from "../../store.ts";
import type { ArtifactRow } from "../store.ts";

/** Where Microsoft keeps an artifact, and the way there. */
export interface Place {
  readonly graph: GraphClient;
  readonly address: { readonly organizerId: string; readonly id: string; readonly artifact: string };
}

/** The way is made of ids that we keep, never of an address that somebody handed out. */
export async function placeOf(ctx: Context, artifact: ArtifactRow): Promise<Place> {
  const { connection_id } = await ctx.transaction((tx) => meetingRow(tx, artifact.meeting_id));
  const { graph } = await reachMicrosoft(ctx, connection_id);
  const { organiser_object_id: organizerId, online_meeting_id: id, microsoft_id } = artifact;
  return { graph, address: { organizerId, id, artifact: microsoft_id } };
}
