import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import { leaveSession } from "../sessions/leave-session.ts";
import { type AppointmentRow, expiredHolds, lockedAppointment, updateAppointment } from "./store.ts";

/** Lets go of a slot that nobody will book. One that is booked meanwhile, or gone already, stays as it is. */
export async function endHold(ctx: Context, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const row = await lockedAppointment(tx, id).catch((error: unknown) => {
      throw error instanceof Failure && error.code === "not-found" ? noHold() : error;
    });
    if (row.state === "held") await expire(ctx, tx, row);
  });
}

/** Frees what is held and over, before somebody looks what is free. */
export async function endExpired(ctx: Context, tx: Transaction, hosts: readonly string[]): Promise<void> {
  for (const row of await expiredHolds(tx, hosts, ctx.clock.now())) await expire(ctx, tx, row);
}

/** When its time has come: a job may be early, or late. */
export async function endHoldWhenOver(ctx: Context, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    await endOver(ctx, tx, await lockedAppointment(tx, id));
  });
}

/** Ends it where it is a hold and over; answers how it stands then. */
export async function endOver(ctx: Context, tx: Transaction, row: AppointmentRow): Promise<AppointmentRow> {
  const isOver = row.state === "held" && row.expires_at !== null && row.expires_at <= ctx.clock.now();
  return isOver ? expire(ctx, tx, row) : row;
}

async function expire(ctx: Context, tx: Transaction, { id, session_id }: AppointmentRow): Promise<AppointmentRow> {
  const row = await updateAppointment(tx, id, { state: "expired", expires_at: null, updated_at: ctx.now });
  const { blocks, meeting_wanted } = await leaveSession(ctx, tx, session_id);
  // The last one of a group may have cancelled while somebody still held a seat.
  if (!blocks && meeting_wanted)
    await ctx.order(tx, { job: "appointments.meet", data: { session: session_id }, key: session_id });
  await ctx.record(tx, { what: "appointment.hold-ended", about: id, data: {} });
  return row;
}

export function noHold(): Failure {
  return new Failure("not-found", "There is no such hold.", { cure: "Choose a time again." });
}
