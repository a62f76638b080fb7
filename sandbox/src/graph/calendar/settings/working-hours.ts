import { mailboxSettingsOf, type WorkingHours } from "../../../entities/calendar/mailbox-settings.ts";
import type { UserRecord } from "../../../entities/user.ts";
import { isoMillis, instantOf, weekdayOf } from "../../../kernel/clock.ts";
import { type JsonObject, objectAt, textAt, textsAt } from "../../../kernel/json.ts";
import { ianaZone, wallAt } from "../../../kernel/zones.ts";
import type { World } from "../../../world.ts";
import { WEEKDAYS } from "../recurrence/read-recurrence.ts";
import { invalidProperty, unknownZone } from "../refusals.ts";
import type { Window } from "../series/occurrences.ts";

type Owner = Pick<UserRecord, "id" | "timeZone">;

const DAY = 86_400_000;

export function workingHoursJson(world: World, { id, timeZone }: Owner): JsonObject {
  const { days, start, end, zone } = mailboxSettingsOf(world, id).workingHours;
  return {
    daysOfWeek: days.map((day) => WEEKDAYS[day] ?? ""),
    startTime: timeOfDay(start),
    endTime: timeOfDay(end),
    timeZone: { name: zone ?? timeZone },
  };
}

function timeOfDay(milliseconds: number): string {
  return `${isoMillis(milliseconds).slice(11, 23)}0000`;
}

/** Reads Graph's workingHours; what is not said stays as it is. */
export function readWorkingHours(before: WorkingHours, given: JsonObject): WorkingHours {
  const zone = textAt(objectAt(given, "timeZone"), "name") ?? before.zone;
  if (zone !== null && ianaZone(zone) === undefined) throw unknownZone(zone);
  const hours = {
    days: given["daysOfWeek"] === undefined ? before.days : weekdaysIn(textsAt(given, "daysOfWeek")),
    start: timeIn(given, "startTime") ?? before.start,
    end: timeIn(given, "endTime") ?? before.end,
    zone,
  };
  if (hours.end <= hours.start) throw invalidProperty("The working hours end before they start.");
  return hours;
}

function weekdaysIn(names: readonly string[]): number[] {
  const days = names.map((name) => WEEKDAYS.indexOf(name.toLowerCase()));
  return [...new Set(days)].sort((a, b) => a - b);
}

function timeIn(given: JsonObject, name: string): number | undefined {
  const text = textAt(given, name);
  return text === undefined ? undefined : instantOf(`1970-01-01T${text}Z`);
}

/** When somebody can be met: in their hours on their days, in their hours on any day, or always. */
export type Domain = "work" | "personal" | "unrestricted";

/** Whether a time lies within the working hours of one day. */
export function isInHours(world: World, owner: Owner, { from, until, domain }: Window & { domain: Domain }): boolean {
  if (domain === "unrestricted") return true;
  const { days, start, end, zone } = mailboxSettingsOf(world, owner.id).workingHours;
  const iana = ianaZone(zone ?? owner.timeZone) ?? "Etc/UTC";
  const begins = wallAt(from, iana);
  const midnight = Math.floor(begins / DAY) * DAY;
  const isDay = domain === "personal" || days.includes(weekdayOf(begins));
  return isDay && begins >= midnight + start && wallAt(until, iana) <= midnight + end;
}
