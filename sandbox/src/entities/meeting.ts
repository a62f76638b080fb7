import type { JsonObject } from "../kernel/json.ts";
import { defineTable } from "../kernel/table.ts";
import type { World } from "../world.ts";
import { tenantOf } from "./tenant.ts";

export interface MeetingParticipant {
  readonly userId: string | null;
  readonly upn: string;
  readonly role: string | null;
}

/** A Teams meeting: on its own, or the online half of a calendar event. */
export interface MeetingRecord {
  /** Such as 19:meeting_…@thread.v2 */
  readonly thread: string;
  readonly organizerId: string;
  readonly subject: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly createdAt: number;
  readonly externalId: string | null;
  readonly attendees: readonly MeetingParticipant[];
  readonly joinMeetingId: string;
  readonly passcode: string | null;
  readonly conferenceId: string;
  /** "offline": its event lost the join block. */
  readonly state: "open" | "cancelled" | "deleted" | "offline";
  /** Made by POST /onlineMeetings and on nobody's calendar; Graph shows no recordings and transcripts of such. */
  readonly standalone?: boolean;
  /** Chosen options, in Graph's own words. */
  readonly settings: JsonObject;
}

export const MEETINGS = defineTable<MeetingRecord, "organizer" | "external">({
  name: "meetings",
  tracked: true,
  key: (row) => row.thread,
  indexes: {
    organizer: (row) => row.organizerId,
    external: (row) => (row.externalId === null ? undefined : `${row.organizerId} ${row.externalId}`),
  },
});

export interface MeetingWish {
  readonly organizerId: string;
  readonly subject: string;
  readonly startsAt: number;
  readonly endsAt: number;
}

export function openMeeting(world: World, wish: MeetingWish): MeetingRecord {
  const thread = `19:meeting_${world.random.bytes(36).toString("base64url").replaceAll(/[-_]/g, "x")}@thread.v2`;
  return MEETINGS.in(world).put({
    ...wish,
    thread,
    createdAt: world.clock.now(),
    externalId: null,
    attendees: [],
    joinMeetingId: `3${world.random.digits(11)}`,
    passcode: world.random.bytes(6).toString("base64url").replaceAll(/[-_]/g, "k").slice(0, 6),
    conferenceId: world.random.digits(9),
    state: "open",
    settings: {},
  });
}

/** Opens in a browser: the sandbox itself serves the page. */
export function joinUrlOf(world: World, meeting: Pick<MeetingRecord, "thread" | "organizerId">): string {
  const context = JSON.stringify({ Tid: tenantOf(world).id, Oid: meeting.organizerId });
  return `${world.origin}/l/meetup-join/${lowerEscapes(meeting.thread)}/0?context=${lowerEscapes(context)}`;
}

// Teams writes its percent escapes in lower case, and clients compare the text.
function lowerEscapes(text: string): string {
  return encodeURIComponent(text).replaceAll(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase());
}

export function threadOfJoinUrl(url: string): string | undefined {
  const raw = /\/l\/meetup-join\/([^/?]+)/i.exec(url)?.[1];
  return raw === undefined ? undefined : unescapeOnce(raw);
}

function unescapeOnce(text: string): string {
  return text.replaceAll(/%[0-9a-f]{2}/gi, (escape) => String.fromCharCode(Number.parseInt(escape.slice(1), 16)));
}

/** Graph's id: who organises it and which thread, in base64. */
export function meetingIdOf(meeting: Pick<MeetingRecord, "thread" | "organizerId">): string {
  return Buffer.from(`1*${meeting.organizerId}*0**${meeting.thread}`).toString("base64");
}

export function threadOfMeetingId(id: string): string | undefined {
  return /^1\*[0-9a-f-]{36}\*0\*\*(19:.+)$/.exec(Buffer.from(id, "base64").toString("utf8"))?.[1];
}
