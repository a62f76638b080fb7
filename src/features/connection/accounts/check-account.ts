import { z } from "zod";
import type { Context } from "../../../context.ts";
import { type GraphClient, GraphError, graphPath } from "../../../graph/index.ts";
import { Failure } from "../../../kernel/errors.ts";
import { DAY, later, MINUTE } from "../../../kernel/time.ts";
import type { Finding } from "../contract.ts";
import { explain } from "../graph.ts";
import { found } from "../rules.ts";
import { tokensOf } from "./account-tokens.ts";
import { WORKS } from "./rules.ts";
import { type AccountRow, accountRow, findAccount, keepFinding, keepZone } from "./store.ts";
import { ianaOf } from "./zones.ts";
import { wayOfWorld } from "./way-of-world.ts";

/** An unused sign-in lapses after 90 days, so each is used once a day. */
const LOOK_AGAIN = DAY;
const LOOK_SOON = 5 * MINUTE;

/**
 * Looks whether Microsoft still lets Parley act in an account's name, and reads the zone of its Outlook. Of one that was
 * disconnected meanwhile there is nothing to look at.
 */
export async function checkAccount(ctx: Context, id: string): Promise<void> {
  const row = await ctx.transaction((tx) => findAccount(tx, id));
  if (row === undefined || row.state === "reconnect") return;
  const finding = await tryIt(ctx, row);
  // What only a person can cure has been recorded where it was found.
  if (finding === undefined) return;
  await ctx.transaction(async (tx) => {
    const now = await findAccount(tx, id);
    if (now === undefined || now.state === "reconnect") return;
    await keepFinding(tx, now, { state: now.state, finding, at: ctx.now });
    const soon = finding.level === "waiting" || !now.lasting;
    const next = now.lasting ? later(ctx.clock.now(), soon ? LOOK_SOON : LOOK_AGAIN) : now.expires_at;
    await ctx.order(tx, { job: "account.check", data: { id }, key: id, at: next });
  });
}

async function tryIt(ctx: Context, row: AccountRow): Promise<Finding | undefined> {
  try {
    const { way } = await ctx.transaction((tx) => wayOfWorld(ctx, tx, row.connection_id));
    const tokens = tokensOf(ctx, row.id);
    // Nobody without a lasting permission is asked to sign in again before their hour is over.
    await (row.lasting ? tokens.fresh(way) : tokens.tokenFor(way));
    await lookAtZone(ctx, ctx.graph.clientFor(way, tokens), row);
    return found(WORKS, ctx.now);
  } catch (error) {
    if (error instanceof Failure && OVERTAKEN.has(error.code)) return undefined;
    const explanation = explain(error);
    if (explanation === undefined) throw error;
    return found(explanation, ctx.now);
  }
}

/** The account was found to need a person, or was disconnected, while it was looked at. */
const OVERTAKEN: ReadonlySet<string> = new Set(["conflict", "not-found"]);

const READS_SETTINGS = new Set(["MailboxSettings.Read", "MailboxSettings.ReadWrite"]);

/** Keeps the zone that the mailbox tells; where it tells none, people choose. */
async function lookAtZone(ctx: Context, graph: GraphClient, { id, scopes }: AccountRow): Promise<void> {
  const zone = scopes.some((name) => READS_SETTINGS.has(name)) ? await readZone(graph) : undefined;
  await ctx.transaction(async (tx) => {
    const { outlook_zone: before, zone_source: source } = await accountRow(tx, id);
    if (zone === undefined && source === "mailbox" && before !== null)
      await keepZone(tx, id, { zone: before, source: "chosen" });
    if (zone === undefined || (before === zone && source === "mailbox")) return;
    await keepZone(tx, id, { zone, source: "mailbox" });
    await ctx.record(tx, { what: "account.zone-set", about: id, data: { zone } });
  });
}

const Settings = z.object({ value: z.string().min(1) });

/** Undefined where there is no mailbox to ask, or its zone is one that somebody made up in Outlook. */
async function readZone(graph: GraphClient): Promise<string | undefined> {
  try {
    const read = Settings.safeParse(
      await graph.request({ method: "GET", path: graphPath`/me/mailboxSettings/timeZone` }),
    );
    return read.success && ianaOf(read.data.value) !== undefined ? read.data.value : undefined;
  } catch (error) {
    // An account works without a mailbox as well: only its zone has to be chosen then.
    if (error instanceof GraphError && (error.kind === "not-found" || NO_MAILBOX.has(error.code))) return undefined;
    throw error;
  }
}

const NO_MAILBOX = new Set(["ErrorAccessDenied", "MailboxNotEnabledForRESTAPI", "MailboxNotSupportedForRESTAPI"]);
