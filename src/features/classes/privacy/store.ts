import { sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";

/** Under which of the roster's ids somebody stands: by the account that they are matched with, or by an address that is theirs. */
export async function idsInRosters(
  tx: Transaction,
  { objectIds, addresses }: { readonly objectIds: readonly string[]; readonly addresses: readonly string[] },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select external_id as id from class_people
    where object_id = any(${[...objectIds]}::text[])
      or lower(fields->>'email') = any(${[...addresses]}::text[])
      or lower(fields->>'username') = any(${[...addresses]}::text[])`.execute(tx.sql);
  return rows.map(({ id }) => id);
}

/** What is kept of these people of rosters. */
export async function heldAbout(tx: Transaction, ids: readonly string[]): Promise<unknown> {
  const { rows } = await sql`
    select external_id as "rosterId", fields, object_id as "objectId", (
      select coalesce(json_agg(json_build_object('class', c.title, 'role', member->>'role') order by c.title), '[]')
      from classes c cross join lateral jsonb_array_elements(c.members) as member
      where member->>'person' = p.external_id
    ) as classes, (
      select coalesce(json_agg(json_build_object('class', c.title, 'at', h.at, 'was', change->>'was', 'is', change->>'is') order by h.at), '[]')
      from class_changes h join classes c on c.id = h.class_id cross join lateral jsonb_array_elements(h.changes) as change
      where change->>'person' = p.external_id
    ) as history
    from class_people p where external_id = any(${[...ids]}::text[])`.execute(tx.sql);
  return rows;
}

/** Takes people out of all classes and their histories. A later roster that names them again is new data. */
export async function forgetInClasses(tx: Transaction, ids: readonly string[]): Promise<void> {
  const gone = sql`any(${[...ids]}::text[])`;
  await sql`
    update classes set members_digest = null, members = (
      select coalesce(jsonb_agg(member order by place), '[]')
      from jsonb_array_elements(members) with ordinality as each (member, place) where member->>'person' <> all(${[...ids]}::text[]))
    where exists (select from jsonb_array_elements(members) as member where member->>'person' = ${gone})`.execute(
    tx.sql,
  );
  await sql`
    update class_changes set changes = (
      select coalesce(jsonb_agg(change order by place), '[]')
      from jsonb_array_elements(changes) with ordinality as each (change, place) where change->>'person' <> all(${[...ids]}::text[]))
    where exists (select from jsonb_array_elements(changes) as change where change->>'person' = ${gone})`.execute(
    tx.sql,
  );
  await sql`delete from class_people where external_id = ${gone}`.execute(tx.sql);
}

interface Erased {
  readonly ids: readonly string[];
  readonly objectIds: readonly string[];
}

/** Takes people out of what plans say of them, and their accounts out of what was done. */
export async function forgetInPlans(tx: Transaction, { ids, objectIds }: Erased): Promise<void> {
  await sql`
    update class_plan_parts set people = (
      select coalesce(jsonb_agg(told order by place), '[]')
      from jsonb_array_elements(people) with ordinality as each (told, place)
      where coalesce(told->>'person', '') <> all(${[...ids]}::text[]) and coalesce(told->>'user', '') <> all(${[...objectIds]}::text[]))
    where exists (select from jsonb_array_elements(people) as told
      where told->>'person' = any(${[...ids]}::text[]) or told->>'user' = any(${[...objectIds]}::text[]))`.execute(
    tx.sql,
  );
  for (const id of objectIds)
    await sql`
      update class_plan_parts set steps = replace(steps::text, ${id}, 'erased')::jsonb,
        outcomes = replace(outcomes::text, ${id}, 'erased')::jsonb
      where position(${id} in steps::text) > 0 or position(${id} in outcomes::text) > 0`.execute(tx.sql);
}

/** Forgets accounts of the directory, and that they were put into teams or seen there. In Teams they stay. */
export async function forgetAccounts(tx: Transaction, objectIds: readonly string[]): Promise<void> {
  const gone = [...objectIds];
  await sql`delete from class_accounts where object_id = any(${gone}::text[])`.execute(tx.sql);
  await sql`
    update class_teams set applied = applied - ${gone}::text[], seen = seen - ${gone}::text[]
    where applied ?| ${gone}::text[] or seen ?| ${gone}::text[]`.execute(tx.sql);
  await sql`
    update class_teams set channels = (
      select coalesce(jsonb_object_agg(name, channel || jsonb_build_object('people', (channel->'people') - ${gone}::text[])), '{}')
      from jsonb_each(channels) as each (name, channel))
    where exists (select from jsonb_each(channels) as each (name, channel) where channel->'people' ?| ${gone}::text[])`.execute(
    tx.sql,
  );
}
