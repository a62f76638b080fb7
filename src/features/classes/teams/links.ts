import { sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";

/** Where Microsoft goes on telling what changed of a tenant's groups. */
export async function groupsLink(tx: Transaction, connection: string): Promise<string | undefined> {
  const { rows } = await sql<{ link: string | null }>`
    select groups_link as link from class_directories where connection_id = ${connection}`.execute(tx.sql);
  return rows[0]?.link ?? undefined;
}

export async function keepGroupsLink(
  tx: Transaction,
  { connection, link, at }: { readonly connection: string; readonly link: string; readonly at: Date },
): Promise<void> {
  await sql`
    insert into class_directories (connection_id, organisation_id, groups_link, groups_read_at)
    values (${connection}, ${tx.organisation ?? null}, ${link}, ${at})
    on conflict (connection_id) do update set groups_link = ${link}, groups_read_at = ${at}`.execute(tx.sql);
}
