import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import { connectionFor } from "../../connection/index.ts";
import { settingsOf } from "../settings/store.ts";

/** The connection in whose directory the people of rosters are looked for. Throws with the cure where there is none. */
export async function connectionOfClasses(ctx: Context, tx: Transaction): Promise<string> {
  const { connection: named } = await settingsOf(tx);
  return connectionFor(tx, { named, sandbox: ctx.sandbox });
}

/** The same for whoever only looks at what is known; undefined where there is none that works. */
export async function knownConnection(ctx: Context, tx: Transaction): Promise<string | undefined> {
  return connectionOfClasses(ctx, tx).catch((error: unknown) => {
    if (error instanceof Failure) return undefined;
    throw error;
  });
}
