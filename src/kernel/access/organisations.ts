import type { Database, OrganisationId, Transaction } from "../database/database.ts";

type OrganisationTables = {
  organisations: { id: string; name: string; created_at: Date };
};

/** The installation's first organisation, made at the first start. */
export async function firstOrganisation(database: Database, wish: { id: string; at: Date }): Promise<OrganisationId> {
  return database.acrossAll(async (tx) => {
    const organisations = tx.sql.withTables<OrganisationTables>();
    // Two servers may start at once on an empty database; the lock lets one of them make it.
    await organisations.selectNoFrom((eb) => eb.fn("pg_advisory_xact_lock", [eb.val(FIRST)]).as("locked")).execute();
    const first = await organisations
      .selectFrom("organisations")
      .select("id")
      .orderBy("created_at")
      .limit(1)
      .executeTakeFirst();
    if (first) return first.id;
    await organisations
      .insertInto("organisations")
      .values({ id: wish.id, name: "My organisation", created_at: wish.at })
      .execute();
    return wish.id;
  });
}

/** What an organisation calls itself. */
export async function nameOfOrganisation(tx: Transaction, id: OrganisationId): Promise<string> {
  const organisations = tx.sql.withTables<OrganisationTables>().selectFrom("organisations");
  return (await organisations.select("name").where("id", "=", id).executeTakeFirstOrThrow()).name;
}

const FIRST = 7_301_854_110;
