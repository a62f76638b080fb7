import { z } from "zod";
import { route } from "../../../feature.ts";
import { LARGEST_UPLOAD } from "./catalog.ts";
import { ChatUpload, UploadWish } from "./contract.ts";
import { takeBackUpload } from "./drop-upload.ts";
import { keepUpload } from "./keep-upload.ts";
import { openUpload } from "./open-upload.ts";

const WRITE = { kind: "scope", scope: "messages:write" } as const;
const ById = z.object({ id: z.uuid() });
const OfUpload = ById.extend({ upload: z.uuid() });

/** What goes along with messages: uploaded first, then named by the message. */
export const uploadRoutes = [
  route({
    method: "POST",
    path: "/api/conversations/:id/uploads",
    access: WRITE,
    summary:
      "Uploads a picture or a file of at most 25 MiB that is to go along with a message, which names its id in `uploads`. Unless a message does, it is gone after a day.",
    params: ById,
    query: UploadWish,
    takes: "file",
    bodyLimit: LARGEST_UPLOAD + 1024,
    answers: { 201: ChatUpload },
    handle: async (ctx, { params, query: wish, asked: { file } }) => ({
      status: 201,
      body: await keepUpload(ctx, { conversation: params.id, wish, file }),
    }),
  }),
  route({
    method: "GET",
    path: "/api/conversations/:id/uploads/:upload/content",
    access: WRITE,
    summary: "Hands out what was uploaded and is not in Teams yet.",
    params: OfUpload,
    produces: "application/octet-stream",
    answers: { 200: z.string() },
    handle: async (ctx, { params: { id: conversation, upload: id } }) => openUpload(ctx, { conversation, id }),
  }),
  route({
    method: "DELETE",
    path: "/api/conversations/:id/uploads/:upload",
    access: WRITE,
    summary: "Takes back what one uploaded and named in no message.",
    params: OfUpload,
    answers: { 204: z.undefined() },
    handle: async (ctx, { params }) => {
      await takeBackUpload(ctx, params.upload);
      return { status: 204 };
    },
  }),
];
