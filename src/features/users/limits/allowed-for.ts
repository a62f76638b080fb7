import type { Transaction } from "../../../kernel/database/database.ts";
import type { Scope } from "../../../kernel/http/route.ts";
import { type Limit, ROLES } from "../catalog.ts";
import { userOf } from "../store.ts";

/** For which services, queues or classes somebody's roles allow a scope, by their ids; undefined: for all. */
export async function allowedIds(
  tx: Transaction,
  user: string,
  { scope, limit }: { readonly scope: Scope; readonly limit: Limit },
): Promise<readonly string[] | undefined> {
  const { roles } = await userOf(tx, user);
  const allowing = roles.filter(({ role }) => {
    const scopes: readonly string[] = ROLES[role].scopes;
    return scopes.includes(scope);
  });
  const within = allowing.map(({ only }) => only?.[limit]);
  return within.includes(undefined) ? undefined : within.flatMap((ids) => ids ?? []);
}
