import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { Person } from "../contract.ts";
import { lockedPerson, personOf } from "../store.ts";
import { orderNightly } from "./order-nightly.ts";
import { clearMatch, type MatchWriting, saveMatch } from "./store.ts";

/** Writes a match down, records it, and sees to it that the account is looked at from night to night. */
export async function keepMatch(
  ctx: Context,
  tx: Transaction,
  { person: { id, match }, write }: { readonly person: Pick<Person, "id" | "match">; readonly write: MatchWriting },
): Promise<void> {
  await saveMatch(tx, id, write);
  const by = "rule" in write.by ? write.by.rule.directoryField : "hand";
  const data = { by, ...(match && match.objectId !== write.account.objectId && { instead: "yes" }) };
  await ctx.record(tx, { what: "person.matched", about: id, data });
  await orderNightly(ctx, tx);
}

/** Takes a match away and records whose it was: a rule's or somebody's. */
export async function dropMatch(
  ctx: Context,
  tx: Transaction,
  { id, match }: Pick<Person, "id" | "match">,
): Promise<void> {
  if (match === undefined) return;
  await clearMatch(tx, id);
  await ctx.record(tx, { what: "person.unmatched", about: id, data: { was: match.by } });
}

/** Forgets who a person is in the directory; the next time it matters, the rules say. */
export async function removeMatch(ctx: Context, id: string): Promise<Person> {
  return ctx.transaction(async (tx) => {
    await dropMatch(ctx, tx, await lockedPerson(tx, id));
    return personOf(tx, id);
  });
}
