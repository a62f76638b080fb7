import type { Context } from "../../../context.ts";
import { dropTokens, makeToken } from "../../../kernel/access/one-time-tokens.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { DAY, HOUR, MINUTE } from "../../../kernel/time.ts";
import { mayComeIn } from "../rules.ts";
import { ownersOf, userOf } from "../store.ts";

/** What a mailed link is for. */
export const LINKS = ["invitation", "password"] as const;

/** How long each kind of link is good. In milliseconds. */
const LASTS = { owner: 15 * MINUTE, invitation: 7 * DAY, password: HOUR } as const;

/**
 * The part after `/sign-in#` of the link that the server prints at its start: it makes the owner, once, within 15 minutes.
 * Undefined as soon as an owner has a way of their own to sign in.
 */
export async function makeOwnerLink(ctx: Context): Promise<string | undefined> {
  return ctx.transaction(async (tx) => {
    for (const owner of await ownersOf(tx)) {
      if (mayComeIn(await userOf(tx, owner))) return undefined;
    }
    return makeToken(tx, { organisation: ctx.organisation, purpose: "owner" }, { ...ctx, lasts: LASTS.owner });
  });
}

/** A link to join with or to set a new password by; the older ones of its kind are no longer good. */
export async function makeUserLink(
  ctx: Context,
  tx: Transaction,
  { purpose, user }: { readonly purpose: (typeof LINKS)[number]; readonly user: string },
): Promise<string> {
  await dropTokens(tx, [purpose], user);
  const meaning = { organisation: ctx.organisation, purpose, subject: user };
  const token = await makeToken(tx, meaning, { ...ctx, lasts: LASTS[purpose] });
  return `${ctx.address}/link#${token}`;
}
