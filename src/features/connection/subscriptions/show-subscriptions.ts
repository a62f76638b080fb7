import { z } from "zod";
import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Finding } from "../contract.ts";
import { SUBSCRIPTION_STATES } from "./contract.ts";
import { isReachable, wordsFor } from "./rules.ts";
import { allSubscriptions, type SubscriptionRow } from "./store.ts";

/** Something that Microsoft announces, or is to announce. */
export const Subscription = z
  .object({
    id: z.uuid(),
    connection: z.uuid(),
    /** wanted: not there yet. live: Microsoft announces. leaving: about to end. stranger: another program's, by the same app. */
    state: z.enum(SUBSCRIPTION_STATES),
    /** What it is, in plain words. */
    title: z.string(),
    /** Whose it is, where that is known. */
    whose: z.string().optional(),
    resource: z.string(),
    changeType: z.string(),
    /** Where a stranger has it brought. */
    address: z.string().optional(),
    renewedAt: z.string().optional(),
    expiresAt: z.string().optional(),
    heardAt: z.string().optional(),
    /** When Parley next renews it or tries again. */
    dueAt: z.string().optional(),
    finding: Finding.optional(),
  })
  .meta({ id: "Subscription" });
export type Subscription = z.infer<typeof Subscription>;

/** Why just that is listened to through a connection, where there is a choice. */
export const ListeningReason = z
  .object({ connection: z.uuid(), title: z.string(), sentence: z.string() })
  .meta({ id: "ListeningReason" });
type ListeningReason = z.infer<typeof ListeningReason>;

/** Whether Microsoft could announce anything to this server, and what happens otherwise. */
export const Listening = z
  .object({ possible: z.boolean(), sentence: z.string(), cure: z.string().optional() })
  .meta({ id: "Listening" });

/** What Microsoft announces to the organisation, and whether it can at all. */
export async function showSubscriptions(
  ctx: Context,
  connection: string | undefined,
): Promise<{ listening: z.input<typeof Listening>; reasons: ListeningReason[]; items: Subscription[] }> {
  const { those, names, reasons } = await ctx.transaction(async (tx) => {
    const all = await allSubscriptions(tx);
    const chosen = all.filter(({ connection_id: id }) => connection === undefined || id === connection);
    return { those: chosen, names: await namesOf(ctx, tx, chosen), reasons: await reasonsFor(ctx, tx, chosen) };
  });
  return {
    listening: isReachable(ctx.address, ctx.sandbox) ? POSSIBLE : notPublic(ctx.address),
    reasons,
    items: those.map((row) => {
      const whose = names.get(row.id);
      return { ...shown(row, ctx), ...(whose !== undefined && { whose }) };
    }),
  };
}

/** Whose each is, by its id. */
async function namesOf(ctx: Context, tx: Transaction, rows: readonly SubscriptionRow[]): Promise<Map<string, string>> {
  const names: [string, string][] = [];
  for (const { name, named } of ctx.listenings) {
    const own = rows.filter(({ listening }) => listening === name);
    if (own.length === 0 || named === undefined) continue;
    const known = await named(ctx, tx, [...new Set(own.map(({ resource }) => resource))]);
    names.push(...own.map(({ id, resource }): [string, string] => [id, known.get(resource) ?? ""]));
  }
  return new Map(names.filter(([, whose]) => whose !== ""));
}

async function reasonsFor(ctx: Context, tx: Transaction, rows: readonly SubscriptionRow[]): Promise<ListeningReason[]> {
  const reasons: ListeningReason[] = [];
  for (const { name, title, because } of ctx.listenings) {
    if (because === undefined) continue;
    const own = rows.filter(({ listening }) => listening === name);
    for (const connection of new Set(own.map(({ connection_id: id }) => id)))
      reasons.push({ connection, title, sentence: await because(ctx, tx, connection) });
  }
  return reasons;
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
