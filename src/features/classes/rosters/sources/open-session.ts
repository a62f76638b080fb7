import type { Context } from "../../../../context.ts";
import type { Session } from "./service/asking.ts";
import { lockedSource, type SourceRow } from "./store.ts";

/** Makes ready to ask a source. Throws a `Failure` where there is none. */
export async function openSession(ctx: Context, id: string, how: Pick<Session, "isPatient">): Promise<Session> {
  const { source, secret } = await ctx.transaction(async (tx): Promise<{ source: SourceRow; secret: string }> => {
    const found = await lockedSource(tx, id);
    return { source: found, secret: await ctx.secrets.open(tx, found.secret_id) };
  });
  return { ctx, source, secret, ...how };
}
