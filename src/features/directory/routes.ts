import { z } from "zod";
import { route } from "../../feature.ts";
import { PlainText } from "../../kernel/text.ts";
import { clientRoutes } from "./clients/client-routes.ts";
import { DirectoryUser } from "./contract.ts";
import { importRoutes } from "./imports/import-routes.ts";
import { interactionRoutes } from "./interactions/interaction-routes.ts";
import { matchRoutes } from "./matching/match-routes.ts";
import { ruleRoutes } from "./matching/rule-routes.ts";
import { runRoutes } from "./matching/runs/run-routes.ts";
import { presenceRoutes } from "./presence/presence-routes.ts";
import { peopleRoutes } from "./people/people-routes.ts";
import { searchDirectory } from "./search-directory.ts";

export const routes = [
  ...peopleRoutes,
  ...clientRoutes,
  ...interactionRoutes,
  ...importRoutes,
  ...matchRoutes,
  ...ruleRoutes,
  ...runRoutes,
  ...presenceRoutes,
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
