import type { Context } from "../../../context.ts";
import { makeToken } from "../../../kernel/access/one-time-tokens.ts";
import { DAY, later } from "../../../kernel/time.ts";
import { writeScript } from "../scripts/write-script.ts";
import { connectionRow } from "../store.ts";
import { CONSENT, type StepLink } from "./contract.ts";
import { PURPOSES } from "./whose-token.ts";

const LASTS = 7 * DAY;

/** Makes a link by which a colleague of the administrator's sees just this step of a connection, and nothing else. */
export async function shareStep(ctx: Context, id: string, name: string): Promise<StepLink> {
  // What cannot be written now is refused to who shares it, not to who opens it.
  if (name !== CONSENT) await writeScript(ctx, id, name);
  const { organisation } = ctx;
  return ctx.transaction(async (tx) => {
    await connectionRow(tx, id);
    const meaning = { organisation, purpose: PURPOSES.step, subject: id, data: { name } };
    const token = await makeToken(tx, meaning, { now: ctx.now, random: ctx.random, lasts: LASTS });
    await ctx.record(tx, { what: "connection.step-shared", about: id, data: { name } });
    return { address: `${ctx.address}/step#${token}`, expiresAt: later(ctx.now, LASTS).toISOString() };
  });
}
