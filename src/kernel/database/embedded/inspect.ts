import { constants } from "node:fs";
import { access, chmod, lchown, readFile, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "../../errors.ts";
import { type Account, NOBODY, closedAbove, isRoot } from "./account.ts";
import { MAJOR } from "./binaries.ts";
import { isErrno, unless } from "./errno.ts";

const EITHER = "Restore the folder from a backup, or move it away to begin with an empty database.";

/** Whether a database is at `cluster`; refuses what is there but is none that we can read. Changes nothing. */
export async function isDatabase(cluster: string): Promise<boolean> {
  const entries = await unless(["ENOENT"], entriesOf(cluster), new Array<string>());
  if (entries.length === 0) return false;
  if (!entries.includes("PG_VERSION")) {
    throw broken(`The folder ${cluster} holds something, but no PostgreSQL database: PG_VERSION is missing.`, EITHER);
  }
  const version = (await readFile(join(cluster, "PG_VERSION"), "utf8")).trim();
  if (version === MAJOR) return true;
  throw broken(
    `The database in ${cluster} was made by PostgreSQL ${version}; this Parley brings PostgreSQL ${MAJOR}.`,
    `Start the Parley that made it and back the database up, or set DATABASE_URL to a PostgreSQL ${version} server.`,
  );
}

/**
 * Who PostgreSQL must run as: the owner of an existing database, else nobody; undefined when it runs as we do.
 * A database that root copied back from a backup is handed to nobody.
 */
export async function accountFor(cluster: string): Promise<Account | undefined> {
  const found = await unless(["ENOENT"], stat(cluster), undefined);
  if (!isRoot()) return found === undefined ? undefined : ownAccount(cluster, found.uid);
  if (found === undefined) return NOBODY;
  const account = found.uid === 0 ? NOBODY : { uid: found.uid, gid: found.gid };
  await refuseClosed(cluster, account);
  if (found.uid === 0) await handOver(cluster, account);
  return account;
}

function ownAccount(cluster: string, owner: number): undefined {
  const me = process.getuid?.() ?? owner;
  if (owner !== me) throw foreign(cluster, owner);
}

/** Gives `folder` and all that is in it to `account`. */
export async function handOver(folder: string, account: Account | undefined): Promise<void> {
  if (account === undefined) return;
  const entries = await readdir(folder, { recursive: true });
  for (const entry of entries) await lchown(join(folder, entry), account.uid, account.gid);
  await lchown(folder, account.uid, account.gid);
  await chmod(folder, 0o700);
}

async function entriesOf(cluster: string): Promise<string[]> {
  if (!(await stat(cluster)).isDirectory())
    throw broken(`${cluster} is a file where the database's folder belongs.`, EITHER);
  try {
    await access(cluster, constants.R_OK | constants.X_OK);
    return await readdir(cluster);
  } catch (cause) {
    if (isErrno(cause, "EACCES")) throw foreign(cluster, (await stat(cluster)).uid);
    throw cause;
  }
}

async function refuseClosed(cluster: string, account: Account): Promise<void> {
  const closed = await closedAbove(cluster, account);
  if (closed === undefined) return;
  throw broken(
    `The database in ${cluster} belongs to user ${String(account.uid)}, who cannot enter ${closed}.`,
    `Let that user in with chmod o+x ${closed}, or start Parley as that user.`,
  );
}

function foreign(cluster: string, owner: number): Failure {
  return broken(
    `The database in ${cluster} belongs to user ${String(owner)}, and PostgreSQL opens it for its owner only.`,
    "Start Parley as the user who started it first (root may start any), or name another folder in PARLEY_DATA.",
  );
}

function broken(sentence: string, cure: string): Failure {
  return new Failure("unavailable", sentence, { cure, reason: "data-folder-broken" });
}
