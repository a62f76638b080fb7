import { z } from "zod";
import { route } from "../../../feature.ts";
import { beginConversation } from "./begin-conversation.ts";
import { ConversationBeginning, ConversationWish } from "./contract.ts";
import { awaitBegun, showBeginning } from "./show-beginning.ts";

export const beginningRoutes = [
  route({
    method: "POST",
    path: "/api/conversations",
    access: { kind: "scope", scope: "messages:write" },
    summary:
      "Begins a Teams chat in the name of one's own Microsoft account: with one other person, the chat that there is already or a new one; with more, a new group. Answers 201 with the conversation once Microsoft has made it, or 202 where that takes longer than ten seconds.",
    body: ConversationWish,
    answers: { 201: ConversationBeginning, 202: ConversationBeginning },
    handle: async (ctx, { body, asked }) => {
      const beginning = await awaitBegun(ctx, await beginConversation(ctx, body), asked.signal);
      const { id, conversation } = beginning;
      return conversation === undefined
        ? { status: 202, body: beginning, headers: { location: `/api/conversation-beginnings/${id}` } }
        : { status: 201, body: beginning, headers: { location: `/api/conversations/${conversation}` } };
    },
  }),
  route({
    method: "GET",
    path: "/api/conversation-beginnings/:id",
    access: { kind: "scope", scope: "messages:read" },
    summary: "Shows what became of a Teams chat that somebody wanted to begin.",
    params: z.object({ id: z.uuid() }),
    answers: { 200: ConversationBeginning },
    handle: async (ctx, { params }) => ({ status: 200, body: await showBeginning(ctx, params.id) }),
  }),
];
