import { type Selectable, sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import type { Person } from "../contract.ts";
import type { Place, Sort } from "../listing/place.ts";
import { type Listed, pageOf } from "../listing/store.ts";
import { type PersonTable, shown } from "../store.ts";

/** Matched or not, matched with an account that is lost, or with one that somebody else of the same kind has, too. */
export const MATCH_STATES = ["yes", "no", "lost", "conflict"] as const;
export type MatchState = (typeof MATCH_STATES)[number];

/** Which people are meant. */
export interface PeopleFilter {
  readonly search?: string | undefined;
  readonly audience?: Person["audience"] | undefined;
  readonly matched?: MatchState | undefined;
}

/** A page of people. */
export async function peoplePage(
  tx: Transaction,
  { search, audience, matched }: PeopleFilter,
  part: { readonly sort: Sort; readonly after?: Place | undefined; readonly limit: number },
): Promise<Listed<Person>> {
  const conditions = [
    ...(audience === undefined ? [] : [sql<boolean>`audience = ${audience}`]),
    ...(matched === undefined ? [] : [BY_MATCH[matched]]),
  ];
  const page = await pageOf<Selectable<PersonTable>>(tx, { table: "people", search, conditions, ...part });
  return { ...page, rows: page.rows.map(shown) };
}

const BY_MATCH = {
  yes: sql<boolean>`object_id is not null`,
  no: sql<boolean>`object_id is null`,
  lost: sql<boolean>`match_lost is not null`,
  conflict: sql<boolean>`(organisation_id, audience, object_id) in (
    select organisation_id, audience, object_id from people
    where object_id is not null group by organisation_id, audience, object_id having count(*) > 1)`,
} satisfies Record<MatchState, unknown>;

/**
 * Some who come as users only, the newest first: matched with an account of this tenant that nobody who is an operator is
 * matched with, and whose login is not among `but`.
 */
export async function usersOnly(
  tx: Transaction,
  { tenant, but, most }: { readonly tenant: string; readonly but: readonly string[]; readonly most: number },
): Promise<{ objectId: string; login: string }[]> {
  const { rows } = await sql<{ objectId: string; login: string }>`
    select object_id as "objectId", min(principal_name) as login from people
    where organisation_id = ${tx.organisation ?? null} and object_id is not null and match_lost is null
      and (match_tenant_id = ${tenant} or match_tenant_id is null)
      and lower(principal_name) <> all(${but.map((login) => login.toLowerCase())}::text[])
    group by object_id having bool_and(audience = 'user')
    order by max(matched_at) desc, object_id limit ${most}`.execute(tx.sql);
  return rows;
}

/** The names of all local fields that anybody has, sorted. */
export async function fieldNames(tx: Transaction, table: "people" | "clients"): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct jsonb_object_keys(fields) as name from ${sql.table(table)}
    where organisation_id = ${tx.organisation ?? null} order by name`.execute(tx.sql);
  return rows.map(({ name }) => name);
}

/** What a person can be looked up by. */
export type PersonKey = "id" | "email" | `field:${string}`;

/** Everybody whose key is among these values. E-mail addresses are told apart whatever their capitals. */
export async function peopleByKey(tx: Transaction, key: PersonKey, values: readonly string[]): Promise<Person[]> {
  const { rows } = await keyed(tx, key, values).execute(tx.sql);
  return rows.map(shown);
}

/** The same, kept from being changed by others until the transaction ends; locked in one order, so that none wait for each other. */
export async function lockedPeople(tx: Transaction, key: PersonKey, values: readonly string[]): Promise<Person[]> {
  const query = sql<Selectable<PersonTable>>`${keyed(tx, key, values)} order by id for update`;
  return (await query.execute(tx.sql)).rows.map(shown);
}

function keyed(tx: Transaction, key: PersonKey, values: readonly string[]) {
  return sql<Selectable<PersonTable>>`
    select * from people where organisation_id = ${tx.organisation ?? null} and ${among(key, values)}`;
}

function among(key: PersonKey, values: readonly string[]) {
  if (key === "id") return sql`id = any(${values}::uuid[])`;
  if (key === "email") return sql`email_key = any(${values.map((value) => value.toLowerCase())}::text[])`;
  return sql`fields->>${key.slice("field:".length)} = any(${values}::text[])`;
}

/** What is written of a person, all of it. */
export type PersonRow = Pick<Person, "id" | "name" | "audience" | "fields"> & { readonly email?: string | undefined };

/** Adds many people by one statement; a microsecond apart, so that lists by age keep their order. */
export async function insertPeople(tx: Transaction, people: readonly PersonRow[], at: Date): Promise<void> {
  if (people.length === 0) return;
  await sql`
    insert into people (id, organisation_id, name, email, fields, audience, created_at)
    select id, ${tx.organisation ?? null}::uuid, name, email, fields, audience,
      ${at}::timestamptz + place * interval '1 microsecond'
    from rows from (jsonb_to_recordset(${JSON.stringify(people)}::jsonb)
      as (id uuid, name text, email text, fields jsonb, audience text))
      with ordinality as given (id, name, email, fields, audience, place)`.execute(tx.sql);
}

/** Changes many people by one statement. */
export async function updatePeople(tx: Transaction, people: readonly PersonRow[]): Promise<void> {
  if (people.length === 0) return;
  await sql`
    update people set name = given.name, email = given.email, fields = given.fields, audience = given.audience
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb)
      as given (id uuid, name text, email text, fields jsonb, audience text)
    where people.id = given.id`.execute(tx.sql);
}
