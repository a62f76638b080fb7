import type { Transaction } from "../../../kernel/database/database.ts";
import { freeInCalendars } from "../calendars/store.ts";
import { minuteAt } from "../offers/rules.ts";
import { hostsOf, type SessionRow } from "./store.ts";

/** A session leaves its time: what Outlook still shows there is ours, and keeps nobody from booking it meanwhile. */
export async function freeOutlook(
  tx: Transaction,
  { id, starts_at, ends_at }: Pick<SessionRow, "id" | "starts_at" | "ends_at">,
): Promise<void> {
  await freeInCalendars(tx, { hosts: await hostsOf(tx, id), stretch: [minuteAt(starts_at), minuteAt(ends_at)] });
}
