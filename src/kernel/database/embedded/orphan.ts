import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "../../errors.ts";
import { systemClock } from "../../time.ts";
import { isErrno, unless } from "./errno.ts";
import { isRunning, worksIn } from "./processes.ts";

/** What a running PostgreSQL tells of itself in postmaster.pid. */
export interface Postmaster {
  readonly pid: number;
  /** `starting`, `ready`, `stopping` … */
  readonly status: string;
}

/** The PostgreSQL that runs, or ran, on `cluster`. Lines 1 and 8 of postmaster.pid (its format is fixed by the server). */
export async function postmasterOf(cluster: string): Promise<Postmaster | undefined> {
  const text = await unless(["ENOENT"], readFile(fileIn(cluster), "utf8"), undefined);
  const lines = text?.split("\n") ?? [];
  const pid = Number(lines[0]);
  return Number.isInteger(pid) && pid > 0 ? { pid, status: lines[7]?.trim() ?? "starting" } : undefined;
}

/**
 * Ends the PostgreSQL that outlived its server, and with it whatever that server had begun. The number in postmaster.pid
 * may have passed to a stranger since: the stranger is left alone and the stale file, which would stop PostgreSQL, goes.
 */
export async function endOrphan(cluster: string): Promise<void> {
  const postmaster = await postmasterOf(cluster);
  if (postmaster === undefined) return;
  const { pid } = postmaster;
  const ours = isRunning({ pid }) ? worksIn(pid, cluster) : false;
  if (ours === undefined) throw stubborn(pid, cluster);
  if (!ours) return rm(fileIn(cluster), { force: true });
  const ended = (await ends(pid, "SIGINT", 10_000)) || (await ends(pid, "SIGQUIT", 5000));
  if (!ended) throw stubborn(pid, cluster);
  // One that was killed leaves its file, and is taken for running until its parent has noticed its end.
  await rm(fileIn(cluster), { force: true });
}

/** Sends `signal` (SIGINT: end all sessions and stop; SIGQUIT: stop at once) and answers whether it has worked in time. */
async function ends(pid: number, signal: NodeJS.Signals, milliseconds: number): Promise<boolean> {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (isErrno(error, "ESRCH")) return true;
    throw error;
  }
  const last = performance.now() + milliseconds;
  while (isRunning({ pid }) && performance.now() < last) await systemClock.sleep(10);
  return !isRunning({ pid });
}

function fileIn(cluster: string): string {
  return join(cluster, "postmaster.pid");
}

function stubborn(pid: number, cluster: string): Failure {
  return new Failure("unavailable", `PostgreSQL process ${String(pid)} still holds ${cluster} and does not stop.`, {
    cure: `Stop process ${String(pid)} by hand and start again.`,
    reason: "database-in-use",
  });
}
