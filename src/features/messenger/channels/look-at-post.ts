import type { Context } from "../../../context.ts";
import { getChatMessage } from "../../../graph/index.ts";
import { reachMicrosoft } from "../../connection/index.ts";
import type { PostLook } from "./order-post-look.ts";
import { findChannel } from "./store.ts";
import { takePost } from "./take-post.ts";

/** Asks Microsoft for a message of a channel, and keeps it. One that is gone by now was never seen by anybody here. */
export async function lookAtPost(ctx: Context, { id, message, post }: PostLook): Promise<void> {
  const channel = await ctx.transaction((tx) => findChannel(tx, id));
  if (channel === undefined) return;
  const { connection_id: connection, team_id: team, thread_id: thread } = channel;
  const { graph } = await reachMicrosoft(ctx, connection);
  const raw = await getChatMessage(graph, { team, channel: thread, message, post }, { patienceMs: PATIENCE });
  if (raw === undefined) return;
  await ctx.transaction((tx) => takePost(ctx, tx, { connection, raw, foundBy: "announcement" }));
}

/** Microsoft lets the messages of a channel be asked for once a second, so a burst waits in line. */
const PATIENCE = 60_000;
