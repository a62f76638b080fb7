import { z } from "zod";
import { route } from "../../../feature.ts";
import { Closure, ClosureWish, Room, RoomWish } from "./contract.ts";
import { addClosure, addRoom, dropClosure, dropRoom } from "./keep-premises.ts";
import { allRooms, closureInApi, closuresSince } from "./store.ts";

const ById = z.object({ id: z.uuid() });
const READ = { kind: "scope", scope: "appointments:read" } as const;
const MANAGE = { kind: "scope", scope: "appointments:manage" } as const;

export const premisesRoutes = [
  route({
    method: "GET",
    path: "/api/rooms",
    access: READ,
    summary: "Lists the rooms that appointments may take.",
    answers: { 200: z.object({ items: z.array(Room) }) },
    handle: async (ctx) => ({ status: 200, body: { items: await ctx.transaction((tx) => allRooms(tx)) } }),
  }),
  route({
    method: "POST",
    path: "/api/rooms",
    access: MANAGE,
    summary: "Adds a room.",
    body: RoomWish,
    answers: { 201: Room },
    handle: async (ctx, { body }) => ({ status: 201, body: await addRoom(ctx, body.name) }),
  }),
  route({
    method: "DELETE",
    path: "/api/rooms/:id",
    access: MANAGE,
    summary: "Takes a room out of use; appointments that are booked in it stay.",
    params: ById,
    answers: { 204: z.undefined() },
    handle: async (ctx, { params }) => {
      await dropRoom(ctx, params.id);
      return { status: 204 };
    },
  }),
  route({
    method: "GET",
    path: "/api/closures",
    access: READ,
    summary: "Lists the times at which the organisation is closed, those that are over left out.",
    answers: { 200: z.object({ items: z.array(Closure) }) },
    handle: async (ctx) => {
      const rows = await ctx.transaction((tx) => closuresSince(tx, ctx.now));
      return { status: 200, body: { items: rows.map(closureInApi) } };
    },
  }),
  route({
    method: "POST",
    path: "/api/closures",
    access: MANAGE,
    summary: "Closes the organisation for a time: nothing new can be booked then, and what is booked stays.",
    body: ClosureWish,
    answers: { 201: Closure },
    handle: async (ctx, { body }) => ({ status: 201, body: await addClosure(ctx, body) }),
  }),
  route({
    method: "DELETE",
    path: "/api/closures/:id",
    access: MANAGE,
    summary: "Opens the organisation again.",
    params: ById,
    answers: { 204: z.undefined() },
    handle: async (ctx, { params }) => {
      await dropClosure(ctx, params.id);
      return { status: 204 };
    },
  }),
];
