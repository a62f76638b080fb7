import type { Context } from "../../../context.ts";
import { crashPoint } from "../../../kernel/crash-points.ts";
import type { Booker } from "../offers/rules.ts";
import { serviceRow } from "../services/store.ts";
import { leaveSession } from "../sessions/leave-session.ts";
import { recordChange } from "./record-change.ts";
import { refuseAct, refuseLate } from "./rules.ts";
import { type AppointmentRow, lockedAppointment, updateAppointment } from "./store.ts";

/** Cancels an appointment: its time is free again, and whoever it was with is told. What is cancelled already stays so. */
export async function cancelAppointment(
  ctx: Context,
  id: string,
  { booker, comment }: { readonly booker: Booker; readonly comment?: string | undefined },
): Promise<AppointmentRow> {
  crashPoint("request-read");
  return ctx.transaction(async (tx) => {
    const before = await lockedAppointment(tx, id);
    if (before.state === "cancelled") return before;
    refuseAct("cancel", before.state);
    const { wish } = await serviceRow(tx, before.service_id);
    refuseLate(wish, { starts: before.starts_at, ends: before.ends_at, booker, now: ctx.now });
    const row = await updateAppointment(tx, id, {
      state: "cancelled",
      comment: comment ?? null,
      ended_by: booker,
      revision: before.revision + 1,
      updated_at: ctx.now,
    });
    await leaveSession(ctx, tx, row.session_id);
    await recordChange(ctx, tx, { row, what: "appointment.cancelled" });
    crashPoint("wish-written");
    return row;
  });
}
