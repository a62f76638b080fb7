import { z } from "zod";
import { route } from "../../../feature.ts";
import { Import, ImportReport, ImportWish, LARGEST } from "./contract.ts";
import { shown, startImport, tryImport } from "./start-import.ts";
import { importRow } from "./store.ts";

export const importRoutes = [
  route({
    method: "POST",
    path: "/api/imports",
    access: { kind: "scope", scope: "people:write" },
    summary:
      "Imports people, clients or contacts from CSV. A dry run answers 200 with what would become of each row; otherwise 202, and the import goes on by itself.",
    body: ImportWish,
    // The file in base64, or as text in which every quotation mark is escaped.
    bodyLimit: 2 * LARGEST,
    answers: { 200: ImportReport, 202: Import },
    handle: async (ctx, { body }) => {
      if (body.dryRun) return { status: 200, body: await tryImport(ctx, body) };
      const started = await startImport(ctx, body);
      return { status: 202, body: started, headers: { location: `/api/imports/${started.id}` } };
    },
  }),
  route({
    method: "GET",
    path: "/api/imports/:id",
    access: { kind: "scope", scope: "people:read" },
    summary: "Shows how far an import is, how fast it goes, and which rows were refused.",
    params: z.object({ id: z.uuid() }),
    answers: { 200: Import },
    handle: async (ctx, { params }) => ({
      status: 200,
      body: shown(await ctx.transaction((tx) => importRow(tx, params.id))),
    }),
  }),
];
