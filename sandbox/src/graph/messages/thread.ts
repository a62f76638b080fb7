import { CHAT_MESSAGES, chatMessageKey, type ChatMessageRecord } from "../../entities/chat-message.ts";
import type { World } from "../../world.ts";
import { chatInPath, viewerIn } from "../chats/chat-access.ts";
import { type Call, param } from "../protocol/call.ts";
import { type GraphRefusal, notFound } from "../protocol/refusal.ts";
import { channelInPath } from "../teams/channels/access.ts";
import { refuseArchived } from "../teams/team-access.ts";

/** The chat or channel whose messages a request is about, as its caller may see it. */
export interface Thread {
  readonly thread: string;
  readonly teamId: string | null;
  /** From when on the caller sees messages; 0 for all of them. */
  readonly seesFrom: number;
  /** What stands behind $metadata# for its messages. */
  readonly context: string;
}

/** The chat or channel named in the path; throws for callers who are not in it. */
export function threadInPath(call: Call): Thread {
  return call.params["chat"] === undefined ? channelThread(call) : chatThread(call);
}

function chatThread(call: Call): Thread {
  const chat = chatInPath(call);
  const seesFrom = viewerIn(call, chat)?.seesFrom ?? 0;
  return { thread: chat.id, teamId: null, seesFrom, context: `chats('${encodeURIComponent(chat.id)}')/messages` };
}

function channelThread(call: Call): Thread {
  const { named, channel } = channelInPath(call);
  const context = `teams('${named.team.id}')/channels('${encodeURIComponent(channel.id)}')/messages`;
  return { thread: channel.id, teamId: named.team.id, seesFrom: 0, context };
}

/** The same for whoever writes there: what is in an archived team stays as it is. */
export function writableThread(call: Call): Thread {
  if (call.params["team"] !== undefined) refuseArchived(channelInPath(call).named);
  return threadInPath(call);
}

/** The message named in the path; in a channel a root message, or one of its replies where the path names one. */
export function messageInPath(call: Call, thread = threadInPath(call)): ChatMessageRecord {
  const root = messageIn(call.world, thread, param(call, "msg"));
  if (root.replyToId !== null) throw noMessage(root.id);
  if (call.params["reply"] === undefined) return root;
  const reply = messageIn(call.world, thread, param(call, "reply"));
  if (reply.replyToId !== root.id) throw noMessage(reply.id);
  return reply;
}

function messageIn(world: World, { thread, seesFrom }: Thread, id: string): ChatMessageRecord {
  const message = CHAT_MESSAGES.in(world).get(chatMessageKey(thread, id));
  if (message === undefined || message.createdAt < seesFrom) throw noMessage(id);
  return message;
}

export function noMessage(id: string): GraphRefusal {
  return notFound(`MessageNotFound-Message does not exist in the thread: ${id}`);
}

/** The messages of a chat or the root messages of a channel, as far as the caller may see them. */
export function messagesOf(world: World, { thread, seesFrom }: Thread): ChatMessageRecord[] {
  return CHAT_MESSAGES.in(world)
    .by("root", thread)
    .filter(({ createdAt }) => createdAt >= seesFrom);
}

/** The replies to a root message, oldest first. */
export function repliesTo(world: World, { thread, id }: ChatMessageRecord): ChatMessageRecord[] {
  return CHAT_MESSAGES.in(world)
    .by("replies", chatMessageKey(thread, id))
    .sort((a, b) => a.createdAt - b.createdAt);
}

/** What stands behind $metadata# for the messages, or the replies to a message, that a path is about. */
export function contextInPath(call: Call): string {
  const { context } = threadInPath(call);
  const root = call.params["msg"];
  return /\/replies(\/|$)/i.test(call.path) && root !== undefined ? `${context}('${root}')/replies` : context;
}
