import type { Context } from "../../../context.ts";
import { together, type Transaction } from "../../../kernel/database/database.ts";
import { later, MINUTE } from "../../../kernel/time.ts";
import type { AppointmentRow } from "../booking/store.ts";
import { serviceRow } from "../services/store.ts";

/** Orders the reminders of an appointment that lie ahead; each knows which start it is for, so what is moved has others. */
export async function orderReminders(
  ctx: Context,
  tx: Transaction,
  { id, service_id, state, starts_at }: AppointmentRow,
): Promise<void> {
  if (state !== "confirmed") return;
  const { wish } = await serviceRow(tx, service_id);
  const start = starts_at.toISOString();
  const ahead = wish.reminders
    .map((minutes) => ({ minutes, at: later(starts_at, -minutes * MINUTE) }))
    .filter(({ at }) => at > ctx.now)
    .map(({ minutes, at }) => {
      const key = `${id} ${start} ${minutes}`;
      return ctx.order(tx, { job: "appointments.remind", data: { id, start, minutes }, key, at });
    });
  await together(...ahead);
}
