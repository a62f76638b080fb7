import { defaultCalendarOf } from "../../../entities/calendar/calendar.ts";
import type { EventRecord } from "../../../entities/event.ts";
import { textAt } from "../../../kernel/json.ts";
import { instantAt } from "../../../kernel/zones.ts";
import type { World } from "../../../world.ts";
import { eventsBetween, type Window } from "../series/occurrences.ts";

export interface Busy {
  readonly event: EventRecord;
  readonly from: number;
  readonly until: number;
}

const DAY = 86_400_000;

export function statusOf(event: EventRecord): string {
  return textAt(event.settings, "showAs") ?? "busy";
}

/** Whether nobody else can be met during an event. */
export function isTaken(event: EventRecord): boolean {
  return !event.isCancelled && !["free", "workingElsewhere"].includes(statusOf(event));
}

/** What stands in somebody's default calendar. All-day events are days of `dayZone`, an IANA zone. */
export function busyTimes(
  world: World,
  mailbox: string,
  { from, until, dayZone }: Window & { dayZone: string },
): Busy[] {
  const main = defaultCalendarOf(world, mailbox).id;
  return eventsBetween(world, mailbox, { from: from - DAY, until: until + DAY })
    .filter((event) => !event.isCancelled && (event.calendarId ?? main) === main)
    .map((event): Busy => {
      const at = (instant: number): number => (event.isAllDay ? instantAt(instant, dayZone) : instant);
      return { event, from: at(event.startsAt), until: at(event.endsAt) };
    })
    .filter((time) => time.from < until && time.until > from)
    .sort((a, b) => a.from - b.from);
}
