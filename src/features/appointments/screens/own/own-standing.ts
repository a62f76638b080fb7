import type { Schemas } from "../../../../../sdk/src/index.ts";
import { WORDS } from "./words.ts";

export type Own = Schemas["OwnAppointment"];

/** What can be done to an appointment is done with this. */
export interface OwnProps {
  readonly own: Own;
  /** How far the server's clock is ahead of this device's. In milliseconds. */
  readonly ahead: number;
  /** Shows it as it is after something was done to it. */
  readonly show: (own: Own) => void;
}

export type Standing = "pending" | "booked" | "now" | "over" | "declined" | "cancelled";

/** Where an appointment stands at `now`: between two answers of the server it begins and ends by itself. */
export function standingAt({ state, start, end }: Pick<Own, "state" | "start" | "end">, now: Date): Standing {
  if (state === "declined" || state === "cancelled") return state;
  if (Date.parse(end) <= now.getTime()) return "over";
  if (state === "pending") return "pending";
  return Date.parse(start) <= now.getTime() ? "now" : "booked";
}

interface StandingWords {
  readonly title: () => string;
  readonly why?: (own: Own) => string;
}

/** What each standing is called, and what it means for whoever booked. */
export const STANDINGS: Readonly<Record<Standing, StandingWords>> = {
  pending: { title: () => WORDS.pending, why: () => WORDS.pendingWhy },
  booked: { title: () => WORDS.booked, why: () => WORDS.bookedWhy },
  now: { title: () => WORDS.now },
  over: { title: () => WORDS.over },
  declined: {
    title: () => WORDS.declined,
    why: ({ endedBy }) => (endedBy === "lapse" ? WORDS.lapsedWhy : WORDS.declinedWhy),
  },
  cancelled: {
    title: () => WORDS.cancelled,
    why: ({ endedBy }) => (endedBy === "customer" ? WORDS.cancelledByYou : WORDS.cancelledByThem),
  },
};
