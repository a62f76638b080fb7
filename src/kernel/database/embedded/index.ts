import { join } from "node:path";
import { Failure } from "../../errors.ts";
import { binariesFor } from "./binaries.ts";
import { createCluster, type Making, type Passwords, passwordsOf } from "./create.ts";
import { openDataFolder } from "./data-folder.ts";
import { accountFor, isDatabase } from "./inspect.ts";
import { type Holder, takeLock } from "./lock.ts";
import { logIn } from "./log.ts";
import { endOrphan } from "./orphan.ts";
import { notePlace, placeFor } from "./place.ts";
import { type Kept, keepServer } from "./keep.ts";

/** A PostgreSQL of our own, running on a data folder. */
export interface EmbeddedDatabase {
  /** For the role "parley", who owns the database "parley" and is no superuser. */
  readonly url: string;
  /** For the superuser, in the database "postgres": tests make databases with it. */
  readonly adminUrl: string;
  /** Ends all sessions, stops PostgreSQL and lets the data folder go. */
  stop(): Promise<void>;
}

/** Where, and for tests with which settings of PostgreSQL on top of ours, such as `{ fsync: "off" }`. */
export interface EmbeddedOptions {
  readonly dataFolder: string;
  readonly settings?: Readonly<Record<string, string>>;
  /** Hears that PostgreSQL ended unasked (it is started again, under the same addresses) and each new start that fails. */
  readonly onTrouble?: (trouble: unknown) => void;
}

/**
 * Starts PostgreSQL 18 on `dataFolder`, making the database at the first start. Refuses, as Failure `unavailable`, a folder
 * that another server holds, that is broken, or a machine for which there are no binaries. Deletes nothing.
 */
export async function startEmbedded({
  dataFolder,
  settings = {},
  onTrouble = ignore,
}: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const folder = await openDataFolder(dataFolder);
  const lock = await takeLock(join(folder, "postgres.lock"));
  if ("heldBy" in lock) throw inUse(folder, lock.heldBy);
  try {
    const making = await ensureCluster(folder);
    await endOrphan(making.cluster);
    const passwords = await passwordsOf(making.cluster);
    const server = await keepServer({ ...making, log: logIn(folder), settings }, onTrouble);
    return opened(server, passwords, lock.release);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function ensureCluster(folder: string): Promise<Making> {
  const place = await placeFor(folder);
  const { cluster } = place;
  const present = await isDatabase(cluster);
  const account = await accountFor(cluster);
  const making = { cluster, account, binaries: await binariesFor(account) };
  if (present) return making;
  await createCluster(making);
  await notePlace(folder, place);
  return making;
}

function opened(server: Kept, { parley, postgres }: Passwords, release: () => Promise<void>): EmbeddedDatabase {
  const address = `127.0.0.1:${String(server.port)}`;
  let stopped: Promise<void> | undefined;
  return {
    url: `postgres://parley:${parley}@${address}/parley`,
    adminUrl: `postgres://postgres:${postgres}@${address}/postgres`,
    stop: () => (stopped ??= server.stop().then(release)),
  };
}

/** PostgreSQL's own log keeps the trouble for those who do not listen. */
function ignore(): void {}

function inUse(folder: string, { pid }: Holder): Failure {
  const who = pid === process.pid ? `This very process (${String(pid)})` : `Process ${String(pid)}`;
  return new Failure("unavailable", `${who} already runs on the data folder ${folder}.`, {
    cure: "Stop it, or name another folder in PARLEY_DATA. Several servers share a database by DATABASE_URL.",
    reason: "database-in-use",
  });
}
