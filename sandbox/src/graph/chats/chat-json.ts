import { type ChatRecord, type MemberRecord, membersOf, placeOf } from "../../entities/chat.ts";
import { CHAT_MESSAGES, type ChatMessageRecord } from "../../entities/chat-message.ts";
import { joinUrlOf, MEETINGS } from "../../entities/meeting.ts";
import { tenantOf } from "../../entities/tenant.ts";
import { USERS } from "../../entities/user.ts";
import { isoMillis } from "../../kernel/clock.ts";
import type { JsonObject } from "../../kernel/json.ts";
import type { World } from "../../world.ts";
import { bodyJson, type MessageView, messageTypeFor } from "../messages/message-json.ts";
import { sinceBeginning } from "./conversation.ts";

/** chat as Graph sends it. The viewpoint is the signed-in person's; without one it is null. */
export function chatJson(world: World, chat: ChatRecord, viewerId: string | null): JsonObject {
  const { id: tenantId } = tenantOf(world);
  const viewer = viewerId === null ? undefined : placeOf(world, chat.id, viewerId);
  return {
    id: chat.id,
    topic: chat.topic,
    createdDateTime: isoMillis(chat.createdAt),
    lastUpdatedDateTime: isoMillis(chat.updatedAt),
    chatType: chat.chatType,
    webUrl: `https://teams.microsoft.com/l/chat/${encodeURIComponent(chat.id)}/0?tenantId=${tenantId}`,
    tenantId,
    onlineMeetingInfo: meetingInfo(world, chat),
    viewpoint: viewer === undefined ? null : viewpointJson(viewer),
    isHiddenForAllMembers: false,
    ...chat.more,
  };
}

function viewpointJson({ hidden, readAt }: MemberRecord): JsonObject {
  return { isHidden: hidden, lastMessageReadDateTime: sinceBeginning(readAt) };
}

function meetingInfo(world: World, { meetingThread }: ChatRecord): JsonObject | null {
  const meeting = meetingThread === null ? undefined : MEETINGS.in(world).get(meetingThread);
  if (meeting === undefined) return null;
  const organizer = { id: meeting.organizerId, displayName: null, userIdentityType: "aadUser" };
  return { calendarEventId: null, joinWebUrl: joinUrlOf(world, meeting), organizer };
}

/** conversationMember as Graph sends it. */
export function memberJson(world: World, member: MemberRecord): JsonObject {
  const user = USERS.in(world).get(member.userId);
  return {
    "@odata.type": "#microsoft.graph.aadUserConversationMember",
    id: memberIdOf(world, member),
    roles: member.roles,
    displayName: user?.displayName ?? null,
    visibleHistoryStartDateTime: sinceBeginning(member.seesFrom),
    userId: member.userId,
    email: user?.mail ?? null,
    tenantId: tenantOf(world).id,
  };
}

/** Opaque to callers: tenant, chat and person in base64. */
export function memberIdOf(world: World, { of, userId }: Pick<MemberRecord, "of" | "userId">): string {
  return Buffer.from(`0##${tenantOf(world).id}##${of}##${userId}`).toString("base64");
}

export function membersJson(world: World, { id }: ChatRecord): JsonObject[] {
  return membersOf(world, id).map((member) => memberJson(world, member));
}

/** chatMessageInfo of the newest message that this person may see; null when there is none. */
export function lastMessageJson(
  world: World,
  chat: ChatRecord,
  view: MessageView & { seesFrom: number },
): JsonObject | null {
  const last = newest(CHAT_MESSAGES.in(world).by("thread", chat.id));
  if (last === undefined || last.createdAt < view.seesFrom) return null;
  return {
    id: last.id,
    createdDateTime: isoMillis(last.createdAt),
    isDeleted: last.deletedAt !== null,
    messageType: messageTypeFor(last, view),
    eventDetail: last.eventDetail,
    body: bodyJson(last, view),
    from: last.from,
  };
}

function newest(messages: readonly ChatMessageRecord[]): ChatMessageRecord | undefined {
  return messages.reduce<ChatMessageRecord | undefined>(
    (last, message) => (last === undefined || message.createdAt > last.createdAt ? message : last),
    undefined,
  );
}
