import type { z } from "zod";
import type { Context } from "../../../context.ts";
import { eachOnce, refuseInsider } from "../operators/rules.ts";
import type { Setup, SetupWish } from "./contract.ts";
import { spent } from "./show-plan.ts";
import { shownSetup } from "./show-setup.ts";
import { changeWish, setupRow, type Wished } from "./store.ts";

/** Changes what is wished for while nobody has registered the app yet; commands that were handed out follow it. */
export async function changeSetup(ctx: Context, id: string, wish: SetupWish): Promise<z.input<typeof Setup>> {
  const wished = wishedFor(wish);
  return ctx.transaction(async (tx) => {
    const { secret_id: key, expires_at: end } = await setupRow(tx, id);
    if (key === null || end <= ctx.now) throw spent();
    await changeWish(tx, id, wished);
    await ctx.record(tx, { what: "setup.changed", about: id, data: { name: wish.name, cloud: wish.cloud } });
    return shownSetup(ctx, tx, await setupRow(tx, id));
  });
}

/** The wish as it is kept. Throws where somebody is both an operator and outside. */
export function wishedFor({ operators, outside, ...wish }: SetupWish): Wished {
  const { name, cloud, permissionSet, multiTenant } = wish;
  const app = { name, cloud, permission_set: permissionSet, multi_tenant: multiTenant };
  const wished = { ...app, operators: null, outside: null };
  if (operators === undefined) return wished;
  const chosen = eachOnce({ operators, outside });
  refuseInsider(chosen);
  return { ...wished, operators: chosen.operators, outside: chosen.outside ?? null };
}
