import { z } from "zod";
import type { Context } from "../../../context.ts";
import type { Feature } from "../../../feature.ts";
import { listenAnew } from "../../connection/index.ts";
import { meetingRow } from "../store.ts";
import { calendars, orderLook } from "./listen-to-calendars.ts";
import { lookAtMeeting } from "./look-at-meeting.ts";

const Look = z.object({ id: z.uuid(), deleted: z.boolean().default(false) });

/** From now on what people do to it in Outlook is followed. */
async function beginToFollow(ctx: Context, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const { lane, connection_id: connection } = await meetingRow(tx, id);
    if (lane !== "calendar") return;
    await listenAnew(ctx, tx, connection);
    await orderLook(ctx, tx, { id, deleted: false });
  });
}

/** Following what people do in Outlook, as a part of the feature. */
export const outlook = {
  jobs: { "meetings.look": (ctx, data) => lookAtMeeting(ctx, Look.parse(data)) },
  reactions: { "meeting.opened": (ctx, { about }) => beginToFollow(ctx, about) },
  listenings: [calendars],
} satisfies Pick<Feature, "jobs" | "reactions" | "listenings">;
