import { createHash } from "node:crypto";
import { chmod, lstat, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { Failure } from "../../errors.ts";
import { NOBODY, closedAbove, isRoot } from "./account.ts";
import { unless } from "./errno.ts";

/** Where the database of a data folder lies, and why when that is not in the folder itself. */
export interface Place {
  readonly cluster: string;
  /** The folder that keeps PostgreSQL out of the data folder. */
  readonly because?: string | undefined;
}

const ELSEWHERE = "/var/lib/parley";

/** Where the database of `folder` lies, or shall lie when there is none yet. */
export async function placeFor(folder: string): Promise<Place> {
  const within = join(folder, "postgres");
  const noted = await notedPlace(folder);
  if (noted !== undefined) return { cluster: noted };
  if (!isRoot()) return { cluster: within };
  const closed = await closedAbove(within, NOBODY);
  if (closed === undefined || (await isThere(within))) return { cluster: within };
  await openElsewhere(folder);
  return { cluster: await firstFree(join(ELSEWHERE, nameFor(folder))), because: closed };
}

/** Notes a place outside the data folder, so that the next start and whoever makes backups find it. */
export async function notePlace(folder: string, { cluster, because }: Place): Promise<void> {
  if (because === undefined) return;
  const draft = `${noteIn(folder)}.draft`;
  const why = [
    cluster,
    "",
    `The first line names the folder that holds the database of ${folder}.`,
    `Parley was started as root, PostgreSQL refuses to run as root, and the unprivileged user it runs as cannot enter ${because}.`,
    "The two folders belong together: back up both, move both, remove both.",
  ];
  await writeFile(draft, `${why.join("\n")}\n`, { mode: 0o600, flush: true });
  await rename(draft, noteIn(folder));
}

function noteIn(folder: string): string {
  return join(folder, "postgres.location");
}

async function notedPlace(folder: string): Promise<string | undefined> {
  const note = await unless(["ENOENT"], readFile(noteIn(folder), "utf8"), undefined);
  if (note === undefined) return undefined;
  const cluster = note.split("\n")[0]?.trim() ?? "";
  if (await isThere(cluster)) return cluster;
  throw new Failure("unavailable", `${noteIn(folder)} says that the database is in ${cluster}, but nothing is there.`, {
    cure: "Bring that folder back, or correct the first line of the note. To begin with an empty database, remove the note.",
    reason: "data-folder-broken",
  });
}

async function openElsewhere(folder: string): Promise<void> {
  const refused = ["EACCES", "EPERM", "EROFS", "ENOENT", "ENOTDIR"];
  const made = await unless(refused, mkdir(ELSEWHERE, { recursive: true }), false);
  if (typeof made === "string") await chmod(ELSEWHERE, 0o755);
  if (made !== false && (await closedAbove(join(ELSEWHERE, "any"), NOBODY)) === undefined) return;
  throw new Failure(
    "unavailable",
    `PostgreSQL can reach neither ${folder} nor ${ELSEWHERE}, for it refuses to be root.`,
    {
      cure: "Name a folder in PARLEY_DATA that everyone may enter, start Parley as an ordinary user, or set DATABASE_URL.",
    },
  );
}

/** A database that an earlier data folder of the same path left behind is neither taken over nor touched. */
async function firstFree(path: string, number = 1): Promise<string> {
  const candidate = number === 1 ? path : `${path}-${String(number)}`;
  return (await isThere(candidate)) ? firstFree(path, number + 1) : candidate;
}

function nameFor(folder: string): string {
  return `${basename(folder)}-${createHash("sha256").update(folder).digest("hex").slice(0, 12)}`;
}

async function isThere(path: string): Promise<boolean> {
  return (await unless(["ENOENT", "ENOTDIR"], lstat(path), undefined)) !== undefined;
}
