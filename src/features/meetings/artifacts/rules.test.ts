import { expect, test } from "vitest";
import { DAY, HOUR, later, MINUTE } from "../../../kernel/time.ts";
import { contentRange, oneRange, partOf } from "./range.ts";
import { dispositionOf, lookAfterFailure, nextLook, stateAfter } from "./rules.ts";
import { endsOf } from "./looks/ends.ts";

const ENDS = new Date("2027-03-09T15:00:00Z");
const after = (milliseconds: number) => later(ENDS, milliseconds);

test("looks come closely at first, then hourly, then every six hours, and end after three days", () => {
  const looks: number[] = [];
  let looked: Date | undefined;
  for (;;) {
    const next = nextLook([ENDS], looked, looked ?? ENDS);
    if (next === undefined) break;
    looks.push((next.getTime() - ENDS.getTime()) / MINUTE);
    looked = next;
  }
  const hours = Array.from({ length: 12 }, (_, n) => (n + 1) * 360);
  expect(looks).toEqual([5, 15, 35, 75, 135, 195, 255, 315, ...hours]);
  const gaps = looks.slice(1).map((minutes, n) => minutes - (looks[n] ?? 0));
  expect(Math.max(...gaps.slice(0, 8))).toBeLessThanOrEqual(60);
});

test("whoever was away looks at once, and only once for all that was missed", () => {
  const now = after(2 * DAY + MINUTE);
  expect(nextLook([ENDS], after(5 * MINUTE), now)).toEqual(now);
  expect(nextLook([ENDS], now, now)).toEqual(after(2 * DAY + 6 * HOUR));
  const late = after(10 * DAY);
  expect(nextLook([ENDS], undefined, late)).toEqual(late);
  expect(nextLook([ENDS], late, late)).toBeUndefined();
});

test("each of a series is looked after as a meeting by itself", () => {
  const series = [ENDS, after(DAY), after(7 * DAY)];
  expect(nextLook(series, after(DAY - HOUR), after(DAY - HOUR))).toEqual(after(DAY));
  expect(nextLook(series, after(DAY), after(DAY))).toEqual(after(DAY + 5 * MINUTE));
  expect(nextLook(series, after(4 * DAY), after(4 * DAY))).toEqual(after(7 * DAY + 5 * MINUTE));
  expect(nextLook(series, after(10 * DAY), after(10 * DAY))).toBeUndefined();
});

test("a date of a series that was moved past the last one in Outlook is looked after at its new time", () => {
  const starts_at = after(-HOUR);
  const recurrence = { frequency: "daily", interval: 1, count: 2, timeZone: "UTC" } as const;
  const moved = {
    day: "2027-01-01",
    cancelled: false,
    start: after(9 * DAY).toISOString(),
    end: after(10 * DAY).toISOString(),
  };
  const ends = endsOf({ starts_at, ends_at: ENDS, exceptions: [moved], wish: { recurrence } });
  expect(ends).toEqual([ENDS, after(DAY), after(10 * DAY)]);
  expect(nextLook(ends, after(5 * DAY), after(5 * DAY))).toEqual(after(10 * DAY + 5 * MINUTE));
});

test("a meeting that ended early is looked for from its planned end on", () => {
  expect(nextLook([ENDS], after(-20 * MINUTE), after(-20 * MINUTE))).toEqual(after(5 * MINUTE));
});

test("that there is nothing is said only when the time in which anything appears is over", () => {
  expect(stateAfter(0, after(5 * MINUTE))).toBe("not-yet");
  expect(stateAfter(0, undefined)).toBe("none");
  expect(stateAfter(1, after(5 * MINUTE))).toBe("ready");
});

test("who is kept out asks ever later, no later than a day, and gives up after a month", () => {
  const pauses = [0, 1, 2, 5, 50].map((failures) => {
    const now = after(10 * HOUR);
    return ((lookAfterFailure([ENDS], { failures }, now)?.getTime() ?? 0) - now.getTime()) / MINUTE;
  });
  expect(pauses).toEqual([120, 120, 120, 160, 1440]);
  const late = after(5 * DAY);
  expect(lookAfterFailure([ENDS], { failures: 0, retryAfter: 7200 }, late)).toEqual(later(late, 2 * HOUR));
  expect(lookAfterFailure([ENDS], { failures: 0 }, after(31 * DAY))).toBeUndefined();
});

test("a part is read as HTTP writes it, and what is no part means the whole", () => {
  expect(partOf("bytes=2-4", 10)).toEqual({ start: 2, end: 4 });
  expect(partOf("bytes=2-", 10)).toEqual({ start: 2, end: 9 });
  expect(partOf("bytes=2-99", 10)).toEqual({ start: 2, end: 9 });
  expect(partOf("bytes=-3", 10)).toEqual({ start: 7, end: 9 });
  expect(partOf("bytes=-30", 10)).toEqual({ start: 0, end: 9 });
  expect(partOf("bytes=10-", 10)).toBe("none");
  expect(partOf("bytes=-0", 10)).toBe("none");
  expect(partOf("bytes=0-", 0)).toBe("none");
  for (const odd of ["bytes=-", "bytes=4-2", "bytes=0-1,3-4", "lines=1-2", "bytes=a-b", "bytes=1-2\r\nx: y", ""]) {
    expect(oneRange(odd)).toBeFalsy();
    expect(partOf(odd, 10)).toBe("whole");
  }
  expect(oneRange(" bytes=0-1 ")).toBe("bytes=0-1");
  expect(contentRange({ start: 2, end: 4 }, 10)).toBe("bytes 2-4/10");
});

test("a file's name says what it is, in any language, and breaks out of no header", () => {
  const named = { subject: 'Zoë\'s "re-view"\r\nSet-Cookie: x=1; /../', kind: "recording", began: ENDS } as const;
  const header = dispositionOf(named, "attachment");
  expect(header).toBe(
    "attachment; filename=\"Zoe s re-view Set-Cookie x 1 .. 2027-03-09 recording.mp4\"; filename*=UTF-8''Zo%C3%AB%20s%20re-view%20Set-Cookie%20x%201%20..%202027-03-09%20recording.mp4",
  );
  expect(dispositionOf({ ...named, subject: "///" }, "inline")).toMatch(/^inline; filename="Meeting 2027/);
});
