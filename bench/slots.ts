import { getSlots } from "slot-calculator";
import { getAvailableTimeSlotsInCalendar } from "time-slots-finder";
import { findSlots } from "../src/features/appointments/slots/find-slots.ts";
import type { Host, Plan, Taken } from "../src/features/appointments/slots/plan.ts";
import type { Measured } from "./measured.ts";

const HOSTS = 50;
const DAYS = 60;
const STRETCHES = 6;
const DURATION = 30;
const GRID = 15;
/** So many of ours are asked one after the other, for a time that a clock can tell. */
const TIMES = 50;
/** The others are asked about so few hosts, twice: the one figure shows that the other may be multiplied. */
const [FEW, SOME] = [2, 4];

const ZONE = "Europe/London";
const MINUTE = 60_000;
const DAY = 1440;
const OPEN = { from: 9 * 60, to: 17 * 60 };
/** A Monday, in minutes. London keeps UTC until the end of these days, so that no library is held to a change of clocks. */
const BEGIN = Date.UTC(2030, 0, 7) / MINUTE;
const END = BEGIN + DAYS * DAY;

/**
 * All starts of 30-minute appointments with any of 50 hosts within 60 days, Monday to Friday, 9 to 17 in London, each day of
 * each host with six random busy stretches; ours beside two libraries, in one process. They know one calendar only, so
 * each host is asked for by itself and the starts are put together. `ratio` is the time of the faster one, scaled from
 * four hosts to 50, to ours. What the three find is compared first, on a grid that all of them can keep.
 */
export async function measureSlots(): Promise<Measured[]> {
  refuseDifferences();
  const hosts = hostsOf({ count: HOSTS, unit: 1 });
  const ours = measuredOurs(planOf(hosts, GRID));
  const others = Object.entries(LIBRARIES).map(([name, library]) => measuredOther(name, library, hosts));
  const best = Math.min(...others.map(({ milliseconds }) => milliseconds));
  return [
    { what: "ours", figure: ours.milliseconds, unit: "ms", ratio: best / ours.milliseconds },
    { what: "ours, of a core's time", figure: ours.core, unit: "ms" },
    { what: "ours, starts found", figure: ours.starts, unit: "starts" },
    ...others.flatMap(({ figures }) => figures),
  ];
}

interface Library {
  /** How its starts differ from ours. */
  readonly note: string;
  /** The starts of one host, in minutes. */
  readonly starts: (host: Host, grid: number) => number[];
}

const LIBRARIES: Readonly<Record<string, Library>> = {
  "slot-calculator": {
    note: "No grid: an appointment may begin at any minute, and the next one begins no earlier than it ends.",
    starts: ({ taken }) =>
      getSlots({
        from: iso(BEGIN),
        to: iso(END),
        duration: DURATION,
        outputTimezone: ZONE,
        availability: workdays().map((day) => ({ from: iso(day + OPEN.from), to: iso(day + OPEN.to) })),
        unavailability: taken.map(({ from, to }) => ({ from: iso(from), to: iso(to) })),
      }).availableSlots.map(({ from }) => Date.parse(from) / MINUTE),
  },
  "time-slots-finder": {
    note: "On the grid, but the next appointment begins no earlier than the one before it ends.",
    starts: ({ taken }, grid) =>
      getAvailableTimeSlotsInCalendar({
        from: new Date(BEGIN * MINUTE),
        to: new Date(END * MINUTE),
        configuration: {
          timeZone: ZONE,
          timeSlotDuration: DURATION,
          slotStartMinuteStep: grid,
          availablePeriods: [1, 2, 3, 4, 5].map((isoWeekDay) => ({
            isoWeekDay,
            shifts: [{ startTime: "09:00", endTime: "17:00" }],
          })),
          unavailablePeriods: taken.map(({ from, to }) => ({ startAt: moment(from), endAt: moment(to) })),
        },
      }).map(({ startAt }) => startAt.getTime() / MINUTE),
  },
};

function iso(minute: number): string {
  return new Date(minute * MINUTE).toISOString();
}

/** Months count from 0 here. */
function moment(minute: number) {
  const at = new Date(minute * MINUTE);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth(),
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
  };
}

function workdays(): number[] {
  return Array.from({ length: DAYS }, (_, n) => BEGIN + n * DAY).filter((_, n) => n % 7 < 5);
}

/** The same hosts in each run. `unit`: busy stretches begin and end at whole multiples of so many minutes. */
function hostsOf({ count, unit }: { readonly count: number; readonly unit: number }): Host[] {
  const random = chance(4711);
  const upTo = (most: number) => Math.floor(random() * most);
  const stretch = (day: number): Taken => {
    const from = day + OPEN.from + upTo((OPEN.to - OPEN.from) / unit) * unit;
    return { from, to: from + unit * (1 + upTo(Math.ceil(45 / unit))), because: "outlook" };
  };
  const weekly = Object.fromEntries([1, 2, 3, 4, 5].map((day) => [day, [OPEN]]));
  return Array.from({ length: count }, (_, n) => ({
    id: String(n),
    hours: { zone: ZONE, weekly },
    taken: workdays()
      .flatMap((day) => Array.from({ length: STRETCHES }, () => stretch(day)))
      .toSorted((one, other) => one.from - other.from),
  }));
}

/** Numbers that look random and are the same in each run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function planOf(hosts: readonly Host[], step: number): Plan {
  return {
    shape: { duration: DURATION, step, before: 0, after: 0, capacity: 1 },
    hosts,
    takes: "any-host",
    closures: [],
    bookable: { from: BEGIN, until: END, because: "too-far-ahead" },
    sessions: [],
  };
}

function startsIn(plan: Plan): number[] {
  return findSlots(plan, BEGIN, END).map(({ start }) => start);
}

/** The starts that any host has, earliest first. */
function union(hosts: readonly Host[], startsOf: (host: Host) => number[]): number[] {
  return [...new Set(hosts.flatMap(startsOf))].toSorted((one, other) => one - other);
}

/**
 * Where every busy stretch fills whole half hours and starts lie half an hour apart, all must find the same starts; and
 * what a library finds on its own terms must be among what we find minute by minute.
 */
function refuseDifferences(): void {
  const even = hostsOf({ count: FEW, unit: DURATION });
  const odd = hostsOf({ count: FEW, unit: 1 });
  const everyMinute = new Set(startsIn(planOf(odd, 1)));
  for (const [name, { starts }] of Object.entries(LIBRARIES)) {
    const theirs = union(even, (host) => starts(host, DURATION));
    if (theirs.join() !== startsIn(planOf(even, DURATION)).join())
      throw new Error(`On a grid of half hours ${name} and we find other starts.`);
    if (union(odd, (host) => starts(host, GRID)).some((start) => !everyMinute.has(start)))
      throw new Error(`${name} finds a start that we do not.`);
  }
}

function measuredOurs(plan: Plan) {
  for (let n = 0; n < TIMES; n++) startsIn(plan);
  const cpu = process.cpuUsage();
  const began = performance.now();
  let starts = 0;
  for (let n = 0; n < TIMES; n++) starts = startsIn(plan).length;
  const milliseconds = (performance.now() - began) / TIMES;
  const { user, system } = process.cpuUsage(cpu);
  return { milliseconds, core: (user + system) / 1000 / TIMES, starts };
}

function measuredOther(name: string, { note, starts }: Library, hosts: readonly Host[]) {
  const timed = (count: number) => {
    const began = performance.now();
    const found = union(hosts.slice(0, count), (host) => starts(host, GRID)).length;
    return { milliseconds: performance.now() - began, found };
  };
  const [few, some] = [timed(FEW), timed(SOME)];
  const milliseconds = (some.milliseconds / SOME) * HOSTS;
  const figures: Measured[] = [
    { what: `${name}, ${FEW} hosts`, figure: few.milliseconds, unit: "ms" },
    { what: `${name}, ${SOME} hosts`, figure: some.milliseconds, unit: "ms" },
    { what: `${name}, starts of ${SOME} hosts`, figure: some.found, unit: "starts", note },
    { what: name, figure: milliseconds, unit: "ms", scaledFrom: `${SOME} hosts` },
  ];
  return { milliseconds, figures };
}
