import { z } from "zod";
import { route } from "../../../feature.ts";
import { ScriptAbout, ScriptText } from "./contract.ts";
import { listScripts, writeScript } from "./write-script.ts";

export const scriptRoutes = [
  route({
    method: "GET",
    path: "/api/connections/:id/scripts",
    access: { kind: "scope", scope: "connections:read" },
    summary:
      "Lists the PowerShell scripts that Microsoft's administrators run for a connection: who runs each, and why.",
    params: z.object({ id: z.uuid() }),
    answers: { 200: z.object({ items: z.array(ScriptAbout) }) },
    handle: async (ctx, { params }) => ({ status: 200, body: { items: await listScripts(ctx, params.id) } }),
  }),
  route({
    method: "GET",
    path: "/api/connections/:id/scripts/:name",
    access: { kind: "scope", scope: "connections:read" },
    summary: "Writes one script, filled in for the connection and its operators; it may be run any number of times.",
    params: z.object({ id: z.uuid(), name: z.string().max(60) }),
    answers: { 200: ScriptText },
    handle: async (ctx, { params }) => ({ status: 200, body: await writeScript(ctx, params.id, params.name) }),
  }),
];
