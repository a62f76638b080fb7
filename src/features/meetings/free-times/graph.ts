import type { ScheduleInformation, ScheduleItem } from "@microsoft/microsoft-graph-types";
import { Temporal } from "temporal-polyfill";
import { instantFrom, later } from "../../../kernel/time.ts";
import { ianaOf } from "../../connection/index.ts";
import { type FreeTimes, STATUSES } from "./contract.ts";
import type { Interval } from "./rules.ts";

type Status = (typeof STATUSES)[number];

/** What somebody's calendar shows, as far as Microsoft says. */
export interface Shown {
  readonly email: string;
  readonly known: boolean;
  readonly busy: readonly (Interval & { readonly status: Status })[];
  readonly hours: readonly Interval[] | undefined;
}

/** A schedule in our words. Who is free, or works elsewhere, can meet. */
export function shownIn(schedule: ScheduleInformation, window: Interval): Shown {
  const known = !schedule.error;
  return {
    email: schedule.scheduleId ?? "",
    known,
    busy: (schedule.scheduleItems ?? []).flatMap(busyIn),
    hours: known ? hoursIn(schedule.workingHours, window) : undefined,
  };
}

function busyIn({ start, end, status }: ScheduleItem): Shown["busy"] {
  const [from, to] = [utc(start?.dateTime), utc(end?.dateTime)];
  const known = STATUSES.find((each) => each === status);
  if (from === undefined || to === undefined || known === undefined) return [];
  return known === "workingElsewhere" ? [] : [{ start: from, end: to, status: known }];
}

/** Graph writes times in UTC without saying so. */
function utc(dateTime: string | null | undefined): Date | undefined {
  return dateTime ? instantFrom(`${dateTime.slice(0, 19)}Z`) : undefined;
}

/** As Temporal counts them, Monday first. */
const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** The working hours within a window, day by day, by the clocks of their zone; undefined where the zone is nobody's. */
function hoursIn(hours: ScheduleInformation["workingHours"], window: Interval): Interval[] | undefined {
  const zone = ianaOf(hours?.timeZone?.name ?? "");
  const { startTime, endTime, daysOfWeek } = hours ?? {};
  if (zone === undefined || !startTime || !endTime) return undefined;
  const place = { zone, near: window.start };
  const working = new Set<string>(daysOfWeek);
  return daysOf(window, zone)
    .filter((day) => working.has(DAYS[day.dayOfWeek - 1] ?? ""))
    .map((day) => ({ start: at(day, startTime, place), end: at(day, endTime, place) }));
}

/** The days that a window touches, and one more on either side: a night shift began the day before. */
function daysOf({ start, end }: Interval, zone: string): Temporal.PlainDate[] {
  const first = dayOf(start, zone).subtract({ days: 1 });
  const count = dayOf(end, zone).since(first).days + 2;
  return Array.from({ length: count }, (_, n) => first.add({ days: n }));
}

function dayOf(instant: Date, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone).toPlainDate();
}

function at(day: Temporal.PlainDate, time: string, { zone: timeZone, near }: { zone: string; near: Date }): Date {
  const plainTime = Temporal.PlainTime.from(time.slice(0, 8));
  const { epochMilliseconds } = day.toZonedDateTime({ timeZone, plainTime });
  return later(near, epochMilliseconds - near.getTime());
}

/** As the API shows it. */
export function inAnswer({ email, known, busy }: Shown): FreeTimes["people"][number] {
  return {
    email,
    known,
    busy: busy.map(({ start, end, status }) => ({ start: start.toISOString(), end: end.toISOString(), status })),
  };
}
