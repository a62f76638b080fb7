import type { Conversation } from "./queries.ts";
import { THREAD_WORDS } from "./threads/words.ts";
import { WORDS } from "./words.ts";

/** What people call a chat: its topic, else who else is in it; `own` is the object id of whoever looks. Of a channel its team, too. */
export function nameOf(
  { topic, members, channel }: Pick<Conversation, "topic" | "members" | "channel">,
  own?: string,
): string {
  if (channel !== undefined) return THREAD_WORDS.name({ team: channel.team.name, channel: topic ?? "" });
  if (topic) return topic;
  const others = members.filter(({ objectId }) => objectId === undefined || objectId !== own);
  const names = (others.length === 0 ? members : others).map(memberName);
  return names.length === 0 ? WORDS.unnamed : names.join(", ");
}

export function memberName({ name, email }: Conversation["members"][number]): string {
  return name ?? email ?? WORDS.somebody;
}
