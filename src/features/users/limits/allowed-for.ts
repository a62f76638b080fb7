import type { Transaction } from "../../../kernel/database/database.ts";
import type { Scope } from "../../../kernel/http/route.ts";
import { type Limit, ROLES } from "../catalog.ts";
import { userOf } from "../store.ts";

/** Whether one of somebody's roles allows a scope for one service, queue or class: a role may be limited to some of them. */
export async function isAllowedFor(
  tx: Transaction,
  user: string,
  { scope, limit, id }: { readonly scope: Scope; readonly limit: Limit; readonly id: string },
): Promise<boolean> {
  const { roles } = await userOf(tx, user);
  return roles.some(({ role, only }) => {
    const scopes: readonly string[] = ROLES[role].scopes;
    const within = only?.[limit];
    return scopes.includes(scope) && (within === undefined || within.includes(id));
  });
}
