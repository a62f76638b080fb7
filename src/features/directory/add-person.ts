import type { Context } from "../../context.ts";
import type { Transaction } from "../../kernel/database/database.ts";
import { refuseErased } from "../../kernel/privacy/tombstones.ts";
import type { Person, PersonChange, PersonWish } from "./contract.ts";
import { ruleSet } from "./matching/store.ts";
import { changed, newlyTelling, tellingOf } from "./rules.ts";
import { addPerson as insert, changePerson as change, lockedPerson, personOf } from "./store.ts";

/** Adds someone our side knows. */
export async function addPerson(ctx: Context, wish: PersonWish): Promise<Person> {
  return ctx.transaction((tx) => addPersonWithin(ctx, tx, wish));
}

/** The same in a transaction that does more. Somebody who was erased is refused. */
export async function addPersonWithin(ctx: Context, tx: Transaction, wish: PersonWish): Promise<Person> {
  const { rules } = await ruleSet(tx, wish.audience);
  await refuseErased(tx, ctx, tellingOf(wish, rules));
  const id = ctx.random.uuid();
  await insert(tx, id, { ...wish, at: ctx.now });
  await ctx.record(tx, { what: "person.added", about: id, data: { audience: wish.audience } });
  return personOf(tx, id);
}

/** Changes a person; nothing is recorded where nothing differs. They cannot take on what told an erased person from others. */
export async function changePersonWithin(
  ctx: Context,
  tx: Transaction,
  { id, change: wish }: { readonly id: string; readonly change: PersonChange },
): Promise<Person> {
  const before = await lockedPerson(tx, id);
  const { after, touched } = changed(before, wish);
  if (touched.length === 0) return before;
  const { rules } = await ruleSet(tx, after.audience);
  await refuseErased(tx, ctx, newlyTelling(before, after, rules));
  await change(tx, id, after);
  await ctx.record(tx, { what: "person.changed", about: id, data: { changed: touched } });
  return personOf(tx, id);
}
