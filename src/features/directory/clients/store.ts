import { type JSONColumnType, type Selectable, sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { Identifier } from "../../../kernel/privacy/personal-data.ts";
import type { Place, Sort } from "../listing/place.ts";
import { type Listed, pageOf } from "../listing/store.ts";
import type { Client } from "./contract.ts";
import type { ClientParts } from "./rules.ts";

interface ClientTable {
  id: string;
  organisation_id: string;
  name: string;
  external_id: string | null;
  default_email: string | null;
  fields: JSONColumnType<Record<string, string>>;
  archived_at: Date | null;
  created_at: Date;
  updated_at: Date;
}

type Tables = { clients: ClientTable };

/** Which clients a list shows. */
export interface ClientFilter {
  readonly search?: string | undefined;
  readonly state: "active" | "archived" | "all";
}

const STATES = {
  active: [sql<boolean>`archived_at is null`],
  archived: [sql<boolean>`archived_at is not null`],
  all: [],
} as const;

/** A page of clients. */
export async function clientsPage(
  tx: Transaction,
  { search, state }: ClientFilter,
  part: { readonly sort: Sort; readonly after?: Place | undefined; readonly limit: number },
): Promise<Listed<Client>> {
  const listing = { table: "clients", search, conditions: STATES[state], ...part } as const;
  const page = await pageOf<Selectable<ClientTable>>(tx, listing);
  return { ...page, rows: page.rows.map(shown) };
}

/** Throws a `Failure` where there is none. */
export async function clientOf(tx: Transaction, id: string): Promise<Client> {
  return shown(existing(await clients(tx).selectFrom("clients").selectAll().where("id", "=", id).executeTakeFirst()));
}

/** The client, kept from being changed by others until the transaction ends. */
export async function lockedClient(tx: Transaction, id: string): Promise<Client> {
  const query = clients(tx).selectFrom("clients").selectAll().where("id", "=", id).forUpdate();
  return shown(existing(await query.executeTakeFirst()));
}

function existing(row: Selectable<ClientTable> | undefined): Selectable<ClientTable> {
  if (row) return row;
  throw new Failure("not-found", "There is no such client.", { cure: "List them with GET /api/clients." });
}

/** Refuses an id of the outside that another client has already. */
export async function refuseTakenId(
  tx: Transaction,
  { id, externalId }: { readonly id: string; readonly externalId: string | undefined },
): Promise<void> {
  if (externalId === undefined) return;
  const [holder] = (await clientsByKey(tx, "externalId", [externalId])).filter((other) => other.id !== id);
  if (holder === undefined) return;
  throw new Failure("conflict", `Another client, ${holder.name}, has the external id ${externalId} already.`, {
    field: "externalId",
    reason: "external-id-taken",
    cure: "Use another one, or change the client that has it.",
  });
}

/** What a client can be looked up by. */
export type ClientKey = "id" | "externalId" | "name";

const KEYS = { id: sql`id::text`, externalId: sql`external_id`, name: sql`sort_name` } as const;

/** All clients whose key is among these values, archived ones too; names are compared whatever capitals and accents. */
export async function clientsByKey(tx: Transaction, key: ClientKey, values: readonly string[]): Promise<Client[]> {
  const { rows } = await keyed(tx, key, values).execute(tx.sql);
  return rows.map(shown);
}

/** The same, kept from being changed by others until the transaction ends; locked in one order, so that none wait for each other. */
export async function lockedClients(tx: Transaction, key: ClientKey, values: readonly string[]): Promise<Client[]> {
  const query = sql<Selectable<ClientTable>>`${keyed(tx, key, values)} order by id for update`;
  return (await query.execute(tx.sql)).rows.map(shown);
}

function keyed(tx: Transaction, key: ClientKey, values: readonly string[]) {
  const wanted = key === "name" ? sql`select folded(value) from unnest(${values}::text[]) value` : undefined;
  return sql<Selectable<ClientTable>>`
    select * from clients where organisation_id = ${tx.organisation ?? null}
      and ${KEYS[key]} = any(${wanted ?? sql`${values}::text[]`})`;
}

/** What is written of a client, all of it. */
export type ClientRow = ClientParts & { readonly id: string };

/** Adds clients by one statement; a microsecond apart, so that lists by age keep their order. */
export async function insertClients(tx: Transaction, rows: readonly ClientRow[], at: Date): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into clients (id, organisation_id, name, external_id, default_email, fields, created_at, updated_at)
    select id, ${tx.organisation ?? null}::uuid, name, external_id, default_email, fields,
      ${at}::timestamptz + place * interval '1 microsecond', ${at}::timestamptz
    from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as (id uuid, name text, "externalId" text, "defaultEmail" text, fields jsonb))
      with ordinality as given (id, name, external_id, default_email, fields, place)`.execute(tx.sql);
}

/** Changes clients by one statement. */
export async function updateClients(tx: Transaction, rows: readonly ClientRow[], at: Date): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    update clients set name = given.name, external_id = given."externalId", default_email = given."defaultEmail",
      fields = given.fields, updated_at = ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (id uuid, name text, "externalId" text, "defaultEmail" text, fields jsonb)
    where clients.id = given.id`.execute(tx.sql);
}

export async function setArchived(tx: Transaction, id: string, at: Date | null): Promise<void> {
  await clients(tx).updateTable("clients").set({ archived_at: at }).where("id", "=", id).execute();
}

/** Clients whose own address is that of a person. */
export async function clientsWithAddress(tx: Transaction, addresses: readonly string[]): Promise<Client[]> {
  if (addresses.length === 0) return [];
  const rows = await clients(tx)
    .selectFrom("clients")
    .selectAll()
    .where("organisation_id", "=", tx.organisation ?? "")
    .where((eb) =>
      eb(
        eb.fn<string>("lower", ["default_email"]),
        "in",
        addresses.map((text) => text.toLowerCase()),
      ),
    )
    .execute();
  return rows.map(shown);
}

/** An erased person's address is no longer the one of a place. */
export async function forgetAddress(tx: Transaction, known: readonly Identifier[]): Promise<void> {
  const addresses = known.flatMap(({ kind, value }) => (kind === "email" ? [value] : []));
  const ids = (await clientsWithAddress(tx, addresses)).map(({ id }) => id);
  if (ids.length === 0) return;
  await clients(tx).updateTable("clients").set({ default_email: null }).where("id", "in", ids).execute();
}

/** A client as the API shows them. */
function shown(row: Selectable<ClientTable>): Client {
  const { id, name, fields, external_id, default_email, archived_at, created_at } = row;
  return {
    id,
    name,
    fields,
    ...(external_id !== null && { externalId: external_id }),
    ...(default_email !== null && { defaultEmail: default_email }),
    ...(archived_at && { archivedAt: archived_at.toISOString() }),
    addedAt: created_at.toISOString(),
  };
}

function clients(tx: Transaction) {
  return tx.sql.withTables<Tables>();
}
