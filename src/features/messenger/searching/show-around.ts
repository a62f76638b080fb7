import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import { shownMessage } from "../conversations/show-messages.ts";
import { sightOf } from "../conversations/sight.ts";
import { conversationSeen } from "../conversations/store.ts";
import type { Message } from "../contract.ts";
import { messageById, messagesAfter, messagesBefore } from "../receiving/store.ts";

/** How many messages are shown before one, and after it. */
const EACH = 8;

/** A message of a conversation that whoever asks may see, with its neighbours, the earliest first. */
export async function showAround(
  ctx: Context,
  { conversation, message }: { readonly conversation: string; readonly message: string },
): Promise<Message[]> {
  return ctx.transaction(async (tx) => {
    await conversationSeen(tx, conversation, await sightOf(ctx, tx));
    const row = await messageById(tx, { conversation, id: message });
    if (row === undefined) throw unknown();
    const before = await messagesBefore(tx, conversation, { before: message, limit: EACH });
    const after = await messagesAfter(tx, conversation, { after: message, limit: EACH });
    return [...before.toReversed(), row, ...after].map(shownMessage);
  });
}

function unknown(): Failure {
  return new Failure("not-found", "There is no such message in this conversation.", {
    cure: "Find messages with GET /api/messages.",
  });
}
