import type { DirectoryUser, Meeting, MeetingWish } from "../../../../../sdk/src/index.ts";
import type { MeetingOptions } from "../../options/catalog.ts";
import { instantAt, minutesAfter, nextHalfHour, wallClock } from "../../../../web/when/wall-clock.ts";
import type { Viewer } from "../../../../web/when/words.ts";
import { WORDS } from "../words.ts";
import type { LinkedClient } from "./attendees/contacts-tab.tsx";
import { type Invited, isAddress } from "./attendees/invited.ts";

/** When a meeting takes place, as its fields hold it. */
export interface TimeForm {
  readonly date: string;
  readonly time: string;
  readonly minutes: number;
}

/** What the form holds while it is being filled in. */
export interface MeetingForm extends TimeForm {
  readonly subject: string;
  readonly organiser: DirectoryUser | undefined;
  readonly lane: Meeting["lane"];
  readonly attendees: readonly Invited[];
  readonly invitations: Meeting["invitations"];
  readonly repeats: Repeats;
  readonly options: MeetingOptions;
  readonly client: LinkedClient | undefined;
  /** The contact that it is held with. */
  readonly person: string | undefined;
  /** It begins as soon as it is asked for. */
  readonly now: boolean;
  /** Where nobody has to be named: who organises then. */
  readonly otherwise: string | undefined;
}

/** One meeting, or how many of a series and how often. */
export interface Repeats {
  readonly often: "once" | "daily" | "weekly" | "monthly";
  readonly times: number;
}

/** Complaints by the field's name in the API. */
export type Complaints = Partial<Record<"subject" | "organiser" | "start" | "attendees" | "recurrence", string>>;

/** An empty form, half an hour from the next half hour on. */
export function emptyForm({ zone, now }: Viewer): MeetingForm {
  const { date, time } = wallClock(nextHalfHour(now), zone);
  return {
    subject: "",
    organiser: undefined,
    date,
    time,
    minutes: 30,
    lane: "calendar",
    attendees: [],
    invitations: "outlook",
    repeats: { often: "once", times: 4 },
    options: {},
    client: undefined,
    person: undefined,
    otherwise: undefined,
    now: false,
  };
}

/** Start and end as the API wants them, or what is wrong with them. */
export function checkTime(
  { date, time, minutes }: TimeForm,
  { zone, now }: Viewer,
): { start: string; end: string } | { complaint: string } {
  const start = instantAt({ date, time }, zone);
  if (start === undefined) return { complaint: WORDS.form.startMissing };
  if (start < now) return { complaint: WORDS.form.startPast };
  return { start: start.toISOString(), end: minutesAfter(start, minutes).toISOString() };
}

type Times = { readonly start?: string; readonly end?: string } | { readonly complaint: string };

/** The meeting that the form asks for, or everything that is wrong with it. */
export function checkForm(form: MeetingForm, viewer: Viewer): { wish: MeetingWish } | { complaints: Complaints } {
  // Of a meeting that is wanted now the server says when that is.
  const time: Times = form.now ? {} : checkTime(form, viewer);
  const complaints = complaintsOf(form);
  if ("complaint" in time) return { complaints: { ...complaints, start: time.complaint } };
  if (Object.keys(complaints).length > 0) return { complaints };
  return { wish: { ...time, ...wishIn(form), ...heldWith(form), ...recurrenceOf(form, viewer) } };
}

function wishIn(form: MeetingForm): MeetingWish {
  const { organiser, lane, invitations, options } = form;
  return {
    subject: form.subject.trim(),
    ...(organiser && { organiser: { objectId: organiser.objectId } }),
    lane,
    attendees: canInvite(form) ? form.attendees.map((each) => ({ ...each })) : [],
    invitations,
    ...(Object.keys(options).length > 0 && { options }),
  };
}

function heldWith({ client, person }: MeetingForm) {
  return { ...(client && { client: client.id }), ...(person !== undefined && { person }) };
}

/** Nobody would tell those invited to a standalone meeting, unless Parley does; so its form does not ask for them. */
export function canInvite({ lane, invitations }: Pick<MeetingForm, "lane" | "invitations">): boolean {
  return lane === "calendar" || invitations === "parley";
}

function recurrenceOf({ repeats: { often, times }, lane }: MeetingForm, { zone }: Viewer) {
  if (often === "once" || lane === "standalone") return {};
  return { recurrence: { frequency: often, interval: 1, count: times, timeZone: zone } };
}

function complaintsOf(form: MeetingForm): Complaints {
  const { subject, organiser, attendees, repeats, otherwise } = form;
  const about = subject.trim();
  const bad = attendees.filter(({ email }) => !isAddress(email)).map(({ email }) => email);
  const found: readonly (readonly [keyof Complaints, boolean, () => string])[] = [
    ["subject", about === "", () => WORDS.form.subjectMissing],
    ["subject", about.length > 255, () => WORDS.form.subjectLong],
    ["organiser", organiser === undefined && otherwise === undefined, () => WORDS.form.organiserMissing],
    ["attendees", bad.length > 0, () => WORDS.form.attendeesBad({ count: bad.length, texts: bad.join(", ") })],
    ["recurrence", repeats.often !== "once" && !isCount(repeats.times), () => WORDS.form.timesWrong],
  ];
  return Object.fromEntries(found.flatMap(([field, wrong, say]) => (wrong ? [[field, say()]] : [])));
}

function isCount(times: number): boolean {
  return Number.isInteger(times) && times >= 2 && times <= 999;
}
