import { membersOf } from "../../entities/chat.ts";
import { CHAT_MESSAGES, type ChatMessageRecord } from "../../entities/chat-message.ts";
import type { ChangeType } from "../../entities/subscription.ts";
import { findUser } from "../../entities/user.ts";
import { messageJson } from "../../graph/messages/message-json.ts";
import type { RowChange } from "../../kernel/table.ts";
import type { World } from "../../world.ts";
import type { Happening } from "../happening.ts";
import { feedOf } from "./feed.ts";

export const chatMessageFeed = feedOf({ table: CHAT_MESSAGES, kinds: ["chatMessage"], happenings: messageHappenings });

const GRAPH = "https://graph.microsoft.com";

/** A message that is taken back or restored stays a row; subscribers hear of it as deleted or changed. */
function changeTypeOf({ before, after }: RowChange<ChatMessageRecord>): ChangeType {
  if (after === undefined || (after.deletedAt !== null && before?.deletedAt == null)) return "deleted";
  return before === undefined ? "created" : "updated";
}

function messageHappenings(world: World, change: RowChange<ChatMessageRecord>): Happening[] {
  const row = change.after ?? change.before;
  if (row === undefined) return [];
  const place = placeOf(row);
  return [
    {
      kind: "chatMessage",
      changeType: changeTypeOf(change),
      resource: place,
      odataType: "chatMessage",
      odataId: place,
      id: row.id,
      facts: factsOf(world, row),
      json: ({ newEnumMembers }) => messageJson(world, row, { origin: GRAPH, newEnumMembers }),
    },
  ];
}

/** Such as chats('…')/messages('…') or teams('…')/channels('…')/messages('…')/replies('…'). */
function placeOf({ id, thread, teamId, replyToId }: ChatMessageRecord): string {
  if (teamId === null) return `chats('${thread}')/messages('${id}')`;
  const root = `teams('${teamId}')/channels('${thread}')/messages('${replyToId ?? id}')`;
  return replyToId === null ? root : `${root}/replies('${id}')`;
}

function factsOf(world: World, { thread, teamId }: ChatMessageRecord): Happening["facts"] {
  if (teamId !== null) return { team: [teamId], channel: [thread] };
  return { chat: [thread], user: namesOfMembers(world, thread) };
}

/** Object ids and user principal names, as an address may use either. */
export function namesOfMembers(world: World, of: string): string[] {
  return membersOf(world, of).flatMap(({ userId }) => {
    const user = findUser(world, userId);
    return user === undefined ? [userId] : [user.id, user.userPrincipalName];
  });
}
