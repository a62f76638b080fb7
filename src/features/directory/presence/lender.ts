import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import { abilitiesOn, accountsAt, canBeTold } from "../../connection/index.ts";

const AT_ONCE = "directory.presence-at-once";
const PRESENCE = "directory.presence";
const PERMISSION = "Presence.Read.All";

/**
 * The account in whose name Microsoft announces presence at a connection, which it does to accounts only: the
 * organisation's, else the first of somebody's that may. undefined where nothing is announced.
 */
export async function lenderAt(ctx: Context, tx: Transaction, connection: string): Promise<string | undefined> {
  const on = new Set((await abilitiesOn(ctx, tx)).map(({ key }) => key));
  if (!on.has(AT_ONCE) || !on.has(PRESENCE) || !canBeTold(ctx)) return undefined;
  const able = (await accountsAt(tx, connection)).filter(
    // Without a way to renew its token, it would be over within the hour.
    ({ state, lasting, scopes }) => state === "connected" && lasting && scopes.includes(PERMISSION),
  );
  const ours = able.find(({ user_id: user }) => user === null);
  const first = able.toSorted(
    (a, b) => a.connected_at.getTime() - b.connected_at.getTime() || (a.id < b.id ? -1 : 1),
  )[0];
  return (ours ?? first)?.id;
}
