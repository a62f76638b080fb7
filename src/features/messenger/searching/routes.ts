import { z } from "zod";
import { route } from "../../../feature.ts";
import { Message } from "../contract.ts";
import { MessageFound, MessageQuestion } from "./contract.ts";
import { searchMessages } from "./search-messages.ts";
import { showAround } from "./show-around.ts";

const READ = { kind: "scope", scope: "messages:read" } as const;

export const searching = [
  route({
    method: "GET",
    path: "/api/messages",
    access: READ,
    summary: "Searches what was written in all chats that one may see, the latest first.",
    query: MessageQuestion,
    answers: { 200: z.object({ items: z.array(MessageFound), cursor: z.string().optional() }) },
    handle: async (ctx, { query }) => ({ status: 200, body: await searchMessages(ctx, query) }),
  }),
  route({
    method: "GET",
    path: "/api/conversations/:id/messages/:message/around",
    access: READ,
    summary: "Shows a message with what was written just before and after it, the earliest first.",
    params: z.object({ id: z.uuid(), message: z.uuid() }),
    answers: { 200: z.object({ items: z.array(Message) }) },
    handle: async (ctx, { params: { id: conversation, message } }) => ({
      status: 200,
      body: { items: await showAround(ctx, { conversation, message }) },
    }),
  }),
];
