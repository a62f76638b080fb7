import { constants } from "node:fs";
import { access, mkdir, realpath, stat } from "node:fs/promises";
import { Failure } from "../../errors.ts";
import { isRoot } from "./account.ts";
import { isErrno } from "./errno.ts";

/** The data folder by its one true path, made when it is not there yet. Refuses one that cannot be written. */
export async function openDataFolder(path: string): Promise<string> {
  try {
    // As root, PostgreSQL runs as somebody else, who must get through this folder but need not see what else is in it.
    await mkdir(path, { recursive: true, mode: isRoot() ? 0o711 : 0o700 });
    const folder = await realpath(path);
    if (!(await stat(folder)).isDirectory()) throw notAFolder(path);
    await access(folder, constants.W_OK | constants.X_OK);
    return folder;
  } catch (cause) {
    if (isErrno(cause, "EEXIST", "ENOTDIR")) throw notAFolder(path, cause);
    if (isErrno(cause, "EACCES", "EPERM", "EROFS")) throw notWritable(path, cause);
    throw cause;
  }
}

function notAFolder(path: string, cause?: unknown): Failure {
  return new Failure("unavailable", `The data folder ${path} is a file, or lies below one.`, {
    cure: "Move that file away, or name another folder in PARLEY_DATA.",
    reason: "data-folder-broken",
    cause,
  });
}

function notWritable(path: string, cause: unknown): Failure {
  return new Failure("unavailable", `The data folder ${path} cannot be written by the user who starts Parley.`, {
    cure: "Give that user the folder, start Parley as the folder's owner, or name another folder in PARLEY_DATA.",
    reason: "data-folder-broken",
    cause,
  });
}
