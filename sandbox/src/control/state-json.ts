import { GRANTS, POLICIES, policyInForce } from "../entities/access-policy.ts";
import { APPS } from "../entities/app.ts";
import { CALLS, type CallVisit } from "../entities/meetings/call.ts";
import { EVENTS, type EventRecord } from "../entities/event.ts";
import { GROUPS, idsIn } from "../entities/group.ts";
import { MAILS } from "../entities/mail.ts";
import { joinUrlOf, meetingIdOf, type MeetingRecord, MEETINGS } from "../entities/meeting.ts";
import { USERS } from "../entities/user.ts";
import { isoMillis } from "../kernel/clock.ts";
import type { World } from "../world.ts";
import { appJson } from "./apps/app-json.ts";
import { clockJson } from "./clock.ts";

/** Lists for tests: what is there, without secrets. */
export function stateJson(world: World): object {
  const lists = {
    users: USERS.in(world)
      .all()
      .map((user) => ({
        id: user.id,
        userPrincipalName: user.userPrincipalName,
        mail: user.mail,
        displayName: user.displayName,
        accountEnabled: user.accountEnabled,
        teams: user.teams,
        mailbox: user.mailbox,
        policy: policyInForce(world, user.id)?.identity ?? null,
      })),
    groups: GROUPS.in(world)
      .all()
      .map(({ id, displayName }) => ({ id, displayName, memberIds: idsIn(world, "member", id) })),
    events: EVENTS.in(world)
      .all()
      .map((event) => eventStateJson(world, event)),
    onlineMeetings: MEETINGS.in(world)
      .all()
      .map((meeting) => meetingStateJson(world, meeting)),
    mails: MAILS.in(world)
      .all()
      .map((mail) => ({ ...mail, parts: undefined })),
    apps: APPS.in(world)
      .all()
      .map((app) => appJson(world, app)),
    policies: POLICIES.in(world).all(),
    grants: GRANTS.in(world).all(),
  };
  const counts = Object.fromEntries(Object.entries(lists).map(([name, rows]) => [name, rows.length]));
  return { clock: clockJson(world), counts, ...lists };
}

/** A meeting as tests like to see it. */
function meetingStateJson(world: World, meeting: MeetingRecord): object {
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
    joinedBy: visitsOf(world, meeting).map(({ name, joinedAt, leftAt }) => ({
      name,
      joinedAt: isoMillis(joinedAt),
      leftAt: leftAt === null ? null : isoMillis(leftAt),
    })),
  };
}

/** Over all sessions, in the order of their coming. */
function visitsOf(world: World, { thread }: MeetingRecord): CallVisit[] {
  const calls = CALLS.in(world).by("thread", thread);
  return calls.flatMap(({ visits }) => visits).sort((a, b) => a.joinedAt - b.joinedAt);
}

function eventStateJson(world: World, event: EventRecord): object {
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
