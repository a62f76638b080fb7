import type { Transaction } from "../../../kernel/database/database.ts";
import { readText } from "../content/html/read-html.ts";
import { type ConversationRow, membersOfAll } from "../conversations/store.ts";
import type { ChatUpload } from "../uploads/contract.ts";
import { withPictures } from "../uploads/rules.ts";
import { checkPlace } from "./check-place.ts";
import { contentOf } from "./content-of.ts";
import type { MessageWish, Written } from "./contract.ts";
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
  const members = (await membersOfAll(tx, [conversation.id])).get(conversation.id) ?? [];
  await checkPlace(tx, conversation, { ...message, uploads });
  const isWordless = message.text === undefined && message.content === undefined && uploads.length > 0;
  const said = isWordless ? readText("") : contentOf(message, { conversation, members });
  const { quote, replyTo, subject } = message;
  const written = {
    content: withPictures(said, uploads),
    ...(quote !== undefined && { quote }),
    ...(replyTo !== undefined && { replyTo }),
    ...(subject !== undefined && { subject }),
    ...(uploads.length > 0 && { uploads }),
  };
  await inMicrosoftsWords(tx, conversation.id, written);
  return written;
}
