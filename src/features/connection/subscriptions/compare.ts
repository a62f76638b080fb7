import type { Subscription } from "@microsoft/microsoft-graph-types";
import type { Context } from "../../../context.ts";
import { ownSubscriptions, unsubscribe } from "../../../graph/index.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { stillHeld } from "../../../kernel/lease/lease.ts";
import { between, instantFrom } from "../../../kernel/time.ts";
import { meaningOf } from "./refusals/note-refusal.ts";
import type { Round } from "./round.ts";
import { proves } from "./client-state.ts";
import { keepLive } from "./keep-live.ts";
import { COMPARE, isOurs } from "./rules.ts";
import {
  changeSubscription,
  keepStrangers,
  seenAt,
  setSeenAt,
  type SubscriptionRow,
  subscriptionsOf,
} from "./store.ts";

/** Who tells nothing of itself is nobody's. */
type Known = Subscription & { readonly id: string; readonly notificationUrl: string };
/** In whose name: an account's, or the app's own. */
type Voice = string | null;
type Listed = Known & { readonly account: Voice };

/**
 * Compares what is kept with what Microsoft has, where an answer was lost and every few minutes: finds again what was made,
 * ends what nobody here knows, and notices what is gone. Others' that this app made are shown and left alone.
 */
export async function compare(ctx: Context, round: Round): Promise<void> {
  if (!(await isDue(ctx, round.id))) return;
  const { signal } = round;
  const voices = await voicesAt(ctx, round.id);
  const lists = new Map<Voice, Listed[]>();
  for (const voice of voices) {
    const list = await listFor(ctx, round, voice);
    if (list !== undefined) lists.set(voice, list);
  }
  const unknown = await ctx.transaction(async (tx) => {
    await stillHeld(tx, round.lease);
    return judge(ctx, tx, { id: round.id, lists });
  });
  for (const { id, account } of unknown)
    await unsubscribe(await round.as(account), id, { priority: "background", signal });
}

/** Each sees its own only. */
async function voicesAt(ctx: Context, id: string): Promise<ReadonlySet<Voice>> {
  const rows = await ctx.transaction((tx) => subscriptionsOf(tx, id));
  return new Set([null, ...rows.map(({ account_id: account }) => account)]);
}

/** What Microsoft has for one; undefined for an account that cannot be asked, of which each of its own tells why when it is due. */
async function listFor(ctx: Context, round: Round, account: Voice): Promise<Listed[] | undefined> {
  try {
    const graph = await round.as(account);
    const all = await ownSubscriptions(graph, { priority: "background", signal: round.signal });
    return all.filter(isKnown).map((each) => ({ ...each, account }));
  } catch (error) {
    if (account === null || meaningOf(error, ctx.clock.now()).level === "waiting") throw error;
    return undefined;
  }
}

async function isDue(ctx: Context, id: string): Promise<boolean> {
  return ctx.transaction(async (tx) => {
    const at = await seenAt(tx, id);
    if (at === undefined || between(at, ctx.clock.now()) >= COMPARE) return true;
    return (await subscriptionsOf(tx, id)).some(isUncertain);
  });
}

/** Microsoft may have been asked for it. */
function isUncertain({ asked_at: asked, microsoft_id: known }: SubscriptionRow): boolean {
  return asked !== null && known === null;
}

function isKnown(one: Subscription): one is Known {
  return Boolean(one.id) && Boolean(one.notificationUrl);
}

interface Seen {
  readonly id: string;
  readonly lists: ReadonlyMap<Voice, readonly Listed[]>;
}

/** Writes down what was seen; resolves with what came in by our address and belongs to nobody. */
async function judge(ctx: Context, tx: Transaction, { id, lists }: Seen): Promise<Listed[]> {
  const now = ctx.clock.now();
  const remote = [...lists.values()].flat();
  const rows = (await subscriptionsOf(tx, id)).filter(({ account_id: account }) => lists.has(account));
  const adopted = await adopt(ctx, tx, { rows, remote });
  await suspect(tx, { rows, remote, now });
  const strangers = remote.filter((each) => !isOurs(each, ctx.address) && !isIn(rows, each));
  await keepStrangers(
    tx,
    id,
    strangers.map((each) => ({
      id: ctx.random.uuid(),
      connection_id: id,
      resource: each.resource ?? "",
      change_type: each.changeType ?? "",
      address: each.notificationUrl,
      microsoft_id: each.id,
      expires_at: instantFrom(each.expirationDateTime ?? "") ?? null,
      with_data: false,
      account_id: each.account,
      created_at: now,
    })),
  );
  await setSeenAt(tx, id, now);
  return remote.filter((each) => isOurs(each, ctx.address) && !adopted.has(each.id) && !isIn(rows, each));
}

interface Both {
  readonly rows: readonly SubscriptionRow[];
  readonly remote: readonly Known[];
}

/** What was asked for and not answered is known by the client state that only we gave. */
async function adopt(ctx: Context, tx: Transaction, { rows, remote }: Both): Promise<ReadonlySet<string>> {
  const adopted = new Set<string>();
  for (const row of rows.filter(isUncertain)) {
    const ours = remote.find(({ clientState }) => proves(clientState ?? "", row.secret_digest));
    if (ours === undefined) continue;
    adopted.add(ours.id);
    if (row.state === "wanted") await keepLive(ctx, tx, { row, from: row.asked_at ?? ctx.clock.now(), remote: ours });
    else await changeSubscription(tx, row.id, { microsoft_id: ours.id });
  }
  return adopted;
}

/** What Microsoft does not list may be gone: renewing it tells. */
async function suspect(tx: Transaction, { rows, remote, now }: Both & { readonly now: Date }): Promise<void> {
  const gone = rows.filter(
    (row) => row.state === "live" && !remote.some(({ id }) => id === row.microsoft_id) && row.refusals === 0,
  );
  for (const { id } of gone) await changeSubscription(tx, id, { due_at: now });
}

function isIn(rows: readonly SubscriptionRow[], { id }: Known): boolean {
  return rows.some(({ microsoft_id: known }) => known === id);
}
