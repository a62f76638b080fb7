import type { Context } from "../../../../context.ts";
import type { Channel } from "../contract.ts";
import { checkSeenBy } from "./keep-channel.ts";
import { showChannel } from "../show-channels.ts";
import { changeChannel, channelRow } from "../store.ts";

/** Changes who of the staff sees a channel. */
export async function changeSight(ctx: Context, id: string, seenBy: readonly string[] | null): Promise<Channel> {
  return ctx.transaction(async (tx) => {
    await channelRow(tx, id);
    await checkSeenBy(tx, seenBy);
    await changeChannel(tx, id, { seen_by: seenBy === null ? null : [...seenBy] });
    await ctx.record(tx, { what: "conversation.shared", about: id, data: { people: seenBy?.length ?? "all" } });
    return showChannel(tx, id);
  });
}
