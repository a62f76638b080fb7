import { spawn } from "node:child_process";
import type { Account } from "./account.ts";
import { environment } from "./settings.ts";

/** Anything but the word "off" on its input means that whoever held the other end is gone. */
const WATCH = 'read -r word; [ "$word" = off ] || kill -INT "$1"';

/**
 * Ends the PostgreSQL process `pid` when this process ends without calling the guard off, however it ends. A shell waits
 * at a pipe that only our death can close. Where there is no such shell, the next start finds the PostgreSQL that is left.
 */
export function guard(pid: number, account: Account | undefined): () => void {
  if (process.platform === "win32") return () => undefined;
  const shell = spawn("/bin/sh", ["-c", WATCH, "sh", String(pid)], {
    ...account,
    cwd: "/",
    env: environment(),
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  // Without a guard the server is as good, only its violent end is less tidy: see endOrphan.
  shell.on("error", () => undefined).unref();
  shell.stdin.on("error", () => undefined);
  if ("unref" in shell.stdin && typeof shell.stdin.unref === "function") shell.stdin.unref();
  return () => void shell.stdin.end("off\n");
}
