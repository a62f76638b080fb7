import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { later } from "../../../kernel/time.ts";
import { FRESH } from "../calendars/rules.ts";
import { freeInCalendars } from "../calendars/store.ts";
import { minuteAt } from "../offers/rules.ts";
import { hostsOf, type SessionRow } from "./store.ts";

/** A session leaves its time: what Outlook still shows there is ours, and keeps nobody from booking it meanwhile. */
export async function freeOutlook(
  ctx: Context,
  tx: Transaction,
  { id, starts_at, ends_at }: Pick<SessionRow, "id" | "starts_at" | "ends_at">,
): Promise<void> {
  const stretch = [minuteAt(starts_at), minuteAt(ends_at)] as const;
  await freeInCalendars(tx, { hosts: await hostsOf(tx, id), stretch, readBefore: later(ctx.now, -FRESH) });
}
