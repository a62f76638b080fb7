import { findIana, WINDOWS_TO_IANA_MAP } from "windows-iana";
import { DAY, instantFrom, isTimeZone, later, MINUTE } from "../../../kernel/time.ts";

/** The names by which Outlook offers time zones, as `GET /me/outlook/supportedTimeZones` lists them. */
export const OUTLOOK_ZONES: readonly string[] = [
  ...new Set(WINDOWS_TO_IANA_MAP.map(({ windowsName }) => windowsName)),
].toSorted();

/** The IANA name of a zone that Outlook or a calendar names; undefined where neither knows it. */
export function ianaOf(zone: string): string | undefined {
  return [...findIana(isOutlook(zone) ? zone : "", "001"), zone].find(isTimeZone);
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
  const [organisation, outlook] = [ianaOf(zones.organisation), ianaOf(zones.outlook)];
  if (organisation === undefined || outlook === undefined) return [];
  const days = Array.from({ length: AHEAD_DAYS }, (_, day) => later(now, day * DAY));
  const changes = days.filter(
    (day, at) => at > 0 && [organisation, outlook].some((zone) => offset(zone, day) !== offset(zone, later(day, -DAY))),
  );
  const looked = [now, ...changes.flatMap((day) => [later(day, -DAY), day])].map((day) => nineOf(organisation, day));
  const events = looked.map((at) => ({ at, organisation: clock(organisation, at), outlook: clock(outlook, at) }));
  return events.some((event) => event.organisation !== event.outlook) ? events : [];
}

/** Nine in the morning there, on the day that it is there. */
function nineOf(zone: string, day: Date): Date {
  const [date = ""] = clock(zone, day).split(" ");
  const asUtc = instant(`${date}T09:00:00Z`);
  return later(asUtc, -offset(zone, asUtc));
}

function offset(zone: string, at: Date): number {
  const shown = instant(`${clock(zone, at).replace(" ", "T")}:00Z`);
  return shown.getTime() - Math.floor(at.getTime() / MINUTE) * MINUTE;
}

function instant(text: string): Date {
  const read = instantFrom(text);
  if (read === undefined) throw new Error(`A clock shows ${text}, which is no time.`);
  return read;
}

function clock(zone: string, at: Date): string {
  // Swedish writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).format(at);
}
