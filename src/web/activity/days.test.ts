import { expect, test } from "vitest";
import { daysIn, instantsOf } from "./days.ts";

test("a day in the address is the whole day by the reader's clock", () => {
  const days = daysIn(new URLSearchParams("from=2027-03-28&to=2027-03-28"));
  expect(instantsOf(days, "Europe/Berlin")).toEqual({
    from: "2027-03-27T23:00:00.000Z",
    to: "2027-03-28T22:00:00.000Z",
  });
});

test("where the clocks go forward at midnight, the day begins with its first hour", () => {
  expect(instantsOf({ from: "2027-04-30", to: undefined }, "Africa/Cairo")).toEqual({
    from: "2027-04-29T22:00:00.000Z",
  });
});

test("an address that holds no day asks for none", () => {
  expect(daysIn(new URLSearchParams("from=soon&to="))).toEqual({ from: undefined, to: undefined });
  expect(instantsOf({ from: "2027-99-99", to: undefined }, "UTC")).toEqual({});
});
