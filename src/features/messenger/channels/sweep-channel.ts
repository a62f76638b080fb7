import type { Context } from "../../../context.ts";
import {
  channelChangesOf,
  DeltaExpired,
  type GraphClient,
  repliesAbove,
  type ThreadTold,
} from "../../../graph/index.ts";
import { crashPoint } from "../../../kernel/crash-points.ts";
import { giveBack, stillHeld, whileHeld } from "../../../kernel/lease/lease.ts";
import { reachMicrosoft } from "../../connection/index.ts";
import { acquaintWithChannel } from "./acquaint-with-channel.ts";
import { type HeldChannel, holdChannel, LEASE } from "./hold-channel.ts";
import { noteTrouble } from "./note-trouble.ts";
import { orderChannelSweep } from "./order-channel-sweep.ts";
import { changeChannel } from "./store.ts";
import { takeFound } from "./take-found.ts";

/**
 * Looks through a channel for what Microsoft did not announce, from where the look before came to; the first time through
 * all that Microsoft still tells. May run any number of times; one server does it at a time, and another goes on page by
 * page where it dies.
 */
export async function sweepChannel(ctx: Context, id: string): Promise<void> {
  const held = await holdChannel(ctx, id);
  if (held === undefined) return;
  const { lease, row } = held;
  try {
    await whileHeld(ctx, { lease, lasts: LEASE }, (signal) => lookThrough(ctx, { row, lease, signal }));
    await ctx.transaction(async (tx) => {
      await stillHeld(tx, lease);
      await changeChannel(tx, id, { swept_at: ctx.clock.now(), failures: 0, finding: null });
      if (row.finding !== null) await ctx.record(tx, { what: "conversation.changed", about: id, data: {} });
    });
  } catch (error) {
    if (error instanceof DeltaExpired) await beginAnew(ctx, id);
    else await noteTrouble(ctx, row, error);
  } finally {
    await ctx.transaction((tx) => giveBack(tx, lease));
  }
}

interface Look extends HeldChannel {
  readonly signal: AbortSignal;
}

async function lookThrough(ctx: Context, { row, lease, signal }: Look): Promise<void> {
  const { graph } = await reachMicrosoft(ctx, row.connection_id);
  await acquaintWithChannel(ctx, graph, row);
  const at = { team: row.team_id, channel: row.thread_id };
  const link = row.delta_link ?? undefined;
  for await (const page of channelChangesOf(graph, at, { link, priority: "background", signal })) {
    const threads: object[][] = [];
    for (const thread of page.changes) threads.push(await wholeThread(graph, { row, signal }, thread));
    await ctx.transaction(async (tx) => {
      await stillHeld(tx, lease);
      await takeFound(ctx, tx, { channel: row, raws: threads.flat() });
      await changeChannel(tx, row.id, { delta_link: page.deltaLink ?? page.nextLink ?? null });
    });
    crashPoint("channel-page-kept");
  }
}

/** A post with all replies to it: of very many, Microsoft tells only some along with the post. */
async function wholeThread(
  graph: GraphClient,
  { row, signal }: Omit<Look, "lease">,
  { replies, "replies@odata.nextLink": link, ...post }: ThreadTold,
): Promise<object[]> {
  if (link === undefined || !post.id) return [post, ...(replies ?? [])];
  const at = { team: row.team_id, channel: row.thread_id, post: post.id };
  const others = await repliesAbove(graph, at, { link, priority: "background", signal });
  return [post, ...(replies ?? []), ...others];
}

/** Where Microsoft has forgotten what it told, all is told again; what is known already is kept once. */
async function beginAnew(ctx: Context, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    await changeChannel(tx, id, { delta_link: null });
    await orderChannelSweep(ctx, tx, { id });
  });
}
