import { z } from "zod";
import { route } from "../../../feature.ts";
import { connectionForNewWork, inWords, reachMicrosoft } from "../../connection/index.ts";
import type { Context } from "../../../context.ts";
import { AUDIENCES, Person } from "../contract.ts";
import { personOf } from "../store.ts";
import { LARGEST_FILE, MatchFile, MatchFileReport, MatchOverride } from "./contract.ts";
import { exportMatches } from "./files/export-matches.ts";
import { importMatches } from "./files/import-matches.ts";
import { removeMatch } from "./keep-match.ts";
import { matchPerson } from "./match-person.ts";
import { overrideMatch } from "./override-match.ts";

const ById = z.object({ id: z.uuid() });
const READ = { kind: "scope", scope: "people:read" } as const;
const WRITE = { kind: "scope", scope: "people:write" } as const;

/** A switch in an address. */
const Flag = z.enum(["true", "false"]).default("false");

async function usualMicrosoft(ctx: Context) {
  return reachMicrosoft(ctx, await ctx.transaction((tx) => connectionForNewWork(tx, ctx.sandbox)));
}

export const matchRoutes = [
  route({
    method: "POST",
    path: "/api/people/:id/match",
    access: WRITE,
    summary:
      "Matches a person with the directory by the rules of their audience. Who is matched already stays so, unless it is asked for again.",
    params: ById,
    query: z.object({ again: Flag }),
    answers: { 200: Person },
    handle: async (ctx, { params: { id }, query }) => {
      const microsoft = await usualMicrosoft(ctx);
      await inWords(() => matchPerson(ctx, microsoft, { id, again: query.again === "true" }));
      return { status: 200, body: await ctx.transaction((tx) => personOf(tx, id)) };
    },
  }),
  route({
    method: "PUT",
    path: "/api/people/:id/match",
    access: WRITE,
    summary: "Sets by hand which account of the directory a person is; no rule changes that.",
    params: ById,
    body: MatchOverride,
    answers: { 200: Person },
    handle: async (ctx, { params: { id }, body: { objectId } }) => {
      const microsoft = await usualMicrosoft(ctx);
      return { status: 200, body: await inWords(() => overrideMatch(ctx, microsoft, { id, objectId })) };
    },
  }),
  route({
    method: "DELETE",
    path: "/api/people/:id/match",
    access: WRITE,
    summary: "Removes a person's match, whoever made it; from then on the rules say who they are.",
    params: ById,
    answers: { 200: Person },
    handle: async (ctx, { params }) => ({ status: 200, body: await removeMatch(ctx, params.id) }),
  }),
  route({
    method: "GET",
    path: "/api/people/matches.csv",
    access: READ,
    summary: "Hands out who everybody is in the directory as a CSV file, which can be corrected and brought back.",
    query: z.object({ audience: z.enum(AUDIENCES).optional(), matched: z.enum(["yes", "no"]).optional() }),
    produces: "text/csv",
    answers: { 200: z.string() },
    handle: async (ctx, { query }) => ({
      status: 200,
      headers: { "content-disposition": 'attachment; filename="matches.csv"', "cache-control": "no-store" },
      stream: exportMatches(ctx, query),
    }),
  }),
  route({
    method: "POST",
    path: "/api/people/matches",
    access: WRITE,
    summary:
      "Sets matches by hand from a CSV file; an objectId of none removes one. With dryRun it says what it would do, row by row.",
    query: z.object({ dryRun: Flag }),
    body: MatchFile,
    bodyLimit: 2 * LARGEST_FILE,
    answers: { 200: MatchFileReport },
    handle: async (ctx, { query, body: { csv } }) => ({
      status: 200,
      body: await importMatches(ctx, { csv, dryRun: query.dryRun === "true" }),
    }),
  }),
];
