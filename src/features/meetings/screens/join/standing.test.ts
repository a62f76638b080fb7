import { expect, test } from "vitest";
import { type JoinPage, movedFrom, stateAt, untilWords } from "./standing.ts";

const start = "2027-03-09T14:00:00Z";
const at = (time: string) => new Date(`2027-03-09T${time}Z`);

test("how long it is until a meeting is told in minutes, hours or days", () => {
  expect(untilWords(start, at("13:59:30"))).toBe("Starts in less than a minute");
  expect(untilWords(start, at("13:48:10"))).toBe("Starts in 12 minutes");
  expect(untilWords(start, at("11:55:00"))).toBe("Starts in 2 hours 5 minutes");
  expect(untilWords(start, new Date("2027-03-08T09:30:00Z"))).toBe("Starts in 1 day 4 hours");
  expect(untilWords(start, new Date("2027-03-07T13:40:00Z"))).toBe("Starts in 2 days");
  expect(untilWords(start, new Date("2027-03-06T13:00:00Z"))).toBe("Starts in 3 days");
});

test("a meeting begins on time, whether or not the server has been asked since", () => {
  expect(stateAt({ state: "ahead", start }, at("13:59:59"))).toBe("ahead");
  expect(stateAt({ state: "ahead", start }, at("14:00:00"))).toBe("now");
  expect(stateAt({ state: "cancelled", start }, at("14:00:00"))).toBe("cancelled");
});

test("whoever saw another start before is told of the move, but not that the next one of a series is another", () => {
  const page: JoinPage = {
    organisation: "Campus",
    subject: "Advice",
    start,
    end: "2027-03-09T15:00:00Z",
    series: false,
    state: "ahead",
    now: "2027-03-09T10:00:00Z",
  };
  const seen = "2027-03-09T11:00:00Z";
  expect(movedFrom(seen, page)).toBe(seen);
  expect(movedFrom("2027-03-09T14:00:00.000Z", page)).toBeUndefined();
  expect(movedFrom(undefined, page)).toBeUndefined();
  expect(movedFrom(seen, { ...page, series: true })).toBeUndefined();
});
