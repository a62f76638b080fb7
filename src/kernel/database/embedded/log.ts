import { type FileHandle, open, readFile, rename, stat } from "node:fs/promises";
import { join } from "node:path";
import { unless } from "./errno.ts";

const FULL = 10 * 1024 * 1024;

/** Where PostgreSQL writes what happens to it. */
export function logIn(folder: string): string {
  return join(folder, "postgres.log");
}

/** The log, open for adding. A full one is put aside as `.1` first. */
export async function openLog(log: string): Promise<FileHandle> {
  if ((await sizeOf(log)) > FULL) await rename(log, `${log}.1`);
  return open(log, "a", 0o600);
}

/** The length of the log in bytes; 0 when there is none. */
export async function sizeOf(log: string): Promise<number> {
  return (await unless(["ENOENT"], stat(log), undefined))?.size ?? 0;
}

/** What the log holds after byte `since` in complaint: the last grave line, else whatever was printed in no log format. */
export async function complaintIn(log: string, since: number): Promise<string> {
  const lines = (await readFile(log)).subarray(since).toString("utf8").trim().split("\n");
  const grave = lines.findLast((line) => / (FATAL|PANIC|ERROR): /.test(line));
  if (grave !== undefined) return grave.replace(/^.*?(FATAL|PANIC|ERROR): +/, "");
  return lines.filter((line) => !/ LOG: /.test(line)).join(" ");
}
