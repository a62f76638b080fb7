import type { Generated, JSONColumnType, Selectable } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { Finding } from "../../connection/contract.ts";
import type { Swept } from "./order-sweep.ts";

interface SweepTable {
  connection_id: string;
  object_id: string;
  organisation_id: string;
  since: Date;
  delta_link: string | null;
  swept_at: Date | null;
  failures: Generated<number>;
  finding: JSONColumnType<Finding> | null;
}

type Tables = { chat_sweeps: SweepTable };

export type SweepRow = Selectable<SweepTable>;

/** Up to where an account's chats were looked through; begun at `since` where they never were. */
export async function sweepOf(tx: Transaction, { connection, objectId }: Swept, since: Date): Promise<SweepRow> {
  if (tx.organisation === undefined) throw new Error("Chats belong to one organisation.");
  await tables(tx)
    .insertInto("chat_sweeps")
    .values({
      connection_id: connection,
      object_id: objectId,
      organisation_id: tx.organisation,
      since,
      delta_link: null,
      swept_at: null,
      finding: null,
    })
    .onConflict((conflict) => conflict.columns(["connection_id", "object_id"]).doNothing())
    .execute();
  return tables(tx)
    .selectFrom("chat_sweeps")
    .selectAll()
    .where("connection_id", "=", connection)
    .where("object_id", "=", objectId)
    .executeTakeFirstOrThrow();
}

/** Keeps how far a look has come, or what kept it from going on. */
export async function changeSweep(
  tx: Transaction,
  { connection, objectId }: Swept,
  { finding, ...change }: Partial<Pick<SweepRow, "since" | "delta_link" | "swept_at" | "failures" | "finding">>,
): Promise<void> {
  const told = finding === undefined ? {} : { finding: finding && JSON.stringify(finding) };
  await tables(tx)
    .updateTable("chat_sweeps")
    .set({ ...change, ...told })
    .where("connection_id", "=", connection)
    .where("object_id", "=", objectId)
    .execute();
}

/** Forgets how far it had come: nobody's chats are looked through any more. What was kept stays. */
export async function dropSweep(tx: Transaction, { connection, objectId }: Swept): Promise<void> {
  await tables(tx)
    .deleteFrom("chat_sweeps")
    .where("connection_id", "=", connection)
    .where("object_id", "=", objectId)
    .execute();
}

function tables(tx: Transaction) {
  return tx.sql.withTables<Tables>();
}
