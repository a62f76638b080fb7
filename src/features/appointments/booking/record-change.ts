import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { FACTS } from "../contract.ts";
import type { AppointmentRow } from "./store.ts";

type Change = Extract<(typeof FACTS)[number], `appointment.${string}`>;

/** Records what became of an appointment, and orders what follows: its Teams meeting, and what people are told. */
export async function recordChange(
  ctx: Context,
  tx: Transaction,
  { row, what }: { readonly row: AppointmentRow; readonly what: Change },
): Promise<void> {
  const { id, service_id: service, session_id: session, state, starts_at, ends_at, revision } = row;
  const data = { service, state, start: starts_at.toISOString(), end: ends_at.toISOString(), revision };
  await ctx.record(tx, { what, about: id, data });
  await ctx.order(tx, { job: "appointments.meet", data: { session }, key: session });
  await ctx.order(tx, { job: "appointments.tell", data: { id }, key: id });
}
