import type { MessageContent } from "../content/contract.ts";
import { plainText } from "../content/rules.ts";

/** The words of a message as two of them are compared: Teams gives spaces and line breaks another form. */
export function plainWords(content: MessageContent): string {
  return plainText(content).replaceAll(/\s+/g, " ").trim();
}
