import { CHAT_MESSAGES, chatMessageKey, type ChatMessageRecord } from "../../entities/chat-message.ts";
import { CHANNELS } from "../../entities/team.ts";
import { standingChat } from "../../graph/chats/chat-access.ts";
import type { MessagePlace } from "../../graph/messages/post.ts";
import type { World } from "../../world.ts";
import { type ControlCall, paramOf } from "../call.ts";
import { ControlRefusal } from "../refusal.ts";

/** The chat or channel in the path. */
export function placeIn(call: ControlCall): Omit<MessagePlace, "replyToId"> {
  const { world } = call.house;
  const { chat: chatId, team } = call.params;
  if (chatId !== undefined) {
    if (standingChat(world, chatId) === undefined) throw new ControlRefusal(404, `There is no chat "${chatId}".`);
    return { thread: chatId, teamId: null };
  }
  const channel = CHANNELS.in(world).get(paramOf(call, "channel"));
  if (channel === undefined || channel.teamId !== team?.toLowerCase()) {
    throw new ControlRefusal(404, `There is no channel "${paramOf(call, "channel")}" in the team "${team}".`);
  }
  return { thread: channel.id, teamId: channel.teamId };
}

/** The message of a chat or channel with this id. */
export function messageNamed(world: World, thread: string, id: string): ChatMessageRecord {
  const message = CHAT_MESSAGES.in(world).get(chatMessageKey(thread, id));
  if (message === undefined) throw new ControlRefusal(404, `There is no message "${id}" there.`);
  return message;
}
