import type { Busy } from "../calendars/store.ts";

/** A stretch of time in minutes since the epoch. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The sessions at whose time something else is in a calendar. `sessions` are all that its owner holds: of what the calendar
 * shows, one entry at exactly the time of each is that session's own, or what its invitation became.
 */
export function conflicting<S extends Stretch>(sessions: readonly S[], busy: Busy): ReadonlySet<S> {
  const foreign = [...busy];
  for (const { from, to } of sessions) {
    const own = foreign.findIndex(([begin, end]) => begin === from && end === to);
    if (own !== -1) foreign.splice(own, 1);
  }
  return new Set(sessions.filter(({ from, to }) => foreign.some(([begin, end]) => begin < to && end > from)));
}
