import type { Context } from "../../../../context.ts";
import type { Transaction } from "../../../../kernel/database/database.ts";
import { Failure } from "../../../../kernel/errors.ts";
import { connectionFor, inWords, listenAnew, reachMicrosoft } from "../../../connection/index.ts";
import { emailOfUser } from "../../../users/index.ts";
import { namesOfChannel } from "../acquaint-with-channel.ts";
import type { Channel, ChannelWish } from "../contract.ts";
import { keepsChannels } from "../kept-channels.ts";
import { orderChannelSweep } from "../order-channel-sweep.ts";
import { fullName } from "../rules.ts";
import { showChannel } from "../show-channels.ts";
import { keep } from "../store.ts";

/** Has a channel kept from now on: Microsoft announces what is written in it, and what it still tells of before is found. */
export async function keepChannel(ctx: Context, { team, channel, seenBy, connection }: ChannelWish): Promise<Channel> {
  const through = await ctx.transaction(async (tx) => {
    if (!(await keepsChannels(ctx, tx))) throw switchedOff();
    await checkSeenBy(tx, seenBy ?? null);
    return connectionFor(tx, { named: connection, sandbox: ctx.sandbox });
  });
  const { graph } = await reachMicrosoft(ctx, through);
  const names = await inWords(() => namesOfChannel(graph, { team, channel }));
  return ctx.transaction(async (tx) => {
    const wish = { ...names, id: ctx.random.uuid(), connection: through, team, channel };
    const id = await keep(tx, { ...wish, seenBy: seenBy ?? null, at: ctx.clock.now() });
    await ctx.record(tx, { what: "conversation.chosen", about: id, data: { name: fullName(names) } });
    await listenAnew(ctx, tx, through);
    await orderChannelSweep(ctx, tx, { id });
    return showChannel(tx, id);
  });
}

/** Throws a Failure for somebody who is nobody of the staff. */
export async function checkSeenBy(tx: Transaction, users: readonly string[] | null): Promise<void> {
  for (const [place, user] of (users ?? []).entries()) {
    if ((await emailOfUser(tx, user)) === undefined)
      throw new Failure("invalid-input", "A user is named whom Parley does not have.", {
        field: `seenBy.${place}`,
        reason: "user-unknown",
        cure: "Name users by the `id` of GET /api/users.",
      });
  }
}

function switchedOff(): Failure {
  return new Failure("conflict", "Channels are not kept: “Channel messages received” is switched off.", {
    reason: "channels-switched-off",
    cure: "Switch it on under “Abilities”, and grant what it needs of Microsoft.",
  });
}
