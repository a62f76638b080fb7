import { z } from "zod";
import type { Context } from "../../../../context.ts";
import type { Transaction } from "../../../../kernel/database/database.ts";
import type { Letter } from "../../../../kernel/inbox/bundles.ts";
import type { Take } from "../../../../kernel/inbox/open-letters.ts";
import type { Heard } from "../../../../listening.ts";
import { openAllAlong } from "../keys/open-along.ts";
import { connectionsOf, noteHeard, type SubscriptionRow, subscriptionsNamed } from "../store.ts";
import { type Item, Kept, SOURCE } from "./announcements.ts";
import { LIFECYCLE, LifecycleEvent } from "./answer-lifecycle.ts";

type Announced = z.output<typeof Kept>;

/** An announcement with what was sent along opened, or why it cannot be heard now. */
type Hearing =
  | { readonly row: string; readonly item: Item; readonly content: unknown }
  | { readonly trouble: { cause: unknown } };

/**
 * Opens what was sent along with announcements, many side by side, before they are heard in one transaction. What cannot be
 * read is counted and left out: what it was about is found by looking, as what was never announced.
 */
export async function openLetters(ctx: Context, letters: readonly Letter[]): Promise<Take> {
  const announced = letters.flatMap((letter) => {
    const { data } = Kept.safeParse(wholeOf(letter));
    return data ? [{ letter: letter.id, ...data }] : [];
  });
  const hearings = await openAll(ctx, announced);
  return async (tx, which) => {
    const those = hearings.filter((_, place) => which.has(announced[place]?.letter ?? ""));
    await hearAll(ctx, tx, those);
    const unreadable = which.size - those.length;
    if (unreadable > 0) tx.afterCommit(() => ctx.metrics.brought(SOURCE, "unreadable", unreadable));
  };
}

/** Orders that one is heard by itself: it is tried again for a while, and then waits for a person. */
export async function orderHearing(ctx: Context, tx: Transaction, letter: Letter): Promise<void> {
  await ctx.order(tx, { job: "connection.hear", data: wholeOf(letter) });
}

/** A letter with the tokens that came along. */
function wholeOf({ body, along }: Letter): Record<string, unknown> {
  return { ...Object(body), ...(along !== undefined && { tokens: along }) };
}

/** The same for one that could not be heard with others. */
export async function hearOne(ctx: Context, data: Record<string, unknown>): Promise<void> {
  const hearings = await openAll(ctx, [Kept.parse(data)]);
  await ctx.transaction((tx) => hearAll(ctx, tx, hearings));
}

/** Outside any transaction: what proves it may have to be fetched. */
async function openAll(ctx: Context, announced: readonly Announced[]): Promise<Hearing[]> {
  const rows = new Set(announced.filter(({ item }) => item.encryptedContent).map(({ row }) => row));
  const connections = rows.size === 0 ? new Map() : await ctx.transaction((tx) => connectionsOf(tx, [...rows]));
  const opened = await openAllAlong(
    ctx,
    announced.map(({ row, item, tokens }) => ({
      connection: connections.get(row),
      content: item.encryptedContent,
      tokens,
    })),
  );
  return announced.map(({ row, item }, place) => {
    const outcome = opened[place];
    if (outcome?.status === "rejected") return { trouble: { cause: outcome.reason } };
    return { row, item, content: outcome?.value };
  });
}

/** Hands what Microsoft announced to the features that want to hear it, and looks after the subscriptions themselves. */
async function hearAll(ctx: Context, tx: Transaction, hearings: readonly Hearing[]): Promise<void> {
  if (hearings.length === 0) return;
  const readable = hearings.map((hearing) => {
    if ("trouble" in hearing) throw hearing.trouble.cause;
    return hearing;
  });
  const rows = await subscriptionsNamed(tx, [...new Set(readable.map(({ row }) => row))]);
  const news: { readonly name: string | null; readonly heard: Heard }[] = [];
  for (const { row: id, item, content } of readable) {
    const row = rows.get(id);
    // What is not wanted any more may still be announced for a while.
    if (row === undefined || row.state === "leaving") continue;
    const lifecycle = LifecycleEvent.safeParse(item.lifecycleEvent);
    if (lifecycle.success) await LIFECYCLE[lifecycle.data](ctx, tx, row);
    else news.push({ name: row.listening, heard: heardBy(row, item, content) });
  }
  for (const [name, those] of Map.groupBy(news, (each) => each.name)) {
    const heard = those.map((each) => each.heard);
    await tell(ctx, tx, { name, heard });
  }
  await noteHeard(tx, [...rows.keys()], ctx.clock.now());
}

const Identified = z.object({ id: z.string() });

function heardBy(row: SubscriptionRow, item: Item, content: unknown): Heard {
  const { id } = Identified.safeParse(item.resourceData).data ?? { id: "" };
  return {
    connection: row.connection_id,
    resource: row.resource,
    changeType: item.changeType ?? "",
    path: item.resource ?? "",
    resourceId: id,
    content,
    data: item.resourceData ?? {},
  };
}

async function tell(
  ctx: Context,
  tx: Transaction,
  { name, heard }: { readonly name: string | null; readonly heard: readonly Heard[] },
): Promise<void> {
  const listening = ctx.listenings.find((each) => each.name === name);
  if (listening?.hearAll) return listening.hearAll(ctx, tx, heard);
  for (const each of heard) await listening?.hear(ctx, tx, each);
}
