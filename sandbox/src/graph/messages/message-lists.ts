import type { ChatMessageRecord } from "../../entities/chat-message.ts";
import type { JsonObject } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { settleArtifacts } from "../meetings/calls/settling.ts";
import type { Answer, Call, Route } from "../protocol/call.ts";
import { expansionsOf } from "../protocol/expand.ts";
import { type Listing, pageRows } from "../protocol/page.ts";
import { messageJson, type MessageView, viewOf } from "./message-json.ts";
import { byWish } from "./message-order.ts";
import { messageInPath, messagesOf, repliesTo, threadInPath } from "./thread.ts";

const CHANNEL = "/teams/{team}/channels/{channel}/messages";
const CHAT_OPTIONS = ["$top", "$orderby", "$filter", "$count", "$skiptoken"];

/** Messages of chats, root messages of channels, replies to them. */
export const messageLists: readonly Route[] = [
  { method: "GET", template: "/chats/{chat}/messages", handle: listChat, options: CHAT_OPTIONS },
  { method: "GET", template: "/users/{user}/chats/{chat}/messages", handle: listChat, options: CHAT_OPTIONS },
  { method: "GET", template: CHANNEL, handle: listChannel, options: ["$top", "$expand", "$count", "$skiptoken"] },
  {
    method: "GET",
    template: `${CHANNEL}/{msg}/replies`,
    handle: listReplies,
    options: ["$top", "$count", "$skiptoken"],
  },
];

export const MESSAGE_LISTING: Listing = {
  type: "chatMessage",
  context: "Collection(chatMessage)",
  page: { usual: 20, most: 50 },
  service: "teams",
  filterBy: new Set(),
  orderBy: new Set(),
};
const MOST_EXPANDED_REPLIES = 1000;

function listChat(call: Call): Answer {
  const thread = threadInPath(call);
  // What Teams says of recordings is there for whoever looks once they are ready, before any alarm.
  settleArtifacts(call.world);
  const rows = byWish(call, messagesOf(call.world, thread));
  const json = (row: ChatMessageRecord): JsonObject => messageJson(call.world, row, viewOf(call));
  return pageRows(call, { ...MESSAGE_LISTING, context: thread.context }, { rows, json });
}

function listChannel(call: Call): Answer {
  const thread = threadInPath(call);
  const rows = newestFirst(messagesOf(call.world, thread));
  const json = jsonWithReplies(call, call.query.get("$expand"));
  return pageRows(call, { ...MESSAGE_LISTING, context: thread.context }, { rows, json });
}

function listReplies(call: Call): Answer {
  const { context } = threadInPath(call);
  const root = messageInPath(call);
  const rows = newestFirst(repliesTo(call.world, root));
  const json = (row: ChatMessageRecord): JsonObject => messageJson(call.world, row, viewOf(call));
  return pageRows(call, { ...MESSAGE_LISTING, context: `${context}('${root.id}')/replies` }, { rows, json });
}

function newestFirst(messages: readonly ChatMessageRecord[]): ChatMessageRecord[] {
  return messages.toSorted((a, b) => b.createdAt - a.createdAt);
}

/** Root messages as $expand asks: with their replies, up to a thousand and the address of the rest, or without. */
export function jsonWithReplies(call: Call, expand: string | undefined): (row: ChatMessageRecord) => JsonObject {
  const view = viewOf(call);
  const query = call.query.withAll({ $expand: expand ?? "" });
  if (!expansionsOf({ ...call, query }, "chatMessage", ["replies"]).has("replies")) {
    return (row) => messageJson(call.world, row, view);
  }
  return (row) => ({ ...messageJson(call.world, row, view), ...repliesJson(call.world, row, view) });
}

function repliesJson(world: World, root: ChatMessageRecord, view: MessageView): JsonObject {
  const replies = newestFirst(repliesTo(world, root));
  const shown = replies.slice(0, MOST_EXPANDED_REPLIES).map((reply) => messageJson(world, reply, view));
  const address = `${view.origin}/v1.0/teams/${root.teamId}/channels/${root.thread}/messages/${root.id}/replies`;
  return {
    "replies@odata.count": replies.length,
    ...(shown.length < replies.length ? { "replies@odata.nextLink": address } : {}),
    replies: shown,
  };
}
