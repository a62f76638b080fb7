import { z } from "zod";
import { route } from "../../../../feature.ts";
import { Roster } from "../contract.ts";
import { RosterSource, SourceChange, SourceTrial, SourceWish } from "./contract.ts";
import { addSource, changeSource, removeSource } from "./keep-source.ts";
import { orderReading } from "./order-reading.ts";
import { showSources } from "./show-sources.ts";
import { trySource } from "./try-source.ts";

const READ = { kind: "scope", scope: "classes:read" } as const;
const WRITE = { kind: "scope", scope: "classes:write" } as const;
const ById = z.object({ id: z.uuid() });

export const sourceRoutes = [
  route({
    method: "GET",
    path: "/api/roster-sources",
    access: READ,
    summary: "Lists the services from which rosters are read, each with its last reading and what was wrong with it.",
    answers: { 200: z.object({ items: z.array(RosterSource) }) },
    handle: async (ctx) => ({ status: 200, body: { items: await showSources(ctx) } }),
  }),
  route({
    method: "POST",
    path: "/api/roster-sources",
    access: WRITE,
    summary:
      "Adds a service that hands out rosters as OneRoster 1.1 or 1.2 has it (REST); its secret is sealed and never shown.",
    body: SourceWish,
    answers: { 201: RosterSource },
    handle: async (ctx, { body }) => ({ status: 201, body: await addSource(ctx, body) }),
  }),
  route({
    method: "PATCH",
    path: "/api/roster-sources/:id",
    access: WRITE,
    summary:
      "Changes a source of rosters. Another host, or another way to sign in, wants the secret again: it was not given for that.",
    params: ById,
    body: SourceChange,
    answers: { 200: RosterSource },
    handle: async (ctx, { params, body }) => ({ status: 200, body: await changeSource(ctx, params.id, body) }),
  }),
  route({
    method: "DELETE",
    path: "/api/roster-sources/:id",
    access: WRITE,
    summary: "Removes a source of rosters that no schedule reads; what was read from it stays.",
    params: ById,
    answers: { 204: z.undefined() },
    handle: async (ctx, { params }) => {
      await removeSource(ctx, params.id);
      return { status: 204 };
    },
  }),
  route({
    method: "POST",
    path: "/api/roster-sources/:id/trial",
    access: WRITE,
    summary:
      "Tries a source: signs in and asks for one item of each collection. What does not work is told with its cure; nothing changes.",
    params: ById,
    answers: { 200: SourceTrial },
    handle: async (ctx, { params }) => ({ status: 200, body: await trySource(ctx, params.id) }),
  }),
  route({
    method: "POST",
    path: "/api/roster-sources/:id/reading",
    access: WRITE,
    summary:
      "Reads a source now. It becomes a roster like one that is brought: all of it is read first, and if anything fails nothing changes.",
    params: ById,
    answers: { 202: Roster },
    handle: async (ctx, { params }) => {
      const roster = await ctx.transaction((tx) => orderReading(ctx, tx, params.id));
      return { status: 202, body: roster, headers: { location: `/api/rosters/${roster.id}` } };
    },
  }),
];
