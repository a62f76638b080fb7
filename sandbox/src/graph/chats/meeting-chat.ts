import { type ChatRecord, CHATS } from "../../entities/chat.ts";
import { type MeetingRecord, MEETINGS } from "../../entities/meeting.ts";
import type { World } from "../../world.ts";
import { keepChat, type MemberWish } from "./conversation.ts";

/** The chat of a meeting, made when somebody first asks for it; undefined when there is no such meeting. */
export function chatOfMeeting(world: World, thread: string): ChatRecord | undefined {
  const known = CHATS.in(world).get(thread);
  if (known !== undefined) return known;
  const meeting = MEETINGS.in(world).get(thread);
  if (meeting === undefined) return undefined;
  const chat = { id: thread, chatType: "meeting", topic: meeting.subject, meetingThread: thread } as const;
  return keepChat(world, chat, membersOfMeeting(meeting));
}

/** The organiser and whoever is invited and belongs to the tenant. */
function membersOfMeeting({ organizerId, attendees }: MeetingRecord): MemberWish[] {
  const ids = new Set([organizerId, ...attendees.flatMap(({ userId }) => userId ?? [])]);
  return [...ids].map((userId) => ({ userId, roles: ["owner"], seesFrom: 0 }));
}
