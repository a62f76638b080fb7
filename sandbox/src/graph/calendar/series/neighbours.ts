import { type EventRecord, isMember, type MasterRecord } from "../../../entities/event.ts";
import { ianaZone, wallAt } from "../../../kernel/zones.ts";
import type { World } from "../../../world.ts";
import { daysBetween } from "../recurrence/days.ts";
import { refused } from "../refusals.ts";
import { dayOf, masterOf, memberOn } from "./occurrences.ts";

const DAY = 86_400_000;
/** In which another occurrence is looked for, in days an interval. */
const REACH = 366;

/** Refuses an occurrence that is moved onto or past the one before or after it. */
export function checkNeighbours(world: World, event: EventRecord): void {
  const master = isMember(event) ? masterOf(world, event) : undefined;
  if (master === undefined || !isMember(event)) return;
  const { before, after } = neighboursOf(world, master, event.series.day);
  const zone = ianaZone(master.series.recurrence.range.zone) ?? "Etc/UTC";
  const order = [...before, event, ...after];
  if (order.slice(1).every((later, i) => follows(later, order[i] ?? later, zone))) return;
  throw refused(
    "ErrorOccurrenceCrossingBoundary",
    "Modified occurrence is crossing or overlapping adjacent occurrence.",
  );
}

/** Whether an event begins after another one has ended, and on a later day. */
function follows(later: EventRecord, earlier: EventRecord, zone: string): boolean {
  const day = ({ startsAt, isAllDay }: EventRecord): number => dayOf(isAllDay ? startsAt : wallAt(startsAt, zone));
  return later.startsAt >= earlier.endsAt && day(later) > day(earlier);
}

/** One each, none at the ends of a series. */
interface Neighbours {
  readonly before: readonly EventRecord[];
  readonly after: readonly EventRecord[];
}

function neighboursOf(world: World, master: MasterRecord, day: number): Neighbours {
  const { recurrence, cancelled } = master.series;
  const reach = REACH * recurrence.pattern.interval * DAY;
  const days = daysBetween(recurrence, day - reach, day + reach).filter((each) => !cancelled.includes(each));
  const earlier = days.filter((each) => each < day).slice(-1);
  const later = days.filter((each) => each > day).slice(0, 1);
  const membersOn = (some: readonly number[]): EventRecord[] =>
    some.flatMap((each) => memberOn(world, master, each) ?? []);
  return { before: membersOn(earlier), after: membersOn(later) };
}
