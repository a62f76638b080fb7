import type { MessageContent } from "../content/contract.ts";
import { readText } from "../content/html/read-html.ts";
import { type GraphMessageBody, writeMessage } from "../content/outgoing/write-message.ts";
import type { Written } from "../contract.ts";

/** What somebody wrote, as the content of a message. */
export function contentOf({ text }: Written): MessageContent {
  return readText(text);
}

/** The same in Microsoft's words. Throws a Failure for what Microsoft would refuse. */
export function inMicrosoftsWords(written: Written): GraphMessageBody {
  return writeMessage({ content: contentOf(written) });
}
