import type { Context } from "../../../../context.ts";
import { Failure } from "../../../../kernel/errors.ts";
import { listenAnew } from "../../../connection/index.ts";
import { forgetUploadsIn } from "../../uploads/drop-upload.ts";
import type { ChannelLeaving } from "../contract.ts";
import { fullName } from "../rules.ts";
import { eraseChannel } from "../erasing/store.ts";
import { changeChannel, channelRow } from "../store.ts";

/** Ends the keeping of a channel. What was kept of it stays, or is erased for a reason; in Teams nothing changes. */
export async function leaveChannel(ctx: Context, id: string, { messages, reason }: ChannelLeaving): Promise<void> {
  if (messages === "erase" && reason === undefined) throw withoutReason();
  await ctx.transaction(async (tx) => {
    const channel = await channelRow(tx, id);
    const told = { name: fullName(channel), ...(reason !== undefined && { reason }) };
    if (channel.is_kept) {
      await changeChannel(tx, id, { is_kept: false, finding: null });
      await ctx.record(tx, { what: "conversation.left", about: id, data: told });
      await listenAnew(ctx, tx, channel.connection_id);
    }
    if (messages === "keep") return;
    await forgetUploadsIn(ctx, tx, id);
    const erased = await eraseChannel(tx, id);
    await ctx.record(tx, { what: "conversation.erased", about: id, data: { ...told, messages: erased } });
  });
}

function withoutReason(): Failure {
  return new Failure("invalid-input", "Messages are erased for a reason only.", {
    field: "reason",
    reason: "reason-needed",
    cure: "Say why; the log keeps it.",
  });
}
