import type { Context } from "../../../context.ts";
import { inviteReaders, type Reader } from "../../../graph/index.ts";
import { type MemberRow, membersOfAll } from "../conversations/store.ts";
import { inFileWords, type Laying, type Refusals } from "./lay-step.ts";
import { outgoingAuthor } from "./store.ts";

const NOT_SHARED = {
  reason: "file-not-shared",
  sentence: (name: string) => `“${name}” could not be shared with everybody in the chat.`,
  cure: "Your organisation may not let files be shared with guests or people outside; share it in Teams, or remove it.",
};
const REFUSALS: Refusals = { 400: NOT_SHARED, 403: NOT_SHARED };

/** Lets everybody else in the chat read a file, and no more than that. */
export async function shareFile(ctx: Context, { graph, signal, upload }: Laying): Promise<void> {
  const { conversation_id: id, outgoing_id: outgoing, item_id: item } = upload;
  if (outgoing === null || item === null)
    throw new Error(`Upload ${upload.id} is not laid, or goes along with nothing.`);
  const readers = await ctx.transaction(async (tx) => {
    const author = await outgoingAuthor(tx, outgoing);
    const members = (await membersOfAll(tx, [id])).get(id) ?? [];
    return members.filter(({ object_id: each }) => each === null || each !== author).flatMap(readerOf);
  });
  if (readers.length === 0) return;
  await inFileWords(upload.name, REFUSALS, () => inviteReaders(graph, item, { readers, signal }));
}

/** By the address, which SharePoint finds people outside by, too. */
function readerOf({ email, object_id: objectId }: MemberRow): Reader[] {
  if (email !== null) return [{ email }];
  return objectId === null ? [] : [{ objectId }];
}
