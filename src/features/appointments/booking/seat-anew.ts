import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { takeSeat, type Wanted } from "../sessions/take-seat.ts";
import { endExpired } from "./end-hold.ts";
import { type AppointmentPatch, type AppointmentRow, insertAppointment, type NewAppointment } from "./store.ts";

/** What an appointment is once it has its seat. */
export type Seated = AppointmentPatch & Pick<NewAppointment, "state" | "booked_by">;

/** Takes a seat that nobody has held for whoever books, or holds, it now. */
export async function seatAnew(
  ctx: Context,
  tx: Transaction,
  { wanted, row }: { readonly wanted: Wanted; readonly row: Seated },
): Promise<AppointmentRow> {
  await endExpired(ctx, tx, wanted.service.wish.hosts);
  const { id: session_id, starts_at, ends_at } = await takeSeat(ctx, tx, wanted);
  const seat = { id: ctx.random.uuid(), service_id: wanted.service.id, session_id, starts_at, ends_at };
  return insertAppointment(tx, { ...row, ...seat, at: ctx.now });
}
