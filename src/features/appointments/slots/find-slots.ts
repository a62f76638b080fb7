import { type Opening, openingsOf } from "./hours.ts";
import type { Closure, Host, Plan, Shape, Slot, Taken } from "./plan.ts";
import { append, covers, difference, intersection, merged, padded, pairsOf, type Spans, within } from "./spans.ts";

/**
 * The slots that start between two minutes, earliest first. The same call with one minute says whether a booking is
 * possible, so that what is offered and what can be booked are one.
 */
export function findSlots(plan: Plan, from: number, to: number): Slot[] {
  const begin = Math.max(from, plan.bookable.from);
  const end = Math.min(to, plan.bookable.until);
  if (end <= begin) return [];
  const seats = new Seats(begin, end);
  const ways = plan.takes === "all-hosts" ? together(plan, begin, end) : apart(plan, begin, end);
  for (const { openings, starts } of ways) addStarts(seats, { openings, starts, shape: plan.shape });
  // Where several grids allow the same start, it still is one appointment.
  if (plan.takes === "all-hosts") seats.limit(() => 1, plan.shape.capacity);
  if (plan.rooms) seats.limit(roomsAt(plan, plan.rooms), plan.shape.capacity);
  const open = openStarts(plan, begin, end);
  for (const session of plan.sessions)
    if (covers(open, session.start, session.start + 1)) seats.add(session.start, session.seats);
  return seats.slots();
}

/** How many people could be booked at each minute. */
class Seats {
  readonly #from: number;
  readonly #seats: Uint32Array;

  constructor(from: number, to: number) {
    this.#from = from;
    this.#seats = new Uint32Array(to - from);
  }

  add(minute: number, more: number): void {
    const index = minute - this.#from;
    const there = this.#seats[index];
    if (there !== undefined) this.#seats[index] = there + more;
  }

  addEvery(step: number, { first, end }: { readonly first: number; readonly end: number }, more: number): void {
    for (let minute = first; minute < end; minute += step) this.add(minute, more);
  }

  /** No more appointments at once than that. */
  limit(mostAt: (minute: number) => number, capacity: number): void {
    for (const [index, there] of this.#seats.entries())
      if (there > 0) this.#seats[index] = Math.min(there, mostAt(this.#from + index) * capacity);
  }

  slots(): Slot[] {
    const slots: Slot[] = [];
    for (let index = 0; index < this.#seats.length; index += 1) {
      const seats = this.#seats[index] ?? 0;
      if (seats > 0) slots.push({ start: this.#from + index, seats });
    }
    return slots;
  }
}

interface Way {
  readonly openings: readonly Opening[];
  /** Minutes at which an appointment could start, whatever the grid. */
  readonly starts: Spans;
}

function apart(plan: Plan, begin: number, end: number): Way[] {
  const open = openStarts(plan, begin, end);
  return plan.hosts.map((host) => {
    const openings = openingsOf(host.hours, begin, end + plan.shape.duration);
    return { openings, starts: intersection(open, startsOf(plan.shape, host, openings)) };
  });
}

/** An appointment that takes all hosts starts where any one's grid allows, while everybody is free. */
function together(plan: Plan, begin: number, end: number): Way[] {
  const ways = apart(plan, begin, end);
  const [first, ...others] = ways;
  if (first === undefined) return [];
  const starts = others.reduce((all, way) => intersection(all, way.starts), first.starts);
  const openings = ways.flatMap((way) => way.openings).toSorted((one, other) => one.from - other.from);
  return [{ openings, starts }];
}

/** Starts at which the organisation is open all the time that an appointment lasts. */
function openStarts({ closures, shape }: Plan, begin: number, end: number): Spans {
  return difference([begin, end], merged(closures.flatMap((closure) => startsInto(shape, closure))));
}

function startsOf(shape: Shape, { taken }: Host, openings: readonly Opening[]): Spans {
  const open: number[] = [];
  for (const { from, to } of openings) append(open, from, to);
  const against: number[] = [];
  for (const each of taken) against.push(...startsAgainst(shape, each));
  return difference(padded(open, 0, 1 - shape.duration), merged(against));
}

/** Starts of appointments that would run into a closure. */
export function startsInto({ duration }: Shape, { from, to }: Closure): [number, number] {
  return [from - duration + 1, to];
}

/** Starts of appointments that would touch, with their own buffers, what is taken. */
export function startsAgainst({ duration, before, after }: Shape, { from, to }: Taken): [number, number] {
  return [from - duration - after + 1, to + before];
}

interface Grid extends Way {
  readonly shape: Shape;
}

function addStarts(seats: Seats, { openings, starts, shape: { step, capacity } }: Grid): void {
  for (const { from, to, grid } of openings) {
    for (const [begin, end] of pairsOf(within(starts, from, to))) {
      seats.addEvery(step, { first: grid + Math.ceil((begin - grid) / step) * step, end }, capacity);
    }
  }
}

function roomsAt({ shape }: Plan, rooms: NonNullable<Plan["rooms"]>): (minute: number) => number {
  const blocked = rooms.map(({ taken }) => taken.map((each) => startsAgainst(shape, each)));
  return (minute) => blocked.filter((all) => !all.some(([from, to]) => from <= minute && minute < to)).length;
}
