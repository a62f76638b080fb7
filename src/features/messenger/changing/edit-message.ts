import type { Context } from "../../../context.ts";
import { editChatMessage } from "../../../graph/index.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { Attachment } from "../content/contract.ts";
import { readText } from "../content/html/read-html.ts";
import { type Quoted, type SharedFile, writeMessage } from "../content/outgoing/write-message.ts";
import { contentOf } from "../sending/content-of.ts";
import { writtenIn } from "../sending/mentioning/written-in.ts";
import type { MessageEdit } from "./contract.ts";
import { actOn, checkOwn, lookUp, type Meant } from "./own-message.ts";
import { canBeSaidAnew } from "./rules.ts";

/** Changes what a message of one's own says. What it quotes, and the files that hang on it, stay. */
export async function editMessage(ctx: Context, meant: Meant, edit: MessageEdit): Promise<void> {
  const looked = await lookUp(ctx, meant);
  checkOwn(looked);
  const { conversation, row } = looked;
  if (row.deleted_at !== null || row.shown.blocked !== null || !canBeSaidAnew(row.shown)) throw cannotBeEdited();
  const content = contentOf(edit, await ctx.transaction((tx) => writtenIn(tx, conversation)));
  const { body, mentions, attachments } = writeMessage({ content, ...hangingOn(row.shown.attachments) });
  await actOn(ctx, looked, {
    what: "message.edited",
    ask: (graph, at) => editChatMessage(graph, at, { change: { body, mentions, attachments } }),
  });
}

/** Microsoft keeps of a message's attachments those that come along with its new text. */
function hangingOn(attachments: readonly Attachment[]): { readonly files: SharedFile[]; readonly quote?: Quoted } {
  const files = attachments.flatMap((each) =>
    each.kind === "file" && each.url !== null ? [{ id: each.id, name: each.name, url: each.url }] : [],
  );
  const quoted = attachments.find((each) => each.kind === "quote");
  if (quoted === undefined) return { files };
  const { messageId, sender, preview } = quoted;
  return { files, quote: { messageId, sender, content: readText(preview) } };
}

function cannotBeEdited(): Failure {
  return new Failure(
    "conflict",
    "This message cannot be changed here: it is deleted, or has parts that Parley cannot write.",
    {
      reason: "message-not-editable",
      cure: "Change it in Teams, or write another one.",
    },
  );
}
