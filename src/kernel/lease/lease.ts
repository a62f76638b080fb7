import { type Generated, sql } from "kysely";
import { Failure } from "../errors.ts";
import type { Database, OrganisationId, Transaction } from "../database/database.ts";
import { type Clock, DAY, later } from "../time.ts";

type LeaseTables = {
  leases: { organisation_id: string; name: string; server: string; epoch: Generated<string>; expires_at: Date };
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
    .values({ organisation_id: organisation, name, server, expires_at: later(now, lasts) })
    .onConflict((conflict) =>
      conflict
        .columns(["organisation_id", "name"])
        .doUpdateSet({ server, epoch: sql<string>`default`, expires_at: later(now, lasts) })
        .where("leases.expires_at", "<=", now),
    )
    .returning("epoch")
    .executeTakeFirst();
  return row && { organisation, name, server, epoch: row.epoch };
}

/** What renewing takes of the house: the clock, and transactions of the lease's organisation. */
interface Keeper {
  readonly clock: Clock;
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
}

/** Makes a lease last on from now; false when somebody else has taken it meanwhile. */
async function renewLease({ clock, transaction }: Keeper, { lease, lasts }: Held): Promise<boolean> {
  const rows = await transaction((tx) =>
    tx.sql
      .withTables<LeaseTables>()
      .updateTable("leases")
      .set({ expires_at: later(clock.now(), lasts) })
      .where("organisation_id", "=", lease.organisation)
      .where("name", "=", lease.name)
      .where("epoch", "=", lease.epoch)
      .returning("epoch")
      .execute(),
  );
  return rows.length > 0;
}

interface Held {
  readonly lease: Lease;
  readonly lasts: number;
}

/**
 * Does long work while keeping its lease, which is renewed at a third of its life. The work's signal fires when the
 * lease is lost, so that it can stop before it gets in the next holder's way.
 */
export async function whileHeld<T>(keeper: Keeper, held: Held, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const lost = new AbortController();
  const timer = setInterval(() => {
    // While the database cannot be reached nobody else can take the lease either; the next beat tells.
    renewLease(keeper, held).then(
      (kept) => kept || lost.abort(takenOver(held.lease)),
      () => undefined,
    );
  }, held.lasts / 3);
  try {
    return await work(lost.signal);
  } finally {
    clearInterval(timer);
  }
}

function takenOver({ name }: Lease): Failure {
  return new Failure("unavailable", `Another server has taken over ${name}.`, { reason: "lease-lost", retryAfter: 1 });
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
  if (row === undefined) throw takenOver(lease);
}

/** Gives a lease back at once. */
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

/** What dead servers held is free again, without waiting for it to expire. */
export async function freeLeasesOf(tx: Transaction, servers: readonly string[]): Promise<void> {
  if (servers.length === 0) return;
  await tx.sql
    .withTables<LeaseTables>()
    .updateTable("leases")
    .set({ expires_at: sql<Date>`'-infinity'` })
    .where("server", "in", [...servers])
    .execute();
}

/** Clears away leases that were given back, and those that ran out so long ago that no holder can still be at work. */
export async function forgetOldLeases(database: Database, clock: Clock): Promise<void> {
  const before = later(clock.now(), -DAY);
  await database.acrossAll((tx) =>
    tx.sql.withTables<LeaseTables>().deleteFrom("leases").where("expires_at", "<", before).execute(),
  );
}

function organisationOf(tx: Transaction): OrganisationId {
  if (tx.organisation === undefined) throw new Error("A lease belongs to one organisation.");
  return tx.organisation;
}
