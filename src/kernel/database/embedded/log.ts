import { type FileHandle, open, readFile, rename, stat } from "node:fs/promises";
import { join } from "node:path";
import { unless } from "./errno.ts";

const FULL = 10 * 1024 * 1024;

/** Where PostgreSQL writes what happens to it. */
export function logIn(folder: string): string {
  return join(folder, "postgres.log");
}

/** Puts a full log aside as `.1` and answers where, in bytes, what is written next will begin. */
export async function endOfLog(log: string): Promise<number> {
  const size = (await unless(["ENOENT"], stat(log), undefined))?.size ?? 0;
  if (size <= FULL) return size;
  await rename(log, `${log}.1`);
  return 0;
}

/** The log, open for adding; its owner alone may read it. */
export function openLog(log: string): Promise<FileHandle> {
  return open(log, "a", 0o600);
}

/** What the log holds after byte `since` in complaint: the last grave line, else whatever was printed in no log format. */
export async function complaintIn(log: string, since: number): Promise<string> {
  const lines = (await readFile(log)).subarray(since).toString("utf8").trim().split("\n");
  const grave = lines.findLast((line) => / (FATAL|PANIC|ERROR): /.test(line));
  if (grave !== undefined) return grave.replace(/^.*?(FATAL|PANIC|ERROR): +/, "");
  return lines.filter((line) => !/ LOG: /.test(line)).join(" ");
}
