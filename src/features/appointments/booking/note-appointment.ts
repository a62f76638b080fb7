import type { Context } from "../../../context.ts";
import { insertNote, notesOf } from "../listing/store.ts";
import type { Note } from "./contract.ts";
import { appointmentRow } from "./store.ts";

/** Writes down something about an appointment for the staff; its customer never sees it. */
export async function noteAppointment(ctx: Context, id: string, text: string): Promise<Note[]> {
  return ctx.transaction(async (tx) => {
    await appointmentRow(tx, id);
    await insertNote(tx, { id: ctx.random.uuid(), appointment: id, text, by: ctx.actor, at: ctx.now });
    await ctx.record(tx, { what: "appointment.noted", about: id, data: {} });
    return notesOf(tx, id);
  });
}
