import { chatIdsOf, CHATS, type ChatRecord, membersOf } from "../../entities/chat.ts";
import { CHAT_MESSAGES, type ChatMessageRecord } from "../../entities/chat-message.ts";
import { GROUPS } from "../../entities/group.ts";
import { CHANNELS, type ChannelRecord } from "../../entities/team.ts";
import { findUser, type UserRecord } from "../../entities/user.ts";
import { isInChannel } from "../../graph/teams/channels/access.ts";
import { joinedTeams } from "../../graph/teams/team-access.ts";
import type { World } from "../../world.ts";

/** A chat or a channel as somebody sees it in their list. */
export interface Conversation {
  readonly thread: string;
  readonly teamId: string | null;
  readonly name: string;
  /** The team of a channel. */
  readonly team: string | null;
  readonly latest: ChatMessageRecord | undefined;
}

/** Somebody's chats, the liveliest first. */
export function chatsOf(world: World, viewer: UserRecord): Conversation[] {
  return chatIdsOf(world, viewer.id)
    .flatMap((id) => CHATS.in(world).get(id) ?? [])
    .filter(({ deletedAt }) => deletedAt === null)
    .map((chat) => chatSeen(world, chat, viewer))
    .sort((a, b) => (b.latest?.createdAt ?? 0) - (a.latest?.createdAt ?? 0));
}

function chatSeen(world: World, chat: ChatRecord, viewer: UserRecord): Conversation {
  const others = membersOf(world, chat.id).filter(({ userId }) => userId !== viewer.id);
  const names = others.flatMap(({ userId }) => findUser(world, userId)?.displayName ?? []);
  const name = chat.topic ?? (names.length === 0 ? viewer.displayName : names.join(", "));
  return { thread: chat.id, teamId: null, name, team: null, latest: latestIn(world, chat.id) };
}

/** The channels of somebody's teams that they may enter. */
export function channelsOf(world: World, viewer: UserRecord): Conversation[] {
  return joinedTeams(world, viewer.id)
    .flatMap(({ team }) => CHANNELS.in(world).by("team", team.id))
    .filter((channel) => isInChannel(world, channel, viewer.id))
    .map((channel) => channelSeen(world, channel));
}

function channelSeen(world: World, { id, teamId, displayName }: ChannelRecord): Conversation {
  const team = GROUPS.in(world).get(teamId)?.displayName ?? null;
  return { thread: id, teamId, name: displayName, team, latest: latestIn(world, id) };
}

export function conversationOf(world: World, viewer: UserRecord, thread: string): Conversation | undefined {
  return [...chatsOf(world, viewer), ...channelsOf(world, viewer)].find((each) => each.thread === thread);
}

/** Messages of a conversation, oldest first; answers stand below what they answer. */
export function messagesIn(world: World, { thread }: Conversation): ChatMessageRecord[] {
  const root = ({ replyToId, id }: ChatMessageRecord): number => Number(replyToId ?? id);
  return CHAT_MESSAGES.in(world)
    .by("thread", thread)
    .sort((a, b) => root(a) - root(b) || Number(a.id) - Number(b.id));
}

function latestIn(world: World, thread: string): ChatMessageRecord | undefined {
  const messages = CHAT_MESSAGES.in(world).by("thread", thread);
  return messages.reduce<ChatMessageRecord | undefined>(
    (latest, each) => (latest === undefined || each.createdAt > latest.createdAt ? each : latest),
    undefined,
  );
}
