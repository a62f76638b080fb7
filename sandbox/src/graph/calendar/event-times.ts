import type { EventRecord } from "../../entities/event.ts";
import type { EventWish } from "./event-wish.ts";
import type { Moment } from "./moment.ts";
import { invalidProperty } from "./refusals.ts";

export type Times = Pick<EventRecord, "startsAt" | "endsAt" | "startZone" | "endZone" | "isAllDay">;

const DAY = 86_400_000;

export function timesOf(start: Moment, end: Moment, isAllDay: boolean): Times {
  if (isAllDay && (start.wall % DAY !== 0 || end.wall % DAY !== 0 || end.wall <= start.wall)) {
    throw invalidProperty(
      "The start and the end of an all-day event need to be set to midnight, the end at least a day later.",
    );
  }
  if (end.instant < start.instant) throw invalidProperty();
  const of = (moment: Moment): number => (isAllDay ? moment.wall : moment.instant);
  return { startsAt: of(start), endsAt: of(end), startZone: start.zone, endZone: end.zone, isAllDay };
}

/** The times of an event once a wish is fulfilled. */
export function timesAfter(event: Times, wish: EventWish): Times {
  const { startsAt, endsAt, startZone, endZone, isAllDay } = event;
  if (wish.start === undefined && wish.end === undefined && wish.isAllDay === undefined) {
    return { startsAt, endsAt, startZone, endZone, isAllDay };
  }
  const start = wish.start ?? { instant: startsAt, wall: startsAt, zone: startZone };
  const end = wish.end ?? { instant: endsAt, wall: endsAt, zone: endZone };
  return timesOf(start, end, wish.isAllDay ?? isAllDay);
}

export function hasMoved(before: Times, after: Times): boolean {
  return before.startsAt !== after.startsAt || before.endsAt !== after.endsAt;
}
