import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { ConnectionRow } from "../store.ts";
import { isReachable } from "./rules.ts";
import { addWanted, changeSubscription, type SubscriptionRow, subscriptionsOf } from "./store.ts";

/** Writes down what features want to be announced now, and what they do not want any more. */
export async function writeWanted(ctx: Context, tx: Transaction, { id, state }: ConnectionRow): Promise<void> {
  // A server that is not known from outside leaves alone what another one made.
  if (!isReachable(ctx.address, ctx.sandbox)) return;
  const wanted = state === "active" ? await wantedOf(ctx, tx, id) : [];
  const known = await subscriptionsOf(tx, id);
  await addNew(ctx, tx, { id, wanted, known });
  const names = new Set(wanted.map(nameOf));
  for (const row of known.filter(({ listening }) => listening !== null)) {
    const change = changeFor(row, names.has(nameOf(row)));
    if (change) await changeSubscription(tx, row.id, { state: change, due_at: ctx.clock.now() });
  }
}

function changeFor(
  { state, microsoft_id: made }: SubscriptionRow,
  wanted: boolean,
): SubscriptionRow["state"] | undefined {
  if (!wanted) return state === "leaving" ? undefined : "leaving";
  if (state !== "leaving") return undefined;
  // Wanted again before it had ended.
  return made === null ? "wanted" : "live";
}

type Name = Pick<SubscriptionRow, "listening" | "resource" | "change_type" | "with_data" | "account_id">;

async function addNew(
  ctx: Context,
  tx: Transaction,
  { id, wanted, known }: { id: string; wanted: readonly Name[]; known: readonly Name[] },
): Promise<void> {
  const names = new Set(known.map(nameOf));
  const row = { connection_id: id, address: ctx.address, created_at: ctx.clock.now() };
  const added = wanted.filter((one) => !names.has(nameOf(one)));
  await addWanted(
    tx,
    added.map((one) => ({ ...one, ...row, id: ctx.random.uuid() })),
  );
}

async function wantedOf(ctx: Context, tx: Transaction, connection: string): Promise<Name[]> {
  const all: Name[] = [];
  for (const { name, wanted } of ctx.listenings) {
    for (const { resource, changeType, withData = false, account } of await wanted(ctx, tx, connection)) {
      const whose = { with_data: withData, account_id: account ?? null };
      all.push({ listening: name, resource, change_type: changeType, ...whose });
    }
  }
  return all;
}

function nameOf({ listening, resource, change_type: changes, account_id: account }: Omit<Name, "with_data">): string {
  return [listening, resource, changes, account].join(" ");
}
