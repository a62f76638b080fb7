import { type JSONColumnType, type Selectable, sql, type SqlBool } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { Finding } from "../contract.ts";

interface AccountTable {
  id: string;
  organisation_id: string;
  connection_id: string;
  user_id: string | null;
  object_id: string;
  principal_name: string;
  display_name: string;
  scopes: string[];
  secret_id: string;
  lasting: boolean;
  expires_at: Date;
  state: "connected" | "reconnect";
  finding: JSONColumnType<Finding> | null;
  outlook_zone: string | null;
  zone_source: "mailbox" | "chosen" | null;
  connected_at: Date;
  checked_at: Date | null;
}

export type AccountRow = Selectable<AccountTable> & { user_name: string | null };

type Tables = {
  accounts: AccountTable;
  users: { id: string; name: string; email: string | null; state: string };
  organisations: { id: string; time_zone: string | null };
};

/** One account, or a failure that says so. */
export async function accountRow(tx: Transaction, id: string): Promise<AccountRow> {
  return (await findAccount(tx, id)) ?? unknown();
}

/** The same where it may have been disconnected. */
export async function findAccount(tx: Transaction, id: string): Promise<AccountRow | undefined> {
  return rows(tx).where("accounts.id", "=", id).executeTakeFirst();
}

/** The same, as it stays until the transaction ends: what it seals can be opened. */
export async function accountAsItStands(tx: Transaction, id: string): Promise<AccountRow> {
  return (await rows(tx).where("accounts.id", "=", id).forShare(["accounts"]).executeTakeFirst()) ?? unknown();
}

function unknown(): never {
  throw new Failure("not-found", "There is no such Microsoft account here.", {
    cure: "List them with GET /api/accounts; one that was disconnected is gone.",
  });
}

/** Somebody's own account, or the organisation's, at a connection. */
export async function accountAt(
  tx: Transaction,
  { connection, user }: { readonly connection: string; readonly user: string | null },
): Promise<AccountRow | undefined> {
  return rows(tx)
    .where("connection_id", "=", connection)
    .where((or) => (user === null ? or("user_id", "is", null) : or("user_id", "=", user)))
    .executeTakeFirst();
}

interface Wanted {
  readonly search?: string | undefined;
  readonly state?: AccountRow["state"] | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A page of accounts by login name. */
export async function accountsPage(tx: Transaction, { search, state, after, limit }: Wanted): Promise<AccountRow[]> {
  let query = rows(tx).orderBy("principal_name").orderBy("accounts.id").limit(limit);
  if (search !== undefined) {
    const like = `%${search.replaceAll(/[\\%_]/g, "\\$&")}%`;
    query = query.where((or) =>
      or.or([or("principal_name", "ilike", like), or("display_name", "ilike", like), or("users.name", "ilike", like)]),
    );
  }
  if (state !== undefined) query = query.where("accounts.state", "=", state);
  if (after !== undefined)
    query = query.where(
      sql<SqlBool>`(principal_name, accounts.id) > (select principal_name, id from accounts where id = ${after})`,
    );
  return query.execute();
}

export async function accountsAt(tx: Transaction, connection: string): Promise<AccountRow[]> {
  return rows(tx).where("connection_id", "=", connection).execute();
}

export async function accountsOfUser(tx: Transaction, user: string): Promise<AccountRow[]> {
  return rows(tx).where("user_id", "=", user).execute();
}

/** Those of the organisation itself. */
export async function accountsOfOrganisation(tx: Transaction): Promise<AccountRow[]> {
  return rows(tx).where("user_id", "is", null).execute();
}

/** The names of accounts, by Microsoft's object ids of their holders. */
export async function accountNames(
  tx: Transaction,
  objectIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (objectIds.length === 0) return new Map();
  const found = await rows(tx)
    .where("object_id", "in", [...objectIds])
    .execute();
  return new Map(found.map(({ object_id: id, display_name: name }) => [id, name]));
}

/** Accounts whose login or object id is one of these. */
export async function accountsOfPerson(tx: Transaction, known: readonly string[]): Promise<AccountRow[]> {
  if (known.length === 0) return [];
  const lower = known.map((each) => each.toLowerCase());
  return rows(tx)
    .where((or) => or.or([or(sql`lower(principal_name)`, "in", lower), or(sql`lower(object_id)`, "in", lower)]))
    .execute();
}

/** How a connection stands; it stays so, and nobody else connects an account there, until the transaction ends. */
export async function holdConnection(tx: Transaction, id: string): Promise<string | undefined> {
  const row = await tx.sql
    .withTables<{ connections: { id: string; state: string } }>()
    .selectFrom("connections")
    .select("state")
    .where("id", "=", id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row?.state;
}

/** Connects an account in the place of whatever was connected there before; returns the secret that is of no use any more. */
export async function putAccount(
  tx: Transaction,
  row: Omit<AccountTable, "finding" | "checked_at" | "outlook_zone" | "zone_source">,
): Promise<{ id: string; before: { secret: string; objectId: string } | undefined }> {
  const { connection_id: connection, user_id: user } = row;
  const before = await accountAt(tx, { connection, user });
  if (before === undefined) {
    const rest = { finding: null, checked_at: null, outlook_zone: null, zone_source: null };
    await tables(tx)
      .insertInto("accounts")
      .values({ ...row, ...rest })
      .execute();
    return { id: row.id, before: undefined };
  }
  const { id: _, organisation_id: __, ...change } = row;
  const isOther = before.object_id !== row.object_id;
  await tables(tx)
    .updateTable("accounts")
    .set({ ...change, finding: null, ...(isOther && { outlook_zone: null, zone_source: null }) })
    .where("id", "=", before.id)
    .execute();
  return { id: before.id, before: { secret: before.secret_id, objectId: before.object_id } };
}

interface Renewed {
  /** The secret that was renewed from; where another has taken its place, nothing is changed. */
  readonly from: string;
  readonly to: string;
  readonly scopes: readonly string[];
  readonly lasting: boolean;
  readonly expiresAt: Date;
}

/** Keeps renewed tokens; false where somebody signed in meanwhile, whose tokens stand. */
export async function keepRenewed(
  tx: Transaction,
  id: string,
  { from, to, scopes, lasting, expiresAt }: Renewed,
): Promise<boolean> {
  const changed = await tables(tx)
    .updateTable("accounts")
    .set({ secret_id: to, scopes: [...scopes], lasting, expires_at: expiresAt })
    .where("id", "=", id)
    .where("secret_id", "=", from)
    .returning("id")
    .execute();
  return changed.length > 0;
}

/** Keeps what a look found; false where the tokens that it looked with are not the ones any more. */
export async function keepFinding(
  tx: Transaction,
  { id, secret_id: secret }: Pick<AccountRow, "id" | "secret_id">,
  { state, finding, at }: { readonly state: AccountRow["state"]; readonly finding: Finding; readonly at: Date },
): Promise<boolean> {
  const changed = await tables(tx)
    .updateTable("accounts")
    .set({ state, finding: JSON.stringify(finding), checked_at: at })
    .where("id", "=", id)
    .where("secret_id", "=", secret)
    .returning("id")
    .execute();
  return changed.length > 0;
}

export async function keepZone(
  tx: Transaction,
  id: string,
  { zone, source }: { readonly zone: string; readonly source: "mailbox" | "chosen" },
): Promise<void> {
  await tables(tx)
    .updateTable("accounts")
    .set({ outlook_zone: zone, zone_source: source })
    .where("id", "=", id)
    .execute();
}

export async function dropAccount(tx: Transaction, id: string): Promise<void> {
  await tables(tx).deleteFrom("accounts").where("id", "=", id).execute();
}

/** Whom a mail about somebody's own account goes to; nobody where they have no address or were let go. */
export async function userToMail(tx: Transaction, id: string): Promise<{ name: string; address: string } | undefined> {
  const row = await tables(tx)
    .selectFrom("users")
    .select(["name", "email"])
    .where("id", "=", id)
    .where("state", "=", "active")
    .executeTakeFirst();
  return row?.email ? { name: row.name, address: row.email } : undefined;
}

/** The zone that the organisation plans by, once somebody said so. */
export async function organisationsZone(tx: Transaction): Promise<string | undefined> {
  const row = await tables(tx)
    .selectFrom("organisations")
    .select("time_zone")
    .where("id", "=", tx.organisation ?? "")
    .executeTakeFirst();
  return row?.time_zone ?? undefined;
}

function rows(tx: Transaction) {
  return tables(tx)
    .selectFrom("accounts")
    .leftJoin("users", "users.id", "accounts.user_id")
    .selectAll("accounts")
    .select("users.name as user_name");
}

function tables(tx: Transaction) {
  return tx.sql.withTables<Tables>();
}
