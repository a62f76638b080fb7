import { z } from "zod";
import { route } from "../../../feature.ts";
import { Schedule, ScheduleChange, ScheduleWish } from "./contract.ts";
import { changeScheduleOf, createSchedule, dropSchedule, shownSchedule } from "./keep-schedule.ts";
import { allSchedules } from "./store.ts";

const READ = { kind: "scope", scope: "classes:read" } as const;
const WRITE = { kind: "scope", scope: "classes:write" } as const;
const ById = z.object({ id: z.uuid() });

export const scheduleRoutes = [
  route({
    method: "GET",
    path: "/api/schedules",
    access: READ,
    summary: "When classes are synchronised by themselves, in words and as the next times.",
    answers: { 200: z.object({ items: z.array(Schedule) }) },
    handle: async (ctx) =>
      ctx.transaction(async (tx) => {
        const items: Schedule[] = [];
        for (const row of await allSchedules(tx)) items.push(await shownSchedule(ctx, tx, row));
        return { status: 200, body: { items } };
      }),
  }),
  route({
    method: "POST",
    path: "/api/schedules",
    access: WRITE,
    summary:
      "Has classes synchronised, or a source of rosters read, by themselves; where nothing else is said, each day at midnight.",
    body: ScheduleWish,
    answers: { 201: Schedule },
    handle: async (ctx, { body }) => ({ status: 201, body: await createSchedule(ctx, body) }),
  }),
  route({
    method: "PATCH",
    path: "/api/schedules/:id",
    access: WRITE,
    summary: "Changes when classes are synchronised by themselves, or switches that off and on.",
    params: ById,
    body: ScheduleChange,
    answers: { 200: Schedule },
    handle: async (ctx, { params, body }) => ({ status: 200, body: await changeScheduleOf(ctx, params.id, body) }),
  }),
  route({
    method: "DELETE",
    path: "/api/schedules/:id",
    access: WRITE,
    summary: "Takes a schedule away.",
    params: ById,
    answers: { 204: z.undefined() },
    handle: async (ctx, { params }) => {
      await dropSchedule(ctx, params.id);
      return { status: 204 };
    },
  }),
];
