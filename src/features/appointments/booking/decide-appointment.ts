import type { z } from "zod";
import type { Context } from "../../../context.ts";
import { crashPoint } from "../../../kernel/crash-points.ts";
import { leaveSession } from "../sessions/leave-session.ts";
import { wantMeetingFor } from "../sessions/want-meeting.ts";
import type { Approval, Decline } from "./contract.ts";
import { recordChange } from "./record-change.ts";
import { refuseAct, refuseLate } from "./rules.ts";
import { type AppointmentRow, lockedAppointment, updateAppointment } from "./store.ts";
import { refuseOthers } from "../listing/within-limits.ts";

/** Confirms an appointment that waits for it, with a Teams meeting unless that is not wanted. */
export async function approveAppointment(
  ctx: Context,
  id: string,
  { meeting, comment }: z.output<typeof Approval>,
): Promise<AppointmentRow> {
  return ctx.transaction(async (tx) => {
    const before = await lockedAppointment(tx, id);
    await refuseOthers(ctx, tx, { service: before.service_id, scope: "appointments:approve" });
    refuseAct("approve", before.state);
    refuseLate({ changeUntil: 0 }, { starts: before.starts_at, ends: before.ends_at, booker: "staff", now: ctx.now });
    const row = await updateAppointment(tx, id, {
      state: "confirmed",
      decided_by: ctx.actor,
      decided_at: ctx.now,
      revision: before.revision + 1,
      updated_at: ctx.now,
      ...(comment !== undefined && { comment }),
    });
    if (meeting) await wantMeetingFor(tx, row.session_id);
    await recordChange(ctx, tx, { row, what: "appointment.confirmed" });
    crashPoint("wish-written");
    return row;
  });
}

/** Says no to an appointment that waits for approval; its time is free again. */
export async function declineAppointment(
  ctx: Context,
  id: string,
  { comment }: z.output<typeof Decline>,
): Promise<AppointmentRow> {
  return ctx.transaction(async (tx) => {
    const before = await lockedAppointment(tx, id);
    await refuseOthers(ctx, tx, { service: before.service_id, scope: "appointments:approve" });
    refuseAct("decline", before.state);
    const row = await updateAppointment(tx, id, {
      state: "declined",
      decided_by: ctx.actor,
      decided_at: ctx.now,
      comment: comment ?? null,
      ended_by: "staff",
      revision: before.revision + 1,
      updated_at: ctx.now,
    });
    await leaveSession(ctx, tx, row.session_id);
    await recordChange(ctx, tx, { row, what: "appointment.declined" });
    return row;
  });
}
