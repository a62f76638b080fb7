import { sql } from "kysely";
import type { Database, OrganisationId, Transaction } from "../../../kernel/database/database.ts";
import type { ChoreParts, FeatureChore } from "../../../upkeep.ts";
import { relistWords } from "./word-lists.ts";

/** What is listed in one transaction. */
const AT_ONCE = 500;

/** Has messages found by their words that an older Parley kept and had not listed when it ended. */
export const LISTING = {
  name: "messages whose words were not listed",
  do: async ({ database }: Pick<ChoreParts, "database">) => {
    for (const organisation of await database.acrossAll(organisationsWithUnlisted))
      await listUnlisted(database, organisation);
  },
} satisfies FeatureChore;

async function listUnlisted(database: Database, organisation: OrganisationId): Promise<void> {
  const listed = await database.within(organisation, listSome);
  if (listed === AT_ONCE) await listUnlisted(database, organisation);
}

async function organisationsWithUnlisted(tx: Transaction): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct organisation_id as id from chat_messages_unlisted`.execute(tx.sql);
  return rows.map(({ id }) => id);
}

/** Answers how many there were. They are held, so that nobody changes one before it is listed. */
async function listSome(tx: Transaction): Promise<number> {
  const { rows } = await sql<{ id: string; words: string }>`
    select m.id, m.words from chat_messages m
    where m.id in (select message_id from chat_messages_unlisted order by message_id limit ${AT_ONCE})
    order by m.id for update`.execute(tx.sql);
  await relistWords(tx, rows);
  await sql`delete from chat_messages_unlisted where message_id = any(${rows.map(({ id }) => id)}::uuid[])`.execute(
    tx.sql,
  );
  return rows.length;
}
