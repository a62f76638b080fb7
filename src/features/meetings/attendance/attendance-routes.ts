import { z } from "zod";
import { route } from "../../../feature.ts";
import { Attendance } from "./contract.ts";
import { exportAttendance } from "./export-attendance.ts";
import { showAttendance } from "./show-attendance.ts";

const ARTIFACTS = { kind: "scope", scope: "artifacts:read" } as const;
const ById = z.object({ id: z.uuid() });

export const attendanceRoutes = [
  route({
    method: "GET",
    path: "/api/meetings/:id/attendance",
    access: ARTIFACTS,
    summary:
      "Shows who was in a meeting, from when to when, who came late or left early, who came uninvited and who never came.",
    params: ById,
    answers: { 200: Attendance },
    handle: async (ctx, { params }) => ({ status: 200, body: await showAttendance(ctx, params.id) }),
  }),
  route({
    method: "GET",
    path: "/api/meetings/:id/attendance.csv",
    access: ARTIFACTS,
    summary: "Who was in a meeting as a CSV file, a person a line; a formula gets an apostrophe before it.",
    params: ById,
    produces: "text/csv",
    answers: { 200: z.string() },
    handle: async (ctx, { params }) => ({
      status: 200,
      headers: {
        "content-disposition": 'attachment; filename="attendance.csv"',
        "cache-control": "private, no-store",
      },
      stream: exportAttendance(await showAttendance(ctx, params.id)),
    }),
  }),
];
