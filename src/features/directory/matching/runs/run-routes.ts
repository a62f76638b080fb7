import { z } from "zod";
import { route } from "../../../../feature.ts";
import { MatchRun } from "./contract.ts";
import { showRun, showRuns, startRun } from "./start-run.ts";

const READ = { kind: "scope", scope: "people:read" } as const;

export const runRoutes = [
  route({
    method: "POST",
    path: "/api/match-runs",
    access: { kind: "scope", scope: "people:write" },
    summary:
      "Matches everybody now: looks what became of the matched, then looks for all others by the rules. It goes on by itself; where one is under way, that one is answered.",
    answers: { 202: MatchRun },
    handle: async (ctx) => {
      const run = await startRun(ctx);
      return { status: 202, body: run, headers: { location: `/api/match-runs/${run.id}` } };
    },
  }),
  route({
    method: "GET",
    path: "/api/match-runs",
    access: READ,
    summary: "Lists the last times that everybody was matched, the newest first.",
    answers: { 200: z.object({ items: z.array(MatchRun) }) },
    handle: async (ctx) => ({ status: 200, body: { items: await showRuns(ctx) } }),
  }),
  route({
    method: "GET",
    path: "/api/match-runs/:id",
    access: READ,
    summary: "Shows how far matching everybody is, what it brought, and who was not matched and why.",
    params: z.object({ id: z.uuid() }),
    answers: { 200: MatchRun },
    handle: async (ctx, { params }) => ({ status: 200, body: await showRun(ctx, params.id) }),
  }),
];
