import { z } from "zod";
import { route } from "../../../feature.ts";
import { Hold } from "../booking/contract.ts";
import { endHold } from "../booking/end-hold.ts";
import { holdSlot } from "../booking/hold-slot.ts";
import { findOffers } from "../offers/find-offers.ts";
import { Slots, SlotsQuery } from "../offers/contract.ts";
import { bookAsCustomer } from "./book-as-customer.ts";
import { BookingPage, BookingWish, OfferedServicePage, OwnAppointment, SlotWish } from "./contract.ts";
import { enterPage, serviceFor, strangerAt } from "./enter-page.ts";
import { showPage, showServicePage } from "./show-page.ts";

const ANYONE = { kind: "anyone", because: "whoever has the address of a booking page may book there" } as const;
const OfPage = z.object({ page: z.string().max(40) });
const OfService = OfPage.extend({ service: z.string().max(60) });
export const Window = SlotsQuery.pick({ from: true, to: true });

export const pageRoutes = [
  route({
    method: "GET",
    path: "/api/booking-pages/:page",
    access: ANYONE,
    summary: "What anybody may book of an organisation, the soonest first.",
    params: OfPage,
    answers: { 200: BookingPage },
    handle: async (ctx, { params }) => ({
      status: 200,
      body: await showPage(await enterPage(ctx, params.page), "public"),
    }),
  }),
  route({
    method: "GET",
    path: "/api/booking-pages/:page/services/:service",
    access: ANYONE,
    summary: "One service that anybody may book.",
    params: OfService,
    answers: { 200: OfferedServicePage },
    handle: async (ctx, { params }) => {
      const inside = await enterPage(ctx, params.page);
      return { status: 200, body: await showServicePage(inside, { slug: params.service, circle: "public" }) };
    },
  }),
  route({
    method: "GET",
    path: "/api/booking-pages/:page/services/:service/slots",
    access: ANYONE,
    summary: "The free slots of a service within a window of up to 100 days.",
    params: OfService,
    query: Window,
    answers: { 200: Slots },
    handle: async (ctx, { params, query }) => {
      const inside = await enterPage(ctx, params.page);
      const service = await serviceFor(inside, params.service, "public");
      return { status: 200, body: await findOffers(inside, { service, ...query, booker: "customer" }) };
    },
  }),
  route({
    method: "POST",
    path: "/api/booking-pages/:page/services/:service/holds",
    access: ANYONE,
    summary: "Keeps a slot for ten minutes, while somebody fills in the form.",
    params: OfService,
    body: SlotWish,
    answers: { 201: Hold },
    handle: async (ctx, { params, body, asked }) => {
      const inside = await enterPage(ctx, params.page);
      const service = await serviceFor(inside, params.service, "public");
      const by = strangerAt(ctx, asked.from);
      const hold = await holdSlot(inside, { service: service.id, start: body.start }, { booker: "customer", by });
      return { status: 201, body: hold };
    },
  }),
  route({
    method: "DELETE",
    path: "/api/booking-pages/:page/holds/:id",
    access: ANYONE,
    summary: "Lets go of a slot that was kept.",
    params: OfPage.extend({ id: z.uuid() }),
    answers: { 204: z.undefined() },
    handle: async (ctx, { params }) => {
      await endHold(await enterPage(ctx, params.page), params.id);
      return { status: 204 };
    },
  }),
  route({
    method: "POST",
    path: "/api/booking-pages/:page/appointments",
    access: ANYONE,
    summary: "Books the slot that was kept. Sent twice, as after an answer that was lost, it is one appointment.",
    params: OfPage,
    body: BookingWish,
    answers: { 201: OwnAppointment },
    handle: async (ctx, { params, body }) => {
      const inside = await enterPage(ctx, params.page);
      return { status: 201, body: await bookAsCustomer(inside, body, { circle: "public", by: inside.actor }) };
    },
  }),
];
