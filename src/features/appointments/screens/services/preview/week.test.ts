import { expect, test } from "vitest";
import { dayAfter, hoursOf, weekOf } from "./week.ts";

const slot = (start: string, end: string) => ({ start, end, seats: 1 });

test("a week shows each time on its day by the clock of the service", () => {
  const [monday, tuesday] = weekOf(
    "2027-03-08",
    [slot("2027-03-08T19:00:00Z", "2027-03-08T19:30:00Z")],
    "Asia/Kolkata",
  );
  expect(monday?.times).toEqual([]);
  expect(tuesday).toMatchObject({ date: "2027-03-09", times: [{ from: 30, to: 60 }] });
});

test("the picture has the working day, and grows with what is offered beside it", () => {
  const late = weekOf("2027-03-08", [slot("2027-03-08T20:30:00Z", "2027-03-08T21:15:00Z")], "UTC");
  expect(hoursOf(late)).toEqual({ first: 8, last: 22 });
  expect(hoursOf([])).toEqual({ first: 8, last: 18 });
});

test("days are counted over the ends of months and years", () => {
  expect(dayAfter("2026-12-31", 1)).toBe("2027-01-01");
  expect(dayAfter("2027-03-01", -1)).toBe("2027-02-28");
});
