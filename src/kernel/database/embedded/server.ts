import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { Failure } from "../../errors.ts";
import { systemClock } from "../../time.ts";
import { complaintIn, endOfLog, openLog } from "./log.ts";
import { cannotRun, type Making } from "./create.ts";
import { postmasterOf } from "./orphan.ts";
import { SETTINGS, argumentsFor, environment } from "./settings.ts";

/** A running PostgreSQL, on a port of the loopback. */
export interface Server {
  readonly port: number;
  readonly process: ChildProcess;
}

/** How to start one. */
export interface Plan extends Making {
  readonly log: string;
  readonly settings: Readonly<Record<string, string>>;
}

/** What a next attempt may cure: a port that somebody took first, or sessions of a killed server that have yet to notice. */
const PASSING = ["could not create any TCP/IP sockets", "is still in use"];

/** How to ask it to stop, and how many milliseconds to wait: the fast way, then the immediate one. */
const STOPS = [
  ["SIGINT", 10_000],
  ["SIGQUIT", 5000],
] as const;

/** Starts PostgreSQL on `port`, else on a free one; answers when it takes connections, however long a recovery lasts. */
export async function startServer(plan: Plan, port?: number): Promise<Server> {
  const last = performance.now() + 10_000;
  for (;;) {
    const since = await endOfLog(plan.log);
    const server = await launch(plan, port ?? (await freePort()));
    if (await isReady(server.process, plan.cluster)) return server;
    const complaint = await complaintIn(plan.log, since);
    const passing = PASSING.some((sign) => complaint.includes(sign));
    if (!passing || performance.now() > last) throw failed(plan, complaint);
    await systemClock.sleep(50);
  }
}

/** Ends all sessions and stops; at once after ten seconds. */
export async function stopServer({ process: child }: Server): Promise<void> {
  for (const [signal, milliseconds] of STOPS) {
    if (!isAlive(child)) return;
    child.kill(signal);
    const last = performance.now() + milliseconds;
    while (isAlive(child) && performance.now() < last) await systemClock.sleep(10);
  }
  if (!isAlive(child)) return;
  throw new Failure("unavailable", `PostgreSQL process ${String(child.pid)} does not stop.`, {
    cure: "Stop it by hand; its data are safe.",
  });
}

/** Whether the process has not ended yet. */
export function isAlive(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

async function launch({ binaries, cluster, account, log, settings }: Plan, port: number): Promise<Server> {
  const file = await openLog(log);
  const args = ["-D", cluster, ...argumentsFor({ ...SETTINGS, ...settings, port: String(port) })];
  try {
    // In a session of its own: Ctrl-C in the terminal is for the server, which then stops its database last.
    const stdio: ["ignore", number, number] = ["ignore", file.fd, file.fd];
    const child = spawn(binaries.postgres, args, {
      ...account,
      cwd: "/",
      env: environment(),
      stdio,
      detached: true,
      windowsHide: true,
    });
    child.unref();
    await new Promise<void>((resolve, reject) => {
      child.once("spawn", resolve).once("error", reject);
    });
    return { port, process: child };
  } catch (cause) {
    throw cannotRun(binaries.postgres, cause);
  } finally {
    await file.close();
  }
}

async function isReady(child: ChildProcess, cluster: string): Promise<boolean> {
  while (isAlive(child)) {
    const postmaster = await postmasterOf(cluster);
    if (postmaster?.pid === child.pid && postmaster?.status === "ready") return true;
    await systemClock.sleep(10);
  }
  return false;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject).listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}

function failed({ cluster, log }: Plan, complaint: string): Failure {
  return new Failure(
    "unavailable",
    `PostgreSQL cannot start on ${cluster}; the last line of ${log} says: ${complaint}`,
    {
      cure: "Restore the folder from a backup, or set DATABASE_URL to a PostgreSQL server of your own. Nothing was deleted.",
      reason: "data-folder-broken",
    },
  );
}
