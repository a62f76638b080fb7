import type { ChatMessage } from "../content/read-message.ts";
import { plainText } from "../content/rules.ts";

/** All words of a message by which people may look for it. */
export function wordsOf({ subject, content, attachments }: ChatMessage): string {
  const names = attachments.flatMap((each) => ("name" in each && each.name) || []);
  const contents = attachments.flatMap((each) => ("content" in each ? [plainText(each.content)] : []));
  return [subject ?? "", plainText(content), ...names, ...contents].filter((text) => text !== "").join("\n");
}
