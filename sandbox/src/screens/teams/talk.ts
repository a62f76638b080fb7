import { CHAT_MESSAGES, chatMessageKey, type ChatMessageRecord } from "../../entities/chat-message.ts";
import type { UserRecord } from "../../entities/user.ts";
import { ControlRefusal } from "../../control/refusal.ts";
import type { World } from "../../world.ts";
import type { Conversation } from "./conversations.ts";

/** Somebody in one of their conversations. */
export interface Talk {
  readonly world: World;
  readonly viewer: UserRecord;
  readonly conversation: Conversation;
}

export function messageNamed({ world, conversation }: Talk, id: string): ChatMessageRecord {
  const message = CHAT_MESSAGES.in(world).get(chatMessageKey(conversation.thread, id));
  if (message === undefined) throw new ControlRefusal(404, "That message is not there any more.");
  return message;
}

/** A message that they wrote themselves. */
export function ownMessage(talk: Talk, id: string): ChatMessageRecord {
  const message = messageNamed(talk, id);
  if (message.fromUserId !== talk.viewer.id) throw new ControlRefusal(403, "Only its author may change a message.");
  return message;
}
