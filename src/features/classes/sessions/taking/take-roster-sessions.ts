import type { Context } from "../../../../context.ts";
import type { Transaction } from "../../../../kernel/database/database.ts";
import type { SessionsTaken } from "../contract.ts";
import type { Judged } from "../rules.ts";
import { idsOfClasses } from "./store.ts";
import { summed, takeSessions } from "./take-sessions.ts";

/** So many classes are compared at once. */
const AT_ONCE = 200;

/** Takes what a roster says of sessions, by the roster's ids of classes. Of a class of which it says nothing they stay as they are. */
export async function takeRosterSessions(
  ctx: Context,
  tx: Transaction,
  said: ReadonlyMap<string, ReadonlyMap<string, Judged>>,
): Promise<SessionsTaken> {
  const ids = await idsOfClasses(tx, [...said.keys()]);
  const named = [...said].map(([externalId, sessions]) => {
    const id = ids.get(externalId);
    if (id === undefined) throw new Error(`The class ${externalId} was taken and is not there.`);
    return { class: id, sessions, leaves: () => true };
  });
  const taken: SessionsTaken[] = [];
  for (let from = 0; from < named.length; from += AT_ONCE)
    taken.push(await takeSessions(ctx, tx, named.slice(from, from + AT_ONCE)));
  return summed(taken);
}
