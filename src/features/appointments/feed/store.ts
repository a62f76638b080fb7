import type { Transaction } from "../../../kernel/database/database.ts";

/** Whose feed it is, and how often its address was renewed. */
export interface FeedRow {
  readonly id: string;
  readonly organisation_id: string;
  readonly feed_revision: number;
}

/** A host of any organisation, asked for over all of them. */
export async function feedAnywhere(tx: Transaction, host: string): Promise<FeedRow | undefined> {
  return hosts(tx)
    .selectFrom("hosts")
    .select(["id", "organisation_id", "feed_revision"])
    .where("id", "=", host)
    .executeTakeFirst();
}

/** Ends the address of a host's feed; answers with the number of the next one. */
export async function renewRevision(tx: Transaction, host: string): Promise<number> {
  const { feed_revision } = await hosts(tx)
    .updateTable("hosts")
    .set((eb) => ({ feed_revision: eb("feed_revision", "+", 1) }))
    .where("id", "=", host)
    .returning("feed_revision")
    .executeTakeFirstOrThrow();
  return feed_revision;
}

function hosts(tx: Transaction) {
  return tx.sql.withTables<{ hosts: FeedRow }>();
}
