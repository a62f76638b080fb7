import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { takeSeat, type Wanted } from "../sessions/take-seat.ts";
import { endExpired } from "./end-hold.ts";
import {
  type AppointmentPatch,
  type AppointmentRow,
  insertAppointment,
  type NewAppointment,
  updateAppointment,
} from "./store.ts";

/** What an appointment is once it has its seat. */
export type Seated = AppointmentPatch & Pick<NewAppointment, "state" | "booked_by">;

/** Takes a seat that nobody has held for whoever books, or holds, it now. */
export async function seatAnew(ctx: Context, tx: Transaction, { wanted, row }: Seating): Promise<AppointmentRow> {
  const seat = await seatFor(ctx, tx, wanted);
  const own = { id: ctx.random.uuid(), service_id: wanted.service.id };
  return insertAppointment(tx, { ...row, ...seat, ...own, at: ctx.now });
}

/** The same for a hold that is over. It becomes the appointment, so that whoever books it twice has one. */
export async function seatAgain(
  ctx: Context,
  tx: Transaction,
  { id, wanted, row }: Seating & { readonly id: string },
): Promise<AppointmentRow> {
  return updateAppointment(tx, id, { ...row, ...(await seatFor(ctx, tx, wanted)), updated_at: ctx.now });
}

interface Seating {
  readonly wanted: Wanted;
  readonly row: Seated;
}

async function seatFor(ctx: Context, tx: Transaction, wanted: Wanted) {
  await endExpired(ctx, tx, wanted.service.wish.hosts);
  const { id: session_id, starts_at, ends_at } = await takeSeat(ctx, tx, wanted);
  return { session_id, starts_at, ends_at };
}
