import type { Ability } from "../../../ability.ts";
import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { AbilityShown } from "./contract.ts";
import { choices } from "./store.ts";

/** All that Parley can do, and what of it the organisation has on. */
export async function listAbilities(ctx: Context): Promise<AbilityShown[]> {
  const chosen = await ctx.transaction(choices);
  return ctx.abilities.map((ability) => shown(ability, isOn(ability, chosen)));
}

/** The abilities that are on in this transaction's organisation. */
export async function abilitiesOn(ctx: Pick<Context, "abilities">, tx: Transaction): Promise<Ability[]> {
  const chosen = await choices(tx);
  return ctx.abilities.filter((ability) => isOn(ability, chosen));
}

function isOn({ key, usual }: Ability, chosen: ReadonlyMap<string, boolean>): boolean {
  return chosen.get(key) ?? usual;
}

function shown({ key, title, gives, prepared = false, requirements }: Ability, on: boolean): AbilityShown {
  const said = requirements.map(({ kind, name, because, without }) => ({
    kind,
    name,
    because,
    ...(without !== undefined && { without }),
  }));
  return { key, title, gives, on, prepared, requirements: said };
}
