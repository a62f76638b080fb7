import { z } from "zod";
import { route, type Feature } from "../../../feature.ts";
import { CONTENT_ANSWERS, CONTENT_TYPE, ContentQuery } from "../artifacts/artifact-routes.ts";
import { handOut } from "../artifacts/contents/hand-out.ts";
import { MyMeeting } from "./contract.ts";
import { ownArtifact } from "./own-artifact.ts";
import { showMine } from "./show-mine.ts";

const VISITOR = { kind: "visitor", because: "visitors see only what is theirs" } as const;

/** Meetings as those see them who take part, as a part of the feature. */
export const portal = {
  routes: [
    route({
      method: "GET",
      path: "/api/me/meetings",
      access: VISITOR,
      summary:
        "The meetings of the visitor who asks, the latest first, with their recordings and transcripts where these are shown.",
      answers: { 200: z.object({ items: z.array(MyMeeting) }) },
      handle: async (ctx) => ({ status: 200, body: { items: await showMine(ctx) } }),
    }),
    route({
      method: "GET",
      path: "/api/me/artifacts/:id/content",
      access: VISITOR,
      summary:
        "A recording or transcript of a meeting of the visitor who asks, whole or the part that `Range` names. Who looked is recorded.",
      params: z.object({ id: z.uuid() }),
      query: ContentQuery,
      reads: ["Range"],
      produces: CONTENT_TYPE,
      answers: CONTENT_ANSWERS,
      handle: async (ctx, { params, query, asked }) =>
        handOut(ctx, await ownArtifact(ctx, params.id), { asked, download: query.download === "true" }),
    }),
  ],
} satisfies Pick<Feature, "routes">;
