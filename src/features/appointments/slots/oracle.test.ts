import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { slotsByTheMinute } from "../../../testing/slot-oracle.ts";
import { explainSlot } from "./explain-slot.ts";
import { findSlots } from "./find-slots.ts";
import type { Hours, WorkingHours } from "./hours.ts";
import { type Plan, type Taken, TAKEN_BY } from "./plan.ts";

const DAY = 1440;
const FIRST = Date.UTC(2025, 0, 1) / 60_000;
const LAST = Date.UTC(2031, 0, 1) / 60_000;

/** One zone for each different set of clocks between 2025 and 2030, with the minutes at which they jump. */
const CLOCKS = differentClocks();

function differentClocks(): { zone: string; jumps: number[] }[] {
  const byClocks = new Map<string, { zone: string; jumps: number[] }>();
  for (const zone of Intl.supportedValuesOf("timeZone")) {
    const jumps: number[] = [];
    let there = Temporal.Instant.fromEpochMilliseconds(FIRST * 60_000).toZonedDateTimeISO(zone);
    const key = [there.offset];
    for (;;) {
      const next = there.getTimeZoneTransition("next");
      if (next === null || next.epochMilliseconds >= LAST * 60_000) break;
      jumps.push(next.epochMilliseconds / 60_000);
      key.push(`${next.epochMilliseconds}${next.offset}`);
      there = next;
    }
    if (!byClocks.has(key.join())) byClocks.set(key.join(), { zone, jumps });
  }
  return [...byClocks.values()];
}

const hoursOfADay = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 60 })).map(([quarter, length]): Hours => ({
    from: quarter * 15,
    to: Math.min((quarter + length) * 15, quarter * 15 + DAY),
  })),
  { maxLength: 3 },
);

function workingHours(zone: string, around: number): fc.Arbitrary<WorkingHours> {
  const day = fc.integer({ min: -3, max: 3 }).map((days) => Math.floor(around / DAY) + days);
  return fc.record({
    zone: fc.constant(zone),
    weekly: fc.record(Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((weekday) => [weekday, hoursOfADay]))),
    exceptions: fc.array(fc.tuple(day, hoursOfADay), { maxLength: 2 }).map((days) => new Map(days)),
  });
}

function takenAround(around: number): fc.Arbitrary<Taken[]> {
  const one = fc.record({
    from: fc.integer({ min: around - 3 * DAY, max: around + 3 * DAY }),
    length: fc.integer({ min: 1, max: 300 }),
    because: fc.constantFrom(...TAKEN_BY),
  });
  return fc.array(
    one.map(({ from, length, because }) => ({ from, to: from + length, because })),
    { maxLength: 12 },
  );
}

function planAround(zones: readonly string[], around: number): fc.Arbitrary<Plan> {
  const host = fc
    .constantFrom(...zones)
    .chain((zone) => fc.record({ id: fc.uuid(), hours: workingHours(zone, around), taken: takenAround(around) }));
  return fc.record({
    shape: fc.record({
      duration: fc.integer({ min: 1, max: 20 }).map((n) => n * 10),
      step: fc.constantFrom(5, 10, 15, 30, 45, 60),
      before: fc.constantFrom(0, 0, 5, 15),
      after: fc.constantFrom(0, 0, 10, 30),
      capacity: fc.constantFrom(1, 1, 5),
    }),
    hosts: fc.array(host, { minLength: 1, maxLength: 3 }),
    takes: fc.constantFrom("any-host", "all-hosts"),
    closures: fc.array(
      fc.integer({ min: around - 2 * DAY, max: around + 2 * DAY }).map((from) => ({ from, to: from + 90, name: "x" })),
      { maxLength: 1 },
    ),
    bookable: fc.record({
      from: fc.integer({ min: around - 2 * DAY, max: around }),
      until: fc.integer({ min: around, max: around + 2 * DAY }),
      because: fc.constant("too-far-ahead"),
    }),
    sessions: fc.array(fc.record({ start: fc.integer({ min: around - DAY, max: around + DAY }), seats: fc.nat(3) }), {
      maxLength: 1,
    }),
    rooms: fc.option(fc.array(fc.record({ id: fc.uuid(), taken: takenAround(around) }), { maxLength: 2 }), {
      nil: undefined,
    }),
  }) as fc.Arbitrary<Plan>;
}

/** A year-long sweep is a long proof; here each set of clocks has its turn once. */
const RUNS = Number(process.env["PARLEY_TRIALS"] ?? 1);

test("two days around every change of clocks anywhere, what is offered is what a look at each minute finds", () => {
  for (const { zone, jumps } of CLOCKS) {
    const changes = RUNS > 1 ? jumps : jumps.filter((_, index) => index % 5 === 0);
    for (const around of changes) {
      const plan = planAround([zone], around);
      fc.assert(
        fc.property(plan, (given) => {
          const [from, to] = [around - DAY, around + DAY];
          expect(findSlots(given, from, to)).toEqual(slotsByTheMinute(given, from, to));
        }),
        { numRuns: RUNS, seed: around },
      );
    }
  }
});

test("in any week, with hosts in any zones, what is offered is what a look at each minute finds", () => {
  const zones = CLOCKS.map(({ zone }) => zone);
  const around = fc.integer({ min: FIRST, max: LAST });
  fc.assert(
    fc.property(
      around.chain((middle) => fc.tuple(fc.constant(middle), planAround(zones, middle))),
      ([middle, given]) => {
        const [from, to] = [middle - DAY / 2, middle + DAY / 2];
        const offered = findSlots(given, from, to);
        expect(offered).toEqual(slotsByTheMinute(given, from, to));
        const whole = new Map(offered.map(({ start, seats }) => [start, seats]));
        for (let start = from; start < to; start += 7) {
          const one = findSlots(given, start, start + 1);
          expect(one).toEqual(whole.has(start) ? [{ start, seats: whole.get(start) }] : []);
        }
      },
    ),
    { numRuns: 60 * RUNS, seed: 7 },
  );
});

test("whatever is not offered has a reason for everybody, or one for each host", () => {
  const zones = CLOCKS.map(({ zone }) => zone);
  fc.assert(
    fc.property(
      fc.integer({ min: FIRST, max: LAST }).chain((middle) => fc.tuple(fc.constant(middle), planAround(zones, middle))),
      ([middle, given]) => {
        for (let start = middle - 700; start < middle + 700; start += 35) {
          const { offered, because, hosts } = explainSlot(given, start);
          const ofHosts = hosts.filter((host) => host.because !== undefined).length;
          const enough = given.takes === "all-hosts" ? 1 : hosts.length;
          expect(offered || because !== undefined || ofHosts >= enough).toBe(true);
        }
      },
    ),
    { numRuns: 80 * RUNS, seed: 11 },
  );
});

test("somebody who gets busier is never offered more, and the order of hosts changes nothing", () => {
  const middle = Date.UTC(2027, 2, 28) / 60_000;
  fc.assert(
    fc.property(planAround(["Europe/London", "Asia/Kolkata"], middle), takenAround(middle), (given, more) => {
      const [from, to] = [middle - DAY, middle + DAY];
      const before = new Map(findSlots(given, from, to).map(({ start, seats }) => [start, seats]));
      const busier = { ...given, hosts: given.hosts.map((host) => ({ ...host, taken: [...host.taken, ...more] })) };
      for (const { start, seats } of findSlots(busier, from, to))
        expect(before.get(start)).toBeGreaterThanOrEqual(seats);
      const turned = { ...given, hosts: given.hosts.toReversed() };
      expect(findSlots(turned, from, to)).toEqual(findSlots(given, from, to));
    }),
    { numRuns: 80 * RUNS, seed: 13 },
  );
});
