import type { Context } from "../../../context.ts";
import { route } from "../../../feature.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { ListeningSettings, ListeningSettingsChange } from "./contract.ts";
import { listenToAll } from "./listen-to-all.ts";
import { EACH_UP_TO } from "./rules.ts";
import { eachUpTo, keepEachUpTo } from "./store.ts";

export const listeningRoutes = [
  route({
    method: "GET",
    path: "/api/messenger-settings/listening",
    access: { kind: "scope", scope: "connections:read" },
    summary:
      "Up to how many connected accounts Microsoft announces the chats of each, and not those of the whole tenant.",
    answers: { 200: ListeningSettings },
    handle: async (ctx) => ({ status: 200, body: await ctx.transaction(shown) }),
  }),
  route({
    method: "PATCH",
    path: "/api/messenger-settings/listening",
    access: { kind: "scope", scope: "connections:write" },
    summary: "Changes that. What takes the place of something else is announced before that ends.",
    body: ListeningSettingsChange,
    answers: { 200: ListeningSettings },
    handle: async (ctx, { body }) => ({ status: 200, body: await change(ctx, body.eachUpTo) }),
  }),
];

async function shown(tx: Transaction) {
  return { eachUpTo: (await eachUpTo(tx)) ?? EACH_UP_TO };
}

async function change(ctx: Context, most: number | null) {
  const settings = await ctx.transaction(async (tx) => {
    await keepEachUpTo(tx, most, ctx.now);
    const after = await shown(tx);
    await ctx.record(tx, { what: "messenger-listening.changed", about: ctx.organisation, data: after });
    return after;
  });
  await listenToAll(ctx);
  return settings;
}
