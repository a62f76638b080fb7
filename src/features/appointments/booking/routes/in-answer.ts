import type { Context } from "../../../../context.ts";
import { crashPoint } from "../../../../kernel/crash-points.ts";
import { showAppointment } from "../../listing/show-appointments.ts";
import type { Appointment } from "../contract.ts";
import { type AppointmentRow, appointmentRow } from "../store.ts";

/** An appointment as whoever changed it is answered. */
export async function inAnswer(ctx: Context, row: AppointmentRow): Promise<Appointment> {
  crashPoint("wish-kept");
  return ctx.transaction(async (tx) => showAppointment(tx, await appointmentRow(tx, row.id)));
}
