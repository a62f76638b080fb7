import { z } from "zod";
import { route } from "../../../feature.ts";
import { ClassTerm } from "./contract.ts";
import { showTerms } from "./show-terms.ts";

export const termRoutes = [
  route({
    method: "GET",
    path: "/api/class-terms",
    access: { kind: "scope", scope: "classes:read" },
    summary: "The terms of the classes that rosters name, by their first day, with when their teams are archived.",
    answers: { 200: z.object({ items: z.array(ClassTerm) }) },
    handle: async (ctx) => ({ status: 200, body: { items: await showTerms(ctx) } }),
  }),
];
