import type { Context } from "../../../context.ts";
import type { Listening } from "../../../feature.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { keptChannels, resourceOf } from "./kept-channels.ts";
import { orderChannelSweep } from "./order-channel-sweep.ts";
import { orderPostLook, type PostLook } from "./order-post-look.ts";
import { fullName } from "./rules.ts";
import { allChannels, channelOf, type ChannelRow } from "./store.ts";
import { takePost } from "./take-post.ts";

/** The channels that somebody chose, and no other channel of their teams. */
export const channels: Listening = {
  name: "messenger.channels",
  title: "The channels that are kept",
  named: async (_ctx, tx, resources) => namesOf(tx, resources),
  wanted: async (ctx, tx, connection) =>
    (await keptChannels(ctx, tx, connection)).map((channel) => ({
      resource: resourceOf(channel),
      changeType: "created,updated,deleted",
      withData: true,
    })),
  hear: async (ctx, tx, { connection, path, content }) => {
    if (content === undefined) await orderLookAt(ctx, tx, { connection, path });
    else await takePost(ctx, tx, { connection, raw: content, foundBy: "announcement" });
  },
  catchUp: async (ctx, tx, { connection, resource }) => {
    const channel = await channelIn(tx, { connection, resource });
    if (channel !== undefined) await orderChannelSweep(ctx, tx, { id: channel.id });
  },
};

const RESOURCE = /^teams\/[^/]+\/channels\/([^/]+)\/messages$/;
/** Such as `teams('0f1e…')/channels('19:…')/messages('1615…')/replies('1616…')`, with or without what comes before. */
const PLACE = /channels\('((?:[^']|'')+)'\)\/messages\('([^']+)'\)(?:\/replies\('([^']+)'\))?/i;

/** Microsoft is asked for what it announced without sending it along. What is no message of a channel was not asked for. */
async function orderLookAt(
  ctx: Context,
  tx: Transaction,
  { connection, path }: { readonly connection: string; readonly path: string },
): Promise<void> {
  const [, channel, post, reply] = PLACE.exec(path) ?? [];
  if (channel === undefined || post === undefined) return;
  const row = await channelOf(tx, { connection, channel: channel.replaceAll("''", "'") });
  if (row === undefined) return;
  const look: PostLook = reply === undefined ? { id: row.id, message: post } : { id: row.id, message: reply, post };
  await orderPostLook(ctx, tx, look);
}

async function channelIn(
  tx: Transaction,
  { connection, resource }: { readonly connection: string; readonly resource: string },
): Promise<ChannelRow | undefined> {
  const [, channel] = RESOURCE.exec(resource) ?? [];
  return channel === undefined ? undefined : channelOf(tx, { connection, channel });
}

async function namesOf(tx: Transaction, resources: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map((await allChannels(tx)).map((row) => [resourceOf(row), fullName(row)]));
  return new Map(
    resources.flatMap((resource) => {
      const name = names.get(resource);
      return name === undefined ? [] : [[resource, name]];
    }),
  );
}
