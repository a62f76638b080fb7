import fc from "fast-check";
import { expect, test } from "vitest";
import { instantFrom } from "../../../kernel/time.ts";
import { isScheduled, occasionsOf, presencesOf, type PresenceRecord, punctuality } from "./rules.ts";

function at(clock: string): Date {
  const instant = instantFrom(`2027-03-09T${clock}:00Z`);
  if (instant === undefined) throw new Error(`No such time: ${clock}`);
  return instant;
}

const span = (from: string, to: string) => ({ from: at(from), to: at(to) });
const record = (changes: Partial<PresenceRecord>): PresenceRecord => ({
  identity: undefined,
  name: undefined,
  email: undefined,
  role: undefined,
  intervals: [],
  ...changes,
});

test("whoever comes by telephone and computer at once is one person who was there once", () => {
  const [ida, ...others] = presencesOf([
    record({ identity: "A", name: "Ida", email: "ida@x.example", intervals: [span("10:00", "10:20")] }),
    record({ email: "IDA@x.example", role: "Organizer", intervals: [span("10:10", "10:30"), span("10:40", "10:50")] }),
  ]);
  expect(others).toEqual([]);
  expect(ida).toMatchObject({ name: "Ida", identity: "A", role: "Organizer", present: 40 * 60_000 });
  expect(ida?.intervals).toEqual([span("10:00", "10:30"), span("10:40", "10:50")]);
});

test("two guests who gave the same name stay two people, in the order of their coming", () => {
  const people = presencesOf([
    record({ name: "Guest", intervals: [span("10:05", "10:20")] }),
    record({ name: "Guest", intervals: [span("10:00", "10:20")] }),
  ]);
  expect(people.map(({ intervals }) => intervals[0]?.from)).toEqual([at("10:00"), at("10:05")]);
});

test.for([
  ["a minute late and to the end", "10:01", "11:00", 60_000, undefined],
  ["early and away ten minutes before the end", "09:50", "10:50", undefined, 600_000],
  ["on time and longer than planned", "10:00", "11:30", undefined, undefined],
] as const)("somebody comes %s", ([, from, to, lateBy, leftEarlyBy]) => {
  const scheduled = span("10:00", "11:00");
  expect(punctuality({ intervals: [span(from, to)] }, { scheduled, held: span("09:50", "11:30") })).toEqual({
    lateBy,
    leftEarlyBy,
  });
});

test("where a meeting is over before its time, nobody who stayed until then left early", () => {
  const scheduled = span("10:00", "11:00");
  const held = span("10:00", "10:30");
  expect(punctuality({ intervals: [span("10:00", "10:30")] }, { scheduled, held }).leftEarlyBy).toBeUndefined();
  expect(punctuality({ intervals: [span("10:00", "10:20")] }, { scheduled, held }).leftEarlyBy).toBe(600_000);
});

test("a call that breaks off and goes on is one occasion; one in the evening is another and not the planned one", () => {
  const report = (from: string, to: string) => ({ ...span(from, to), records: [record({ name: from })] });
  const occasions = occasionsOf([report("10:40", "11:00"), report("10:00", "10:30"), report("20:00", "20:10")]);
  expect(occasions.map(({ from, to, records }) => [from, to, records.length])).toEqual([
    [at("10:00"), at("11:00"), 2],
    [at("20:00"), at("20:10"), 1],
  ]);
  expect(occasions.map((held) => isScheduled(held, span("10:00", "11:00")))).toEqual([true, false]);
});

test("nobody is there longer than from first coming to last going, nor shorter than their longest stay", () => {
  const minute = fc.integer({ min: 0, max: 59 });
  const stay = fc.tuple(minute, minute).map(([one, other]) => {
    const clock = (value: number) => `10:${String(value).padStart(2, "0")}`;
    return span(clock(Math.min(one, other)), clock(Math.max(one, other)));
  });
  fc.assert(
    fc.property(fc.array(stay, { minLength: 1 }), (stays) => {
      const [person] = presencesOf(stays.map((interval) => record({ identity: "A", intervals: [interval] })));
      const longest = Math.max(...stays.map(({ from, to }) => to.getTime() - from.getTime()));
      const from = Math.min(...stays.map((interval) => interval.from.getTime()));
      const to = Math.max(...stays.map((interval) => interval.to.getTime()));
      expect(person?.present).toBeGreaterThanOrEqual(longest);
      expect(person?.present).toBeLessThanOrEqual(to - from);
    }),
  );
});
