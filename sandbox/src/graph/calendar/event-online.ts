import { type EventRecord, isMember } from "../../entities/event.ts";
import { type MeetingParticipant, type MeetingRecord, MEETINGS, openMeeting } from "../../entities/meeting.ts";
import { userAtAddress, type UserRecord } from "../../entities/user.ts";
import type { World } from "../../world.ts";
import { masterOf } from "./series/occurrences.ts";
import { hasJoinBlock, joinBlock, withJoinBlock } from "./join-block.ts";

/** The online half of calendar events. */

/** Gives the event a Teams meeting. Someone without a Teams licence gets none, and Graph says nothing about it. */
export function goOnline(world: World, event: EventRecord, organizer: Pick<UserRecord, "id" | "teams">): EventRecord {
  if (!organizer.teams) return event;
  const { subject, startsAt, endsAt } = event;
  const meeting = openMeeting(world, { organizerId: organizer.id, subject, startsAt, endsAt });
  const online = {
    ...event,
    thread: meeting.thread,
    wasOnline: true,
    body: withJoinBlock(event.body, joinBlock(world, meeting)),
  };
  syncMeeting(world, online);
  return online;
}

/** An event whose body lost the join block is no online meeting any more. */
export function afterBodyChange(world: World, event: EventRecord): EventRecord {
  if (event.thread === null || hasJoinBlock(event.body, event.thread)) return event;
  closeMeeting(world, event, "offline");
  return { ...event, thread: null };
}

export function syncMeeting(world: World, event: EventRecord): void {
  const meeting = ownMeeting(world, event);
  if (meeting === undefined) return;
  const { subject, startsAt, endsAt } = event;
  MEETINGS.in(world).put({ ...meeting, subject, startsAt, endsAt, attendees: participantsOf(world, event) });
}

function participantsOf(world: World, event: EventRecord): MeetingParticipant[] {
  return event.attendees.map(({ address }) => {
    const user = userAtAddress(world, address);
    return { userId: user?.id ?? null, upn: user?.userPrincipalName ?? address, role: "attendee" };
  });
}

/** The meeting that lives and ends with an event; that of a series is none of a single occurrence's business. */
function ownMeeting(world: World, event: EventRecord): MeetingRecord | undefined {
  if (event.thread === null) return undefined;
  const series = isMember(event) ? masterOf(world, event) : undefined;
  return series?.thread === event.thread ? undefined : MEETINGS.in(world).get(event.thread);
}

export function closeMeeting(world: World, event: EventRecord, state: "cancelled" | "deleted" | "offline"): void {
  const meeting = ownMeeting(world, event);
  if (meeting !== undefined) MEETINGS.in(world).put({ ...meeting, state });
}
