import type { Transaction } from "../../../kernel/database/database.ts";
import type { MessageContent } from "../content/contract.ts";
import { readText } from "../content/html/read-html.ts";
import type { ConversationRow } from "../conversations/store.ts";
import type { ChatUpload } from "../uploads/contract.ts";
import { withPictures } from "../uploads/rules.ts";
import { checkPlace } from "./check-place.ts";
import { contentOf } from "./content-of.ts";
import type { MessageWish, Written } from "./contract.ts";
import { writtenIn } from "./mentioning/written-in.ts";
import { inMicrosoftsWords } from "./in-microsofts-words.ts";

interface Said extends Omit<MessageWish, "account" | "uploads"> {
  readonly uploads: readonly ChatUpload[];
}

/** What Microsoft would refuse is refused before it is written down. */
export async function fitting(
  tx: Transaction,
  conversation: ConversationRow,
  { uploads, ...message }: Said,
): Promise<Written> {
  await checkPlace(tx, conversation, message);
  const { quote, replyTo, subject } = message;
  const written = {
    content: withPictures(await saidIn(tx, conversation, { ...message, uploads }), uploads),
    ...(quote !== undefined && { quote }),
    ...(replyTo !== undefined && { replyTo }),
    ...(subject !== undefined && { subject }),
    ...(uploads.length > 0 && { uploads }),
  };
  await inMicrosoftsWords(tx, conversation.id, written);
  return written;
}

/** What goes along with a message needs no words beside it. */
async function saidIn(tx: Transaction, conversation: ConversationRow, message: Said): Promise<MessageContent> {
  const { text, content, uploads } = message;
  if (text === undefined && content === undefined && uploads.length > 0) return readText("");
  return contentOf(message, await writtenIn(tx, conversation));
}
