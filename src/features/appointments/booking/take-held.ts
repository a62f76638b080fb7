import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { Booker } from "../offers/rules.ts";
import type { AppointmentWish } from "./contract.ts";
import type { Booked } from "./find-booked.ts";
import { holdWithin } from "./hold-slot.ts";
import { refuseOutdated } from "./refuse-outdated.ts";
import { type AppointmentRow, lockedAppointment } from "./store.ts";

interface Taking extends Booked {
  readonly wish: AppointmentWish;
  readonly booker: Booker;
  readonly by: string;
}

/** The seat that was kept, or a new one. Of a hold that is over the slot is taken again, where it is still free. */
export async function takeHeld(ctx: Context, tx: Transaction, taking: Taking): Promise<AppointmentRow> {
  const { wish, service, booker } = taking;
  const wanted = { ...taking, host: wish.host };
  if (wish.hold === undefined) return holdWithin(ctx, tx, wanted);
  const row = await lockedAppointment(tx, wish.hold);
  if (row.state === "expired") return holdWithin(ctx, tx, wanted);
  if (row.state !== "held") throw bookedAlready();
  await refuseOutdated(ctx, tx, { row, service, booker });
  return row;
}

function bookedAlready(): Failure {
  return new Failure("conflict", "This hold has been booked already.", {
    field: "hold",
    reason: "hold-booked",
    cure: "Look at the appointment that it became: it has the same id.",
  });
}
