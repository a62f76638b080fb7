import type { Transaction } from "../../../kernel/database/database.ts";
import { DAY, later } from "../../../kernel/time.ts";
import type { HostRow } from "../hosts/store.ts";
import type { ServiceRow } from "../services/store.ts";
import { sessionCounts } from "../offers/store.ts";
import { chooseHost } from "../slots/choose-host.ts";

interface Turn {
  readonly service: ServiceRow;
  readonly start: Date;
  readonly free: readonly HostRow[];
}

/** Whoever of the free hosts has the fewest sessions in the week around the start. */
export async function whoseTurn(
  tx: Transaction,
  { service: { id: service, wish }, start, free }: Turn,
): Promise<string> {
  const week = { from: later(start, -3.5 * DAY), to: later(start, 3.5 * DAY) };
  const ids = free.map(({ id }) => id);
  const counts = await sessionCounts(tx, ids, week);
  const candidates = free.map(({ id, priority }) => ({
    id,
    priority: wish.priorities[id] ?? priority,
    appointments: counts.get(id) ?? 0,
  }));
  const chosen = chooseHost(candidates, `${service} ${start.toISOString()}`);
  if (chosen === undefined) throw new Error("A slot that is offered has a host.");
  return chosen.id;
}
