import { z } from "zod";
import { route } from "../../../feature.ts";
import { Hold } from "../booking/contract.ts";
import { endHold } from "../booking/end-hold.ts";
import { holdSlot } from "../booking/hold-slot.ts";
import { Slots } from "../offers/contract.ts";
import { findOffers } from "../offers/find-offers.ts";
import { bookAsCustomer } from "./book-as-customer.ts";
import {
  BookingPage,
  OfferedServicePage,
  MyAppointment,
  OwnAppointment,
  OwnBookingWish,
  SlotWish,
} from "./contract.ts";
import { serviceFor } from "./enter-page.ts";
import { Window } from "./page-routes.ts";
import { showMine, whoAsks } from "./show-mine.ts";
import { showPage, showServicePage } from "./show-page.ts";

const VISITOR = { kind: "visitor", because: "visitors see only what is theirs" } as const;
const OfService = z.object({ service: z.string().max(60) });

export const visitorRoutes = [
  route({
    method: "GET",
    path: "/api/me/appointments",
    access: VISITOR,
    summary: "The appointments of the visitor who asks, the latest first, with the Teams meeting of each.",
    answers: { 200: z.object({ items: z.array(MyAppointment) }) },
    handle: async (ctx) => ({ status: 200, body: { items: await showMine(ctx) } }),
  }),
  route({
    method: "GET",
    path: "/api/me/services",
    access: VISITOR,
    summary: "What the visitor who asks may book, the soonest first.",
    answers: { 200: BookingPage },
    handle: async (ctx) => ({ status: 200, body: await showPage(ctx, "visitors") }),
  }),
  route({
    method: "GET",
    path: "/api/me/services/:service",
    access: VISITOR,
    summary: "One service that the visitor who asks may book.",
    params: OfService,
    answers: { 200: OfferedServicePage },
    handle: async (ctx, { params }) => ({
      status: 200,
      body: await showServicePage(ctx, { slug: params.service, circle: "visitors" }),
    }),
  }),
  route({
    method: "GET",
    path: "/api/me/services/:service/slots",
    access: VISITOR,
    summary: "The free slots of a service that the visitor who asks may book.",
    params: OfService,
    query: Window,
    answers: { 200: Slots },
    handle: async (ctx, { params, query }) => {
      const service = await serviceFor(ctx, params.service, "visitors");
      return { status: 200, body: await findOffers(ctx, { service, ...query, booker: "customer" }) };
    },
  }),
  route({
    method: "POST",
    path: "/api/me/services/:service/holds",
    access: VISITOR,
    summary: "Keeps a slot for ten minutes, while the visitor who asks fills in the form.",
    params: OfService,
    body: SlotWish,
    answers: { 201: Hold },
    handle: async (ctx, { params, body }) => {
      const service = await serviceFor(ctx, params.service, "visitors");
      const wish = { service: service.id, start: body.start };
      return { status: 201, body: await holdSlot(ctx, wish, { booker: "customer", by: ctx.actor }) };
    },
  }),
  route({
    method: "DELETE",
    path: "/api/me/holds/:id",
    access: VISITOR,
    summary: "Lets go of a slot that was kept.",
    params: z.object({ id: z.uuid() }),
    answers: { 204: z.undefined() },
    handle: async (ctx, { params }) => {
      await endHold(ctx, params.id);
      return { status: 204 };
    },
  }),
  route({
    method: "POST",
    path: "/api/me/appointments",
    access: VISITOR,
    summary: "Books the slot that was kept for the visitor who asks.",
    body: OwnBookingWish,
    answers: { 201: OwnAppointment },
    handle: async (ctx, { body: { hold, phone, zone, answers } }) => {
      const { id: person, name, email } = await whoAsks(ctx);
      const customer = { name, email, phone, zone };
      const wish = { hold, customer, person, answers };
      return { status: 201, body: await bookAsCustomer(ctx, wish, { circle: "visitors", by: ctx.actor }) };
    },
  }),
];
