import { z } from "zod";
import type { Feature } from "../../../feature.ts";
import { artifactRoutes } from "./artifact-routes.ts";
import { copyArtifact } from "./copies/copy-artifact.ts";
import { expireArtifact } from "./erase-artifact.ts";
import { findOnlineMeeting } from "./looks/find-online-meeting.ts";
import { ARTIFACTS_LISTENING } from "./looks/listen.ts";
import { lookFor } from "./looks/look.ts";
import { beginAll, planAll, planLooks, stopLooking } from "./looks/plan-looks.ts";
import { VIEWS_DATA } from "./personal-data.ts";
import { orderExpiry, sweepUnfinished, sweepViews } from "./sweep.ts";

const About = z.object({ id: z.uuid() });
const Copied = z.object({ address: z.string() });

/** Recordings, transcripts and attendance reports, as a part of the feature. */
export const artifacts = {
  routes: artifactRoutes,
  jobs: {
    "meetings.find-online-meeting": findOnlineMeeting,
    "artifacts.look": lookFor,
    "artifacts.plan": planAll,
    "artifacts.copy": (ctx, data) => copyArtifact(ctx, About.parse(data).id),
    "artifacts.expire": (ctx, data) => expireArtifact(ctx, About.parse(data).id),
    "artifacts.remove-copy": (ctx, data) => ctx.storage.remove(Copied.parse(data).address),
  },
  reactions: {
    "meeting.opened": (ctx, { about }) => planLooks(ctx, about),
    "meeting.moved": (ctx, { about }) => planLooks(ctx, about),
    "meeting.moved-in-outlook": (ctx, { about }) => planLooks(ctx, about),
    "meeting.cancelled": (ctx, { about }) => stopLooking(ctx, about),
    "abilities.switched": (ctx) => beginAll(ctx),
  },
  listenings: [ARTIFACTS_LISTENING],
  chores: [
    { name: "artifacts that were kept long enough", do: orderExpiry },
    { name: "copies that nobody will finish", do: (parts) => sweepUnfinished(parts) },
    { name: "views of artifacts", do: sweepViews },
  ],
  personalData: [VIEWS_DATA],
} satisfies Pick<Feature, "routes" | "jobs" | "reactions" | "listenings" | "chores" | "personalData">;
