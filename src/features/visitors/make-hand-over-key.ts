import type { Context } from "../../context.ts";
import { Failure } from "../../kernel/errors.ts";
import type { HandOverKey } from "./contract.ts";
import { refuseWithoutPeople } from "./rules.ts";
import { addKey, keyOf, type KeyRow, removeKey } from "./store.ts";

/** Makes a key of 256 bits by which an application signs hand-overs; its secret, base64url, is answered this once. */
export async function makeHandOverKey(ctx: Context, name: string): Promise<HandOverKey & { secret: string }> {
  refuseWithoutPeople(ctx.caller);
  const secret = ctx.random.bytes(32).toString("base64url");
  return ctx.transaction(async (tx) => {
    const kept = await ctx.secrets.keep(tx, "hand-over-key", secret);
    const { organisation: organisation_id, now: created_at } = ctx;
    const row = { id: ctx.random.uuid(), organisation_id, name, secret_id: kept, created_at };
    if (!(await addKey(tx, row))) throw nameTaken(name);
    await ctx.record(tx, { what: "hand-over-key.made", about: row.id, data: { name } });
    return { ...keyInApi(row), secret };
  });
}

/** People are known by the name of the key that handed them over, so of two keys of one name each would be the other. */
function nameTaken(name: string): Failure {
  return new Failure("conflict", `There is a hand-over key with the name ${name} already.`, {
    field: "name",
    reason: "name-taken",
    cure: "Choose another name. To change the secret of that application, end its key first: the new one knows its people.",
  });
}

/** Ends a key: what is signed with it is refused from now on. */
export async function endHandOverKey(ctx: Context, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const key = await keyOf(tx, id);
    if (key === undefined)
      throw new Failure("not-found", "There is no such key.", { cure: "List them with GET /api/hand-over-keys." });
    await removeKey(tx, id);
    await ctx.secrets.drop(tx, key.secret_id);
    await ctx.record(tx, { what: "hand-over-key.ended", about: id, data: { name: key.name } });
  });
}

export function keyInApi({ id, name, created_at: created }: KeyRow): HandOverKey {
  return { id, name, createdAt: created.toISOString() };
}
