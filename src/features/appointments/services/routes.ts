import { z } from "zod";
import { route } from "../../../feature.ts";
import { Service, ServiceChange, ServiceWish } from "./contract.ts";
import { addService, archiveService, changeService, serviceInApi } from "./keep-service.ts";
import { allServices, serviceRow } from "./store.ts";

const ById = z.object({ id: z.uuid() });
const READ = { kind: "scope", scope: "appointments:read" } as const;
const MANAGE = { kind: "scope", scope: "appointments:manage" } as const;

export const serviceRoutes = [
  route({
    method: "GET",
    path: "/api/services",
    access: READ,
    summary: "Lists the types of appointment, by name; archived ones only where asked for.",
    query: z.object({ archived: z.enum(["true", "false"]).default("false") }),
    answers: { 200: z.object({ items: z.array(Service) }) },
    handle: async (ctx, { query }) => {
      const rows = await ctx.transaction((tx) => allServices(tx, { archived: query.archived === "true" }));
      return { status: 200, body: { items: rows.map((row) => serviceInApi(ctx, row)) } };
    },
  }),
  route({
    method: "POST",
    path: "/api/services",
    access: MANAGE,
    summary: "Adds a type of appointment; what is left out is as usual.",
    body: ServiceWish,
    answers: { 201: Service },
    handle: async (ctx, { body }) => ({ status: 201, body: await addService(ctx, body) }),
  }),
  route({
    method: "GET",
    path: "/api/services/:id",
    access: READ,
    summary: "Shows one type of appointment.",
    params: ById,
    answers: { 200: Service },
    handle: async (ctx, { params }) => ({
      status: 200,
      body: serviceInApi(ctx, await ctx.transaction((tx) => serviceRow(tx, params.id))),
    }),
  }),
  route({
    method: "PATCH",
    path: "/api/services/:id",
    access: MANAGE,
    summary: "Changes what is named of a type of appointment; what is booked stays as it was booked.",
    params: ById,
    body: ServiceChange,
    answers: { 200: Service },
    handle: async (ctx, { params, body }) => ({ status: 200, body: await changeService(ctx, params.id, body) }),
  }),
  route({
    method: "POST",
    path: "/api/services/:id/archive",
    access: MANAGE,
    summary: "Takes a type of appointment off what can be booked; what is booked stays.",
    params: ById,
    answers: { 200: Service },
    handle: async (ctx, { params }) => ({ status: 200, body: await archiveService(ctx, params.id, true) }),
  }),
  route({
    method: "DELETE",
    path: "/api/services/:id/archive",
    access: MANAGE,
    summary: "Lets an archived type of appointment be booked again.",
    params: ById,
    answers: { 200: Service },
    handle: async (ctx, { params }) => ({ status: 200, body: await archiveService(ctx, params.id, false) }),
  }),
];
