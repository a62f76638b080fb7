import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import { type ChatMessage, readMessage } from "../content/read-message.ts";
import type { ChannelRow } from "./store.ts";
import { keepPost } from "./take-post.ts";

interface Found {
  readonly channel: ChannelRow;
  /** As Microsoft listed them. */
  readonly raws: readonly object[];
}

/** Keeps messages of a channel that were found by looking. One that cannot be read does not keep the others from being kept. */
export async function takeFound(ctx: Context, tx: Transaction, { channel, raws }: Found): Promise<void> {
  for (const raw of raws) {
    const message = readable(raw, channel);
    if (!(message instanceof Failure)) {
      await keepPost(ctx, tx, { channel, message, foundBy: "look" });
      continue;
    }
    // Told to whoever watches the installation: what is skipped here is not looked for again.
    ctx.log.warn({ channel: channel.id, err: message }, "A message cannot be read.");
    ctx.metrics.brought("channels", "unreadable", 1);
  }
}

function readable(raw: object, { team_id: teamId, thread_id: channelId }: ChannelRow): ChatMessage | Failure {
  try {
    return readMessage(raw, { in: "channel", teamId, channelId, replyToId: null });
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}
