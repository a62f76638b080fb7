import { MINUTE } from "../../../kernel/time.ts";
import { minuteOf } from "../hosts/rules.ts";
import type { WholeService } from "../services/contract.ts";
import { bookableAt } from "../slots/bookable.ts";
import type { Bookable } from "../slots/plan.ts";
import type { Booker } from "./rules.ts";

/** Which starts may be booked at `now`. Staff may book at once, as far ahead as they like, and before slots are released. */
export function bookableBy(booker: Booker, service: WholeService, now: Date): Bookable {
  const minute = Math.ceil(now.getTime() / MINUTE);
  if (booker === "staff") return { from: minute, until: minute + FARTHEST, because: "too-far-ahead" };
  const { zone, notice, days, release } = service;
  return bookableAt(
    { zone, notice, days, ...(release && { release: { ...release, at: minuteOf(release.at) } }) },
    minute,
  );
}

/** Two years. */
const FARTHEST = 731 * 24 * 60;
