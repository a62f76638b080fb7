import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import { refuseArchived, wantedStart } from "../services/refuse-archived.ts";
import { type ServiceRow, serviceRow } from "../services/store.ts";
import type { AppointmentWish } from "./contract.ts";
import { noHold } from "./end-hold.ts";
import { appointmentRow } from "./store.ts";

export interface Booked {
  readonly service: ServiceRow;
  readonly start: Date;
}

/** What a wish is about: the service and the start that it names, or those of a hold. */
export async function findBooked(ctx: Context, { hold, service, start }: AppointmentWish): Promise<Booked> {
  const booked = await ctx.transaction(async (tx) => {
    if (hold === undefined) return { service: await serviceRow(tx, service ?? ""), start: wantedStart(start ?? "") };
    const row = await appointmentRow(tx, hold).catch((error: unknown) => {
      throw error instanceof Failure && error.code === "not-found" ? noHold() : error;
    });
    return { service: await serviceRow(tx, row.service_id), start: row.starts_at };
  });
  refuseArchived(booked.service);
  return booked;
}
