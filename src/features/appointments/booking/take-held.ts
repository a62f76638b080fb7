import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import { attachDocuments } from "../documents/attach-documents.ts";
import type { Booker } from "../offers/rules.ts";
import type { AppointmentWish } from "./contract.ts";
import type { Booked } from "./find-booked.ts";
import { endOver } from "./end-hold.ts";
import { refuseOutdated } from "./refuse-outdated.ts";
import { seatAgain, seatAnew, type Seated } from "./seat-anew.ts";
import { type AppointmentRow, lockedAppointment, updateAppointment } from "./store.ts";

interface Taking extends Booked {
  readonly wish: AppointmentWish;
  readonly booker: Booker;
  /** What the appointment is once it has its seat. */
  readonly row: Seated;
}

/** Books the seat that was kept, or a new one, with the documents that the answers name. */
export async function takeHeld(ctx: Context, tx: Transaction, taking: Taking): Promise<AppointmentRow> {
  const row = await seated(ctx, tx, taking);
  const {
    service,
    row: { answers = {} },
  } = taking;
  await attachDocuments(ctx, tx, { appointment: row.id, service, answers });
  return row;
}

/** Of a hold that is over the slot is taken again, where it is still free. */
async function seated(ctx: Context, tx: Transaction, taking: Taking): Promise<AppointmentRow> {
  const { wish, service, booker, row } = taking;
  const wanted = { ...taking, host: wish.host };
  if (wish.hold === undefined) return seatAnew(ctx, tx, { wanted, row });
  const held = await endOver(ctx, tx, await lockedAppointment(tx, wish.hold));
  if (held.state === "expired") return seatAgain(ctx, tx, { id: held.id, wanted, row });
  if (held.state !== "held") throw bookedAlready();
  await refuseOutdated(ctx, tx, { row: held, service, booker });
  return updateAppointment(tx, held.id, { ...row, expires_at: null, updated_at: ctx.now });
}

function bookedAlready(): Failure {
  return new Failure("conflict", "This hold has been booked already.", {
    field: "hold",
    reason: "hold-booked",
    cure: "Look at the appointment that it became: it has the same id.",
  });
}
