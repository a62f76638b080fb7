import type { z } from "zod";
import type { Context } from "../../../context.ts";
import type { Listening, Subscription } from "./contract.ts";
import { isReachable, wordsFor } from "./rules.ts";
import { allSubscriptions, type SubscriptionRow } from "./store.ts";

/** What Microsoft announces to the organisation, and whether it can at all. */
export async function showSubscriptions(
  ctx: Context,
  connection: string | undefined,
): Promise<{ listening: z.input<typeof Listening>; items: Subscription[] }> {
  const rows = await ctx.transaction(allSubscriptions);
  const those = rows.filter(({ connection_id: id }) => connection === undefined || id === connection);
  return {
    listening: isReachable(ctx.address, ctx.sandbox) ? POSSIBLE : notPublic(ctx.address),
    items: those.map((row) => shown(row, ctx)),
  };
}

const POSSIBLE = { possible: true, sentence: "Microsoft can call this server, and tells at once what happens." };

function notPublic(address: string) {
  return {
    possible: false,
    sentence: `Microsoft cannot call ${address}, so news is found by asking and comes up to an hour late, for what lies further ahead up to six hours.`,
    cure: "Set PARLEY_URL to a public https address.",
  };
}

function shown(row: SubscriptionRow, { listenings }: Pick<Context, "listenings">): Subscription {
  const listening = listenings.find(({ name }) => name === row.listening);
  return {
    id: row.id,
    connection: row.connection_id,
    state: row.state,
    title: listening?.title ?? wordsFor(row.resource),
    resource: row.resource,
    changeType: row.change_type,
    ...(row.state === "stranger" && { address: row.address }),
    ...datesOf(row),
    ...(row.finding && { finding: row.finding }),
  };
}

function datesOf({ renewed_at, expires_at, heard_at, due_at }: SubscriptionRow) {
  const dates = { renewedAt: renewed_at, expiresAt: expires_at, heardAt: heard_at, dueAt: due_at };
  return Object.fromEntries(Object.entries(dates).flatMap(([name, at]) => (at ? [[name, at.toISOString()]] : [])));
}
