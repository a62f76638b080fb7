import { hostname } from "node:os";
import type { Database, Transaction } from "../database/database.ts";
import { type Clock, later, SECOND } from "../time.ts";
import { freeLeasesOf } from "./lease.ts";

interface ServerRow {
  id: string;
  host: string;
  pid: number;
  started_at: Date;
  seen_at: Date;
}

type ServerTables = {
  servers: ServerRow;
};

const SIGN_OF_LIFE = 5 * SECOND;
/** A server not seen for this long is dead. */
const SILENCE = 20 * SECOND;

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
export async function joinServers(database: Database, clock: Clock, id: string): Promise<Presence> {
  const started = clock.now();
  const alive = await buryDead(database, clock);
  await database.acrossAll((tx) =>
    servers(tx)
      .insertInto("servers")
      .values({ id, host: hostname(), pid: process.pid, started_at: started, seen_at: started })
      .execute(),
  );
  OURS.add(id);
  let living = alive + 1;
  const beat = setInterval(() => {
    // A missed sign of life matters only when many are missed; then the lease's epoch protects the work.
    showLife(database, clock, id).then(
      (count) => (living = count),
      () => undefined,
    );
  }, SIGN_OF_LIFE);
  beat.unref();
  return {
    id,
    alone: alive === 0,
    count: () => living,
    leave: async () => {
      clearInterval(beat);
      OURS.delete(id);
      await database.acrossAll((tx) => servers(tx).deleteFrom("servers").where("id", "=", id).execute());
    },
  };
}

/** On our own machine the operating system knows at once; of others we only know their silence. */
function isDead(server: ServerRow, now: Date): boolean {
  if (server.host !== hostname()) return server.seen_at < later(now, -SILENCE);
  return server.pid === process.pid ? !OURS.has(server.id) : !runs(server.pid);
}

/** Several servers may live in one process, as they do in tests. */
const OURS = new Set<string>();

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

async function showLife(database: Database, clock: Clock, id: string): Promise<number> {
  await database.acrossAll((tx) =>
    servers(tx).updateTable("servers").set({ seen_at: clock.now() }).where("id", "=", id).execute(),
  );
  return buryDead(database, clock);
}

/** Strikes dead servers off the list and frees what they held; says how many live. */
async function buryDead(database: Database, clock: Clock): Promise<number> {
  const now = clock.now();
  const { alive, dead } = await database.acrossAll(async (tx) => {
    const all = await servers(tx).selectFrom("servers").selectAll().execute();
    const gone = all.filter((server) => isDead(server, now)).map((server) => server.id);
    if (gone.length > 0) await servers(tx).deleteFrom("servers").where("id", "in", gone).execute();
    return { alive: all.length - gone.length, dead: gone };
  });
  await freeLeasesOf(database, dead);
  return alive;
}

function servers(tx: Transaction) {
  return tx.sql.withTables<ServerTables>();
}
