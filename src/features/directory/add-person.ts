import type { Context } from "../../context.ts";
import type { MatchRule, Person, PersonWish } from "./contract.ts";
import { addPerson as insert, personOf, saveMatchRule } from "./store.ts";

/** Adds someone our side knows. */
export async function addPerson(ctx: Context, wish: PersonWish): Promise<Person> {
  return ctx.transaction(async (tx) => {
    const id = ctx.random.uuid();
    await insert(tx, id, { ...wish, at: ctx.now });
    await ctx.record(tx, { what: "person.added", about: id, data: { audience: wish.audience } });
    return personOf(tx, id);
  });
}

/** Sets which local field is looked for in which directory field, for operators or for users. */
export async function setMatchRule(ctx: Context, audience: Person["audience"], rule: MatchRule): Promise<MatchRule> {
  return ctx.transaction(async (tx) => {
    await saveMatchRule(tx, audience, rule);
    await ctx.record(tx, { what: "match-rule.set", about: audience, data: { ...rule } });
    return rule;
  });
}
