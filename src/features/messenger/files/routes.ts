import { z } from "zod";
import { route } from "../../../feature.ts";
import { ChatFile, FilesAllowed } from "./contract.ts";
import { openFile } from "./open-file.ts";
import { openPicture } from "./open-picture.ts";
import { showAllowed } from "./show-allowed.ts";
import { showFile } from "./show-file.ts";

const READ = { kind: "scope", scope: "messages:read" } as const;
const ById = z.object({ id: z.uuid() });
const OfFile = ById.extend({ message: z.uuid(), attachment: z.string().min(1).max(200) });

/** Pictures and files that hang on messages. */
export const files = [
  route({
    method: "GET",
    path: "/api/conversations/:id/messages/:message/pictures/:content",
    access: READ,
    summary:
      "A picture of a message that Microsoft keeps; `message` and `content` are Microsoft's own ids, and so is `post` of a reply in a channel.",
    params: ById.extend({ message: z.string().min(1).max(50), content: z.string().min(1).max(2000) }),
    produces: "application/octet-stream",
    query: z.object({ post: z.string().min(1).max(50).optional() }),
    answers: { 200: z.string() },
    handle: async (ctx, { params: { id: conversation, message, content }, query: { post } }) =>
      openPicture(ctx, { conversation, message, content, post }),
  }),
  route({
    method: "GET",
    path: "/api/conversations/:id/files",
    access: READ,
    summary: "What one can do with files in a conversation; programs name an account.",
    params: ById,
    query: z.object({ account: z.uuid().optional() }),
    answers: { 200: FilesAllowed },
    handle: async (ctx, { params, query }) => ({
      status: 200,
      body: await showAllowed(ctx, params.id, query.account),
    }),
  }),
  route({
    method: "GET",
    path: "/api/conversations/:id/files/:message/:attachment",
    access: READ,
    summary: "A file that hangs on a message, as it lies in OneDrive; always to be saved.",
    params: OfFile,
    produces: "application/octet-stream",
    answers: { 200: z.string() },
    handle: async (ctx, { params: { id: conversation, ...of }, asked: { signal } }) =>
      openFile(ctx, { conversation, ...of }, signal),
  }),
  route({
    method: "GET",
    path: "/api/conversations/:id/files/:message/:attachment/about",
    access: READ,
    summary: "What a file that hangs on a message is called and how large it is, asked of Microsoft now.",
    params: OfFile,
    answers: { 200: ChatFile },
    handle: async (ctx, { params: { id: conversation, ...of }, asked: { signal } }) => ({
      status: 200,
      body: await showFile(ctx, { conversation, ...of }, signal),
    }),
  }),
];
