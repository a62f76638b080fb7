import { spawn } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { mkdir, open, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { z } from "zod";
import { Failure } from "../../errors.ts";
import type { Account } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { isErrno } from "./errno.ts";
import { handOver } from "./inspect.ts";
import { DOORS, argumentsFor, environment } from "./settings.ts";

const Passwords = z.object({ postgres: z.string().min(1), parley: z.string().min(1) });
/** By role. They lie with the database, for they are as secret as its files and useless without them. */
export type Passwords = z.infer<typeof Passwords>;

/** What a new database is made with. */
export interface Making {
  readonly cluster: string;
  readonly binaries: Binaries;
  readonly account: Account | undefined;
}

/**
 * Makes the database at `cluster`: roles, database "parley", extension, passwords. It grows under another name and gets
 * its own when all of it is on disk, so a start that is killed leaves no half of one. The caller holds the folder's lock.
 */
export async function createCluster(making: Making): Promise<void> {
  await removeDrafts(making.cluster);
  const draft = `${making.cluster}.draft-${randomUUID()}`;
  try {
    await fill(draft, making);
  } catch (cause) {
    await rm(draft, { recursive: true, force: true });
    throw cause;
  }
  await rename(draft, making.cluster);
  await settle(dirname(making.cluster));
}

/** The passwords that the database at `cluster` was made with. */
export async function passwordsOf(cluster: string): Promise<Passwords> {
  const file = passwordFile(cluster);
  try {
    return Passwords.parse(JSON.parse(await readFile(file, "utf8")));
  } catch (cause) {
    throw new Failure("unavailable", `The database's passwords cannot be read from ${file}.`, {
      cure: "Restore that file from a backup; it is made together with the database.",
      reason: "data-folder-broken",
      cause,
    });
  }
}

function passwordFile(cluster: string): string {
  return join(cluster, "parley.passwords.json");
}

async function fill(draft: string, { binaries, account }: Making): Promise<void> {
  const passwords = { postgres: randomBytes(24).toString("base64url"), parley: randomBytes(24).toString("base64url") };
  await mkdir(draft, { mode: 0o700 });
  await handOver(draft, account);
  // The new database trusts everyone until its doors are written below; nothing listens before that.
  const ways = ["--auth=trust", "--no-sync", "--no-instructions", "--encoding=UTF8", "--locale=C"];
  const order = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--username=postgres"];
  await run({ program: binaries.initdb, args: ["-D", draft, ...ways, ...order], account });
  const alone = argumentsFor({ exit_on_error: "on", fsync: "off", log_checkpoints: "off" });
  const args = ["--single", "-D", draft, ...alone, "template1"];
  await run({ program: binaries.postgres, args, account, input: firstWords(passwords) });
  await writeFile(join(draft, "pg_hba.conf"), DOORS);
  await writeFile(passwordFile(draft), JSON.stringify(passwords), { mode: 0o600 });
  await handOver(draft, account);
  await run({ program: binaries.initdb, args: ["-D", draft, "--sync-only"], account });
}

/** In the template, so that every database made later has the extension too. One statement a line. */
function firstWords({ postgres, parley }: Passwords): string {
  const words = [
    `ALTER ROLE postgres PASSWORD '${postgres}'`,
    "CREATE EXTENSION btree_gist",
    `CREATE ROLE parley LOGIN PASSWORD '${parley}'`,
    "CREATE DATABASE parley OWNER parley",
  ];
  return words.map((word) => `${word};\n`).join("");
}

interface Run {
  readonly program: string;
  readonly args: readonly string[];
  readonly account: Account | undefined;
  readonly input?: string;
}

async function run({ program, args, account, input }: Run): Promise<void> {
  const child = spawn(program, args, { ...account, cwd: "/", env: environment(), detached: true, windowsHide: true });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject).once("close", resolve);
  }).catch((cause: unknown) => {
    throw cannotRun(program, cause);
  });
  // A program that stops early closes its input; what it says on the other side tells why.
  child.stdin.on("error", () => undefined).end(input ?? "");
  const [code, , complaint] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  if (code === 0) return;
  throw new Failure("unavailable", `The database could not be made: ${lastLine(complaint)}`, {
    cure: "Cure what it complains of and start again, or set DATABASE_URL to a PostgreSQL server of your own.",
  });
}

/** The failure to begin `program` at all. */
export function cannotRun(program: string, cause: unknown): Failure {
  const why = isErrno(cause, "ENOENT")
    ? "it, or a system library it needs, is missing"
    : cause instanceof Error
      ? cause.message
      : String(cause);
  return new Failure("unavailable", `PostgreSQL's program ${program} cannot be started: ${why}.`, {
    cure: "Set DATABASE_URL to a PostgreSQL server of your own, or start Parley as an ordinary user on a system with glibc.",
    cause,
  });
}

function lastLine(output: string): string {
  return output.trim().split("\n").at(-1) ?? "";
}

/** What killed starts left. Nothing was ever kept in them. */
async function removeDrafts(cluster: string): Promise<void> {
  const folder = dirname(cluster);
  const drafts = (await readdir(folder)).filter((name) => name.startsWith(`${basename(cluster)}.draft-`));
  for (const draft of drafts) await rm(join(folder, draft), { recursive: true, force: true, maxRetries: 5 });
}

/** The new name is on disk once its folder is. Windows does not sync folders. */
async function settle(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}
