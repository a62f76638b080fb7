import { z } from "zod";
import { route } from "../../../feature.ts";
import { Availability, Host, HostChange, HostWish } from "./contract.ts";
import { addHost, changeHost } from "./keep-host.ts";
import { allHosts, hostInApi, hostRow } from "./store.ts";

const ById = z.object({ id: z.uuid() });
const READ = { kind: "scope", scope: "appointments:read" } as const;
const MANAGE = { kind: "scope", scope: "appointments:manage" } as const;

export const hostRoutes = [
  route({
    method: "GET",
    path: "/api/hosts",
    access: READ,
    summary: "Lists those whom appointments are held with, by name; archived ones only where asked for.",
    query: z.object({ archived: z.enum(["true", "false"]).default("false") }),
    answers: { 200: z.object({ items: z.array(Host) }) },
    handle: async (ctx, { query }) => {
      const rows = await ctx.transaction((tx) => allHosts(tx, { archived: query.archived === "true" }));
      return { status: 200, body: { items: rows.map(hostInApi) } };
    },
  }),
  route({
    method: "POST",
    path: "/api/hosts",
    access: MANAGE,
    summary: "Makes a known person somebody whom appointments are held with.",
    body: HostWish,
    answers: { 201: Host },
    handle: async (ctx, { body }) => ({ status: 201, body: await addHost(ctx, body) }),
  }),
  route({
    method: "GET",
    path: "/api/hosts/:id",
    access: READ,
    summary: "Shows one host.",
    params: ById,
    answers: { 200: Host },
    handle: async (ctx, { params }) => ({
      status: 200,
      body: hostInApi(await ctx.transaction((tx) => hostRow(tx, params.id))),
    }),
  }),
  route({
    method: "PATCH",
    path: "/api/hosts/:id",
    access: MANAGE,
    summary: "Changes what is named of a host, or archives them; appointments that are booked stay.",
    params: ById,
    body: HostChange,
    answers: { 200: Host },
    handle: async (ctx, { params, body }) => ({ status: 200, body: await changeHost(ctx, params.id, body) }),
  }),
  route({
    method: "PUT",
    path: "/api/hosts/:id/availability",
    access: MANAGE,
    summary: "Says when a host works, in place of what was said before.",
    params: ById,
    body: Availability,
    answers: { 200: Host },
    handle: async (ctx, { params, body }) => ({
      status: 200,
      body: await changeHost(ctx, params.id, { availability: body }),
    }),
  }),
];
