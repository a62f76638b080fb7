import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { seatedIn } from "../booking/store.ts";
import type { SessionRow } from "../sessions/store.ts";

/** Records, once per appointment and change, that its Teams meeting is not to be had for now; people are told without a link. */
export async function tellOfTrouble(ctx: Context, tx: Transaction, session: SessionRow): Promise<void> {
  for (const { id, state } of await seatedIn(tx, session.id)) {
    if (state === "held") continue;
    if (session.meeting_finding === null)
      await ctx.record(tx, { what: "appointment.meeting-refused", about: id, data: { session: session.id } });
    await ctx.order(tx, { job: "appointments.tell", data: { id }, key: id });
  }
}
