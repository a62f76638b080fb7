import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { MeetingRow } from "../store.ts";
import { onlineOptions } from "./graph.ts";

/** Has the chosen options brought to the online meeting, where there are any that it does not have yet. */
export async function orderFurnishing(ctx: Context, tx: Transaction, meeting: MeetingRow): Promise<void> {
  if (wantedOptions(meeting) !== undefined) await ctx.order(tx, { job: "meetings.furnish", data: { id: meeting.id } });
}

/** A change of an event tells the online meeting who is invited, and so takes the roles away that were given there. */
export function leftOf({ furnished }: MeetingRow): object | null {
  return furnished !== null && "participants" in furnished ? null : furnished;
}

/** What the online meeting is to be told; undefined where it has it already. */
export function wantedOptions({ wish, furnished }: MeetingRow): object | undefined {
  const wanted = onlineOptions(wish.options, wish.attendees);
  return wanted === undefined || canonical(wanted) === canonical(furnished) ? undefined : wanted;
}

/** PostgreSQL keeps members in an order of its own. */
function canonical(document: object | null): string {
  return JSON.stringify(document, (_key, value: unknown) =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}
