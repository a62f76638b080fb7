import { z } from "zod";
import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { Letter } from "../../../kernel/inbox/inbox.ts";
import { openAlong } from "./keys/open-along.ts";
import { catchUp } from "./keep-live.ts";
import { listenAnew } from "./listen-anew.ts";
import { type Announcement, Kept } from "./open-delivery.ts";
import { changeSubscription, connectionOfSubscription, lockedSubscription, type SubscriptionRow } from "./store.ts";

/** Orders that each is heard, apart from the others: one that cannot be understood waits for a person by itself. */
export async function orderHearing(ctx: Context, tx: Transaction, letters: readonly Letter[]): Promise<void> {
  for (const { body } of letters) await ctx.order(tx, { job: "connection.hear", data: Kept.parse(body) });
}

type Item = Omit<Announcement, "clientState">;

/** Hands what Microsoft announced to the feature that wants to hear it, or looks after the subscription itself. */
export async function hearOne(ctx: Context, data: Record<string, unknown>): Promise<void> {
  const { row: id, item, tokens } = Kept.parse(data);
  const content = await opened(ctx, { id, tokens, content: item.encryptedContent });
  await ctx.transaction(async (tx) => {
    const row = await lockedSubscription(tx, id);
    // What is not wanted any more may still be announced for a while.
    if (row === undefined || row.state === "leaving") return;
    await changeSubscription(tx, id, { heard_at: ctx.now });
    const lifecycle = LifecycleEvent.safeParse(item.lifecycleEvent);
    if (lifecycle.success) await LIFECYCLE[lifecycle.data](ctx, tx, row);
    else await hear(ctx, tx, { row, item, content });
  });
}

/** Outside any transaction: what proves it may have to be fetched. */
async function opened(
  ctx: Context,
  { id, tokens, content }: { readonly id: string; readonly tokens: readonly string[]; readonly content: unknown },
): Promise<unknown> {
  if (content === undefined || content === null) return undefined;
  const connection = await ctx.transaction((tx) => connectionOfSubscription(tx, id));
  return connection === undefined ? undefined : openAlong(ctx, { connection, content, tokens });
}

async function hear(
  ctx: Context,
  tx: Transaction,
  { row, item, content }: { readonly row: SubscriptionRow; readonly item: Item; readonly content: unknown },
): Promise<void> {
  const listening = ctx.listenings.find(({ name }) => name === row.listening);
  const { id } = z.object({ id: z.string() }).safeParse(item.resourceData).data ?? { id: "" };
  await listening?.hear(ctx, tx, {
    connection: row.connection_id,
    resource: row.resource,
    changeType: item.changeType ?? "",
    path: item.resource ?? "",
    resourceId: id,
    content,
    data: item.resourceData ?? {},
  });
}

const LifecycleEvent = z.enum(["reauthorizationRequired", "subscriptionRemoved", "missed"]);

type Answer = (ctx: Context, tx: Transaction, row: SubscriptionRow) => Promise<void>;

/** What is done about what happens to a subscription itself. */
const LIFECYCLE: Record<z.infer<typeof LifecycleEvent>, Answer> = {
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
