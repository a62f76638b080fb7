import type { Context } from "../../../context.ts";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { ChoreParts } from "../../../upkeep.ts";
import { addressOf } from "./rules.ts";
import { deleteDue, organisationsWithDue } from "./store.ts";

interface Sweeping extends Pick<Context, "order"> {
  readonly now: Date;
}

/** Forgets the documents of an organisation that nobody wants, and orders their bytes to be removed. */
export async function sweepDocuments(tx: Transaction, { now, order }: Sweeping): Promise<void> {
  for (const row of await deleteDue(tx, now))
    await order(tx, { job: "documents.remove", data: { address: addressOf(row) } });
}

/** The same in all organisations. */
export async function sweepAll({
  database,
  clock,
  order,
}: Pick<ChoreParts, "database" | "clock" | "order">): Promise<void> {
  const now = clock.now();
  for (const organisation of await database.acrossAll((tx) => organisationsWithDue(tx, now)))
    await database.within(organisation, (tx) => sweepDocuments(tx, { now, order }));
}
