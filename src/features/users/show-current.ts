import type { z } from "zod";
import type { Context } from "../../context.ts";
import type { Current } from "./contract.ts";
import { mayComeIn } from "./rules.ts";
import { organisationNamed, userOf } from "./store.ts";

/** Who calls: the signed-in user with their roles, or a key with its scopes. */
export async function showCurrent(ctx: Context): Promise<z.infer<typeof Current>> {
  const { caller } = ctx;
  if (caller === undefined) throw new Error("Only for those who are somebody.");
  const { actor, who, scopes } = caller;
  return ctx.transaction(async (tx) => {
    const organisation = await organisationNamed(tx, ctx.organisation);
    const base = { actor, scopes: [...scopes], organisation };
    if (who.kind !== "user") return { ...base, roles: [], secured: true };
    const user = await userOf(tx, who.id);
    const { id, name, email, roles } = user;
    return {
      ...base,
      user: { id, name, ...(email !== null && { email }) },
      roles,
      secured: mayComeIn(user),
    };
  });
}
