import { spawnSync } from "node:child_process";
import { readFileSync, readlinkSync } from "node:fs";
import { isErrno } from "./errno.ts";

/** A process and, because its number is given again to another one some day, when it began in the system's own spelling. */
export interface ProcessMark {
  readonly pid: number;
  readonly began?: string | undefined;
}

/** The mark of the process that asks. */
export function thisProcess(): ProcessMark {
  return { pid: process.pid, began: beginningOf(process.pid) };
}

/** Whether that very process still runs. A dead one whose parent has not collected it does not. */
export function isRunning({ pid, began }: ProcessMark): boolean {
  if (!exists(pid)) return false;
  const now = beginningOf(pid);
  return now !== DEAD && (now === undefined || began === undefined || now === began);
}

/** Whether the process works inside `folder`, as a PostgreSQL server does in its data; `undefined` when it may not be looked at. */
export function worksIn(pid: number, folder: string): boolean | undefined {
  if (process.platform !== "linux") return asked(pid, "command=")?.includes(folder);
  try {
    return readlinkSync(`/proc/${String(pid)}/cwd`) === folder;
  } catch (error) {
    if (isErrno(error, "ENOENT", "ESRCH")) return false;
    if (isErrno(error, "EACCES", "EPERM")) return undefined;
    throw error;
  }
}

const DEAD = "dead";

function exists(pid: number): boolean {
  // Zero and below mean whole groups of processes to kill(2).
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    if (isErrno(error, "ESRCH")) return false;
    if (isErrno(error, "EPERM")) return true;
    throw error;
  }
}

function beginningOf(pid: number): string | undefined {
  if (process.platform !== "linux") return asked(pid, "lstart=");
  try {
    return beginningIn(readFileSync(`/proc/${String(pid)}/stat`, "utf8"));
  } catch (error) {
    // Where /proc hides other people's processes this says nothing about whether it lives.
    if (isErrno(error, "ENOENT", "ESRCH", "EACCES", "EPERM")) return undefined;
    throw error;
  }
}

/** Field 22 of /proc/<pid>/stat, in clock ticks since boot (proc_pid_stat(5)). The second field may hold spaces and brackets. */
function beginningIn(stat: string): string | undefined {
  const [state, ...rest] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return state === "Z" || state === "X" ? DEAD : rest[18];
}

function asked(pid: number, column: string): string | undefined {
  const { status, stdout } = spawnSync("ps", ["-o", column, "-p", String(pid)], {
    encoding: "utf8",
    windowsHide: true,
  });
  return status === 0 ? stdout.trim() : undefined;
}
