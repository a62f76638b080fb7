import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import { allowedIds } from "../../users/index.ts";
import { type AppointmentRow, appointmentRow } from "../booking/store.ts";

type Act = "appointments:read" | "appointments:write" | "appointments:approve";

const SENTENCES: Readonly<Record<Act, string>> = {
  "appointments:read": "You may not see appointments of this service.",
  "appointments:write": "You may not change appointments of this service.",
  "appointments:approve": "You may not decide about appointments of this service.",
};

/** The services that the role of whoever asks is limited to; undefined where it is not. Keys and customers have no role. */
export async function servicesWithin(
  { caller }: Pick<Context, "caller">,
  tx: Transaction,
  scope: Act,
): Promise<readonly string[] | undefined> {
  return caller?.who.kind === "user" ? allowedIds(tx, caller.who.id, { scope, limit: "services" }) : undefined;
}

/** Refuses members of staff whose role lets them do this with other services only. */
export async function refuseOthers(
  ctx: Pick<Context, "caller">,
  tx: Transaction,
  { service, scope }: { readonly service: string; readonly scope: Act },
): Promise<void> {
  const within = await servicesWithin(ctx, tx, scope);
  if (within === undefined || within.includes(service)) return;
  throw new Failure("not-allowed", SENTENCES[scope], {
    reason: "service-not-yours",
    cure: "Ask an administrator to add the service to your role.",
  });
}

/** An appointment that whoever asks may see. */
export async function readable(ctx: Context, tx: Transaction, id: string): Promise<AppointmentRow> {
  const row = await appointmentRow(tx, id);
  await refuseOthers(ctx, tx, { service: row.service_id, scope: "appointments:read" });
  return row;
}

/** Refuses them by the id of an appointment. */
export async function refuseOthersOf(ctx: Context, id: string, scope: Act): Promise<void> {
  if (ctx.caller?.who.kind !== "user") return;
  await ctx.transaction(async (tx) => {
    const { service_id: service } = await appointmentRow(tx, id);
    await refuseOthers(ctx, tx, { service, scope });
  });
}
