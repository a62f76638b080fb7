import { z } from "zod";
import { route } from "../../feature.ts";
import { beginningRoutes } from "./beginning/beginning-routes.ts";
import { channelRoutes } from "./channels/routes.ts";
import { changing } from "./changing/routes.ts";
import { Conversation, ConversationsWanted, Message } from "./contract.ts";
import { showConversation, showConversations } from "./conversations/show-conversations.ts";
import { showMessages } from "./conversations/show-messages.ts";
import { openFile } from "./files/open-file.ts";
import { openPicture } from "./files/open-picture.ts";
import { keeping } from "./keeping/feature.ts";
import { exporting } from "./exporting/routes.ts";
import { searching } from "./searching/routes.ts";
import { MessageWish, OutgoingMessage } from "./sending/contract.ts";
import { showOutgoing } from "./sending/show-outgoing.ts";
import { writeDown } from "./sending/write-down.ts";

const READ = { kind: "scope", scope: "messages:read" } as const;
const WRITE = { kind: "scope", scope: "messages:write" } as const;
const ById = z.object({ id: z.uuid() });

export const routes = [
  ...beginningRoutes,
  ...searching,
  ...exporting,
  ...keeping.routes,
  ...channelRoutes,
  route({
    method: "GET",
    path: "/api/conversations",
    access: READ,
    summary:
      "Lists Teams chats and channels, those first in which something was written last: the chats of one's own connected accounts and the channels shown to oneself, or all for programs and whoever supervises.",
    query: ConversationsWanted,
    answers: { 200: z.object({ items: z.array(Conversation), cursor: z.string().optional() }) },
    handle: async (ctx, { query }) => ({ status: 200, body: await showConversations(ctx, query) }),
  }),
  route({
    method: "GET",
    path: "/api/conversations/:id",
    access: READ,
    summary: "Shows a Teams chat with its members, or a channel.",
    params: ById,
    answers: { 200: Conversation },
    handle: async (ctx, { params }) => ({ status: 200, body: await showConversation(ctx, params.id) }),
  }),
  route({
    method: "GET",
    path: "/api/conversations/:id/messages",
    access: READ,
    summary:
      "Lists what was written in a Teams chat or channel, the latest first; with the first page, what is on its way there.",
    params: ById,
    query: z.object({ cursor: z.uuid().optional() }),
    answers: {
      200: z.object({ items: z.array(Message), outgoing: z.array(OutgoingMessage), cursor: z.string().optional() }),
    },
    handle: async (ctx, { params, query }) => ({ status: 200, body: await showMessages(ctx, params.id, query.cursor) }),
  }),
  route({
    method: "POST",
    path: "/api/conversations/:id/messages",
    access: WRITE,
    summary:
      "Writes in a Teams chat or channel, in the name of one's own Microsoft account. Answers before Microsoft is asked; what becomes of it is shown there.",
    params: ById,
    body: MessageWish,
    answers: { 202: OutgoingMessage },
    handle: async (ctx, { params, body: { account, ...message } }) => {
      const row = await writeDown(ctx, { conversation: params.id, message, account });
      return { status: 202, body: showOutgoing(row) };
    },
  }),
  route({
    method: "GET",
    path: "/api/conversations/:id/messages/:message/pictures/:content",
    access: READ,
    summary:
      "A picture of a message that Microsoft keeps; `message` and `content` are Microsoft's own ids, and so is `post` of a reply in a channel.",
    params: ById.extend({ message: z.string().min(1).max(50), content: z.string().min(1).max(2000) }),
    produces: "application/octet-stream",
    answers: { 200: z.string() },
    query: z.object({ post: z.string().min(1).max(50).optional() }),
    handle: async (ctx, { params: { id: conversation, message, content }, query: { post } }) =>
      openPicture(ctx, { conversation, message, content, post }),
  }),
  ...changing,
  route({
    method: "GET",
    path: "/api/conversations/:id/files/:message/:attachment",
    access: READ,
    summary: "A file that hangs on a message, as it lies in SharePoint or OneDrive.",
    params: ById.extend({ message: z.uuid(), attachment: z.string().min(1).max(200) }),
    produces: "application/octet-stream",
    answers: { 200: z.string() },
    handle: async (ctx, { params: { id: conversation, ...of }, asked: { signal } }) =>
      openFile(ctx, { conversation, ...of }, signal),
  }),
];
