import { z } from "zod";
import { route } from "../../../feature.ts";
import { HistoryWanted } from "./contract.ts";
import { exportHistory } from "./export-history.ts";

export const exporting = [
  route({
    method: "GET",
    path: "/api/conversations/:id/history",
    access: { kind: "scope", scope: "messages:read" },
    summary:
      "Hands out all that was written in a chat as a file, the earliest first: as text, as CSV, or as JSON, a message a line.",
    params: z.object({ id: z.uuid() }),
    query: HistoryWanted,
    produces: "application/octet-stream",
    answers: { 200: z.string() },
    handle: async (ctx, { params, query }) => ({ status: 200, ...(await exportHistory(ctx, params.id, query)) }),
  }),
];
