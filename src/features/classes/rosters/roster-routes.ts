import { z } from "zod";
import { route } from "../../../feature.ts";
import { OneLine, PlainText } from "../../../kernel/text.ts";
import { bringRoster } from "./bring-roster.ts";
import { ClassChange, LARGEST, Roster, RosterEvents, RosterEventsTaken, RosterProblem } from "./contract.ts";
import { exportProblems, showChanges, showProblems, showRoster, showRosters } from "./show-rosters.ts";
import { changeRoster } from "./taking/change-roster.ts";

const READ = { kind: "scope", scope: "classes:read" } as const;
const WRITE = { kind: "scope", scope: "classes:write" } as const;
const ById = z.object({ id: z.uuid() });

export const rosterRoutes = [
  route({
    method: "POST",
    path: "/api/rosters",
    access: WRITE,
    summary:
      "Brings a roster: a OneRoster 1.1 or 1.2 archive, whole or with changes to the one that stands (delta in its manifest), a CSV file with a line for each enrolment, or a JSON object {classes: [{id, title, code, details, members: [{person, role, groups}], sessions: [{key, title, start, end, timeZone, location, online, state}]}], people: [{id, fields}]}; which of them it is, its bytes tell. It is read by itself, and changes nothing if a single line is wrong.",
    query: z.object({ name: OneLine.min(1).max(200) }),
    takes: "file",
    bodyLimit: LARGEST + 1024,
    answers: { 202: Roster },
    handle: async (ctx, { query: { name }, asked: { file } }) => {
      const roster = await bringRoster(ctx, { name, file });
      return { status: 202, body: roster, headers: { location: `/api/rosters/${roster.id}` } };
    },
  }),
  route({
    method: "POST",
    path: "/api/rosters/changes",
    access: WRITE,
    summary:
      "Applies what happened since to the roster that stands: who came into a class and who left it. What is so already stays so.",
    body: RosterEvents,
    bodyLimit: 4 * 1024 * 1024,
    answers: { 200: RosterEventsTaken },
    handle: async (ctx, { body }) => ({ status: 200, body: await changeRoster(ctx, body) }),
  }),
  route({
    method: "GET",
    path: "/api/rosters",
    access: READ,
    summary: "Lists the rosters that were brought, the newest first; go on with the cursor of the page before.",
    query: z.object({ cursor: z.uuid().optional() }),
    answers: { 200: z.object({ items: z.array(Roster), cursor: z.string().optional() }) },
    handle: async (ctx, { query }) => ({ status: 200, body: await showRosters(ctx, query.cursor) }),
  }),
  route({
    method: "GET",
    path: "/api/rosters/:id",
    access: READ,
    summary: "Shows a roster: whether it was taken, what it holds and what it changed.",
    params: ById,
    answers: { 200: Roster },
    handle: async (ctx, { params }) => ({ status: 200, body: await showRoster(ctx, params.id) }),
  }),
  route({
    method: "GET",
    path: "/api/rosters/:id/problems",
    access: READ,
    summary: "Lists every bad line of a roster with what cures it, and then what is merely odd; `q` looks for words.",
    params: ById,
    query: z.object({
      q: PlainText.max(200).optional(),
      cursor: z
        .string()
        .regex(/^\d{1,6}$/)
        .optional(),
    }),
    answers: { 200: z.object({ items: z.array(RosterProblem), total: z.int(), cursor: z.string().optional() }) },
    handle: async (ctx, { params, query }) => ({ status: 200, body: await showProblems(ctx, params.id, query) }),
  }),
  route({
    method: "GET",
    path: "/api/rosters/:id/problems.csv",
    access: READ,
    summary: "Hands out every bad line of a roster as a CSV file.",
    params: ById,
    produces: "text/csv",
    answers: { 200: z.string() },
    handle: async (ctx, { params }) => ({
      status: 200,
      headers: { "content-disposition": 'attachment; filename="roster-problems.csv"', "cache-control": "no-store" },
      stream: await exportProblems(ctx, params.id),
    }),
  }),
  route({
    method: "GET",
    path: "/api/rosters/:id/changes",
    access: READ,
    summary: "Shows what a roster changed in each class, compared with the one before.",
    params: ById,
    query: z.object({ cursor: z.uuid().optional() }),
    answers: { 200: z.object({ items: z.array(ClassChange), total: z.int(), cursor: z.string().optional() }) },
    handle: async (ctx, { params, query }) => ({ status: 200, body: await showChanges(ctx, params.id, query.cursor) }),
  }),
];
