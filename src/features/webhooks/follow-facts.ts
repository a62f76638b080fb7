import type { Context } from "../../context.ts";
import { crashPoint } from "../../kernel/crash-points.ts";
import type { Transaction } from "../../kernel/database/database.ts";
import { lets } from "../../kernel/facts/pattern.ts";
import type { RecordedFact } from "../../kernel/facts/store.ts";
import { addDeliveries } from "./deliveries/store.ts";
import { type EndpointRow, listeningEndpoints, takeNumbers } from "./store.ts";

/** Writes a delivery for each fact that an endpoint wants; one out of use has it held until somebody asks for it. */
export async function followFacts(ctx: Context, tx: Transaction, facts: readonly RecordedFact[]): Promise<void> {
  for (const endpoint of await listeningEndpoints(tx)) {
    const wanted = facts.filter(({ what }) => lets(endpoint.facts, what));
    if (wanted.length > 0) await addFor(ctx, tx, { endpoint, wanted });
  }
  tx.afterCommit(() => ctx.pulse.announce("work"));
}

async function addFor(
  ctx: Context,
  tx: Transaction,
  { endpoint, wanted }: { endpoint: Pick<EndpointRow, "id" | "state">; wanted: readonly RecordedFact[] },
): Promise<void> {
  const first = await takeNumbers(tx, endpoint.id, wanted.length);
  const enabled = endpoint.state === "enabled";
  const rows = wanted.map((fact, n) => ({
    id: ctx.random.uuid(),
    endpoint_id: endpoint.id,
    sequence: first + n,
    fact: fact.what,
    about: fact.about,
    body: bodyOf(fact, first + n),
    test: false,
    state: enabled ? ("waiting" as const) : ("held" as const),
    due_at: enabled ? ctx.now : null,
    created_at: ctx.now,
  }));
  await addDeliveries(tx, rows);
  crashPoint("facts-followed");
}

/** What a receiver gets: Standard Webhooks' type, timestamp and data, and what else we know. */
export function bodyOf(
  { what, at, data, about, actor, organisation }: Omit<RecordedFact, "id">,
  sequence: number,
): string {
  return JSON.stringify({ type: what, timestamp: at.toISOString(), sequence, organisation, about, actor, data });
}
