import { MINUTE } from "../../../kernel/time.ts";
import type { WholeService } from "../services/contract.ts";
import type { Shape } from "../slots/plan.ts";

/** The whole minutes since the epoch at an instant. */
export function minuteAt(instant: Date): number {
  return Math.floor(instant.getTime() / MINUTE);
}

/** How appointments of a service are. */
export function shapeOf({ duration, step, before, after, capacity }: WholeService): Shape {
  return { duration, step: step ?? duration, before, after, capacity };
}

/** Who books: customers keep to what a service says of notice and horizon, staff to the present. */
export type Booker = "customer" | "staff";
