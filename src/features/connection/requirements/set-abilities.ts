import type { Context } from "../../../context.ts";
import { Failure } from "../../../kernel/errors.ts";
import { abilitiesOn } from "./list-abilities.ts";
import { keepChoices } from "./store.ts";

/** Switches these abilities on and all others off. What changed is one fact; nothing of Microsoft's is asked. */
export async function setAbilities(ctx: Context, on: readonly string[]): Promise<void> {
  const known: string[] = ctx.abilities.map(({ key }) => key);
  const stranger = on.find((key) => !known.includes(key));
  if (stranger !== undefined) throw unknownAbility(stranger, known);
  await ctx.transaction(async (tx) => {
    const before = new Set<string>((await abilitiesOn(ctx, tx)).map(({ key }) => key));
    const after = new Set(on);
    await keepChoices(tx, ctx.organisation, {
      chosen: new Map(known.map((key) => [key, after.has(key)])),
      at: ctx.now,
    });
    const data = {
      switchedOn: [...after].filter((key) => !before.has(key)),
      switchedOff: [...before].filter((key) => !after.has(key)),
    };
    if (data.switchedOn.length + data.switchedOff.length === 0) return;
    await ctx.record(tx, { what: "abilities.switched", about: ctx.organisation, data });
  });
}

function unknownAbility(stranger: string, known: readonly string[]): Failure {
  return new Failure("invalid-input", `There is no ability “${stranger}”.`, {
    field: "on",
    cure: `Name some of these: ${known.join(", ")}.`,
  });
}
