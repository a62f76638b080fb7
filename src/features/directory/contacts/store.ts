import { type SelectQueryBuilder, sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { Contact } from "../clients/contract.ts";

type Tables = {
  contacts: {
    id: string;
    organisation_id: string;
    client_id: string;
    person_id: string;
    title: string | null;
    is_primary: boolean;
    created_at: Date;
  };
  clients: { id: string; name: string };
  people: { id: string; name: string; email: string | null };
};

/** What is written of a contact. */
export interface ContactRow {
  readonly id: string;
  readonly client: string;
  readonly person: string;
  readonly title?: string | undefined;
  readonly primary: boolean;
}

/** The contacts of a client, the primary one first, then by name. */
export async function contactsOf(tx: Transaction, client: string): Promise<Contact[]> {
  return listed(joined(tx).where("contacts.client_id", "=", client));
}

/** Where somebody is a contact. */
export async function contactsOfPerson(tx: Transaction, person: string): Promise<Contact[]> {
  return listed(joined(tx).where("contacts.person_id", "=", person));
}

/** Those of these clients and people that are contacts already. */
export async function contactsAmong(
  tx: Transaction,
  pairs: readonly Pick<ContactRow, "client" | "person">[],
): Promise<Contact[]> {
  if (pairs.length === 0) return [];
  const all = sql<boolean>`(contacts.client_id, contacts.person_id) in (
    select client, person from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as given (client uuid, person uuid))`;
  return listed(joined(tx).where(all));
}

export async function contactOf(tx: Transaction, client: string, id: string): Promise<Contact> {
  const [found] = await listed(joined(tx).where("contacts.client_id", "=", client).where("contacts.id", "=", id));
  if (found) return found;
  throw new Failure("not-found", "This client has no such contact.", {
    cure: "List them with GET /api/clients/{id}/contacts.",
  });
}

/** Adds contacts by one statement. Who is to be primary takes the place of whoever was. */
export async function insertContacts(tx: Transaction, rows: readonly ContactRow[], at: Date): Promise<void> {
  if (rows.length === 0) return;
  await makeRoom(tx, rows);
  await sql`
    insert into contacts (id, organisation_id, client_id, person_id, title, is_primary, created_at)
    select id, ${tx.organisation ?? null}::uuid, client, person, title, "primary", ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (id uuid, client uuid, person uuid, title text, "primary" boolean)`.execute(tx.sql);
}

export async function updateContacts(tx: Transaction, rows: readonly ContactRow[]): Promise<void> {
  if (rows.length === 0) return;
  await makeRoom(tx, rows);
  await sql`
    update contacts set title = given.title, is_primary = given."primary"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, title text, "primary" boolean)
    where contacts.id = given.id`.execute(tx.sql);
}

/** A client has one primary contact at most. */
async function makeRoom(tx: Transaction, rows: readonly ContactRow[]): Promise<void> {
  const clients = rows.filter(({ primary }) => primary).map(({ client }) => client);
  if (clients.length === 0) return;
  await tables(tx)
    .updateTable("contacts")
    .set({ is_primary: false })
    .where("client_id", "in", clients)
    .where("is_primary", "=", true)
    .execute();
}

export async function removeContact(tx: Transaction, id: string): Promise<void> {
  await tables(tx).deleteFrom("contacts").where("id", "=", id).execute();
}

export async function eraseContacts(tx: Transaction, person: string): Promise<void> {
  await tables(tx).deleteFrom("contacts").where("person_id", "=", person).execute();
}

function joined(tx: Transaction) {
  return tables(tx)
    .selectFrom("contacts")
    .innerJoin("clients", "clients.id", "contacts.client_id")
    .innerJoin("people", "people.id", "contacts.person_id")
    .select(["contacts.id", "contacts.client_id", "contacts.person_id", "contacts.title", "contacts.is_primary"])
    .select(["contacts.created_at", "clients.name as client", "people.name as person", "people.email"]);
}

interface Row {
  id: string;
  client_id: string;
  person_id: string;
  title: string | null;
  is_primary: boolean;
  created_at: Date;
  client: string;
  person: string;
  email: string | null;
}

async function listed<DB, TB extends keyof DB>(query: SelectQueryBuilder<DB, TB, Row>): Promise<Contact[]> {
  const rows = await query.orderBy(sql`is_primary desc, people.name, contacts.id`).execute();
  return rows.map((row) => ({
    id: row.id,
    client: { id: row.client_id, name: row.client },
    person: { id: row.person_id, name: row.person, ...(row.email !== null && { email: row.email }) },
    ...(row.title !== null && { title: row.title }),
    primary: row.is_primary,
    addedAt: row.created_at.toISOString(),
  }));
}

function tables(tx: Transaction) {
  return tx.sql.withTables<Tables>();
}
