import { randomUUID } from "node:crypto";
import { chmod, cp, lstat, mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Failure } from "../../errors.ts";
import { NOBODY, closedAbove, isRoot } from "./account.ts";
import { unless } from "./errno.ts";

/** `native` copied once to where an unprivileged user can run it; answers the copy's path. Asked by root only. */
export async function copyWithinReach(native: string, mark: string): Promise<string> {
  const shelf = await firstSafe(["/var/cache/parley", join(tmpdir(), "parley-cache")]);
  const copy = join(shelf, `postgres-${mark}`);
  if (await isWhole(copy)) return copy;
  const draft = `${copy}.${randomUUID()}`;
  await cp(native, draft, { recursive: true, verbatimSymlinks: true });
  await open(draft);
  await settle(draft, copy);
  return copy;
}

async function firstSafe(shelves: readonly string[]): Promise<string> {
  for (const shelf of shelves) {
    if (await isSafe(shelf)) return shelf;
  }
  throw new Failure("unavailable", `PostgreSQL cannot be copied to a place where an unprivileged user can run it.`, {
    cure: `Make one of ${shelves.join(", ")} a folder that root alone may write and everyone may enter, start Parley as an ordinary user, or set DATABASE_URL.`,
  });
}

/** A shelf that somebody else could write to could hand us their program. */
async function isSafe(shelf: string): Promise<boolean> {
  const refused = ["EACCES", "EPERM", "EROFS", "ENOENT", "ENOTDIR", "EEXIST"];
  const made = await unless(
    refused,
    mkdir(shelf).then(() => true),
    false,
  );
  if (made) await chmod(shelf, 0o755);
  const found = await unless(["ENOENT", "ENOTDIR"], lstat(shelf), undefined);
  const ours = found?.isDirectory() === true && isRoot() && found.uid === 0 && (found.mode & 0o022) === 0;
  return ours && (await closedAbove(join(shelf, "any"), NOBODY)) === undefined;
}

/** The tidying of temporary folders may take old files out of a copy. */
async function isWhole(copy: string): Promise<boolean> {
  const parts = ["bin/initdb", "bin/postgres", "share/postgresql/postgres.bki"];
  const present = await Promise.all(parts.map((part) => unless(["ENOENT"], stat(join(copy, part)), undefined)));
  return present.every((part) => part !== undefined);
}

/** Modes after the umask of whoever installed the packages may shut everyone else out. */
async function open(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isSymbolicLink()) continue;
    await chmod(join(entry.parentPath, entry.name), 0o755);
  }
}

/** Of several starters that copy at once the first one's copy stays, for its server may run from it already. */
async function settle(draft: string, copy: string): Promise<void> {
  const moved = await movedTo(copy, draft);
  if (moved) return;
  if (!(await isWhole(copy))) await rename(copy, `${draft}.broken`);
  const replaced = await movedTo(copy, draft);
  await rm(replaced ? `${draft}.broken` : draft, { recursive: true, force: true });
}

function movedTo(copy: string, draft: string): Promise<boolean> {
  const move = rename(draft, copy).then(() => true);
  return unless(["ENOTEMPTY", "EEXIST"], move, false);
}
