import { chatIdsOf, placeOf } from "../../entities/chat.ts";
import { CHAT_MESSAGES, type ChatMessageRecord } from "../../entities/chat-message.ts";
import type { World } from "../../world.ts";
import { standingChat } from "../chats/chat-access.ts";

/** The messages of all chats. */
export function messagesOfTenant(world: World): ChatMessageRecord[] {
  const messages = CHAT_MESSAGES.in(world).all();
  return messages.filter(({ thread, teamId }) => teamId === null && standingChat(world, thread) !== undefined);
}

/** Messages of the chats they are in, as far back as they may see. */
export function messagesOfUser(world: World, userId: string): ChatMessageRecord[] {
  return chatIdsOf(world, userId)
    .filter((id) => standingChat(world, id) !== undefined)
    .flatMap((id) => {
      const seesFrom = placeOf(world, id, userId)?.seesFrom ?? 0;
      return CHAT_MESSAGES.in(world)
        .by("thread", id)
        .filter(({ createdAt }) => createdAt >= seesFrom);
    });
}

/** The messages of all channels of a team, replies among them. */
export function messagesOfTeam(world: World, team: string): ChatMessageRecord[] {
  return CHAT_MESSAGES.in(world)
    .all()
    .filter(({ teamId }) => teamId === team);
}
