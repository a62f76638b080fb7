import { sql } from "kysely";
import { Failure } from "../errors.ts";
import type { Database, OrganisationId, Transaction } from "../database/database.ts";
import { type Clock, later } from "../time.ts";

type LeaseTables = {
  leases: { organisation_id: string; name: string; server: string; epoch: string; expires_at: Date };
};

/** The right to work on one thing until it expires. The epoch tells this holder from every earlier one. */
export interface Lease {
  readonly organisation: OrganisationId;
  readonly name: string;
  readonly server: string;
  readonly epoch: string;
}

export interface Wish {
  readonly name: string;
  readonly server: string;
  /** How long it lasts unless given back, in milliseconds. */
  readonly lasts: number;
}

/** Takes a lease in the caller's transaction; `undefined` while somebody else holds it. */
export async function takeLease(
  tx: Transaction,
  clock: Clock,
  { name, server, lasts }: Wish,
): Promise<Lease | undefined> {
  const organisation = organisationOf(tx);
  const now = clock.now();
  const row = await tx.sql
    .withTables<LeaseTables>()
    .insertInto("leases")
    .values({ organisation_id: organisation, name, server, epoch: "1", expires_at: later(now, lasts) })
    .onConflict((conflict) =>
      conflict
        .columns(["organisation_id", "name"])
        .doUpdateSet({ server, epoch: sql<string>`leases.epoch + 1`, expires_at: later(now, lasts) })
        .where("leases.expires_at", "<=", now),
    )
    .returning("epoch")
    .executeTakeFirst();
  return row && { organisation, name, server, epoch: row.epoch };
}

/** Makes sure, inside the transaction that records an effect, that no later holder has begun; throws a conflict otherwise. */
export async function stillHeld(tx: Transaction, lease: Lease): Promise<void> {
  const row = await tx.sql
    .withTables<LeaseTables>()
    .selectFrom("leases")
    .select("epoch")
    .where("organisation_id", "=", lease.organisation)
    .where("name", "=", lease.name)
    .where("epoch", "=", lease.epoch)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined)
    throw new Failure("unavailable", `Another server has taken over ${lease.name}.`, { retryAfter: 1 });
}

/** Gives a lease back at once; the row stays, so that the epoch goes on rising. */
export async function giveBack(tx: Transaction, lease: Lease): Promise<void> {
  await tx.sql
    .withTables<LeaseTables>()
    .updateTable("leases")
    .set({ expires_at: sql<Date>`'-infinity'` })
    .where("organisation_id", "=", lease.organisation)
    .where("name", "=", lease.name)
    .where("epoch", "=", lease.epoch)
    .execute();
}

/** At start: what this same server held before it died is free again, without waiting for it to expire. */
export async function freeLeasesOf(database: Database, servers: readonly string[]): Promise<void> {
  if (servers.length === 0) return;
  await database.acrossAll((tx) =>
    tx.sql
      .withTables<LeaseTables>()
      .updateTable("leases")
      .set({ expires_at: sql<Date>`'-infinity'` })
      .where("server", "in", [...servers])
      .execute(),
  );
}

function organisationOf(tx: Transaction): OrganisationId {
  if (tx.organisation === undefined) throw new Error("A lease belongs to one organisation.");
  return tx.organisation;
}
