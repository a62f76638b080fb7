import type { Context } from "../../../context.ts";
import { crashPoint } from "../../../kernel/crash-points.ts";
import type { Booker } from "../offers/rules.ts";
import { wantedStart } from "../services/refuse-archived.ts";
import { serviceRow } from "../services/store.ts";
import { reseat } from "../sessions/reseat.ts";
import { seating } from "../sessions/seating.ts";
import type { Reschedule } from "./contract.ts";
import { endExpired } from "./end-hold.ts";
import { recordChange } from "./record-change.ts";
import { refuseAct, refuseLate } from "./rules.ts";
import { type AppointmentRow, appointmentRow, lockedAppointment, updateAppointment } from "./store.ts";

/**
 * Moves an appointment to another slot. It stays the same appointment, with the same Teams meeting and link as long as its
 * hosts stay; of a group one person goes to another session.
 */
export async function moveAppointment(
  ctx: Context,
  id: string,
  { booker, start: text, host, comment }: Reschedule & { readonly booker: Booker },
): Promise<AppointmentRow> {
  crashPoint("request-read");
  const { service } = await ctx.transaction(async (tx) => {
    const { service_id } = await appointmentRow(tx, id);
    return { service: await serviceRow(tx, service_id) };
  });
  const start = wantedStart(text);
  return seating(ctx, { service, start, booker }, async (tx) => {
    const before = await lockedAppointment(tx, id);
    refuseAct("move", before.state);
    refuseLate(service.wish, { starts: before.starts_at, ends: before.ends_at, booker, now: ctx.now });
    if (start.getTime() === before.starts_at.getTime() && host === undefined) return before;
    await endExpired(ctx, tx, service.wish.hosts);
    // Whoever approves has approved another time.
    const state = booker === "customer" && service.wish.approval === "required" ? "pending" : before.state;
    const confirmed = state === "confirmed";
    const session = await reseat(ctx, tx, { from: before.session_id, service, start, host, booker, confirmed });
    const row = await updateAppointment(tx, id, {
      session_id: session.id,
      starts_at: session.starts_at,
      ends_at: session.ends_at,
      state,
      comment: comment ?? null,
      revision: before.revision + 1,
      updated_at: ctx.now,
    });
    await recordChange(ctx, tx, { row, what: "appointment.moved" });
    crashPoint("wish-written");
    return row;
  });
}
