import type { Subscription } from "@microsoft/microsoft-graph-types";
import type { Context } from "../../../context.ts";
import { ownSubscriptions, unsubscribe } from "../../../graph/index.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { stillHeld } from "../../../kernel/lease/lease.ts";
import { between, instantFrom } from "../../../kernel/time.ts";
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

/**
 * Compares what is kept with what Microsoft has, where an answer was lost and every few minutes: finds again what was made,
 * ends what nobody here knows, and notices what is gone. Others' that this app made are shown and left alone.
 */
export async function compare(ctx: Context, round: Round): Promise<void> {
  if (!(await isDue(ctx, round.id))) return;
  const remote = (await ownSubscriptions(round.graph, { priority: "background", signal: round.signal })).filter(
    isKnown,
  );
  const unknown = await ctx.transaction(async (tx) => {
    await stillHeld(tx, round.lease);
    return judge(ctx, tx, { id: round.id, remote });
  });
  for (const { id } of unknown) await unsubscribe(round.graph, id, { priority: "background", signal: round.signal });
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
  readonly remote: readonly Known[];
}

/** Writes down what was seen; resolves with what came in by our address and belongs to nobody. */
async function judge(ctx: Context, tx: Transaction, { id, remote }: Seen): Promise<Known[]> {
  const now = ctx.clock.now();
  const rows = await subscriptionsOf(tx, id);
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
