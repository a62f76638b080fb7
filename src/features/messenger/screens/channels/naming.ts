import { THREAD_WORDS } from "../threads/words.ts";
import type { Channel } from "./queries.ts";

/** What people call a channel, with its team. */
export function fullName({ team, channel }: Pick<Channel, "team" | "channel">): string {
  return THREAD_WORDS.name({ team: team.name, channel: channel.name });
}
