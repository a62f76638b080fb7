import type { JSONColumnType, Selectable } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { Connection } from "../contract.ts";
import type { Operators } from "../operators/contract.ts";
import { withoutLogin } from "../operators/store.ts";
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
  operators: JSONColumnType<Operators> | null;
  outside: string | null;
  administrator: string | null;
  created_at: Date;
  expires_at: Date;
}

export type SetupRow = Selectable<SetupTable>;

/** What of a set-up is wished for. */
export type Wished = Pick<SetupRow, "name" | "cloud" | "permission_set" | "multi_tenant" | "operators" | "outside">;

export async function addSetup(
  tx: Transaction,
  row: Omit<SetupRow, "trouble" | "connection_id" | "administrator">,
): Promise<void> {
  await setups(tx)
    .insertInto("setups")
    .values({ ...row, operators: asJson(row.operators), trouble: null, connection_id: null, administrator: null })
    .execute();
}

export async function changeWish(tx: Transaction, id: string, wished: Wished): Promise<void> {
  await setups(tx)
    .updateTable("setups")
    .set({ ...wished, operators: asJson(wished.operators) })
    .where("id", "=", id)
    .execute();
}

function asJson(operators: Operators | null): string | null {
  return operators && JSON.stringify(operators);
}

/** As many as anybody goes on with. */
const NEWEST = 20;

/** The newest set-ups, the newest first. */
export async function newestSetups(tx: Transaction): Promise<SetupRow[]> {
  return setups(tx).selectFrom("setups").selectAll().orderBy("created_at", "desc").limit(NEWEST).execute();
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

/** Of two who bring an app at once, one makes the connection: false for the other. */
export async function keepConnection(
  tx: Transaction,
  id: string,
  made: { readonly connection: string; readonly administrator: string | null | undefined },
): Promise<boolean> {
  const { numUpdatedRows } = await setups(tx)
    .updateTable("setups")
    .set({
      connection_id: made.connection,
      administrator: made.administrator ?? null,
      secret_id: null,
      trouble: null,
    })
    .where("id", "=", id)
    .where("connection_id", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
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

/** Takes a login out of every set-up. */
export async function forgetInSetups(tx: Transaction, login: string): Promise<void> {
  const gone = login.toLowerCase();
  const other = (one: string | null) => (one?.toLowerCase() === gone ? null : one);
  for (const { id, operators, outside, administrator } of await setups(tx).selectFrom("setups").selectAll().execute()) {
    const left = operators === null ? null : (withoutLogin(operators, gone) ?? null);
    await setups(tx)
      .updateTable("setups")
      .set({ operators: asJson(left), outside: other(outside), administrator: other(administrator) })
      .where("id", "=", id)
      .execute();
  }
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
