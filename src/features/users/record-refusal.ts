import type { Context } from "../../context.ts";
import type { Transaction } from "../../kernel/database/database.ts";
import { later, MINUTE } from "../../kernel/time.ts";
import { usersByEmail } from "./store.ts";

/**
 * Puts on record that a sign-in to an account was refused, so that its administrators see somebody try: at most once a
 * minute for each account, and without the address that it came from, which may be the owner's own.
 */
export async function recordRefusal(
  ctx: Context,
  { email, by }: { readonly email: string; readonly by: string },
): Promise<void> {
  for (const { id, organisation_id } of await ctx.gate.look((tx) => usersByEmail(tx, email))) {
    const inside = ctx.gate.as(organisation_id, "parley");
    await inside.transaction((tx) => recordRefusalOf(inside, tx, { id, by }));
  }
}

/** The same where it is known whose account it is. */
export async function recordRefusalOf(
  ctx: Context,
  tx: Transaction,
  { id, by }: { readonly id: string; readonly by: string },
): Promise<void> {
  if (await isFirst(tx, id, ctx.now)) await ctx.record(tx, { what: "session.refused", about: id, data: { by } });
}

/** Notes a refusal; whether it is the first within a minute. */
async function isFirst(tx: Transaction, id: string, now: Date): Promise<boolean> {
  const noted = await tx.sql
    .withTables<{ users: { id: string; refused_at: Date | null } }>()
    .updateTable("users")
    .set({ refused_at: now })
    .where("id", "=", id)
    .where((or) => or.or([or("refused_at", "is", null), or("refused_at", "<", later(now, -MINUTE))]))
    .executeTakeFirst();
  return noted.numUpdatedRows > 0n;
}
