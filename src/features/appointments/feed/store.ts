import type { Transaction } from "../../../kernel/database/database.ts";

/** Whose feed it is, and how often its address was renewed. */
export interface FeedRow {
  readonly id: string;
  readonly organisation_id: string;
  readonly feed_revision: number;
  readonly feed_open: boolean;
}

/** A host of any organisation, asked for over all of them. */
export async function feedAnywhere(tx: Transaction, host: string): Promise<FeedRow | undefined> {
  return hosts(tx)
    .selectFrom("hosts")
    .select(["id", "organisation_id", "feed_revision", "feed_open"])
    .where("id", "=", host)
    .executeTakeFirst();
}

/** Ends the address of a host's feed; answers with the number of the next one, whether it is to be used or not. */
export async function nextRevision(
  tx: Transaction,
  host: string,
  { open }: { readonly open: boolean },
): Promise<number> {
  const { feed_revision } = await hosts(tx)
    .updateTable("hosts")
    .set((eb) => ({ feed_revision: eb("feed_revision", "+", 1), feed_open: open }))
    .where("id", "=", host)
    .returning("feed_revision")
    .executeTakeFirstOrThrow();
  return feed_revision;
}

function hosts(tx: Transaction) {
  return tx.sql.withTables<{ hosts: FeedRow }>();
}
