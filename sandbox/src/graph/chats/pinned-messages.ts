import type { ChatRecord } from "../../entities/chat.ts";
import {
  CHAT_MESSAGES,
  chatMessageKey,
  type PinnedMessageRecord,
  PINNED_MESSAGES,
} from "../../entities/chat-message.ts";
import { type JsonObject, textAt } from "../../kernel/json.ts";
import { messageJson, viewOf } from "../messages/message-json.ts";
import { type Answer, bodyObject, type Call, contextOf, NO_CONTENT, param, type Route } from "../protocol/call.ts";
import { expansionsOf } from "../protocol/expand.ts";
import { list, type Listing } from "../protocol/page.ts";
import { badRequest, notFound } from "../protocol/refusal.ts";
import { checkEntity } from "../protocol/schema.ts";
import { chatInPath } from "./chat-access.ts";

export const pinnedMessages: readonly Route[] = [
  { method: "GET", template: "/chats/{chat}/pinnedMessages", handle: listPins, options: ["$expand"] },
  { method: "POST", template: "/chats/{chat}/pinnedMessages", handle: pin },
  { method: "DELETE", template: "/chats/{chat}/pinnedMessages/{pin}", handle: unpin },
];

const LISTING: Omit<Listing, "context"> = {
  type: "pinnedChatMessageInfo",
  page: { usual: 100, most: 100 },
  service: "teams",
  filterBy: new Set(),
  orderBy: new Set(),
};

function listPins(call: Call): Answer {
  const chat = chatInPath(call);
  const isExpanded = expansionsOf(call, "pinnedChatMessageInfo", ["message"]).has("message");
  const rows = PINNED_MESSAGES.in(call.world).by("chat", chat.id);
  const json = (row: PinnedMessageRecord): JsonObject => ({
    ...pinJson(row),
    ...(isExpanded ? { message: pinnedMessage(call, row) } : {}),
  });
  return list(call, { ...LISTING, context: contextFor(chat) }, rows.map(json));
}

function contextFor({ id }: ChatRecord): string {
  return `chats('${encodeURIComponent(id)}')/pinnedMessages`;
}

function pinJson({ messageId }: PinnedMessageRecord): JsonObject {
  return { "@odata.type": "#microsoft.graph.pinnedChatMessageInfo", id: messageId };
}

function pinnedMessage(call: Call, { chatId, messageId }: PinnedMessageRecord): JsonObject | null {
  const message = CHAT_MESSAGES.in(call.world).get(chatMessageKey(chatId, messageId));
  return message === undefined ? null : messageJson(call.world, message, viewOf(call));
}

function pin(call: Call): Answer {
  const chat = chatInPath(call);
  const body = bodyObject(call);
  checkEntity("pinnedChatMessageInfo", body);
  const reference = textAt(body, "message@odata.bind") ?? "";
  const messageId = /\/messages(?:\('(\d+)'\)|\/(\d+))$/.exec(reference)?.slice(1).find(Boolean);
  if (messageId === undefined) throw badRequest("'message@odata.bind' must be the address of a message of the chat.");
  if (CHAT_MESSAGES.in(call.world).get(chatMessageKey(chat.id, messageId)) === undefined) {
    throw notFound(`MessageNotFound-Message does not exist in the thread: ${messageId}`);
  }
  const row = PINNED_MESSAGES.in(call.world).put({ chatId: chat.id, messageId });
  return { status: 201, json: { "@odata.context": contextOf(call, `${contextFor(chat)}/$entity`), ...pinJson(row) } };
}

function unpin(call: Call): Answer {
  const key = chatMessageKey(chatInPath(call).id, param(call, "pin"));
  if (PINNED_MESSAGES.in(call.world).get(key) === undefined) {
    throw notFound(`There is no pinned message '${param(call, "pin")}' in the chat.`);
  }
  PINNED_MESSAGES.in(call.world).remove(key);
  return NO_CONTENT;
}
