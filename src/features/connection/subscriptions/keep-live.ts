import type { Subscription } from "@microsoft/microsoft-graph-types";
import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import { instantFrom } from "../../../kernel/time.ts";
import { endOf, halfLife } from "./rules.ts";
import { changeSubscription, type SubscriptionRow } from "./store.ts";

interface Made {
  readonly row: SubscriptionRow;
  /** When it was asked for. */
  readonly from: Date;
  readonly remote: Subscription;
}

/** Keeps that Microsoft announces something from now on, and has the feature look at what it may have missed until now. */
export async function keepLive(ctx: Context, tx: Transaction, { row, from, remote }: Made): Promise<void> {
  if (!remote.id) throw new Failure("upstream-refused", "Microsoft made a subscription and did not name it.");
  const to = instantFrom(remote.expirationDateTime ?? "") ?? endOf(row.resource, from);
  await changeSubscription(tx, row.id, {
    state: "live",
    microsoft_id: remote.id,
    asked_at: null,
    renewed_at: from,
    expires_at: to,
    due_at: halfLife(from, to),
    refusals: 0,
    finding: null,
  });
  await catchUp(ctx, tx, row);
}

/** Has the feature look for itself: more may have happened than Microsoft told. */
export async function catchUp(ctx: Context, tx: Transaction, row: SubscriptionRow): Promise<void> {
  const listening = ctx.listenings.find(({ name }) => name === row.listening);
  await listening?.catchUp(ctx, tx, { connection: row.connection_id, resource: row.resource });
}
