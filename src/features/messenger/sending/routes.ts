import { z } from "zod";
import { route } from "../../../feature.ts";
import { MessageWish, OutgoingMessage } from "./contract.ts";
import { showOutgoing } from "./show-outgoing.ts";
import { writeDown } from "./write-down.ts";

export const sendingRoutes = [
  route({
    method: "POST",
    path: "/api/conversations/:id/messages",
    access: { kind: "scope", scope: "messages:write" },
    summary:
      "Writes in a Teams chat or channel, in the name of one's own Microsoft account. Answers before Microsoft is asked; what becomes of it is shown there.",
    params: z.object({ id: z.uuid() }),
    body: MessageWish,
    answers: { 202: OutgoingMessage },
    handle: async (ctx, { params, body: { account, ...message } }) => {
      const row = await writeDown(ctx, { conversation: params.id, message, account });
      return { status: 202, body: showOutgoing(row) };
    },
  }),
];
