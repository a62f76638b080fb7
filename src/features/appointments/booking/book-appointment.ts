import type { Context } from "../../../context.ts";
import { crashPoint } from "../../../kernel/crash-points.ts";
import { refuseUnknownNamed } from "../../directory/index.ts";
import { seating } from "../sessions/seating.ts";
import { wantMeetingFor } from "../sessions/want-meeting.ts";
import type { AppointmentWish } from "./contract.ts";
import { type Booked, findBooked } from "./find-booked.ts";
import { recordChange } from "./record-change.ts";
import { refuseGreed } from "./refuse-greed.ts";
import { checkedAnswers } from "./rules.ts";
import type { AppointmentRow } from "./store.ts";
import { takeHeld } from "./take-held.ts";

/** Who books, and as what. */
export interface Booking {
  readonly booker: "customer" | "staff";
  /** As facts show them. */
  readonly by: string;
  /** Refuses whoever is not of the service's audience. */
  admit(service: Booked["service"]): void;
}

/** Books an appointment: of a slot that is held, or of one that is free. Its Teams meeting and its mails follow. */
export async function bookAppointment(ctx: Context, wish: AppointmentWish, booking: Booking): Promise<AppointmentRow> {
  crashPoint("request-read");
  const booked = await findBooked(ctx, wish);
  const { service } = booked;
  booking.admit(service);
  const answers = checkedAnswers(service.wish.questions, wish.answers);
  const isPending = wish.pending ?? (booking.booker === "customer" && service.wish.approval === "required");
  const state = isPending ? "pending" : "confirmed";
  return seating(ctx, { ...booking, ...booked }, async (tx) => {
    await refuseUnknownNamed(tx, wish);
    await refuseGreed(ctx, tx, { service, wish });
    const row = await takeHeld(ctx, tx, {
      ...booked,
      ...booking,
      wish,
      row: { state, ...customerIn(wish), answers, booked_by: booking.by },
    });
    const meets = !isPending && (await wantMeetingFor(tx, row.session_id));
    await recordChange(ctx, tx, { row, what: isPending ? "appointment.requested" : "appointment.confirmed", meets });
    crashPoint("wish-written");
    return row;
  });
}

function customerIn({ customer, person, client }: AppointmentWish) {
  return {
    customer_name: customer.name,
    customer_email: customer.email ?? null,
    customer_phone: customer.phone ?? null,
    customer_zone: customer.zone ?? null,
    person_id: person ?? null,
    client_id: client ?? null,
  };
}
