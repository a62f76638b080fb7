import { z } from "zod";
import { route } from "../../feature.ts";
import { PlainText } from "../../kernel/text.ts";
import { connectionForNewWork, inWords, reachMicrosoft } from "../connection/index.ts";
import { setMatchRule } from "./add-person.ts";
import { clientRoutes } from "./clients/client-routes.ts";
import { AUDIENCES, DirectoryUser, MatchRule, MatchRules, Person } from "./contract.ts";
import { importRoutes } from "./imports/import-routes.ts";
import { interactionRoutes } from "./interactions/interaction-routes.ts";
import { matchPerson } from "./match-person.ts";
import { peopleRoutes } from "./people/people-routes.ts";
import { searchDirectory } from "./search-directory.ts";
import { matchRule, personOf } from "./store.ts";

const ById = z.object({ id: z.uuid() });

export const routes = [
  ...peopleRoutes,
  ...clientRoutes,
  ...interactionRoutes,
  ...importRoutes,
  route({
    method: "POST",
    path: "/api/people/:id/match",
    access: { kind: "scope", scope: "people:write" },
    summary: "Matches a person with the directory by the rule of their audience.",
    params: ById,
    answers: { 200: Person },
    handle: async (ctx, { params }) => {
      const microsoft = await reachMicrosoft(ctx, await ctx.transaction((tx) => connectionForNewWork(tx, ctx.sandbox)));
      await inWords(() => matchPerson(ctx, microsoft, params.id));
      return { status: 200, body: await ctx.transaction((tx) => personOf(tx, params.id)) };
    },
  }),
  route({
    method: "GET",
    path: "/api/match-rules",
    access: { kind: "scope", scope: "people:read" },
    summary: "Shows by which local field operators and users are looked for in which directory field.",
    answers: { 200: MatchRules },
    handle: async (ctx) => {
      const body = await ctx.transaction(async (tx) => ({
        operator: await matchRule(tx, "operator"),
        user: await matchRule(tx, "user"),
      }));
      return { status: 200, body };
    },
  }),
  route({
    method: "PUT",
    path: "/api/match-rules/:audience",
    access: { kind: "scope", scope: "people:write" },
    summary: "Sets which local field is looked for in which directory field, for operators or for users.",
    params: z.object({ audience: z.enum(AUDIENCES) }),
    body: MatchRule,
    answers: { 200: MatchRule },
    handle: async (ctx, { params, body }) => ({ status: 200, body: await setMatchRule(ctx, params.audience, body) }),
  }),
  route({
    method: "GET",
    path: "/api/directory-users",
    access: { kind: "scope", scope: "people:read" },
    summary: "Searches the Entra tenant for people by the beginning of a name or address.",
    query: z.object({ search: PlainText.min(1).max(100) }),
    answers: { 200: z.object({ items: z.array(DirectoryUser) }) },
    handle: async (ctx, { query }) => ({ status: 200, body: { items: await searchDirectory(ctx, query.search) } }),
  }),
];
