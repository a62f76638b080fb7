import { type ChatRecord, CHATS, memberKey, type MemberRecord, MEMBERS } from "../../entities/chat.ts";
import { isoMillis } from "../../kernel/clock.ts";
import type { JsonObject } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { type Actor, identitySetOf, userIdentity } from "../messages/actor.ts";
import { postEvent } from "../messages/post.ts";

/** Somebody to be in a chat. */
export interface MemberWish {
  readonly userId: string;
  readonly roles: MemberRecord["roles"];
  /** From when on they see messages; 0 for all of them. */
  readonly seesFrom: number;
}

/** What Graph says for "all of it" and for "never". */
const BEGINNING = "0001-01-01T00:00:00Z";

/** An instant, 0 or null being the beginning of time. */
export function sinceBeginning(instant: number | null): string {
  return instant === null || instant === 0 ? BEGINNING : isoMillis(instant);
}

/** The chat of two people: there is one only, so that the existing one is found again. Begun now when `at` is absent. */
export function openOneOnOne(world: World, members: readonly MemberWish[], at?: number): ChatRecord {
  const id = `19:${members
    .map(({ userId }) => userId)
    .sort()
    .join("_")}@unq.gbl.spaces`;
  const known = CHATS.in(world).get(id);
  if (known?.deletedAt === null) return known;
  return keepChat(world, { id, chatType: "oneOnOne", topic: null, meetingThread: null, at }, members);
}

export interface GroupWish {
  readonly members: readonly MemberWish[];
  readonly topic: string | null;
  readonly initiator: Actor;
  /** When it was begun; now when absent. */
  readonly at?: number;
}

/** A new chat of several people. */
export function openGroup(world: World, { members, topic, initiator, at }: GroupWish): ChatRecord {
  const id = `19:${world.random.bytes(16).toString("hex")}@thread.v2`;
  const chat = keepChat(world, { id, chatType: "group", topic, meetingThread: null, at }, members);
  tellAdded(world, chat, { members, initiator, at: chat.createdAt });
  return chat;
}

type ChatWish = Pick<ChatRecord, "id" | "chatType" | "topic" | "meetingThread"> & { readonly at?: number | undefined };

/** The members come first: whoever hears of the chat looks for them. */
export function keepChat(world: World, wish: ChatWish, members: readonly MemberWish[]): ChatRecord {
  const { at = world.clock.now(), ...chat } = wish;
  for (const member of members) keepMember(world, { ...member, chatId: chat.id, at });
  return CHATS.in(world).put({ ...chat, createdAt: at, updatedAt: at, deletedAt: null, more: {} });
}

function keepMember(world: World, wish: MemberWish & { chatId: string; at: number }): void {
  const { chatId, at, ...member } = wish;
  MEMBERS.in(world).put({ ...member, of: chatId, kind: "chat", joinedAt: at, readAt: null, hidden: false });
}

/** Adds people, told in one message of the system. */
export function addMembers(
  world: World,
  chat: ChatRecord,
  { members, initiator }: { readonly members: readonly MemberWish[]; readonly initiator: Actor },
): void {
  const now = world.clock.now();
  for (const member of members) keepMember(world, { ...member, chatId: chat.id, at: now });
  CHATS.in(world).put({ ...chat, updatedAt: now });
  tellAdded(world, chat, { members, initiator, at: now });
}

function tellAdded(
  world: World,
  { id }: ChatRecord,
  { members, initiator, at }: { members: readonly MemberWish[]; initiator: Actor; at: number },
): void {
  const detail = {
    visibleHistoryStartDateTime: sinceBeginning(members[0]?.seesFrom ?? 0),
    members: members.map(({ userId }) => userIdentity(world, userId)),
    initiator: identitySetOf(world, initiator),
  };
  postEvent(world, { thread: id, teamId: null }, { type: "membersAdded", detail, at });
}

export function removeMember(world: World, chat: ChatRecord, who: { userId: string; initiator: Actor }): void {
  MEMBERS.in(world).remove(memberKey(chat.id, who.userId));
  const detail = {
    members: [userIdentity(world, who.userId)],
    initiator: identitySetOf(world, who.initiator),
  };
  changed(world, chat, { type: "membersDeleted", detail });
}

export function renameChat(
  world: World,
  chat: ChatRecord,
  { topic, initiator }: Pick<GroupWish, "topic" | "initiator">,
): ChatRecord {
  const detail = { chatId: chat.id, chatDisplayName: topic, initiator: identitySetOf(world, initiator) };
  return changed(world, { ...chat, topic }, { type: "chatRenamed", detail });
}

function changed(world: World, chat: ChatRecord, event: { type: string; detail: JsonObject }): ChatRecord {
  const kept = CHATS.in(world).put({ ...chat, updatedAt: world.clock.now() });
  postEvent(world, { thread: chat.id, teamId: null }, event);
  return kept;
}

/** An administrator's deletion, which can be undone for a week. */
export function deleteChat(world: World, chat: ChatRecord): void {
  CHATS.in(world).put({ ...chat, deletedAt: world.clock.now() });
}

export function restoreChat(world: World, chat: ChatRecord): void {
  CHATS.in(world).put({ ...chat, deletedAt: null });
}

/** When each one of them last read it; null for never. */
export function markRead(world: World, member: MemberRecord, readAt: number | null): void {
  MEMBERS.in(world).put({ ...member, readAt });
}

export function hideChat(world: World, member: MemberRecord, hidden: boolean): void {
  if (member.hidden !== hidden) MEMBERS.in(world).put({ ...member, hidden });
}
