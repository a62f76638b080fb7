import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import { peopleByEmail } from "../../directory/index.ts";
import { bookAppointment } from "../booking/book-appointment.ts";
import type { AppointmentWish } from "../booking/contract.ts";
import { type AppointmentRow, appointmentRow } from "../booking/store.ts";
import type { OwnAppointment } from "./contract.ts";
import { ownInAnswer } from "./enter-own.ts";
import { type Circle, isFor, noSuchService } from "./enter-page.ts";

interface Booking {
  readonly circle: Circle;
  /** As facts show them. */
  readonly by: string;
}

/** Books what a customer holds. Asked twice for the same person, as after an answer that was lost, it is one appointment. */
export async function bookAsCustomer(
  ctx: Context,
  wish: AppointmentWish,
  { circle, by }: Booking,
): Promise<OwnAppointment> {
  const known = wish.person === undefined ? await knownAs(ctx, wish) : wish;
  const row = await bookAppointment(ctx, known, {
    booker: "customer",
    by,
    admit: (service) => {
      if (!isFor(circle, service)) throw noSuchService();
    },
  }).catch((error: unknown) => bookedBefore(ctx, wish, error));
  return ownInAnswer(ctx, row);
}

/** Somebody whose address exactly one known person has is that person: mail reaches nobody else. */
async function knownAs(ctx: Context, wish: AppointmentWish): Promise<AppointmentWish> {
  const { email } = wish.customer;
  if (email === undefined) return wish;
  const people = await ctx.transaction((tx) => peopleByEmail(tx, email));
  const own = people.filter(({ organisation }) => organisation === ctx.organisation);
  const [person, ...others] = own;
  return person === undefined || others.length > 0 ? wish : { ...wish, person: person.id };
}

async function bookedBefore(
  ctx: Context,
  { hold, customer }: AppointmentWish,
  error: unknown,
): Promise<AppointmentRow> {
  if (!(error instanceof Failure && error.reason === "hold-booked") || hold === undefined) throw error;
  const row = await ctx.transaction((tx) => appointmentRow(tx, hold));
  const same = row.customer_name === customer.name && row.customer_email === (customer.email ?? null);
  if (same && row.state !== "cancelled") return row;
  throw error;
}
