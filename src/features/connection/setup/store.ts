import type { JSONColumnType, Selectable } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { Connection } from "../contract.ts";
import type { PermissionSet } from "../requirements/store.ts";
import type { Setup } from "./contract.ts";

interface SetupTable {
  id: string;
  organisation_id: string;
  name: string;
  cloud: Connection["cloud"];
  permission_set: PermissionSet;
  multi_tenant: boolean;
  certificate: string;
  secret_id: string | null;
  trouble: JSONColumnType<NonNullable<Setup["trouble"]>> | null;
  connection_id: string | null;
  created_at: Date;
  expires_at: Date;
}

export type SetupRow = Selectable<SetupTable>;

export async function addSetup(tx: Transaction, row: Omit<SetupRow, "trouble" | "connection_id">): Promise<void> {
  await setups(tx)
    .insertInto("setups")
    .values({ ...row, trouble: null, connection_id: null })
    .execute();
}

export async function setupRow(tx: Transaction, id: string): Promise<SetupRow> {
  const row = await setups(tx).selectFrom("setups").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined)
    throw new Failure("not-found", "There is no such set-up.", { cure: "Begin one with POST /api/setups." });
  return row;
}

export async function keepTrouble(tx: Transaction, id: string, trouble: NonNullable<Setup["trouble"]>): Promise<void> {
  await setups(tx)
    .updateTable("setups")
    .set({ trouble: JSON.stringify(trouble) })
    .where("id", "=", id)
    .execute();
}

export async function keepConnection(tx: Transaction, id: string, connectionId: string): Promise<void> {
  await setups(tx)
    .updateTable("setups")
    .set({ connection_id: connectionId, secret_id: null, trouble: null })
    .where("id", "=", id)
    .execute();
}

/** Set-ups that nobody can finish any more, with keys that are of no use. */
export async function deadSetups(tx: Transaction, now: Date): Promise<SetupRow[]> {
  return setups(tx)
    .selectFrom("setups")
    .selectAll()
    .where("expires_at", "<=", now)
    .where("secret_id", "is not", null)
    .execute();
}

export async function forgetKey(tx: Transaction, id: string): Promise<void> {
  await setups(tx).updateTable("setups").set({ secret_id: null }).where("id", "=", id).execute();
}

/** Servers that start together declare the same connection; one of them makes it. */
export async function declareOneAtATime(tx: Transaction): Promise<void> {
  await setups(tx)
    .selectNoFrom((eb) => eb.fn("pg_advisory_xact_lock", [eb.val(DECLARING)]).as("locked"))
    .execute();
}

const DECLARING = 7_301_854_111;

function setups(tx: Transaction) {
  return tx.sql.withTables<{ setups: SetupTable }>();
}
