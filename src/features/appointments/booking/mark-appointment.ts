import type { Context } from "../../../context.ts";
import { wantMeetingFor } from "../sessions/want-meeting.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { AttendanceMark } from "./contract.ts";
import { recordChange } from "./record-change.ts";
import { refuseAct, refuseEarly } from "./rules.ts";
import { type AppointmentRow, lockedAppointment, updateAppointment } from "./store.ts";

/** Says whether the customer came, and what came of it. */
export async function markAttendance(ctx: Context, id: string, mark: AttendanceMark): Promise<AppointmentRow> {
  return ctx.transaction(async (tx) => {
    const before = await lockedAppointment(tx, id);
    refuseAct("mark", before.state);
    refuseEarly(before.starts_at, ctx.now);
    const { attendance, outcome } = mark;
    const row = await updateAppointment(tx, id, {
      attendance,
      ...(outcome !== undefined && { outcome }),
      updated_at: ctx.now,
    });
    await ctx.record(tx, { what: "appointment.attendance-marked", about: id, data: { attendance } });
    return row;
  });
}

/** Generates the Teams meeting of an appointment that was confirmed without one, or whose meeting Microsoft has refused. */
export async function wantMeeting(ctx: Context, id: string): Promise<AppointmentRow> {
  return ctx.transaction(async (tx) => {
    const before = await lockedAppointment(tx, id);
    refuseAct("meet", before.state);
    if (!(await wantMeetingFor(tx, before.session_id))) throw notInTeams();
    const row = await updateAppointment(tx, id, { updated_at: ctx.now });
    await recordChange(ctx, tx, { row, what: "appointment.meeting-wanted" });
    return row;
  });
}

function notInTeams(): Failure {
  return new Failure("conflict", "This appointment does not take place in Teams.", {
    reason: "not-in-teams",
    cure: "Choose Teams or hybrid as the place of its service for new appointments.",
  });
}
