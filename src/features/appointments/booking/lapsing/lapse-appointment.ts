import type { Context } from "../../../../context.ts";
import type { ChoreParts } from "../../../../upkeep.ts";
import { leaveSession } from "../../sessions/leave-session.ts";
import { recordChange } from "../record-change.ts";
import { lockedAppointment, pendingBegun, updateAppointment } from "../store.ts";

/** What nobody has decided about by its beginning does not take place. A job may be early, or late, or know an older start. */
export async function lapseAppointment(ctx: Context, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const before = await lockedAppointment(tx, id);
    if (before.state !== "pending" || before.starts_at > ctx.now) return;
    const row = await updateAppointment(tx, id, {
      state: "declined",
      comment: null,
      ended_by: "lapse",
      revision: before.revision + 1,
      updated_at: ctx.now,
    });
    await leaveSession(ctx, tx, row.session_id);
    await recordChange(ctx, tx, { row, what: "appointment.lapsed" });
  });
}

/** Finds those whose look was never ordered, or was lost. */
export async function orderLapses({
  database,
  clock,
  order,
}: Pick<ChoreParts, "database" | "clock" | "order">): Promise<void> {
  const begun = await database.acrossAll((tx) => pendingBegun(tx, clock.now()));
  for (const { id, organisation } of begun)
    await database.within(organisation, (tx) => order(tx, { job: "appointments.lapse", data: { id }, key: id }));
}
