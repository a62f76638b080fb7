import type { Recurrence } from "../../../entities/calendar/recurrence.ts";
import { type EventRecord, isMaster, isMember } from "../../../entities/event.ts";
import type { JsonObject } from "../../../kernel/json.ts";
import { ianaZone, instantAt, wallAt } from "../../../kernel/zones.ts";
import { hasMoved, type Times } from "../event-times.ts";
import { firstDayOf, overlapsItself } from "../recurrence/days.ts";
import { readRecurrence } from "../recurrence/read-recurrence.ts";
import { invalidProperty, invalidRequest, refused } from "../refusals.ts";
import { dayOf } from "./occurrences.ts";

type Repeated = Times & Pick<EventRecord, "series" | "former">;

/**
 * The times and the series of an event. `wish` is Graph's patternedRecurrence, null to repeat no more, undefined to leave
 * it as it is. A series whose times are moved starts on the day it is moved to.
 */
export function repeat(event: EventRecord, times: Times, wish: JsonObject | null | undefined): Repeated {
  if (isMember(event) && wish != null) throw invalidRequest("The recurrence of a single occurrence cannot be set.");
  if (isMember(event)) return { ...times, series: event.series };
  const before = isMaster(event) ? event.series.recurrence : undefined;
  const after = recurrenceAfter(event, times, wish);
  if (after === before) return { ...times, ...keptSeries(event) };
  return { ...(after === undefined ? times : settled(times, after)), ...formerOf(event, before) };
}

function formerOf({ former = [] }: EventRecord, before: Recurrence | undefined): Pick<EventRecord, "former"> {
  const all = before === undefined ? former : [...former, before];
  return all.length === 0 ? {} : { former: all };
}

function keptSeries({ series, former }: EventRecord): Pick<EventRecord, "series" | "former"> {
  return { ...(series === undefined ? {} : { series }), ...(former === undefined ? {} : { former }) };
}

function recurrenceAfter(
  event: EventRecord,
  times: Times,
  wish: JsonObject | null | undefined,
): Recurrence | undefined {
  if (wish === null) return undefined;
  const before = isMaster(event) ? event.series.recurrence : undefined;
  if (wish !== undefined) {
    const after = asked(times, wish);
    return isSame(before, after) && !hasMoved(event, times) ? before : after;
  }
  return before === undefined || !hasMoved(event, times) ? before : movedTo(before, event, times);
}

function isSame(a: Recurrence | undefined, b: Recurrence): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A series that is moved to another zone keeps the clock of that one. */
function movedTo({ pattern, range }: Recurrence, before: Times, after: Times): Recurrence {
  const zone = after.startZone === before.startZone ? range.zone : after.startZone;
  return { pattern, range: { ...range, zone, startDay: dayOf(wallIn(after, zone)(after.startsAt)) } };
}

function asked(times: Times, wish: JsonObject): Recurrence {
  const recurrence = readRecurrence(wish, times.startZone);
  const { startDay, zone } = recurrence.range;
  if (dayOf(wallIn(times, zone)(times.startsAt)) === startDay) return recurrence;
  throw invalidProperty("The start date of the recurrence must be the day on which the event starts.");
}

/** All-day events are at the same days everywhere. */
function wallIn({ isAllDay }: Times, zone: string): (instant: number) => number {
  const iana = ianaZone(zone) ?? "Etc/UTC";
  return (instant) => (isAllDay ? instant : wallAt(instant, iana));
}

/** Moves the times to the first day that fits the pattern. */
function settled(times: Times, recurrence: Recurrence): Repeated {
  const { zone } = recurrence.range;
  const first = firstDayOf(recurrence);
  if (first === undefined) {
    throw refused("ErrorRecurrenceHasNoOccurrence", "The recurrence does not have any occurrence.");
  }
  if (overlapsItself(recurrence, times.endsAt - times.startsAt)) {
    throw refused("ErrorOccurrenceTimeSpanTooBig", "The duration of an occurrence is longer than how often it occurs.");
  }
  const wall = wallIn(times, zone);
  const shift = first - dayOf(wall(times.startsAt));
  const moved = (instant: number): number =>
    times.isAllDay ? instant + shift : instantAt(wall(instant) + shift, ianaZone(zone) ?? "Etc/UTC");
  return {
    ...times,
    startsAt: moved(times.startsAt),
    endsAt: moved(times.endsAt),
    series: {
      kind: "seriesMaster",
      recurrence: { ...recurrence, range: { ...recurrence.range, startDay: first } },
      cancelled: [],
    },
  };
}
