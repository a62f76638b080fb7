import { Readable } from "node:stream";
import { z } from "zod";
import { route } from "../../../feature.ts";
import { FactCursor } from "../../../kernel/facts/cursor.ts";
import { PROBES } from "./catalog.ts";
import { Diagnostics, DiagnosticsWish, FindingChange, Readiness } from "./contract.ts";
import { runDiagnostics } from "./run-diagnostics.ts";
import { exportReadiness, showReadiness } from "./show-readiness.ts";
import { showChanges } from "./show-changes.ts";
import { showDiagnostics } from "./show-diagnostics.ts";
import { knownSubjects } from "./subjects.ts";

const ById = z.object({ id: z.uuid() });
const ProbeKey = z.string().refine((text) => PROBES.some(({ key }) => key === text), "is no live test of Parley's");

export const probeRoutes = [
  route({
    method: "GET",
    path: "/api/connections/:id/findings",
    access: { kind: "scope", scope: "connections:read" },
    summary: "Lists what the live tests of a connection last came to, and when they are made again.",
    params: ById,
    answers: { 200: Diagnostics },
    handle: async (ctx, { params }) => ({ status: 200, body: await showDiagnostics(ctx, params.id) }),
  }),
  route({
    method: "GET",
    path: "/api/connections/:id/findings/changes",
    access: { kind: "scope", scope: "connections:read" },
    summary: "Lists how the live tests of a connection came out otherwise than before, newest first; of all or of one.",
    params: ById,
    query: z.object({ probe: ProbeKey.optional(), cursor: FactCursor.optional() }),
    answers: { 200: z.object({ items: z.array(FindingChange), cursor: z.string().optional() }) },
    handle: async (ctx, { params, query }) => ({ status: 200, body: await showChanges(ctx, params.id, query) }),
  }),
  route({
    method: "POST",
    path: "/api/connections/:id/diagnostics",
    access: { kind: "scope", scope: "connections:write" },
    summary:
      "Runs the live tests of all that is switched on, on the connection and on these operators: what they make they remove.",
    params: ById,
    body: DiagnosticsWish,
    answers: { 200: Diagnostics },
    handle: async (ctx, { params, body }) => {
      await runDiagnostics(ctx, params.id, async (tx) => {
        const { outsiders } = await knownSubjects(tx, params.id);
        return { operators: body.operators, outsiders };
      });
      return { status: 200, body: await showDiagnostics(ctx, params.id) };
    },
  }),
  route({
    method: "GET",
    path: "/api/connections/:id/readiness",
    access: { kind: "scope", scope: "connections:read" },
    summary: "Shows which operators are ready for all that is switched on, and what keeps the others.",
    params: ById,
    answers: { 200: Readiness },
    handle: async (ctx, { params }) => ({ status: 200, body: await showReadiness(ctx, params.id) }),
  }),
  route({
    method: "GET",
    path: "/api/connections/:id/readiness.csv",
    access: { kind: "scope", scope: "connections:read" },
    summary: "The readiness of operators as a CSV file, an operator a line.",
    params: ById,
    produces: "text/csv",
    answers: { 200: z.string() },
    handle: async (ctx, { params }) => ({
      status: 200,
      headers: { "content-disposition": 'attachment; filename="readiness.csv"' },
      stream: {
        type: "text/csv; charset=utf-8",
        from: Readable.from([await exportReadiness(ctx, params.id)]),
      },
    }),
  }),
];
