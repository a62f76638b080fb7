import type { Selectable } from "kysely";
import type { Transaction } from "../../../../kernel/database/database.ts";

interface KeyTable {
  id: string;
  organisation_id: string;
  connection_id: string;
  certificate_pem: string;
  secret_id: string;
  made_at: Date;
}

export type KeyRow = Selectable<KeyTable>;

/** The key of a connection that was made last. */
export async function latestKey(tx: Transaction, connection: string): Promise<KeyRow | undefined> {
  return keys(tx)
    .selectFrom("notification_keys")
    .selectAll()
    .where("connection_id", "=", connection)
    .orderBy("made_at", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** When the key in use of each connection was made. */
export async function youngestKeys(tx: Transaction): Promise<Date[]> {
  const rows = await keys(tx)
    .selectFrom("notification_keys")
    .select(({ fn }) => fn.max("made_at").as("made"))
    .groupBy("connection_id")
    .execute();
  return rows.map(({ made }) => made);
}

/** A key of a connection, by the name that Microsoft was given for it. */
export async function keyNamed(tx: Transaction, connection: string, id: string): Promise<KeyRow | undefined> {
  return keys(tx)
    .selectFrom("notification_keys")
    .selectAll()
    .where("connection_id", "=", connection)
    .where("id", "=", id)
    .executeTakeFirst();
}

export async function addKey(tx: Transaction, row: Omit<KeyRow, "organisation_id">): Promise<void> {
  if (tx.organisation === undefined) throw new Error("Keys belong to one organisation.");
  await keys(tx)
    .insertInto("notification_keys")
    .values({ ...row, organisation_id: tx.organisation })
    .execute();
}

/** Forgets the keys that were made before then and are named by no subscription; answers the secrets that go with them. */
export async function dropKeysBefore(tx: Transaction, connection: string, before: Date): Promise<string[]> {
  const rows = await keys(tx)
    .deleteFrom("notification_keys")
    .where("connection_id", "=", connection)
    .where("made_at", "<", before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("graph_subscriptions")
            .select("id")
            .whereRef("graph_subscriptions.key_id", "=", "notification_keys.id"),
        ),
      ),
    )
    .returning("secret_id")
    .execute();
  return rows.map(({ secret_id: secret }) => secret);
}

function keys(tx: Transaction) {
  return tx.sql.withTables<{
    notification_keys: KeyTable;
    graph_subscriptions: { id: string; key_id: string | null };
  }>();
}
