import { CompiledQuery, type JSONColumnType, type Selectable } from "kysely";
import type { Transaction } from "../../kernel/database/database.ts";
import { Failure } from "../../kernel/errors.ts";
import type { Connection, Finding } from "./contract.ts";

interface ConnectionTable {
  id: string;
  organisation_id: string;
  name: string;
  cloud: Connection["cloud"];
  entra_tenant_id: string;
  client_id: string;
  application_object_id: string | null;
  service_principal_id: string | null;
  sandbox: boolean;
  for_new_work: boolean;
  state: Connection["state"];
  finding: JSONColumnType<Finding> | null;
  checked_at: Date | null;
  created_at: Date;
  updated_at: Date;
}

export type ConnectionRow = Selectable<ConnectionTable>;

export async function addConnection(
  tx: Transaction,
  row: Omit<ConnectionRow, "finding" | "checked_at" | "state" | "for_new_work" | "service_principal_id">,
): Promise<void> {
  const rest = { for_new_work: false, finding: null, checked_at: null, service_principal_id: null };
  await connections(tx)
    .insertInto("connections")
    .values({ ...row, ...rest, state: "pending" })
    .execute();
}

export async function connectionRow(tx: Transaction, id: string): Promise<ConnectionRow> {
  const row = await connections(tx).selectFrom("connections").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined)
    throw new Failure("not-found", "There is no such connection.", { cure: "List them with GET /api/connections." });
  return row;
}

export async function allConnections(tx: Transaction): Promise<ConnectionRow[]> {
  return connections(tx)
    .selectFrom("connections")
    .selectAll()
    .where("organisation_id", "=", organisationOf(tx))
    .orderBy("created_at", "desc")
    .execute();
}

/** A fixed text, because every new meeting asks it: building the query would cost more than answering it. */
const USUAL = `
  select id from connections
  where organisation_id = $1 and sandbox = $2 and state in ('active', 'pending')
    and not exists (
      select from connections as chosen
      where chosen.organisation_id = $1 and chosen.sandbox = $2 and chosen.for_new_work
        and (chosen.cloud, chosen.entra_tenant_id) <> (connections.cloud, connections.entra_tenant_id))
  order by state = 'active' desc, for_new_work desc, created_at desc limit 1`;

/**
 * The id of the connection that new work goes through: the chosen one, or another that works in its tenant while it does
 * not. Where none is chosen, the newest that works, else the newest that Microsoft has yet to judge.
 */
export async function usualConnection(tx: Transaction, sandbox: boolean): Promise<string | undefined> {
  const { rows } = await tx.sql.executeQuery<{ id: string }>(CompiledQuery.raw(USUAL, [organisationOf(tx), sandbox]));
  return rows[0]?.id;
}

/** The connection that somebody chose for new work, whether it works or not. */
export async function chosenConnection(tx: Transaction, sandbox: boolean): Promise<ConnectionRow | undefined> {
  return connections(tx)
    .selectFrom("connections")
    .selectAll()
    .where("organisation_id", "=", organisationOf(tx))
    .where("sandbox", "=", sandbox)
    .where("for_new_work", "=", true)
    .executeTakeFirst();
}

/** From now on new work goes through this one. */
export async function setForNewWork(tx: Transaction, { id, sandbox }: Pick<ConnectionRow, "id" | "sandbox">) {
  const all = connections(tx).updateTable("connections").where("organisation_id", "=", organisationOf(tx));
  await all.set({ for_new_work: false }).where("sandbox", "=", sandbox).where("for_new_work", "=", true).execute();
  await all.set({ for_new_work: true }).where("id", "=", id).execute();
}

export interface Verdict {
  readonly state: Connection["state"];
  readonly finding: Finding;
  readonly at: Date;
}

export async function saveVerdict(tx: Transaction, id: string, { state, finding, at }: Verdict): Promise<void> {
  await connections(tx)
    .updateTable("connections")
    .set({ state, finding: JSON.stringify(finding), checked_at: at, updated_at: at })
    .where("id", "=", id)
    .execute();
}

/** Whether an error says that another connection, in whatever organisation, is active for the same app and tenant. */
export function isRivalry(error: unknown): boolean {
  return error instanceof Error && "constraint" in error && error.constraint === "connections_one_active";
}

export async function retire(tx: Transaction, id: string, at: Date): Promise<void> {
  await connections(tx)
    .updateTable("connections")
    .set({ state: "retired", for_new_work: false, updated_at: at })
    .where("id", "=", id)
    .execute();
}

/** What was found in the cloud that was asked before says nothing of this one. */
export async function setCloud(
  tx: Transaction,
  id: string,
  { cloud, at }: { readonly cloud: Connection["cloud"]; readonly at: Date },
): Promise<void> {
  await connections(tx)
    .updateTable("connections")
    .set({ cloud, state: "pending", finding: null, checked_at: null, updated_at: at })
    .where("id", "=", id)
    .execute();
}

/** Those of an organisation that wait for this one to go: of the same app in the same tenant. */
export async function waitingBehind(tx: Transaction, { client_id, entra_tenant_id }: ConnectionRow): Promise<string[]> {
  const rows = await connections(tx)
    .selectFrom("connections")
    .select("id")
    .where("organisation_id", "=", organisationOf(tx))
    .where("client_id", "=", client_id)
    .where("entra_tenant_id", "=", entra_tenant_id)
    .where("state", "=", "error")
    .execute();
  return rows.map(({ id }) => id);
}

export async function setApplicationObjectId(tx: Transaction, id: string, objectId: string): Promise<void> {
  await connections(tx)
    .updateTable("connections")
    .set({ application_object_id: objectId.toLowerCase() })
    .where("id", "=", id)
    .execute();
}

/** Whether any organisation works with the real Microsoft; the sandbox then stays off. */
export async function anyRealConnection(tx: Transaction): Promise<boolean> {
  const row = await connections(tx)
    .selectFrom("connections")
    .select("id")
    .where("sandbox", "=", false)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

function organisationOf(tx: Transaction): string {
  if (tx.organisation === undefined) throw new Error("Connections are listed within one organisation.");
  return tx.organisation;
}

function connections(tx: Transaction) {
  return tx.sql.withTables<{ connections: ConnectionTable }>();
}
