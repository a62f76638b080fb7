import type { MessageContent } from "../content/contract.ts";
import { plainText } from "../content/rules.ts";

/** What two messages have to have in common to be the same one, beside their author and time. */
export function likeness(content: MessageContent, files: readonly string[]): string {
  const guids = files.map((id) => id.toLowerCase()).toSorted();
  // Teams may give a picture another description.
  const text = JSON.stringify(content, (key, value: unknown) => (key === "alt" ? "" : value));
  const bare: MessageContent = JSON.parse(text);
  return JSON.stringify([plainWords(bare), text.split('"kind":"picture"').length - 1, guids]);
}

/** The words of a message as two of them are compared: Teams gives spaces and line breaks another form. */
export function plainWords(content: MessageContent): string {
  return plainText(content).replaceAll(/\s+/g, " ").trim();
}
