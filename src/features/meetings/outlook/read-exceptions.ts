import type { Event } from "@microsoft/microsoft-graph-types";
import { instantFrom } from "../../../kernel/time.ts";
import type { WholeWish } from "../contract.ts";
import type { SeriesException } from "../recurrence/contract.ts";
import { wallTime } from "../recurrence/occurrences.ts";
import { spanOf } from "../wishes/complete.ts";
import { seenIn } from "./read-event.ts";

/** What of a series is asked for beside what every event has: single dates that are otherwise, and those that are gone. */
export const OF_SERIES = { select: ["cancelledOccurrences"], expand: "exceptionOccurrences" } as const;

/** The dates of a series that are otherwise than it says; undefined where Outlook was not asked. */
export function exceptionsIn(event: Event, wish: WholeWish): SeriesException[] | undefined {
  const { cancelledOccurrences: gone, exceptionOccurrences: other } = event;
  if (wish.recurrence === undefined || (!gone && !other)) return undefined;
  const found = [...(gone ?? []).flatMap(goneOn), ...(other ?? []).flatMap((each) => exceptionOf(each, wish))];
  const byDay = new Map(found.map((exception) => [exception.day, exception]));
  return [...byDay.values()].toSorted((one, another) => (one.day < another.day ? -1 : 1));
}

/** Microsoft names it by its series and its day. */
function goneOn(occurrence: string): SeriesException[] {
  const [, day] = /\.(\d{4}-\d{2}-\d{2})$/.exec(occurrence) ?? [];
  return day === undefined ? [] : [{ day, cancelled: true }];
}

/** An answer to one date makes it an exception to Exchange, but nothing that anybody has to be told. */
function exceptionOf(event: Event, wish: WholeWish): SeriesException[] {
  const was = instantFrom(event.originalStart ?? "");
  if (was === undefined) return [];
  const day = wallTime(was, wish.recurrence?.timeZone ?? "UTC").slice(0, 10);
  if (event.isCancelled === true) return [{ day, cancelled: true }];
  const changed = { ...movedIn(event, was, wish), ...renamedIn(event, wish) };
  return Object.keys(changed).length === 0 ? [] : [{ day, cancelled: false, ...changed }];
}

function movedIn(event: Event, was: Date, wish: WholeWish): Pick<SeriesException, "start" | "end"> {
  const { span } = seenIn(event);
  const planned = spanOf(wish);
  if (span === undefined) return {};
  const lasts = planned.ends.getTime() - planned.starts.getTime();
  const isThen = span.starts.getTime() === was.getTime() && span.ends.getTime() - span.starts.getTime() === lasts;
  return isThen ? {} : { start: span.starts.toISOString(), end: span.ends.toISOString() };
}

function renamedIn(event: Event, { subject: planned }: WholeWish): Pick<SeriesException, "subject"> {
  const { subject } = seenIn(event);
  return subject === "" || subject === planned ? {} : { subject };
}
