import { z } from "zod";
import { route } from "../../../feature.ts";
import { MessageWish, OutgoingMessage } from "./contract.ts";
import { Mentionable } from "./mentioning/contract.ts";
import { showMentionable } from "./mentioning/show-mentionable.ts";
import { showOutgoing } from "./show-outgoing.ts";
import { writeDown } from "./write-down.ts";

const ById = z.object({ id: z.uuid() });

export const sendingRoutes = [
  route({
    method: "GET",
    path: "/api/conversations/:id/mentionable",
    access: { kind: "scope", scope: "messages:read" },
    summary:
      "Lists who can be mentioned in a conversation: those in a chat and everyone; those who wrote in a channel of late, the channel and its team.",
    params: ById,
    answers: { 200: z.object({ items: z.array(Mentionable) }) },
    handle: async (ctx, { params }) => ({ status: 200, body: { items: await showMentionable(ctx, params.id) } }),
  }),
  route({
    method: "POST",
    path: "/api/conversations/:id/messages",
    access: { kind: "scope", scope: "messages:write" },
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
];
