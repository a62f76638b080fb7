import { defineTable } from "../kernel/table.ts";
import type { JsonObject } from "../kernel/json.ts";
import type { World } from "../world.ts";

/** A conversation between people, or the one that belongs to a meeting. */
export interface ChatRecord {
  /** Such as 19:…_…@unq.gbl.spaces for two people, 19:…@thread.v2 for more, 19:meeting_…@thread.v2 for a meeting. */
  readonly id: string;
  readonly chatType: "oneOnOne" | "group" | "meeting";
  readonly topic: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Thread of the meeting it belongs to; the same as the id then. */
  readonly meetingThread: string | null;
  /** When it was deleted by an administrator; null while it stands. */
  readonly deletedAt: number | null;
  /** The other properties, in Graph's own words. */
  readonly more: JsonObject;
}

export const CHATS = defineTable<ChatRecord>({ name: "chats", key: (row) => row.id, indexes: {}, tracked: true });

/** Somebody's place in a chat, a team or a private or shared channel. */
export interface MemberRecord {
  /** Id of the chat, team or channel. */
  readonly of: string;
  readonly kind: "chat" | "team" | "channel";
  readonly userId: string;
  readonly roles: readonly ("owner" | "guest")[];
  readonly joinedAt: number;
  /** From when on they see messages; 0 for all of them. */
  readonly seesFrom: number;
  /** When they last read it, of a chat; null for never. */
  readonly readAt: number | null;
  readonly hidden: boolean;
}

export const MEMBERS = defineTable<MemberRecord, "of" | "user">({
  name: "members",
  key: (row) => memberKey(row.of, row.userId),
  indexes: { of: (row) => row.of, user: (row) => row.userId },
  tracked: true,
});

/** Everybody's place in a chat, a team or a channel. */
export function membersOf(world: World, of: string): MemberRecord[] {
  return MEMBERS.in(world).by("of", of);
}

/** Somebody's place there; undefined when they have none. */
export function placeOf(world: World, of: string, userId: string): MemberRecord | undefined {
  return MEMBERS.in(world).get(memberKey(of, userId));
}

/** Ids of the chats somebody is in. */
export function chatIdsOf(world: World, userId: string): string[] {
  return MEMBERS.in(world)
    .by("user", userId)
    .filter(({ kind }) => kind === "chat")
    .map(({ of }) => of);
}

export function memberKey(of: string, userId: string): string {
  return `${of} ${userId}`;
}
