import { MAILS } from "../entities/mail.ts";
import { type MeetingRecord, MEETINGS } from "../entities/meeting.ts";
import { changeTeamsSettings } from "../entities/teams-settings.ts";
import { addressOf, findUser, type UserRecord } from "../entities/user.ts";
import { createEvent } from "../graph/calendar/event-creation.ts";
import { readEventWish } from "../graph/calendar/event-wish.ts";
import { type HeldCall, holdCall } from "../graph/meetings/calls/held.ts";
import { settleArtifacts } from "../graph/meetings/calls/settling.ts";
import { isoMillis, weekdayOf } from "../kernel/clock.ts";
import { instantAt, wallAt } from "../kernel/zones.ts";
import type { World } from "../world.ts";
import { CAMPUS } from "./larkfield.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;
const ZONE = "Europe/London";

/** A meeting that was held before the sandbox opened. Days are before today. */
interface SeedMeeting {
  readonly subject: string;
  readonly organizer: string;
  readonly guest: string;
  readonly days: readonly number[];
  readonly isWeekly: boolean;
  readonly hour: number;
  readonly minutes: number;
  readonly captures: readonly ("recording" | "transcript")[];
  readonly lines: readonly (readonly [who: string, text: string])[];
}

const HELD: readonly SeedMeeting[] = [
  {
    subject: "Review of the recruiters' survey",
    organizer: "callum.macleod",
    guest: "hannah.lindqvist",
    days: [1],
    isWeekly: false,
    hour: 10,
    minutes: 6,
    captures: ["recording", "transcript"],
    lines: [
      ["callum.macleod", "Thank you for coming, Hannah. Shall we go through the survey?"],
      ["hannah.lindqvist", "Yes. Forty-one recruiters answered, twelve more than last year."],
      ["callum.macleod", "And what did they like least?"],
      ["hannah.lindqvist", "The parking, again. Two of three would come more often with a permit."],
      ["callum.macleod", "Then I ask Estates today. Anything on the mock interviews?"],
      ["hannah.lindqvist", "Only praise. They want half an hour more for feedback."],
      ["callum.macleod", "That we can do. Thank you, I send the notes round."],
    ],
  },
  {
    subject: "Weekly look at placements",
    organizer: "callum.macleod",
    guest: "rkhan14",
    days: [14, 7],
    isWeekly: true,
    hour: 14,
    minutes: 25,
    captures: [],
    lines: [],
  },
];

/** Meetings of the past weeks, and the settings of a tenant that lets apps read transcripts. */
export function plantMeetings(world: World): void {
  changeTeamsSettings(world, { enableGraphTranscriptAccess: true, enableAttributedTranscripts: true });
  for (const meeting of HELD) plant(world, meeting);
  for (const mail of MAILS.in(world).all()) MAILS.in(world).remove(mail.id);
  settleArtifacts(world);
}

function plant(world: World, seed: SeedMeeting): void {
  const [organizer, guest] = [personNamed(world, seed.organizer), personNamed(world, seed.guest)];
  const sessions = seed.days.map((days) => momentBefore(world, days, seed.hour));
  const meeting = scheduled(world, seed, { organizer, guest, startsAt: sessions[0] ?? 0 });
  for (const startedAt of sessions) holdCall(world, meeting, heldCall(seed, { organizer, guest, startedAt }));
}

/** Some days before today, at an hour of the day in London. */
function momentBefore(world: World, days: number, hour: number): number {
  const today = wallAt(world.clock.now(), ZONE);
  return instantAt(today - (today % DAY) - days * DAY + hour * 60 * MINUTE, ZONE);
}

interface Scene {
  readonly organizer: UserRecord;
  readonly guest: UserRecord;
  readonly startsAt: number;
}

function scheduled(world: World, seed: SeedMeeting, { organizer, guest, startsAt }: Scene): MeetingRecord {
  const at = (instant: number): { dateTime: string; timeZone: string } => ({
    dateTime: isoMillis(wallAt(instant, ZONE)).slice(0, 19),
    timeZone: "GMT Standard Time",
  });
  const wish = readEventWish({
    subject: seed.subject,
    body: { contentType: "html", content: "" },
    start: at(startsAt),
    end: at(startsAt + seed.minutes * MINUTE),
    attendees: [{ emailAddress: { address: addressOf(guest), name: guest.displayName }, type: "required" }],
    isOnlineMeeting: true,
    ...(seed.isWeekly ? { recurrence: weeklyFrom(wallAt(startsAt, ZONE)) } : {}),
  });
  const { thread, id } = createEvent(world, organizer, wish);
  const meeting = MEETINGS.in(world).get(thread ?? "");
  if (meeting === undefined) throw new Error(`The event ${id} of the campus has no meeting.`);
  return meeting;
}

const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;

function weeklyFrom(wall: number): Record<string, Record<string, string | number | string[]>> {
  return {
    pattern: { type: "weekly", interval: 1, daysOfWeek: [WEEKDAYS[weekdayOf(wall)] ?? "monday"] },
    range: { type: "noEnd", startDate: isoMillis(wall).slice(0, 10) },
  };
}

function heldCall(
  { minutes, captures, lines }: SeedMeeting,
  { organizer, guest, startedAt }: Pick<Scene, "organizer" | "guest"> & { readonly startedAt: number },
): HeldCall {
  const people = [organizer, guest].map((user) => ({ user, party: { userId: user.id, name: user.displayName } }));
  const speaker = (account: string): HeldCall["lines"][number]["party"] => {
    const found = people.find(({ user }) => user.userPrincipalName.startsWith(`${account}@`));
    if (found === undefined) throw new Error(`${account} speaks in a meeting of the campus without being there.`);
    return found.party;
  };
  return {
    participants: people.map(({ party }) => ({ party })),
    startedAt,
    milliseconds: minutes * MINUTE,
    captures: captures.map((kind) => ({ kind, initiatorId: organizer.id })),
    lines: lines.map(([who, text]) => ({ party: speaker(who), text })),
  };
}

function personNamed(world: World, account: string): UserRecord {
  const user = findUser(world, `${account}@${CAMPUS.domain}`);
  if (user === undefined) throw new Error(`The campus meetings mention ${account}, who is not among the people.`);
  return user;
}
