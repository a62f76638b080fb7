import type { z } from "zod";
import type { Context } from "../../../context.ts";
import { seenByAccounts } from "../accounts/seen-by-accounts.ts";
import { accountsAt } from "../accounts/store.ts";
import { operatorsOf } from "../operators/store.ts";
import { outcomesOf } from "../probes/store.ts";
import { connectionRow } from "../store.ts";
import type { Requirements } from "./contract.ts";
import { abilitiesOn } from "./list-abilities.ts";
import { permissionsOf } from "./list-presets.ts";
import { leastOf, standings } from "./rules.ts";
import { leftToExchange, seenByTests } from "./seen-by-tests.ts";
import { askedAndGranted } from "./store.ts";

/** What a connection's organisation has on needs, and how each requirement stands. */
export async function showRequirements(ctx: Context, id: string): Promise<z.input<typeof Requirements>> {
  return ctx.transaction(async (tx) => {
    await connectionRow(tx, id);
    const abilities = await abilitiesOn(ctx, tx);
    const { permissionSet, granted } = await askedAndGranted(tx, id);
    const asked = permissionsOf(permissionSet) ?? leastOf(abilities);
    const held = { application: granted?.application, delegated: granted?.delegated };
    const outcomes = await outcomesOf(tx, id);
    const accounts = await accountsAt(tx, id);
    const { operators } = await operatorsOf(tx, id);
    const seen = standings(abilities, asked, held).map((item) =>
      seenByAccounts(seenByTests(item, outcomes), abilities, accounts),
    );
    return {
      permissionSet,
      items: operators === undefined || operators.kind === "everyone" ? seen : leftToExchange(seen, outcomes),
      ...(granted && { seenAt: granted.at }),
    };
  });
}
