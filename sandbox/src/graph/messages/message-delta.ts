import { CHAT_MESSAGES, chatMessageKey, type ChatMessageRecord } from "../../entities/chat-message.ts";
import type { World } from "../../world.ts";
import { userInPath } from "../directory/users.ts";
import type { Answer, Call, Route } from "../protocol/call.ts";
import { delta, deltaQuery } from "../protocol/delta.ts";
import { pageSize } from "../protocol/page.ts";
import { jsonWithReplies, MESSAGE_LISTING } from "./message-lists.ts";
import { changedSince } from "./message-order.ts";
import { messagesOfUser } from "./message-sources.ts";
import { messageInPath, messagesOf, repliesTo, threadInPath } from "./thread.ts";

const OPTIONS = ["$top", "$filter", "$skiptoken", "$deltatoken"];
const CHANNEL = "/teams/{team}/channels/{channel}/messages";
const DAY = 86_400_000;
/** Eight months. */
const REACH = 240 * DAY;
/** Until a delta token of Teams is no longer good. */
const TOKEN_DAYS = 30;

export const messageDelta: readonly Route[] = [
  { method: "GET", template: "/chats/{chat}/messages/delta", handle: chatDelta, options: OPTIONS },
  { method: "GET", template: "/users/{user}/chats/getAllMessages/delta", handle: userDelta, options: OPTIONS },
  { method: "GET", template: `${CHANNEL}/delta`, handle: channelDelta, options: [...OPTIONS, "$expand"] },
  { method: "GET", template: `${CHANNEL}/{msg}/replies/delta`, handle: repliesDelta, options: OPTIONS },
];

function chatDelta(call: Call): Answer {
  return tellChanges(call, messagesOf(call.world, threadInPath(call)), versionIn(call.world));
}

function userDelta(call: Call): Answer {
  return tellChanges(call, messagesOfUser(call.world, userInPath(call).id), versionIn(call.world));
}

/** Root messages; one comes again when something changes among its replies. */
function channelDelta(call: Call): Answer {
  const versionOf = versionIn(call.world);
  const versionOfChain = (root: ChatMessageRecord): number =>
    Math.max(versionOf(root), ...repliesTo(call.world, root).map(versionOf));
  return tellChanges(call, messagesOf(call.world, threadInPath(call)), versionOfChain);
}

function repliesDelta(call: Call): Answer {
  return tellChanges(call, repliesTo(call.world, messageInPath(call)), versionIn(call.world));
}

type VersionOf = (message: ChatMessageRecord) => number;

function versionIn(world: World): VersionOf {
  const table = CHAT_MESSAGES.in(world);
  return (message) => table.versionOf(message);
}

function tellChanges(call: Call, messages: readonly ChatMessageRecord[], versionOf: VersionOf): Answer {
  const since = call.world.clock.now() - REACH;
  const filter = deltaQuery(call, "$filter");
  const isAsked = filter === undefined ? (): boolean => true : changedSince(filter);
  const rows = messages.filter((message) => message.createdAt >= since && isAsked(message));
  const listing = {
    type: "chatMessage",
    context: "Collection(chatMessage)",
    page: pageSize({ ...call, query: call.query.withAll(topOf(call)) }, MESSAGE_LISTING),
    days: TOKEN_DAYS,
    json: jsonWithReplies(call, deltaQuery(call, "$expand")),
    idOf: ({ thread, id }: ChatMessageRecord): string => chatMessageKey(thread, id),
  };
  const source = {
    version: call.world.store.version,
    rows: rows.map((row) => ({ row, version: versionOf(row) })),
    gone: [],
  };
  return delta(call, listing, source);
}

/** The page size of the first request holds for those that follow it. */
function topOf(call: Call): Record<string, string> {
  const top = deltaQuery(call, "$top");
  return top === undefined ? {} : { $top: top };
}
