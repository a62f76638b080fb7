import { sql } from "kysely";
import type { Transaction } from "./database.ts";

/**
 * Lets a transaction see all that it reads as it was at one moment, so that nothing is shown half changed. It has to be the
 * transaction's first statement, and nothing can be written after it.
 */
export async function ofOneMoment(tx: Transaction): Promise<void> {
  await sql`set transaction isolation level repeatable read, read only`.execute(tx.sql);
}
