import type { Context } from "../../../context.ts";
import { together, type Transaction } from "../../../kernel/database/database.ts";
import type { FACTS } from "../contract.ts";
import { orderReminders } from "../messages/order-reminders.ts";
import { orderLapse } from "./lapsing/order-lapse.ts";
import { recordOnTimeline } from "./record-on-timeline.ts";
import type { AppointmentRow } from "./store.ts";

type Change = Extract<(typeof FACTS)[number], `appointment.${string}`>;

interface Changed {
  readonly row: AppointmentRow;
  readonly what: Change;
  /** False where its session has no Teams meeting, and wants none. */
  readonly meets?: boolean;
}

/** Records what became of an appointment, and orders what follows: its Teams meeting, and what people are told. */
export async function recordChange(ctx: Context, tx: Transaction, { row, what, meets = true }: Changed): Promise<void> {
  const { id, service_id: service, session_id: session, state, starts_at, ends_at, revision } = row;
  const data = { service, state, start: starts_at.toISOString(), end: ends_at.toISOString(), revision };
  await together(
    ctx.record(tx, { what, about: id, data }),
    ctx.order(tx, { job: "appointments.tell", data: { id }, key: id }),
    meets ? ctx.order(tx, { job: "appointments.meet", data: { session }, key: session }) : NOTHING,
    orderReminders(ctx, tx, row),
    recordOnTimeline(ctx, tx, row),
    state === "pending" ? orderLapse(ctx, tx, row) : NOTHING,
  );
}

const NOTHING = Promise.resolve();
