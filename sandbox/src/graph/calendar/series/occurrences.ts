import {
  type EventRecord,
  EVENTS,
  isMaster,
  isMember,
  type MasterRecord,
  type MemberRecord,
} from "../../../entities/event.ts";
import { ianaZone, instantAt, wallAt } from "../../../kernel/zones.ts";
import type { World } from "../../../world.ts";
import { daysBetween } from "../recurrence/days.ts";
import { occurrenceICalUId, occurrenceId, readOccurrenceId } from "./occurrence-ids.ts";

const DAY = 86_400_000;

/** Half open: an event that begins at `until` lies outside. */
export interface Window {
  readonly from: number;
  readonly until: number;
}

export function overlaps({ startsAt, endsAt }: Pick<EventRecord, "startsAt" | "endsAt">, window: Window): boolean {
  return startsAt < window.until && (endsAt > window.from || startsAt === window.from);
}

/** How the occurrences of a series lie in their days, by the clock on the wall of its zone. */
interface Rhythm {
  /** null: all day, the same everywhere. */
  readonly zone: string | null;
  /** From the midnight a day begins with. */
  readonly start: number;
  readonly end: number;
}

// Rows never change, they are replaced; so what was made of a series holds for as long as its row lives.
const rhythms = new WeakMap<MasterRecord, Rhythm>();
const made = new WeakMap<MasterRecord, Map<number, MemberRecord>>();

function rhythmOf(master: MasterRecord): Rhythm {
  const known = rhythms.get(master) ?? measure(master);
  rhythms.set(master, known);
  return known;
}

function measure({ startsAt, endsAt, isAllDay, series }: MasterRecord): Rhythm {
  const zone = isAllDay ? null : (ianaZone(series.recurrence.range.zone) ?? "Etc/UTC");
  const wall = (instant: number): number => (zone === null ? instant : wallAt(instant, zone));
  const midnight = dayOf(wall(startsAt));
  return { zone, start: wall(startsAt) - midnight, end: wall(endsAt) - midnight };
}

/** The midnight before a time on the wall. */
export function dayOf(wall: number): number {
  return Math.floor(wall / DAY) * DAY;
}

/** When the series meets on a day: the clock on the wall is kept, whatever the zone does. */
export function timesOn(master: MasterRecord, day: number): Pick<EventRecord, "startsAt" | "endsAt"> {
  const { zone, start, end } = rhythmOf(master);
  const at = (wall: number): number => (zone === null ? wall : instantAt(wall, zone));
  return { startsAt: at(day + start), endsAt: at(day + end) };
}

/** The occurrence of a day, as the series has it. */
function occurrenceOf(master: MasterRecord, day: number): MemberRecord {
  const byDay = made.get(master) ?? new Map<number, MemberRecord>();
  made.set(master, byDay);
  const known = byDay.get(day) ?? makeOccurrence(master, day);
  byDay.set(day, known);
  return known;
}

function makeOccurrence(master: MasterRecord, day: number): MemberRecord {
  const { former: _, ...shared } = master;
  const times = timesOn(master, day);
  return {
    ...shared,
    ...times,
    id: occurrenceId(master.id, day),
    iCalUId: occurrenceICalUId(master.iCalUId, day),
    transactionId: null,
    series: { kind: "occurrence", masterId: master.id, day, originalStart: times.startsAt },
  };
}

/** The series that an occurrence or exception belongs to; undefined once it is gone. */
export function masterOf(world: World, { series }: MemberRecord): MasterRecord | undefined {
  const master = EVENTS.in(world).get(series.masterId);
  return master !== undefined && isMaster(master) ? master : undefined;
}

/** What a series has on a day: an exception, its occurrence, or nothing. */
export function memberOn(world: World, master: MasterRecord, day: number): MemberRecord | undefined {
  const { recurrence, cancelled } = master.series;
  if (cancelled.includes(day) || daysBetween(recurrence, day, day).length === 0) return undefined;
  return exceptionsOf(world, master).find(({ series }) => series.day === day) ?? occurrenceOf(master, day);
}

export function exceptionsOf(world: World, { id }: Pick<EventRecord, "id">): MemberRecord[] {
  return EVENTS.in(world).by("series", id).filter(isMember);
}

/** The occurrences of a series in a window that are as the series has them; exceptions are rows of their own. */
export function occurrencesIn(world: World, master: MasterRecord, window: Window): MemberRecord[] {
  const { start, end } = rhythmOf(master);
  const days = daysBetween(
    master.series.recurrence,
    dayOf(window.from) - dayOf(end - start) - 2 * DAY,
    dayOf(window.until) + 2 * DAY,
  );
  if (days.length === 0) return [];
  const taken = new Set([...master.series.cancelled, ...exceptionsOf(world, master).map(({ series }) => series.day)]);
  return days
    .filter((day) => !taken.has(day))
    .map((day) => occurrenceOf(master, day))
    .filter((occurrence) => overlaps(occurrence, window));
}

/** An event by its id, which may be that of an occurrence. */
export function eventById(world: World, id: string): EventRecord | undefined {
  const kept = EVENTS.in(world).get(id);
  const named = kept === undefined ? readOccurrenceId(id) : undefined;
  if (named === undefined) return kept;
  const master = EVENTS.in(world).get(named.masterId);
  return master !== undefined && isMaster(master) ? memberOn(world, master, named.day) : undefined;
}

/** Everything in a mailbox that happens in a window: single events, occurrences and exceptions, the earliest first. */
export function eventsBetween(world: World, mailbox: string, window: Window): EventRecord[] {
  return EVENTS.in(world)
    .by("mailbox", mailbox)
    .flatMap((event): readonly EventRecord[] => {
      if (isMaster(event)) return occurrencesIn(world, event, window);
      return overlaps(event, window) ? [event] : [];
    })
    .sort((a, b) => a.startsAt - b.startsAt);
}
