import { findIana, findWindows, WINDOWS_TO_IANA_MAP } from "windows-iana";
import { DAY, instantFrom, isTimeZone, later, MINUTE } from "../../../kernel/time.ts";

/** The names by which Outlook offers time zones, as `GET /me/outlook/supportedTimeZones` lists them. */
export const OUTLOOK_ZONES: readonly string[] = [
  ...new Set(WINDOWS_TO_IANA_MAP.map(({ windowsName }) => windowsName)),
].toSorted();

/** The IANA name of a zone that Outlook or a calendar names; undefined where neither knows it. */
export function ianaOf(zone: string): string | undefined {
  return [...findIana(isOutlook(zone) ? zone : "", "001"), zone].find(isTimeZone);
}

/** The name by which Outlook knows an IANA zone; undefined where it has none for it. */
export function outlookNameOf(zone: string): string | undefined {
  // Zones that were renamed are listed by the name that they had before.
  const listed = new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
  return [...findWindows(zone), ...findWindows(listed)][0];
}

function isOutlook(zone: string): zone is Parameters<typeof findIana>[0] {
  return OUTLOOK_ZONES.includes(zone);
}

/** An instant, and what clocks show then, such as `2027-03-29 09:00`. */
export interface ShownTwice {
  readonly at: Date;
  readonly organisation: string;
  readonly outlook: string;
}

/** Clocks of both kinds change at most twice a year. */
const AHEAD_DAYS = 400;

/**
 * Events at nine in the morning of the organisation that Outlook would show at another hour: today's, and those of the day
 * before and the day of each change of either clock within the next thirteen months. Empty where the two always agree.
 */
export function mismatch(zones: { readonly organisation: string; readonly outlook: string }, now: Date): ShownTwice[] {
  const [ours, theirs] = [ianaOf(zones.organisation), ianaOf(zones.outlook)];
  if (ours === undefined || theirs === undefined) return [];
  const [organisation, outlook] = [clockOf(ours), clockOf(theirs)];
  const mornings = morningsOf(organisation, now);
  const changes = mornings.flatMap((at, day) => {
    const before = mornings[day - 1];
    const same = (clock: ShownClock) => before === undefined || offset(clock, at) === offset(clock, before);
    return before === undefined || (same(organisation) && same(outlook)) ? [] : [before, at];
  });
  const looked = [...new Set([...mornings.slice(0, 1), ...changes])];
  const events = looked.map((at) => ({ at, organisation: organisation(at), outlook: outlook(at) }));
  return events.some((event) => event.organisation !== event.outlook) ? events : [];
}

/** What the clocks of a zone show at an instant. */
type ShownClock = (at: Date) => string;

/** Nine in the morning there, today and on each day to come. */
function morningsOf(clock: ShownClock, now: Date): Date[] {
  const [today = ""] = clock(now).split(" ");
  const first = instant(`${today}T09:00:00Z`);
  return Array.from({ length: AHEAD_DAYS }, (_, day) => whenShown(clock, later(first, day * DAY)));
}

/** When a clock shows what one of UTC shows at this instant. */
function whenShown(clock: ShownClock, asUtc: Date): Date {
  // By the offset of that hour there: where the clocks change today, it may be another than at the same hour in UTC.
  const near = later(asUtc, -offset(clock, asUtc));
  return later(asUtc, -offset(clock, near));
}

function offset(clock: ShownClock, at: Date): number {
  const shown = instant(`${clock(at).replace(" ", "T")}:00Z`);
  return shown.getTime() - Math.floor(at.getTime() / MINUTE) * MINUTE;
}

function instant(text: string): Date {
  const read = instantFrom(text);
  if (read === undefined) throw new Error(`A clock shows ${text}, which is no time.`);
  return read;
}

function clockOf(zone: string): ShownClock {
  // Swedish writes dates as ISO 8601 does.
  const format = new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  return (at) => format.format(at);
}
