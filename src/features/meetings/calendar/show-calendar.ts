import type { Context } from "../../../context.ts";
import { timesWithin } from "../recurrence/times.ts";
import type { CalendarEntry } from "./contract.ts";
import { refuseOddWindow, type Window } from "./rules.ts";
import { meetingsWithin, type OnCalendar } from "./store.ts";

/** As many as anybody makes out on one screen. */
const MOST = 1000;

/** What takes place within a stretch of time, the earliest first, and whether there is more than is shown. */
export async function showCalendar(ctx: Context, window: Window): Promise<{ items: CalendarEntry[]; more: boolean }> {
  refuseOddWindow(window);
  const rows = await ctx.transaction((tx) => meetingsWithin(tx, window, MOST + 1));
  const items = rows
    .slice(0, MOST)
    .flatMap((row) => entriesOf(row, window))
    .toSorted((one, other) => one.start.localeCompare(other.start));
  return { items: items.slice(0, MOST), more: rows.length > MOST || items.length > MOST };
}

function entriesOf(row: OnCalendar, window: Window): CalendarEntry[] {
  const { id, state, wish, organiser_name, starts_at: starts, ends_at: ends, exceptions } = row;
  const { recurrence, subject } = wish;
  return timesWithin({ starts, ends, recurrence, exceptions }, window).map((time) => ({
    meeting: id,
    subject: time.subject ?? subject,
    start: time.starts.toISOString(),
    end: time.ends.toISOString(),
    state: time.cancelled ? "cancelled" : state,
    series: recurrence !== undefined,
    ...(organiser_name !== null && { organiser: organiser_name }),
  }));
}
