import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import { type AppointmentRow, appointmentRow } from "../booking/store.ts";
import { type ServiceRow, serviceRow } from "../services/store.ts";
import { showAppointments } from "../listing/show-appointments.ts";
import type { OwnAppointment } from "./contract.ts";
import { appointmentNamedBy } from "./own-token.ts";
import { showOwn } from "./show-own.ts";
import { organisationOfAppointment } from "./store.ts";

export interface Own {
  readonly inside: Context;
  readonly id: string;
}

/** The appointment that a link leads to, to go on in its organisation; others learn nothing of whether it was ever one. */
export async function enterOwn(ctx: Context, token: string, from: string): Promise<Own> {
  const found = await ctx.gate.tried(token, from, async () => {
    const id = appointmentNamedBy(ctx.secrets, token);
    const organisation = id && (await ctx.gate.look((tx) => organisationOfAppointment(tx, id)));
    return id !== undefined && organisation ? { id, inside: ctx.gate.as(organisation, "customer") } : undefined;
  });
  if (found !== undefined) return found;
  throw new Failure("not-found", "There is no such appointment.", {
    cure: "Check that the link is whole, or ask whoever sent it for a new one.",
  });
}

/** An appointment as its own customer is answered. */
export async function ownInAnswer(inside: Context, row: AppointmentRow): Promise<OwnAppointment> {
  const [own] = await inside.transaction(async (tx) => showOwn(inside, tx, await showAppointments(tx, [row])));
  if (own === undefined) throw new Error("What is given is shown.");
  return own;
}

/** The appointment and its service, as they stand. */
export async function ownWithService({ inside, id }: Own): Promise<{ row: AppointmentRow; service: ServiceRow }> {
  return inside.transaction(async (tx) => {
    const row = await appointmentRow(tx, id);
    return { row, service: await serviceRow(tx, row.service_id) };
  });
}
