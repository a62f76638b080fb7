import { sql } from "kysely";
import type { Transaction } from "../../../../kernel/database/database.ts";
import type { RosterMember } from "../../contract.ts";
import type { MemberChange } from "../contract.ts";
import { organisationOf } from "../store.ts";

/** A class as it is kept, without who is in it. */
export interface KnownClass {
  readonly id: string;
  readonly external_id: string;
  readonly title: string;
  readonly code: string | null;
  readonly details: Readonly<Record<string, string>>;
  readonly is_listed: boolean;
  /** As hex. */
  readonly digest: string | null;
}

/** All classes that any roster named, by the roster's ids. */
export async function knownClasses(tx: Transaction, only?: readonly string[]): Promise<Map<string, KnownClass>> {
  const which = only === undefined ? sql`true` : sql`external_id = any(${only}::text[])`;
  const { rows } = await sql<KnownClass>`
    select id, external_id, title, code, details, is_listed, encode(members_digest, 'hex') as digest
    from classes where organisation_id = ${organisationOf(tx)} and ${which}`.execute(tx.sql);
  return new Map(rows.map((row) => [row.external_id, row]));
}

/** Who is in some classes, by the roster's ids of these. */
export async function membersIn(tx: Transaction, classes: readonly string[]): Promise<Map<string, RosterMember[]>> {
  if (classes.length === 0) return new Map();
  const { rows } = await sql<{ external_id: string; members: RosterMember[] }>`
    select external_id, members from classes
    where organisation_id = ${organisationOf(tx)} and external_id = any(${classes}::text[])`.execute(tx.sql);
  return new Map(rows.map(({ external_id, members }) => [external_id, members]));
}

/** What is written of a class that a roster names. `digest` is of the members, as hex. */
export interface ClassWrite {
  readonly id: string;
  readonly external_id: string;
  readonly title: string;
  readonly code: string | null;
  readonly details: Readonly<Record<string, string>>;
  readonly members: readonly RosterMember[];
  readonly digest: string;
}

interface ByRoster {
  readonly roster: string;
  readonly at: Date;
}

/** Writes many classes by one statement. */
export async function upsertClasses(
  tx: Transaction,
  classes: readonly ClassWrite[],
  { roster, at }: ByRoster,
): Promise<void> {
  if (classes.length === 0) return;
  await sql`
    insert into classes (id, organisation_id, external_id, title, code, details, is_listed, members, members_digest,
      roster_id, created_at, changed_at)
    select id, ${organisationOf(tx)}::uuid, external_id, title, code, details, true, members, decode(digest, 'hex'),
      ${roster}::uuid, ${at}::timestamptz, ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(classes)}::jsonb)
      as given (id uuid, external_id text, title text, code text, details jsonb, members jsonb, digest text)
    on conflict (organisation_id, external_id) do update set title = excluded.title, code = excluded.code,
      details = excluded.details, is_listed = true, members = excluded.members,
      members_digest = excluded.members_digest, roster_id = excluded.roster_id, changed_at = excluded.changed_at`.execute(
    tx.sql,
  );
}

/** Classes that the newest roster no longer names keep whom they had. */
export async function unlistClasses(
  tx: Transaction,
  classes: readonly string[],
  { roster, at }: ByRoster,
): Promise<void> {
  if (classes.length === 0) return;
  await sql`
    update classes set is_listed = false, roster_id = ${roster}, changed_at = ${at}
    where organisation_id = ${organisationOf(tx)} and external_id = any(${classes}::text[])`.execute(tx.sql);
}

/** What a roster changed in one class. */
export interface ChangeWrite {
  readonly id: string;
  readonly external_id: string;
  readonly changes: readonly MemberChange[];
}

export async function insertChanges(
  tx: Transaction,
  changes: readonly ChangeWrite[],
  { roster, at }: ByRoster,
): Promise<void> {
  if (changes.length === 0) return;
  await sql`
    insert into class_changes (id, organisation_id, class_id, roster_id, changes, at)
    select given.id, ${organisationOf(tx)}::uuid, classes.id, ${roster}::uuid, given.changes, ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as given (id uuid, external_id text, changes jsonb)
    join classes on classes.organisation_id = ${organisationOf(tx)} and classes.external_id = given.external_id`.execute(
    tx.sql,
  );
}

/** Somebody as a roster has them. */
export interface PersonWrite {
  readonly id: string;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * Writes many people by one statement, as far as they changed. Whoever changed in a field by which people are found is looked
 * for again, unless somebody said by hand who they are.
 */
export async function upsertPeople(
  tx: Transaction,
  people: readonly PersonWrite[],
  foundBy: readonly string[],
): Promise<void> {
  if (people.length === 0) return;
  const isOther = sql`exists (select from unnest(${foundBy}::text[]) as field
    where class_people.fields->>field is distinct from excluded.fields->>field)
    and class_people.matched_by is distinct from 'hand'`;
  await sql`
    insert into class_people (organisation_id, external_id, fields, is_listed)
    select ${organisationOf(tx)}::uuid, id, fields, true
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as given (id text, fields jsonb)
    on conflict (organisation_id, external_id) do update set fields = excluded.fields, is_listed = true,
      match_state = case when ${isOther} then 'open' else class_people.match_state end,
      object_id = case when ${isOther} then null else class_people.object_id end,
      matched_by = case when ${isOther} then null else class_people.matched_by end,
      match_reason = case when ${isOther} then null else class_people.match_reason end,
      candidates = case when ${isOther} then '[]'::jsonb else class_people.candidates end
    where class_people.fields is distinct from excluded.fields or not class_people.is_listed`.execute(tx.sql);
}

/** Whoever is in none of the classes that are listed is no longer listed either. */
export async function unlistPeople(tx: Transaction, listed: readonly string[]): Promise<void> {
  await sql`
    update class_people set is_listed = false
    where organisation_id = ${organisationOf(tx)} and is_listed
      and not exists (select from unnest(${listed}::text[]) as given (id) where given.id = class_people.external_id)`.execute(
    tx.sql,
  );
}

/** Those of some people whom a roster has named. */
export async function knownPeople(
  tx: Transaction,
  people: readonly string[],
): Promise<Map<string, Readonly<Record<string, string>>>> {
  const { rows } = await sql<{ external_id: string; fields: Record<string, string> }>`
    select external_id, fields from class_people
    where organisation_id = ${organisationOf(tx)} and external_id = any(${people}::text[])`.execute(tx.sql);
  return new Map(rows.map(({ external_id, fields }) => [external_id, fields]));
}

/** Lists people again whom rosters knew before. Answers how many people are listed by now. */
export async function listPeople(tx: Transaction, people: readonly string[]): Promise<number> {
  await sql`
    update class_people set is_listed = true
    where organisation_id = ${organisationOf(tx)} and not is_listed and external_id = any(${people}::text[])`.execute(
    tx.sql,
  );
  const { rows } = await sql<{ count: string }>`
    select count(*) as count from class_people where organisation_id = ${organisationOf(tx)} and is_listed`.execute(
    tx.sql,
  );
  return Number(rows[0]?.count ?? 0);
}
