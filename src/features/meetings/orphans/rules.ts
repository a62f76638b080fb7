import type { Meeting } from "../contract.ts";

/** A meeting as far as it matters to whether an event is its own. */
export interface Owner {
  readonly state: Meeting["state"];
  readonly cancelled: boolean;
  readonly event_id: string | null;
}

/**
 * Whether nobody needs this event: its meeting is cancelled, or stands in another event. While work is under way, or where
 * it is not known which event a meeting stands in, it is left alone.
 */
export function isOrphan(event: string, { state, cancelled, event_id }: Owner): boolean {
  if (state === "cancelled") return cancelled;
  return state === "open" && event_id !== null && event_id !== event;
}
