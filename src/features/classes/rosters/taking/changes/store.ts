import { sql } from "kysely";
import type { Transaction } from "../../../../../kernel/database/database.ts";
import { nameOf } from "../../../people/rules.ts";
import type { MemberChange } from "../../contract.ts";
import { organisationOf } from "../../store.ts";

/** What a roster changed in a class; `id` is the class's own. */
export interface ChangedClass {
  readonly id: string;
  readonly external_id: string;
  readonly title: string;
  readonly changes: readonly MemberChange[];
}

/** Classes that a roster changed, by title, from the one after `after` on. */
export async function changesPage(
  tx: Transaction,
  roster: string,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<{ readonly rows: ChangedClass[]; readonly total: number }> {
  const beyond =
    after === undefined
      ? sql`true`
      : sql`(classes.title, classes.id) > (select title, id from classes where id = ${after}::uuid)`;
  const { rows } = await sql<ChangedClass>`
    select classes.id, classes.external_id, classes.title, class_changes.changes
    from class_changes join classes on classes.id = class_changes.class_id
    where class_changes.organisation_id = ${organisationOf(tx)} and class_changes.roster_id = ${roster} and ${beyond}
    order by classes.title, classes.id limit ${limit}`.execute(tx.sql);
  const { rows: counted } = await sql<{ total: string }>`
    select count(*) as total from class_changes where roster_id = ${roster}`.execute(tx.sql);
  return { rows, total: Number(counted[0]?.total ?? 0) };
}

/** What people of rosters are called. */
export async function namesOf(tx: Transaction, people: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ external_id: string; fields: Record<string, string> }>`
    select external_id, fields from class_people
    where organisation_id = ${organisationOf(tx)} and external_id = any(${people}::text[])`.execute(tx.sql);
  return new Map(rows.map(({ external_id, fields }) => [external_id, nameOf(external_id, fields)]));
}
