import { between, later } from "../../../../kernel/time.ts";
import { occurrencesOf } from "../../recurrence/occurrences.ts";
import type { MeetingRow } from "../../store.ts";

/** When a meeting ends; of a series, each of it. */
export function endsOf({ starts_at, ends_at, wish }: MeetingRow): Date[] {
  if (wish.recurrence === undefined) return [ends_at];
  const length = between(starts_at, ends_at);
  return occurrencesOf(starts_at, wish.recurrence).map((starts) => later(starts, length));
}
