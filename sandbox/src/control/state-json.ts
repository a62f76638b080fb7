import type { EventRecord } from "../entities/event.ts";
import { joinUrlOf, meetingIdOf, type MeetingRecord } from "../entities/meeting.ts";
import { isoMillis } from "../kernel/clock.ts";
import type { World } from "../world.ts";

/** A meeting as tests like to see it. */
export function meetingStateJson(world: World, meeting: MeetingRecord): object {
  return {
    id: meetingIdOf(meeting),
    thread: meeting.thread,
    organizerId: meeting.organizerId,
    subject: meeting.subject,
    start: isoMillis(meeting.startsAt),
    end: isoMillis(meeting.endsAt),
    externalId: meeting.externalId,
    joinWebUrl: joinUrlOf(world, meeting),
    state: meeting.state,
    joinedBy: meeting.visits.map(({ name, joinedAt, leftAt }) => ({
      name,
      joinedAt: isoMillis(joinedAt),
      leftAt: leftAt === null ? null : isoMillis(leftAt),
    })),
  };
}

export function eventStateJson(world: World, event: EventRecord): object {
  return {
    id: event.id,
    mailbox: event.mailbox,
    iCalUId: event.iCalUId,
    subject: event.subject,
    start: isoMillis(event.startsAt),
    end: isoMillis(event.endsAt),
    isOrganizer: event.isOrganizer,
    isCancelled: event.isCancelled,
    response: event.response,
    attendees: event.attendees.map(({ address, response }) => ({ address, response })),
    transactionId: event.transactionId,
    joinUrl: event.thread === null ? null : joinUrlOf(world, { thread: event.thread, organizerId: event.mailbox }),
    singleValueExtendedProperties: event.extended,
  };
}
