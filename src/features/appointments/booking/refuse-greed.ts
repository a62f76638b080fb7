import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { ServiceRow } from "../services/store.ts";
import type { AppointmentWish } from "./contract.ts";
import { lockCustomer, openOf } from "./store.ts";

/** Refuses more appointments of a service than one customer may have ahead of them. */
export async function refuseGreed(
  ctx: Context,
  tx: Transaction,
  { service, wish: { customer, person } }: { readonly service: ServiceRow; readonly wish: AppointmentWish },
): Promise<void> {
  const most = service.wish.openPerCustomer;
  if (most === null) return;
  const names = [customer.email?.toLowerCase(), person].filter((each) => each !== undefined);
  for (const name of names) await lockCustomer(tx, name);
  const open = await openOf(tx, { service: service.id, email: customer.email, person, now: ctx.now });
  if (open < most) return;
  throw new Failure("conflict", `No more than ${most} of these appointments may lie ahead at once.`, {
    reason: "too-many-open",
    cure: "Cancel one of them, or wait until it is over.",
  });
}
