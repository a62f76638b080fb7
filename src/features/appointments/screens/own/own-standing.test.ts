import { expect, test } from "vitest";
import { standingAt } from "./own-standing.ts";

const span = { start: "2027-03-09T14:00:00Z", end: "2027-03-09T14:30:00Z" };
const at = (time: string) => new Date(`2027-03-09T${time}Z`);

test("an appointment begins and ends on time, whether or not the server has been asked since", () => {
  const own = { ...span, state: "confirmed" } as const;
  expect(standingAt(own, at("13:59:59"))).toBe("booked");
  expect(standingAt(own, at("14:00:00"))).toBe("now");
  expect(standingAt(own, at("14:30:00"))).toBe("over");
});

test("what waits for an answer never begins, and what is cancelled or declined stays so", () => {
  expect(standingAt({ ...span, state: "pending" }, at("14:10:00"))).toBe("pending");
  expect(standingAt({ ...span, state: "pending" }, at("15:00:00"))).toBe("over");
  expect(standingAt({ ...span, state: "cancelled" }, at("14:10:00"))).toBe("cancelled");
  expect(standingAt({ ...span, state: "declined" }, at("15:00:00"))).toBe("declined");
});
