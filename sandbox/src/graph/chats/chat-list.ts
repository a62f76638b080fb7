import { type ChatRecord, chatIdsOf, CHATS } from "../../entities/chat.ts";
import { type JsonObject, textAt } from "../../kernel/json.ts";
import type { Answer, Call, Route } from "../protocol/call.ts";
import { list, type Listing } from "../protocol/page.ts";
import { ownerInPath } from "./chat-access.ts";
import { chatContext, chatExpander, previewFor } from "./chat-expansion.ts";
import { chatJson, membersJson } from "./chat-json.ts";

const OPTIONS = ["$expand", "$filter", "$top", "$orderby", "$select", "$count", "$skiptoken"];

/** Somebody's chats. An app names whose, somebody who is signed in sees their own. */
export const chatLists: readonly Route[] = [
  { method: "GET", template: "/chats", handle: (call) => listChats(call, call.caller.userId ?? ""), options: OPTIONS },
  {
    method: "GET",
    template: "/users/{user}/chats",
    handle: (call) => listChats(call, ownerInPath(call).id),
    options: OPTIONS,
  },
];

const LISTING: Listing = {
  type: "chat",
  context: "chats",
  page: { usual: 20, most: 50 },
  service: "teams",
  filterBy: new Set([
    "id",
    "chatType",
    "topic",
    "lastUpdatedDateTime",
    "lastMessagePreview/createdDateTime",
    "viewpoint",
    "members",
  ]),
  orderBy: new Set(["lastMessagePreview/createdDateTime desc"]),
};

function listChats(call: Call, userId: string): Answer {
  const chats = chatIdsOf(call.world, userId)
    .flatMap((id) => CHATS.in(call.world).get(id) ?? [])
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((a, b) => b.updatedAt - a.updatedAt);
  const byId = new Map(chats.map((chat) => [chat.id, chat]));
  const isSearched = call.query.has("$filter") || call.query.has("$orderby");
  const rows = chats.map((chat) => ({
    ...chatJson(call.world, chat, call.caller.userId),
    ...(isSearched ? relatedOf(call, chat, userId) : {}),
  }));
  const expand = chatExpander(call, userId);
  const finish = (item: JsonObject, row: JsonObject): JsonObject => {
    const { lastMessagePreview: _, members: __, ...shown } = item;
    const chat = byId.get(textAt(row, "id") ?? "");
    return chat === undefined ? shown : { ...shown, ...expand(chat) };
  };
  return list(call, { ...LISTING, context: chatContext(call), finish }, rows);
}

/** What is filtered and sorted by without being expanded. */
function relatedOf(call: Call, chat: ChatRecord, userId: string): JsonObject {
  return { lastMessagePreview: previewFor(call, chat, userId), members: membersJson(call.world, chat) };
}
