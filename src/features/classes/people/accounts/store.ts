import { sql } from "kysely";
import type { Transaction } from "../../../../kernel/database/database.ts";
import type { Account } from "../rules.ts";

/** What was last told of the users of a tenant: where to go on, and since when. */
export interface DirectoryRead {
  readonly link: string | null;
  readonly at: Date | null;
}

export async function directoryRead(tx: Transaction, connection: string): Promise<DirectoryRead> {
  const { rows } = await sql<DirectoryRead>`
    select users_link as link, users_read_at as at from class_directories where connection_id = ${connection}`.execute(
    tx.sql,
  );
  return rows[0] ?? { link: null, at: null };
}

export async function saveDirectoryRead(
  tx: Transaction,
  connection: string,
  { link, at }: { readonly link: string | undefined; readonly at: Date },
): Promise<void> {
  const kept = link ?? null;
  await sql`
    insert into class_directories (connection_id, organisation_id, users_link, users_read_at)
    values (${connection}, ${tx.organisation ?? null}, ${kept}, ${at})
    on conflict (connection_id) do update set users_link = ${kept}, users_read_at = ${at}`.execute(tx.sql);
}

/** Begins to read everybody anew: until that is done, nothing is known to be whole. */
export async function dropLink(tx: Transaction, connection: string): Promise<void> {
  await sql`update class_directories set users_link = null where connection_id = ${connection}`.execute(tx.sql);
}

interface AccountRow {
  readonly object_id: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly is_enabled: boolean | null;
  readonly is_guest: boolean;
}

/** All accounts of a tenant that were read, or some of them, by object id. */
export async function accountsAt(
  tx: Transaction,
  connection: string,
  only?: readonly string[],
): Promise<Map<string, Account>> {
  const which = only === undefined ? sql`true` : sql`object_id = any(${only}::text[])`;
  const { rows } = await sql<AccountRow>`
    select object_id, fields, is_enabled, is_guest from class_accounts
    where connection_id = ${connection} and ${which}`.execute(tx.sql);
  return new Map(rows.map((row) => [row.object_id, shownAccount(row)]));
}

function shownAccount({ object_id: user, fields, is_enabled, is_guest: isGuest }: AccountRow): Account {
  return { user, fields, isGuest, isEnabled: is_enabled ?? undefined };
}

/** Which properties were asked for when the accounts were read; none where nobody was. */
export async function propertiesRead(tx: Transaction, connection: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select jsonb_object_keys(fields) as name
    from (select fields from class_accounts where connection_id = ${connection} limit 1) as one`.execute(tx.sql);
  return rows.map(({ name }) => name);
}

/** Writes many accounts by one statement. */
export async function upsertAccounts(
  tx: Transaction,
  connection: string,
  { accounts, at }: { readonly accounts: readonly Account[]; readonly at: Date },
): Promise<void> {
  if (accounts.length === 0) return;
  await sql`
    insert into class_accounts (connection_id, organisation_id, object_id, fields, is_enabled, is_guest, seen_at)
    select ${connection}::uuid, ${tx.organisation ?? null}::uuid, "user", fields, "isEnabled", "isGuest", ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(accounts)}::jsonb)
      as given ("user" text, fields jsonb, "isEnabled" boolean, "isGuest" boolean)
    on conflict (connection_id, object_id) do update set fields = excluded.fields, is_enabled = excluded.is_enabled,
      is_guest = excluded.is_guest, seen_at = excluded.seen_at`.execute(tx.sql);
}

export async function deleteAccounts(tx: Transaction, connection: string, users: readonly string[]): Promise<void> {
  if (users.length === 0) return;
  await sql`
    delete from class_accounts where connection_id = ${connection} and object_id = any(${users}::text[])`.execute(
    tx.sql,
  );
}

/** Whoever was not seen when everybody was read is no longer there. */
export async function deleteUnseen(tx: Transaction, connection: string, since: Date): Promise<void> {
  await sql`delete from class_accounts where connection_id = ${connection} and seen_at < ${since}`.execute(tx.sql);
}

/** Accounts by what people write to name one: the object id, the login or the address. */
export async function accountsNamed(
  tx: Transaction,
  connection: string,
  names: readonly string[],
): Promise<Map<string, string>> {
  const asked = names.map((name) => name.toLowerCase());
  const { rows } = await sql<{ object_id: string; login: string | null }>`
    select object_id, lower(fields->>'userPrincipalName') as login from class_accounts
    where connection_id = ${connection}
      and (lower(object_id) = any(${asked}::text[]) or lower(fields->>'userPrincipalName') = any(${asked}::text[]))`.execute(
    tx.sql,
  );
  return new Map(rows.flatMap(({ object_id: id, login }) => [[id.toLowerCase(), id], ...named(login, id)]));
}

function named(login: string | null, id: string): [string, string][] {
  return login === null ? [] : [[login, id]];
}
