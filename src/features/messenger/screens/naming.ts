import type { Conversation } from "./queries.ts";
import { WORDS } from "./words.ts";

/** What people call a chat: its topic, else who else is in it; `own` is the object id of whoever looks. */
export function nameOf({ topic, members }: Pick<Conversation, "topic" | "members">, own?: string): string {
  if (topic) return topic;
  const others = members.filter(({ objectId }) => objectId === undefined || objectId !== own);
  const names = (others.length === 0 ? members : others).map(memberName);
  return names.length === 0 ? WORDS.unnamed : names.join(", ");
}

export function memberName({ name, email }: Conversation["members"][number]): string {
  return name ?? email ?? WORDS.somebody;
}
