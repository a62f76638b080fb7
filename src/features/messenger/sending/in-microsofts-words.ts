import type { Transaction } from "../../../kernel/database/database.ts";
import { type GraphMessageBody, writeMessage } from "../content/outgoing/write-message.ts";
import { type Enclosed, standIns } from "../uploads/want-uploads.ts";
import type { Written } from "./contract.ts";
import { quotedOf } from "./quoted.ts";

/**
 * What somebody wrote in a conversation, as Microsoft takes it. What it answers is read as it stands now, so that nothing
 * is told again which was deleted meanwhile. Without `enclosed`, it is only seen whether it would be taken. Throws
 * a Failure for what cannot be sent.
 */
export async function inMicrosoftsWords(
  tx: Transaction,
  conversation: string,
  { content, subject, quote: asked, uploads, enclosed = standIns(uploads) }: Written & { readonly enclosed?: Enclosed },
): Promise<GraphMessageBody> {
  const quote = await quotedOf(tx, { conversation, quote: asked });
  return writeMessage({ content, ...enclosed, ...(quote && { quote }), ...(subject !== undefined && { subject }) });
}
