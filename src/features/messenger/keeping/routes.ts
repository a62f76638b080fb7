import { z } from "zod";
import type { Context } from "../../../context.ts";
import { route } from "../../../feature.ts";
import { Because, MessengerSettings, MessengerSettingsChange } from "./contract.ts";
import { eraseMessages } from "./erase-messages.ts";
import { keepMessengerSettings, messengerSettings } from "./store.ts";

const ERASE = { kind: "scope", scope: "messages:erase" } as const;
const Erased = z.object({ erased: z.int() });

export const keepingRoutes = [
  route({
    method: "GET",
    path: "/api/messenger-settings",
    access: { kind: "scope", scope: "messages:read" },
    summary: "How long what was written in Teams chats is kept here.",
    answers: { 200: MessengerSettings },
    handle: async (ctx) => ({ status: 200, body: await ctx.transaction(messengerSettings) }),
  }),
  route({
    method: "PATCH",
    path: "/api/messenger-settings",
    access: ERASE,
    summary: "Changes how long what was written in Teams chats is kept here. Within the hour, what is older is erased.",
    body: MessengerSettingsChange,
    answers: { 200: MessengerSettings },
    handle: async (ctx, { body }) => ({ status: 200, body: await changeKeeping(ctx, body.keepMessagesDays) }),
  }),
  route({
    method: "POST",
    path: "/api/conversations/:id/erasure",
    access: ERASE,
    summary: "Erases here all that was written in a chat so far. In Teams it stays.",
    params: z.object({ id: z.uuid() }),
    body: Because,
    answers: { 200: Erased },
    handle: async (ctx, { params, body }) => ({
      status: 200,
      body: await eraseMessages(ctx, { conversation: params.id }, body.because),
    }),
  }),
  route({
    method: "POST",
    path: "/api/conversations/:id/messages/:message/erasure",
    access: ERASE,
    summary: "Erases a message here. In Teams it stays.",
    params: z.object({ id: z.uuid(), message: z.uuid() }),
    body: Because,
    answers: { 200: Erased },
    handle: async (ctx, { params: { id: conversation, message }, body }) => ({
      status: 200,
      body: await eraseMessages(ctx, { conversation, message }, body.because),
    }),
  }),
];

async function changeKeeping(ctx: Context, days: number | null): Promise<MessengerSettings> {
  return ctx.transaction(async (tx) => {
    await keepMessengerSettings(tx, days, ctx.now);
    await ctx.record(tx, { what: "messenger-settings.changed", about: ctx.organisation, data: { days } });
    await ctx.order(tx, { job: "messenger.expire", data: {}, key: "expire" });
    return messengerSettings(tx);
  });
}
