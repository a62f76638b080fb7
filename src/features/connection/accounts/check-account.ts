import { z } from "zod";
import type { Context } from "../../../context.ts";
import { type GraphClient, graphPath } from "../../../graph/index.ts";
import { Failure } from "../../../kernel/errors.ts";
import { DAY, later, MINUTE } from "../../../kernel/time.ts";
import type { Finding } from "../contract.ts";
import { wayTo } from "../credentials/open-credential.ts";
import { explain } from "../graph.ts";
import { found } from "../rules.ts";
import { tokensOf } from "./account-tokens.ts";
import { WORKS } from "./rules.ts";
import { type AccountRow, accountRow, keepFinding, keepZone } from "./store.ts";

/** An unused sign-in lapses after 90 days, so each is used once a day. */
const LOOK_AGAIN = DAY;
const LOOK_SOON = 5 * MINUTE;

/** Looks whether Microsoft still lets Parley act in an account's name, and reads the zone of its Outlook. */
export async function checkAccount(ctx: Context, id: string): Promise<void> {
  const row = await ctx.transaction((tx) => accountRow(tx, id));
  if (row.state === "reconnect") return;
  const finding = await tryIt(ctx, row);
  // What only a person can cure has been recorded where it was found.
  if (finding === undefined) return;
  await ctx.transaction(async (tx) => {
    const now = await accountRow(tx, id);
    await keepFinding(tx, now, { state: now.state, finding, at: ctx.now });
    const soon = finding.level === "waiting" || !now.lasting;
    const next = now.lasting ? later(ctx.clock.now(), soon ? LOOK_SOON : LOOK_AGAIN) : now.expires_at;
    await ctx.order(tx, { job: "account.check", data: { id }, key: id, at: next });
  });
}

async function tryIt(ctx: Context, row: AccountRow): Promise<Finding | undefined> {
  try {
    const graph = await graphOf(ctx, row);
    // Nobody without a lasting permission is asked to sign in again before their hour is over.
    if (row.lasting) await graph.standing();
    if (row.scopes.some((name) => READS_SETTINGS.has(name))) await readZone(ctx, graph, row.id);
    return found(WORKS, ctx.now);
  } catch (error) {
    if (error instanceof Failure && error.code === "conflict") return undefined;
    const explanation = explain(error);
    if (explanation === undefined) throw error;
    return found(explanation, ctx.now);
  }
}

/** Microsoft, in the account's name. */
async function graphOf(ctx: Context, { id, connection_id: connectionId }: AccountRow): Promise<GraphClient> {
  const { way } = await ctx.transaction((tx) => wayTo(ctx, tx, connectionId));
  return ctx.graph.clientFor(way, tokensOf(ctx, id));
}

const READS_SETTINGS = new Set(["MailboxSettings.Read", "MailboxSettings.ReadWrite"]);
const Settings = z.object({ value: z.string().min(1) });

async function readZone(ctx: Context, graph: GraphClient, id: string): Promise<void> {
  const settings = await graph.request({ method: "GET", path: graphPath`/me/mailboxSettings/timeZone` });
  const read = Settings.safeParse(settings);
  if (!read.success) return;
  const { value: zone } = read.data;
  await ctx.transaction(async (tx) => {
    const { outlook_zone: before, zone_source: source } = await accountRow(tx, id);
    if (before === zone && source === "mailbox") return;
    await keepZone(tx, id, { zone, source: "mailbox" });
    await ctx.record(tx, { what: "account.zone-set", about: id, data: { zone } });
  });
}
