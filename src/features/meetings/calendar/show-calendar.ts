import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import { between, DAY } from "../../../kernel/time.ts";
import { timesWithin, type Window } from "../recurrence/times.ts";
import { windowOf } from "../rules.ts";
import type { CalendarEntry, CalendarQuestion } from "./contract.ts";
import { meetingsWithin, type OnCalendar } from "./store.ts";

/** As many as anybody makes out on one screen. */
const MOST = 1000;

/** Six weeks, as a month is shown, and some. */
const WIDEST = 62 * DAY;

/** What takes place within a stretch of time, the earliest first, and whether there is more than is shown. */
export async function showCalendar(
  ctx: Context,
  question: CalendarQuestion,
): Promise<{ items: CalendarEntry[]; more: boolean }> {
  const window = windowOf(question);
  refuseWide(window);
  const rows = await ctx.transaction((tx) => meetingsWithin(tx, window, MOST + 1));
  const items = rows
    .slice(0, MOST)
    .flatMap((row) => entriesOf(row, window))
    .toSorted((one, other) => one.start.localeCompare(other.start));
  return { items: items.slice(0, MOST), more: rows.length > MOST || items.length > MOST };
}

/** Refuses what no calendar shows at once. */
function refuseWide({ from, to }: Window): void {
  if (between(from, to) <= WIDEST) return;
  throw new Failure("invalid-input", "The part of the calendar is longer than 62 days.", {
    field: "to",
    reason: "window-too-wide",
    cure: "Ask for a month at a time.",
  });
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
