import type { Context } from "../../../../context.ts";
import type { Transaction } from "../../../../kernel/database/database.ts";
import type { AppointmentRow } from "../store.ts";

/** Orders to look at an appointment that waits for approval when it is to begin. What is moved has another look. */
export async function orderLapse(
  ctx: Context,
  tx: Transaction,
  { id, starts_at }: Pick<AppointmentRow, "id" | "starts_at">,
): Promise<void> {
  const key = `${id} ${starts_at.toISOString()}`;
  await ctx.order(tx, { job: "appointments.lapse", data: { id }, key, at: starts_at });
}
