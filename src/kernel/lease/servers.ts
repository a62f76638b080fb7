import { hostname } from "node:os";
import { type Generated, sql } from "kysely";
import type { Database, Transaction } from "../database/database.ts";
import { isRunning, thisProcess } from "../database/embedded/processes.ts";
import { SECOND } from "../time.ts";
import { freeLeasesOf } from "./lease.ts";
import { thisMachine } from "./machine.ts";

type ServerTables = {
  servers: {
    id: string;
    host: string;
    pid: number;
    machine: string | null;
    began: string | null;
    started_at: Generated<Date>;
    seen_at: Generated<Date>;
  };
};

/** What another server can be judged by. */
interface Neighbour {
  readonly id: string;
  readonly pid: number;
  readonly machine: string | null;
  readonly began: string | null;
  readonly silent: boolean;
}

const SIGN_OF_LIFE = 5 * SECOND;
/** A server not seen for this long is dead. */
const SILENCE = 20 * SECOND;
/** Any number will do, as long as every server asks for the same one. */
const LOCK = 7_301_854_110;
/** The database's own clock: whether a process lives is no matter of the domain, and a virtual clock's jump kills nobody. */
const NOW = sql<Date>`clock_timestamp()`;
const SILENT = sql<boolean>`seen_at < clock_timestamp() - ${SILENCE} * interval '1 millisecond'`;

/** This process's place among the servers that share the database. */
export interface Presence {
  readonly id: string;
  /** No other server lived when this one joined. */
  readonly alone: boolean;
  /** How many servers live now, this one included. */
  count(): number;
  leave(): Promise<void>;
}

/** Joins the servers of this database and frees what dead ones held. */
export async function joinServers(database: Database, id: string): Promise<Presence> {
  let living = await amongServers(database, async (tx) => {
    const others = await buryDead(tx);
    await showLife(tx, id);
    return others + 1;
  });
  const alone = living === 1;
  const stop = beat(async (judges) => {
    living = await amongServers(database, async (tx) => {
      await showLife(tx, id);
      return judges ? buryDead(tx) : living;
    });
  });
  return {
    id,
    alone,
    count: () => living,
    leave: async () => {
      await stop();
      await database.acrossAll((tx) => servers(tx).deleteFrom("servers").where("id", "=", id).execute());
    },
  };
}

/** Shows life again and again. Whoever was silent for long itself, as all are after an outage, judges no other yet. */
function beat(show: (judges: boolean) => Promise<void>): () => Promise<void> {
  let shown = performance.now();
  let showing: Promise<void> | undefined;
  const timer = setInterval(() => {
    showing ??= show(performance.now() - shown < SILENCE / 2)
      .then(
        () => void (shown = performance.now()),
        // A missed sign of life matters only when many are missed; then the lease's epoch protects the work.
        () => undefined,
      )
      .finally(() => (showing = undefined));
  }, SIGN_OF_LIFE);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await showing;
  };
}

/** One server at a time counts, joins and buries, so that of two that start at once only one is alone. */
function amongServers<T>(database: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return database.acrossAll(async (tx) => {
    await servers(tx)
      .selectNoFrom((eb) => eb.fn("pg_advisory_xact_lock", [eb.val(LOCK)]).as("locked"))
      .execute();
    return work(tx);
  });
}

/** Comes back, too, where the others took its silence for death. */
async function showLife(tx: Transaction, id: string): Promise<void> {
  const { pid, began = null } = thisProcess();
  await servers(tx)
    .insertInto("servers")
    .values({ id, host: hostname(), pid, machine: MACHINE ?? null, began, started_at: NOW, seen_at: NOW })
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ seen_at: NOW }))
    .execute();
}

/** Strikes dead servers off the list and frees what they held; says how many live. */
async function buryDead(tx: Transaction): Promise<number> {
  const all = await servers(tx)
    .selectFrom("servers")
    .select(["id", "pid", "machine", "began", SILENT.as("silent")])
    .execute();
  const dead = all.filter(isDead).map(({ id }) => id);
  if (dead.length > 0) await servers(tx).deleteFrom("servers").where("id", "in", dead).execute();
  await freeLeasesOf(tx, dead);
  return all.length - dead.length;
}

const MACHINE = thisMachine();

/** Where the operating system knows exactly which process is meant, it knows at once; else only silence tells. */
function isDead({ silent, machine, pid, began }: Neighbour): boolean {
  const known = machine !== null && machine === MACHINE && began !== null;
  return silent || (known && !isRunning({ pid, began }));
}

function servers(tx: Transaction) {
  return tx.sql.withTables<ServerTables>();
}
