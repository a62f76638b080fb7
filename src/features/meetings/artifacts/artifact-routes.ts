import { z } from "zod";
import { route } from "../../../feature.ts";
import { Artifact, Erasure, MeetingArtifacts } from "./contract.ts";
import { handOut } from "./contents/hand-out.ts";
import { eraseArtifact } from "./erase-artifact.ts";
import { askLooks } from "./looks/ask-looks.ts";
import { showArtifacts, shown } from "./show-artifacts.ts";
import { artifactOf } from "./store.ts";

const ById = z.object({ id: z.uuid() });

/** How content is asked for, by whoever may see it. */
export const ContentQuery = z.object({
  download: z.enum(["true", "false"]).default("false").describe("`true`: to be kept as a file instead of shown."),
});

/** A film or a text, whole or in part. */
export const CONTENT_ANSWERS = { 200: z.string(), 206: z.string(), 416: z.string() };
export const CONTENT_TYPE = "application/octet-stream";

export const artifactRoutes = [
  route({
    method: "GET",
    path: "/api/meetings/:id/artifacts",
    access: { kind: "scope", scope: "meetings:read" },
    summary: "The recordings, transcripts and attendance reports of a meeting, and how the search for more stands.",
    params: ById,
    answers: { 200: MeetingArtifacts },
    handle: async (ctx, { params }) => ({ status: 200, body: await showArtifacts(ctx, params.id) }),
  }),
  route({
    method: "POST",
    path: "/api/meetings/:id/looks",
    access: { kind: "scope", scope: "meetings:read" },
    summary:
      "Looks now for recordings, transcripts and attendance reports of a meeting. Each kind says `looking` until its look is done.",
    params: ById,
    answers: { 202: MeetingArtifacts },
    handle: async (ctx, { params: { id } }) => {
      await askLooks(ctx, id);
      const headers = { location: `/api/meetings/${id}/artifacts` };
      return { status: 202, body: await showArtifacts(ctx, id), headers };
    },
  }),
  route({
    method: "GET",
    path: "/api/artifacts/:id",
    access: { kind: "scope", scope: "meetings:read" },
    summary: "Shows one recording, transcript or attendance report, without its content.",
    params: ById,
    answers: { 200: Artifact },
    handle: async (ctx, { params }) => ({
      status: 200,
      body: shown(await ctx.transaction((tx) => artifactOf(tx, params.id))),
    }),
  }),
  route({
    method: "GET",
    path: "/api/artifacts/:id/content",
    access: { kind: "scope", scope: "artifacts:read" },
    summary:
      "The content: a film (MP4), a transcript (WebVTT), or who attended (JSON); whole, or the part that `Range` names. Who looked is recorded.",
    params: ById,
    query: ContentQuery,
    reads: ["Range"],
    produces: CONTENT_TYPE,
    answers: CONTENT_ANSWERS,
    handle: async (ctx, { params, query, asked }) => {
      const artifact = await ctx.transaction((tx) => artifactOf(tx, params.id));
      return handOut(ctx, artifact, { asked, download: query.download === "true" });
    },
  }),
  route({
    method: "DELETE",
    path: "/api/artifacts/:id",
    access: { kind: "scope", scope: "artifacts:erase" },
    summary:
      "Erases a recording, transcript or attendance report here, our own copy included, and records why. What Microsoft keeps stays there.",
    params: ById,
    body: Erasure,
    answers: { 200: Artifact },
    handle: async (ctx, { params, body }) => ({
      status: 200,
      body: shown(await eraseArtifact(ctx, params.id, body.because)),
    }),
  }),
];
