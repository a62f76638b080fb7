import { expect, test } from "vitest";
import { placeIn, stepped } from "./span.ts";

const SPANS = ["day", "week", "month"] as const;
const usual = { span: "week", at: "2027-03-09" } as const;

test("the address says which part of the calendar is shown, and what it leaves out is as usual", () => {
  expect(placeIn(new URLSearchParams("span=month&at=2027-12-31"), SPANS, usual)).toEqual({
    span: "month",
    at: "2027-12-31",
  });
  expect(placeIn(new URLSearchParams("span=team&at=2027-02-30"), SPANS, usual)).toEqual(usual);
});

test("one goes on and back by as much as is shown, over the ends of months and years", () => {
  expect(stepped({ span: "day", at: "2027-12-31" }, 1).at).toBe("2028-01-01");
  expect(stepped({ span: "week", at: "2027-03-02" }, -1).at).toBe("2027-02-23");
  expect(stepped({ span: "month", at: "2027-01-31" }, 1).at).toBe("2027-02-01");
  expect(stepped({ span: "month", at: "2027-01-31" }, -1).at).toBe("2026-12-01");
});
