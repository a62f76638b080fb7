import type { Context } from "../../../context.ts";
import { between, later } from "../../../kernel/time.ts";
import { occurrencesBetween } from "../recurrence/occurrences.ts";
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

function entriesOf(
  { id, state, wish, organiser_name, starts_at, ends_at }: OnCalendar,
  window: Window,
): CalendarEntry[] {
  const lasts = between(starts_at, ends_at);
  const known = {
    meeting: id,
    subject: wish.subject,
    state,
    series: wish.recurrence !== undefined,
    ...(organiser_name !== null && { organiser: organiser_name }),
  };
  const starts =
    wish.recurrence === undefined
      ? [starts_at]
      : occurrencesBetween(starts_at, wish.recurrence, { from: later(window.from, -lasts), to: window.to });
  return starts
    .map((at) => ({ ...known, start: at.toISOString(), end: later(at, lasts).toISOString() }))
    .filter(({ end }) => end > window.from.toISOString());
}
