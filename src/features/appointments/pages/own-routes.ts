import { z } from "zod";
import { route } from "../../../feature.ts";
import { cancelAppointment } from "../booking/cancel-appointment.ts";
import { AppointmentCancellation, Reschedule } from "../booking/contract.ts";
import { moveAppointment } from "../booking/move-appointment.ts";
import { Slots } from "../offers/contract.ts";
import { findOffers } from "../offers/find-offers.ts";
import { OwnAppointment } from "./contract.ts";
import { enterOwn, ownInAnswer, ownWithService } from "./enter-own.ts";
import { Window } from "./page-routes.ts";

const ANYONE = { kind: "anyone", because: "whoever was sent the link to their appointment may change it" } as const;
const ByToken = z.object({ token: z.string().max(100) });

export const ownRoutes = [
  route({
    method: "GET",
    path: "/api/booked/:token",
    access: ANYONE,
    summary: "An appointment as its customer sees it. The token is the end of the link that they were mailed.",
    params: ByToken,
    answers: { 200: OwnAppointment },
    handle: async (ctx, { params, asked }) => {
      const own = await enterOwn(ctx, params.token, asked.from);
      const { row } = await ownWithService(own);
      return { status: 200, body: await ownInAnswer(own.inside, row) };
    },
  }),
  route({
    method: "GET",
    path: "/api/booked/:token/slots",
    access: ANYONE,
    summary: "The slots to which a customer can move their appointment.",
    params: ByToken,
    query: Window,
    answers: { 200: Slots },
    handle: async (ctx, { params, query, asked }) => {
      const own = await enterOwn(ctx, params.token, asked.from);
      const { row, service } = await ownWithService(own);
      const without = service.wish.capacity === 1 ? row.session_id : undefined;
      return { status: 200, body: await findOffers(own.inside, { service, ...query, booker: "customer", without }) };
    },
  }),
  route({
    method: "POST",
    path: "/api/booked/:token/reschedule",
    access: ANYONE,
    summary: "Moves an appointment, as its customer; its Teams link stays as long as its hosts do.",
    params: ByToken,
    body: Reschedule.pick({ start: true, comment: true }),
    answers: { 200: OwnAppointment },
    handle: async (ctx, { params, body, asked }) => {
      const { inside, id } = await enterOwn(ctx, params.token, asked.from);
      const row = await moveAppointment(inside, id, { ...body, booker: "customer" });
      return { status: 200, body: await ownInAnswer(inside, row) };
    },
  }),
  route({
    method: "POST",
    path: "/api/booked/:token/cancellation",
    access: ANYONE,
    summary: "Cancels an appointment, as its customer.",
    params: ByToken,
    body: AppointmentCancellation,
    bodyOptional: true,
    answers: { 200: OwnAppointment },
    handle: async (ctx, { params, body, asked }) => {
      const { inside, id } = await enterOwn(ctx, params.token, asked.from);
      const row = await cancelAppointment(inside, id, { ...body, booker: "customer" });
      return { status: 200, body: await ownInAnswer(inside, row) };
    },
  }),
];
