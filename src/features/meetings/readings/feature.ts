import { z } from "zod";
import type { Feature } from "../../../feature.ts";
import { KINDS } from "../artifacts/contract.ts";
import { attendanceRoutes } from "../attendance/attendance-routes.ts";
import { ATTENDANCE_DATA } from "../attendance/personal-data.ts";
import { TRANSCRIPT_DATA } from "../transcripts/personal-data.ts";
import { transcriptRoutes } from "../transcripts/transcript-routes.ts";
import { dropReading, orderReading, readArtifact } from "./read-artifact.ts";

const About = z.object({ id: z.uuid() });
const Named = z.object({ artifact: z.uuid(), kind: z.enum(KINDS) });

/** Artifacts that are read as soon as they are found, and what comes of it, as a part of the feature. */
export const readings = {
  routes: [...transcriptRoutes, ...attendanceRoutes],
  jobs: { "artifacts.read": (ctx, data) => readArtifact(ctx, About.parse(data).id) },
  reactions: {
    "artifact.found": (ctx, { data }) => orderReading(ctx, Named.parse(data)),
    "artifact.erased": (ctx, { data }) => dropReading(ctx, Named.parse(data)),
  },
  personalData: [TRANSCRIPT_DATA, ATTENDANCE_DATA],
} satisfies Pick<Feature, "routes" | "jobs" | "reactions" | "personalData">;
