import { z } from "zod";
import { route } from "../../../feature.ts";
import { openPhoto } from "./open-photo.ts";

/** The faces of people in chats. */
export const photoRoutes = [
  route({
    method: "GET",
    path: "/api/conversations/:id/people/:person/photo",
    access: { kind: "scope", scope: "messages:read" },
    summary: "The photo of somebody who is in a conversation or wrote in it, by object id; 204 where they have none.",
    params: z.object({ id: z.uuid(), person: z.uuid() }),
    produces: "image/*",
    answers: { 200: z.string(), 204: z.undefined() },
    handle: (ctx, { params: { id: conversation, person } }) => openPhoto(ctx, { conversation, person }),
  }),
];
