import { z } from "zod";
import { route } from "../../../feature.ts";
import { Conversation, ConversationsWanted, Message } from "../contract.ts";
import { OutgoingMessage } from "../sending/contract.ts";
import { showConversation, showConversations } from "./show-conversations.ts";
import { showMessages } from "./show-messages.ts";

const READ = { kind: "scope", scope: "messages:read" } as const;
const ById = z.object({ id: z.uuid() });

/** Which conversations there are, and what was written in them. */
export const conversations = [
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
];
