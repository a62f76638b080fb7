import { type ChatRecord, CHATS } from "../../entities/chat.ts";
import { type Answer, type Call, found, NO_CONTENT, param, type Route } from "../protocol/call.ts";
import { notFound } from "../protocol/refusal.ts";
import { restoreChat } from "./conversation.ts";

const WEEK = 7 * 86_400_000;

/** Chats that an administrator deleted within the last seven days; older ones are gone for good. */
export const deletedChats: readonly Route[] = [
  { method: "GET", template: "/teamwork/deletedChats/{id}", handle: readDeletedChat, options: [] },
  { method: "POST", template: "/teamwork/deletedChats/{id}/undoDelete", handle: undoDelete },
];

function deletedChatInPath(call: Call): ChatRecord {
  const chat = CHATS.in(call.world).get(param(call, "id"));
  const deletedAt = chat?.deletedAt ?? null;
  if (chat !== undefined && deletedAt !== null && call.world.clock.now() - deletedAt <= WEEK) return chat;
  throw notFound(`Deleted chat with id '${param(call, "id")}' was not found.`);
}

function readDeletedChat(call: Call): Answer {
  return found(call, "teamwork/deletedChats/$entity", { id: deletedChatInPath(call).id });
}

function undoDelete(call: Call): Answer {
  restoreChat(call.world, deletedChatInPath(call));
  return NO_CONTENT;
}
