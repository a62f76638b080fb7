import type { Context } from "../../../context.ts";
import { sealCredential } from "./seal-credential.ts";
import { dropCredential, lockedCredentials } from "./store.ts";

/**
 * Makes this secret the connection's only credential without asking Microsoft, unless it is already: for the sandbox,
 * whose app gets another one with its seed.
 */
export async function changeSecret(ctx: Context, connection: string, secret: string): Promise<void> {
  const seal = await sealCredential(ctx, { kind: "secret", secret });
  await ctx.transaction(async (tx) => {
    const rows = await lockedCredentials(tx, connection);
    const used = rows.find(({ state }) => state === "in-use");
    if (used?.kind === "secret" && used.secret_id !== null && (await ctx.secrets.open(tx, used.secret_id)) === secret)
      return;
    for (const { id, secret_id: sealed } of rows) {
      await dropCredential(tx, id);
      if (sealed !== null) await ctx.secrets.drop(tx, sealed);
    }
    await seal(tx, { connection, state: "in-use" });
  });
}
