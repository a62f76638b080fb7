import type { Conversation } from "./queries.ts";
import { WORDS } from "./words.ts";

/** What people call a chat: its topic, else who is in it. */
export function nameOf({ topic, members }: Pick<Conversation, "topic" | "members">): string {
  if (topic) return topic;
  const names = members.map(memberName);
  return names.length === 0 ? WORDS.unnamed : names.join(", ");
}

export function memberName({ name, email }: Conversation["members"][number]): string {
  return name ?? email ?? WORDS.somebody;
}
