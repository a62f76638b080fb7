import { Failure } from "../../../kernel/errors.ts";
import type { ChatMessage } from "../content/read-message.ts";
import { plainText } from "../content/rules.ts";

/** All words of a message by which people may look for it. */
export function wordsOf({ subject, content, attachments }: ChatMessage): string {
  const names = attachments.flatMap((each) => ("name" in each && each.name) || []);
  const contents = attachments.flatMap((each) => ("content" in each ? [plainText(each.content)] : []));
  return [subject ?? "", plainText(content), ...names, ...contents].filter((text) => text !== "").join("\n");
}

/** A message of which it is known in which chat it was written. */
export type PlacedMessage = ChatMessage & { readonly place: { readonly in: "chat"; readonly chatId: string } };

/** A message of a chat. Channels are heard by a listening of their own: throws a Failure for what is of one. */
export function inChat(message: ChatMessage): PlacedMessage {
  if (isPlaced(message)) return message;
  throw new Failure("upstream-refused", "Microsoft told of a message of a channel where a chat was asked for.", {
    reason: "message-misplaced",
    cure: "Nothing was kept of it. Report it if it stays.",
  });
}

function isPlaced(message: ChatMessage): message is PlacedMessage {
  return message.place.in === "chat";
}

/** Each message once, as its newest version shows it. */
export function newestOfEach(messages: readonly PlacedMessage[]): PlacedMessage[] {
  const newest = new Map<string, PlacedMessage>();
  for (const message of messages) {
    const key = `${message.place.chatId} ${message.id}`;
    const known = newest.get(key);
    if (known === undefined || known.version < message.version) newest.set(key, message);
  }
  return [...newest.values()];
}
