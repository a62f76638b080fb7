import type { TeamsMessageAddress } from "../../../graph/index.ts";
import type { Place } from "../content/contract.ts";
import type { ConversationRow } from "./store.ts";

type Known = Pick<ConversationRow, "thread_id" | "team_id">;

/** Where Microsoft has a message of a conversation. */
export function addressOf(
  { thread_id: thread, team_id: team }: Known,
  { message_id: message, reply_to: post }: { readonly message_id: string; readonly reply_to: string },
): TeamsMessageAddress {
  if (team === null) return { chat: thread, message };
  return { team, channel: thread, message, ...(post !== "" && { post }) };
}

/** The conversation as what is written in it tells where it stands. */
export function placeOf({ thread_id: thread, team_id: team }: Known): Place {
  return team === null
    ? { in: "chat", chatId: thread }
    : { in: "channel", teamId: team, channelId: thread, replyToId: null };
}
