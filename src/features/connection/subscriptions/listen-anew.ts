import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { later, SECOND } from "../../../kernel/time.ts";

/** What is wanted may change several times in a row; it is looked at once. */
const GATHER = SECOND;

/** Has Microsoft announce through a connection what features want now, and no more. */
export async function listenAnew(ctx: Context, tx: Transaction, connection: string): Promise<void> {
  await ctx.order(tx, convergeAt(connection, later(ctx.clock.now(), GATHER)));
}

/** The work that brings Microsoft to it, at a time. */
export function convergeAt(connection: string, at: Date) {
  return { job: "connection.subscriptions-converge", data: { id: connection }, key: connection, at };
}
