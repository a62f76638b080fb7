import { z } from "zod";
import { route } from "../../../feature.ts";
import { changeClass } from "./change-class.ts";
import {
  ClassChange,
  ClassItem,
  ClassShown,
  HistoryEntry,
  MATCH_STATES,
  MATCHES,
  PersonInClass,
  TEAM_STATES,
} from "./contract.ts";
import { historyPage } from "./history/store.ts";
import { showPeople } from "./people/show-people.ts";
import { showClass, showClasses } from "./show-classes.ts";

const READ = { kind: "scope", scope: "classes:read" } as const;
const ById = z.object({ id: z.uuid() });
const Words = z.string().trim().min(1).max(200).optional();
const PAGE = 50;

const classes = [
  route({
    method: "GET",
    path: "/api/classes",
    access: READ,
    summary:
      "Lists classes by title with their team, their match and their drift; go on with the cursor of the page before.",
    query: z.object({
      q: Words,
      state: z.enum(TEAM_STATES).optional(),
      match: z.enum(MATCHES).optional(),
      listed: z.enum(["true", "false"]).optional(),
      cursor: z.uuid().optional(),
    }),
    answers: { 200: z.object({ items: z.array(ClassItem), cursor: z.string().optional() }) },
    handle: async (ctx, { query: { listed, ...asked } }) => ({
      status: 200,
      body: await showClasses(ctx, { ...asked, listed: listed && listed === "true" }),
    }),
  }),
  route({
    method: "GET",
    path: "/api/classes/:id",
    access: READ,
    summary: "Shows a class: what the roster says of it, its team, and what is otherwise for it than in the settings.",
    params: ById,
    answers: { 200: ClassShown },
    handle: async (ctx, { params }) => ({ status: 200, body: await showClass(ctx, params.id) }),
  }),
  route({
    method: "PATCH",
    path: "/api/classes/:id",
    access: { kind: "scope", scope: "classes:write" },
    summary: "Chooses a class or leaves it out, and says what is otherwise for it; what is not named stays.",
    params: ById,
    body: ClassChange,
    answers: { 200: ClassShown },
    handle: async (ctx, { params, body }) => ({ status: 200, body: await changeClass(ctx, params.id, body) }),
  }),
];

const people = [
  route({
    method: "GET",
    path: "/api/classes/:id/people",
    access: READ,
    summary: "The roster of a class beside its team, by name; those whom only the team has come last.",
    params: ById,
    query: z.object({
      q: Words,
      match: z.enum(MATCH_STATES).optional(),
      cursor: z
        .string()
        .regex(/^\d{1,6}$/)
        .optional(),
    }),
    answers: { 200: z.object({ items: z.array(PersonInClass), total: z.int(), cursor: z.string().optional() }) },
    handle: async (ctx, { params, query: { cursor = "0", ...asked } }) => {
      const from = Number(cursor);
      const { items, total } = await showPeople(ctx, { ...params, ...asked, from, limit: PAGE });
      const next = from + items.length;
      return { status: 200, body: { items, total, ...(next < total && { cursor: String(next) }) } };
    },
  }),
  route({
    method: "GET",
    path: "/api/classes/:id/history",
    access: READ,
    summary: "What rosters changed in a class, of everybody or of one person by the roster's id, the latest first.",
    params: ById,
    query: z.object({ person: z.string().min(1).max(200).optional(), cursor: z.uuid().optional() }),
    answers: { 200: z.object({ items: z.array(HistoryEntry), cursor: z.string().optional() }) },
    handle: async (ctx, { params: { id }, query: { person, cursor } }) => {
      await showClass(ctx, id);
      const items = await ctx.transaction((tx) => historyPage(tx, { id, person, after: cursor, limit: PAGE }));
      const last = items.length === PAGE ? items.at(-1) : undefined;
      return { status: 200, body: { items, ...(last && { cursor: last.id }) } };
    },
  }),
];

export const classRoutes = [...classes, ...people];
