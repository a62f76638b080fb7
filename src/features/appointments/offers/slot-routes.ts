import { z } from "zod";
import { route } from "../../../feature.ts";
import { Instant } from "../../../kernel/text.ts";
import { serviceRow } from "../services/store.ts";
import { SlotExplanation, Slots, SlotsQuery } from "./contract.ts";
import { explainOffer, findOffers } from "./find-offers.ts";

const READ = { kind: "scope", scope: "appointments:read" } as const;
/** As whom a caller asks: what customers are offered, or what staff may book for them. */
const As = z.enum(["customer", "staff"]).default("customer");

export const slotRoutes = [
  route({
    method: "GET",
    path: "/api/slots",
    access: READ,
    summary: "The slots of a service within a window of up to 100 days, as its customers are offered them.",
    query: SlotsQuery.extend({ as: As }),
    answers: { 200: Slots },
    handle: async (ctx, { query: { service: id, as: booker, ...window } }) => {
      const service = await ctx.transaction((tx) => serviceRow(tx, id));
      return { status: 200, body: await findOffers(ctx, { service, booker, ...window }) };
    },
  }),
  route({
    method: "GET",
    path: "/api/slots/explanation",
    access: READ,
    summary: "Why a start is offered or is not, for everybody and for each host.",
    query: z.object({ service: z.uuid(), start: Instant, as: As }),
    answers: { 200: SlotExplanation },
    handle: async (ctx, { query: { as: booker, ...asked } }) => ({
      status: 200,
      body: await explainOffer(ctx, { ...asked, booker }),
    }),
  }),
];
