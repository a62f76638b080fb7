import type { DirectoryUser, Meeting, MeetingWish } from "../../../../../sdk/src/index.ts";
import { instantAt, minutesAfter, nextHalfHour, wallClock } from "../../../../web/when/wall-clock.ts";
import type { Viewer } from "../../../../web/when/words.ts";
import { WORDS } from "../words.ts";

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
  readonly attendees: readonly string[];
}

/** Complaints by the field's name in the API. */
export type Complaints = Partial<Record<"subject" | "organiser" | "start" | "attendees", string>>;

/** An empty form, half an hour from the next half hour on. */
export function emptyForm({ zone, now }: Viewer): MeetingForm {
  const { date, time } = wallClock(nextHalfHour(now), zone);
  return { subject: "", organiser: undefined, date, time, minutes: 30, lane: "calendar", attendees: [] };
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

/** The meeting that the form asks for, or everything that is wrong with it. */
export function checkForm(form: MeetingForm, viewer: Viewer): { wish: MeetingWish } | { complaints: Complaints } {
  const { organiser, lane } = form;
  const time = checkTime(form, viewer);
  const complaints = complaintsOf(form);
  if ("complaint" in time) return { complaints: { ...complaints, start: time.complaint } };
  if (organiser === undefined || Object.keys(complaints).length > 0) return { complaints };
  // Nobody would tell them of a standalone meeting, so its form does not ask for them.
  const attendees = lane === "calendar" ? form.attendees.map((email) => ({ email })) : [];
  const subject = form.subject.trim();
  return { wish: { subject, ...time, organiser: { objectId: organiser.objectId }, lane, attendees } };
}

function complaintsOf({ subject, organiser, attendees }: MeetingForm): Complaints {
  const about = subject.trim();
  const bad = attendees.filter((email) => !isAddress(email));
  return {
    ...(about === "" && { subject: WORDS.form.subjectMissing }),
    ...(about.length > 255 && { subject: WORDS.form.subjectLong }),
    ...(organiser === undefined && { organiser: WORDS.form.organiserMissing }),
    ...(bad.length > 0 && { attendees: WORDS.form.attendeesBad({ count: bad.length, texts: bad.join(", ") }) }),
  };
}

/** The addresses with those in `text` added, each once; "Bo <bo@campus.example>" counts as the address in it. */
export function withAddresses(addresses: readonly string[], text: string): string[] {
  const added = text
    .split(/[,;\n]|\s(?=[^\s<]+@)/)
    .map((part) => (/<([^<>]+)>/.exec(part)?.[1] ?? part).trim())
    .filter((part) => part !== "");
  const all = [...addresses, ...added];
  const first = (address: string) => all.findIndex((other) => other.toLowerCase() === address.toLowerCase());
  return all.filter((address, index) => first(address) === index);
}

function isAddress(text: string): boolean {
  return /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(text);
}
