import type { Context } from "../../context.ts";
import { type ShownKey, endKey as end, makeKey as make } from "../../kernel/access/api-keys.ts";
import { Failure } from "../../kernel/errors.ts";
import { SCOPES } from "../../kernel/http/route.ts";
import { instantFrom } from "../../kernel/time.ts";
import type { Key, KeyWish } from "./contract.ts";
import { refuseScopes } from "./rules.ts";

/** Makes a key for a program; the key itself is answered this once. */
export async function makeKey(ctx: Context, wish: KeyWish): Promise<Key & { key: string }> {
  refuseScopes(wish.scopes, SCOPES, ctx.caller?.scopes ?? new Set());
  const expires = wish.expiresAt === undefined ? undefined : instantFrom(wish.expiresAt);
  if (expires && expires <= ctx.now) {
    throw new Failure("invalid-input", "The key would have expired before it was made.", {
      field: "expiresAt",
      cure: "Name a time to come, or leave it out.",
    });
  }
  return ctx.transaction(async (tx) => {
    const { organisation, actor: createdBy } = ctx;
    const { name, scopes } = wish;
    const { key, shown } = await make(tx, { organisation, name, scopes, createdBy, expires }, ctx);
    await ctx.record(tx, { what: "key.made", about: shown.id, data: { name, scopes } });
    return { ...inApi(shown), key };
  });
}

/** Ends a key and the sessions that were begun with it, at once. */
export async function endKey(ctx: Context, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const ended = await end(tx, id);
    if (ended === undefined)
      throw new Failure("not-found", "There is no such key.", { cure: "List them with GET /api/keys." });
    await ctx.record(tx, { what: "key.ended", about: id, data: { name: ended.name } });
  });
}

/** A key as the API shows it. */
export function inApi({ id, name, hint, scopes, createdBy, created, expires, used }: ShownKey): Key {
  return {
    id,
    name,
    hint,
    scopes: [...scopes],
    createdBy,
    createdAt: created.toISOString(),
    ...(expires && { expiresAt: expires.toISOString() }),
    ...(used && { usedAt: used.toISOString() }),
  };
}
