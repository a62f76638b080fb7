import { between, instantFrom, later } from "../../../../kernel/time.ts";
import { occurrencesOf } from "../../recurrence/occurrences.ts";
import type { MeetingRow } from "../../store.ts";

type Held = Pick<MeetingRow, "starts_at" | "ends_at" | "exceptions"> & {
  readonly wish: Pick<MeetingRow["wish"], "recurrence">;
};

/** When a meeting ends, the earliest first; of a series, each of it, and what was moved in Outlook at its new time, too. */
export function endsOf({ starts_at, ends_at, exceptions, wish }: Held): Date[] {
  if (wish.recurrence === undefined) return [ends_at];
  const length = between(starts_at, ends_at);
  const planned = occurrencesOf(starts_at, wish.recurrence).map((starts) => later(starts, length));
  const moved = exceptions.flatMap(({ cancelled, end }) => (cancelled ? [] : (instantFrom(end ?? "") ?? [])));
  return [...planned, ...moved].toSorted((one, other) => between(other, one));
}
