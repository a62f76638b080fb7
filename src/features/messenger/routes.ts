import { z } from "zod";
import { route } from "../../feature.ts";
import { beginningRoutes } from "./beginning/beginning-routes.ts";
import { channelRoutes } from "./channels/routes.ts";
import { changing } from "./changing/routes.ts";
import { Conversation, ConversationsWanted, Message } from "./contract.ts";
import { showConversation, showConversations } from "./conversations/show-conversations.ts";
import { showMessages } from "./conversations/show-messages.ts";
import { files } from "./files/routes.ts";
import { keeping } from "./keeping/feature.ts";
import { exporting } from "./exporting/routes.ts";
import { searching } from "./searching/routes.ts";
import { photoRoutes } from "./photos/photo-routes.ts";
import { MessageWish, OutgoingMessage } from "./sending/contract.ts";
import { showOutgoing } from "./sending/show-outgoing.ts";
import { uploadRoutes } from "./uploads/upload-routes.ts";
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
  ...changing,
  ...files,
  ...uploadRoutes,
  ...photoRoutes,
];
