import { stat } from "node:fs/promises";
import { dirname } from "node:path";

/** The numbers of the user that PostgreSQL runs as. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root. This user, "nobody", exists on every system we know. */
export const NOBODY: Account = { uid: 65_534, gid: 65_534 };

/** Whether this process is root. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Whether `account` may do `wish` (4 read, 2 write, 1 enter or run) with something of this mode and ownership. */
export function may(
  account: Account,
  wish: number,
  { uid, gid, mode }: { uid: number; gid: number; mode: number },
): boolean {
  const triad = uid === account.uid ? mode >> 6 : gid === account.gid ? mode >> 3 : mode;
  return (triad & wish) === wish;
}

/** The outermost folder above `path` that `account` cannot enter; `undefined` when the way is open. */
export async function closedAbove(path: string, account: Account): Promise<string | undefined> {
  const folder = dirname(path);
  const further = folder === path ? undefined : await closedAbove(folder, account);
  return further ?? (may(account, 1, await stat(folder)) ? undefined : folder);
}
