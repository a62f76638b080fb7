import { expect, test } from "vitest";
import { axisOf, countsOf, partOf, placeOn } from "./axis.ts";

const at = (clock: string) => `2027-03-09T${clock}:00.000Z`;
const span = (from: string, to: string) => ({ from: at(from), to: at(to) });
const clocks = (ticks: readonly number[]) => ticks.map((tick) => new Date(tick).toISOString().slice(11, 16));

test("the picture of the planned meeting shows its whole time, however short people stayed", () => {
  const axis = axisOf({ held: span("10:05", "10:40"), scheduled: true }, span("10:00", "11:00"));
  expect(clocks(axis.ticks)).toEqual(["10:00", "10:10", "10:20", "10:30", "10:40", "10:50", "11:00"]);
  expect(partOf(axis, span("10:15", "10:45"))).toEqual({ left: 25, width: 50 });
});

test("another occasion is shown by itself, with marks on round times", () => {
  const axis = axisOf({ held: span("20:07", "20:31"), scheduled: false }, span("10:00", "11:00"));
  expect(clocks(axis.ticks)).toEqual(["20:10", "20:15", "20:20", "20:25", "20:30"]);
  expect(placeOn(axis, Date.parse(at("19:00")))).toBe(0);
});

test("a stay of a moment can still be seen", () => {
  const axis = axisOf({ held: span("10:00", "18:00"), scheduled: false }, span("10:00", "11:00"));
  expect(partOf(axis, span("12:00", "12:00")).width).toBeGreaterThan(0);
});

test("those invited are counted apart from those who came uninvited", () => {
  const person = (changes: object) => ({ invited: true, intervals: [], seconds: 0, ...changes });
  expect(
    countsOf({
      people: [
        person({ lateBySeconds: 90 }),
        person({ leftEarlyBySeconds: 600 }),
        person({ invited: false, leftEarlyBySeconds: 900 }),
      ],
      missing: [{ email: "x@outside.example" }],
    }),
  ).toEqual({ came: 2, uninvited: 1, missing: 1, late: 1, left: 2, leftOfInvited: 1 });
});
