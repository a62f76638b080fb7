import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { Booker } from "../offers/rules.ts";
import type { ServiceRow } from "../services/store.ts";
import { hostsOf } from "../sessions/store.ts";
import { findSitting } from "../sessions/take-seat.ts";
import type { AppointmentRow } from "./store.ts";

/**
 * Refuses what is held and could not be booked any more: somebody has changed the rules meanwhile. Notice and horizon count
 * as of when it was held: who fills in the form loses no slot by taking their time.
 */
export async function refuseOutdated(
  ctx: Context,
  tx: Transaction,
  { row, service, booker }: { readonly row: AppointmentRow; readonly service: ServiceRow; readonly booker: Booker },
): Promise<void> {
  const [host] = await hostsOf(tx, row.session_id);
  await findSitting(ctx, tx, {
    service,
    start: row.starts_at,
    booker,
    without: row.session_id,
    asOf: row.created_at,
    ...(service.wish.takes === "any-host" && { host }),
  });
}
