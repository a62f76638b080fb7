import { z } from "zod";
import type { Context } from "../../../../context.ts";
import type { Transaction } from "../../../../kernel/database/database.ts";
import { catchUp } from "../keep-live.ts";
import { listenAnew } from "../listen-anew.ts";
import { changeSubscription, type SubscriptionRow } from "../store.ts";

export const LifecycleEvent = z.enum(["reauthorizationRequired", "subscriptionRemoved", "missed"]);

type Answer = (ctx: Context, tx: Transaction, row: SubscriptionRow) => Promise<void>;

/** What is done about what happens to a subscription itself. */
export const LIFECYCLE: Record<z.infer<typeof LifecycleEvent>, Answer> = {
  // To renew is to have the permission looked at anew.
  reauthorizationRequired: async (ctx, tx, row) => {
    await changeSubscription(tx, row.id, { due_at: ctx.now });
    await listenAnew(ctx, tx, row.connection_id);
  },
  // Microsoft's word is tried: renewing one that is gone has it made anew, and what was missed looked for.
  subscriptionRemoved: async (ctx, tx, row) => {
    await changeSubscription(tx, row.id, { due_at: ctx.now });
    await listenAnew(ctx, tx, row.connection_id);
    await catchUp(ctx, tx, row);
  },
  missed: catchUp,
};
