import type { JSONColumnType, Selectable, Updateable } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { Finding } from "../contract.ts";
import type { CredentialKind } from "./contract.ts";

interface CredentialTable {
  id: string;
  organisation_id: string;
  connection_id: string;
  kind: CredentialKind;
  secret_id: string | null;
  certificate: string | null;
  key_id: string | null;
  starts_at: Date | null;
  expires_at: Date | null;
  state: "coming" | "in-use" | "retiring";
  asked_at: Date | null;
  finding: JSONColumnType<Finding> | null;
  warned: number | null;
  retires_at: Date | null;
  created_at: Date;
}

export type CredentialRow = Selectable<CredentialTable>;
export type NewCredential = Omit<CredentialRow, "asked_at" | "finding" | "warned" | "retires_at" | "key_id">;

const UNTOUCHED = { asked_at: null, finding: null, warned: null, retires_at: null, key_id: null } as const;

export async function addCredential(tx: Transaction, row: NewCredential): Promise<void> {
  await credentials(tx)
    .insertInto("connection_credentials")
    .values({ ...row, ...UNTOUCHED })
    .execute();
}

/** The credential that a connection speaks by. */
export async function credentialInUse(tx: Transaction, connectionId: string): Promise<CredentialRow> {
  return credentials(tx)
    .selectFrom("connection_credentials")
    .selectAll()
    .where("connection_id", "=", connectionId)
    .where("state", "=", "in-use")
    .executeTakeFirstOrThrow();
}

/** All that a connection holds, the oldest first. */
export async function credentialsOf(tx: Transaction, connectionIds: readonly string[]): Promise<CredentialRow[]> {
  if (connectionIds.length === 0) return [];
  return credentials(tx)
    .selectFrom("connection_credentials")
    .selectAll()
    .where("connection_id", "in", [...connectionIds])
    .orderBy("created_at")
    .execute();
}

/** The same of one connection; nobody else changes them until the transaction ends. */
export async function lockedCredentials(tx: Transaction, connectionId: string): Promise<CredentialRow[]> {
  // Rows that another transaction adds cannot be locked before they are there, so the connection stands for all of them.
  await tx.sql
    .withTables<{ connections: { id: string } }>()
    .selectFrom("connections")
    .select("id")
    .where("id", "=", connectionId)
    .forNoKeyUpdate()
    .execute();
  return credentialsOf(tx, [connectionId]);
}

export async function changeCredential(
  tx: Transaction,
  id: string,
  { finding, ...change }: Omit<Updateable<CredentialTable>, "id" | "finding"> & { finding?: Finding | null },
): Promise<void> {
  const told = finding === undefined ? {} : { finding: finding && JSON.stringify(finding) };
  await credentials(tx)
    .updateTable("connection_credentials")
    .set({ ...change, ...told })
    .where("id", "=", id)
    .execute();
}

export async function dropCredential(tx: Transaction, id: string): Promise<void> {
  await credentials(tx).deleteFrom("connection_credentials").where("id", "=", id).execute();
}

/** When the credentials in use end, of connections that are not retired and as far as that is known. */
export async function livesInUse(tx: Transaction): Promise<{ kind: CredentialKind; at: Date | null; since: Date }[]> {
  return tx.sql
    .withTables<{ connection_credentials: CredentialTable; connections: { id: string; state: string } }>()
    .selectFrom("connection_credentials as credential")
    .innerJoin("connections as connection", "connection.id", "credential.connection_id")
    .select(["credential.kind", "credential.expires_at as at", "credential.created_at as since"])
    .where("credential.state", "=", "in-use")
    .where("connection.state", "<>", "retired")
    .execute();
}

function credentials(tx: Transaction) {
  return tx.sql.withTables<{ connection_credentials: CredentialTable }>();
}
