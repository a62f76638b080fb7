import { spawn } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import { takeLock } from "./lock.ts";

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-lock-"));
  path = join(folder, "a.lock");
});
afterEach(() => rm(folder, { recursive: true }));

async function releaseOf(attempt: Promise<Awaited<ReturnType<typeof takeLock>>>): Promise<() => Promise<void>> {
  const result = await attempt;
  if ("heldBy" in result) throw new Error("The lock should have been free.");
  return result.release;
}

const DEAD = { id: "6d6a0f0e-0c3c-4f7e-9f3a-0d5f2f3a1b11", pid: process.pid, began: "before any process of today" };

test("whoever comes second learns which process holds the lock", async () => {
  await releaseOf(takeLock(path));
  expect(await takeLock(path)).toMatchObject({ heldBy: { pid: process.pid } });
});

test("a lock that was let go can be taken again, and nothing else stays behind", async () => {
  const release = await releaseOf(takeLock(path));
  await release();
  await (
    await releaseOf(takeLock(path))
  )();
  expect(await readdir(folder)).toEqual([]);
});

test("the lock of a dead process is taken over even when its number lives on in another process", async () => {
  await writeFile(path, JSON.stringify(DEAD));
  await releaseOf(takeLock(path));
  expect(await readdir(folder)).toEqual(["a.lock"]);
});

test("a lock that a power cut left empty is taken over", async () => {
  await writeFile(path, "");
  await releaseOf(takeLock(path));
  expect(await takeLock(path)).toMatchObject({ heldBy: { pid: process.pid } });
});

test("a starter killed while it took a dead one's lock over does not bar the next", async () => {
  await writeFile(path, JSON.stringify(DEAD));
  const burier = { ...DEAD, id: "1b8f1d3e-6c5a-4b43-8b0e-7f6a1d2c3b44" };
  await writeFile(`${path}.${DEAD.id}.over`, JSON.stringify(burier));
  await releaseOf(takeLock(path));
  expect(await readdir(folder)).toEqual(["a.lock"]);
});

test("of eight servers that find a dead one's lock at the same time, one gets it", async () => {
  await writeFile(path, JSON.stringify(DEAD));
  const program = `
    import { takeLock } from ${JSON.stringify(new URL("lock.ts", import.meta.url).href)};
    process.stdin.once("data", async () => {
      console.log("heldBy" in (await takeLock(${JSON.stringify(path)})) ? "late" : "first");
      process.stdin.once("end", () => process.exit()).resume();
    });
    console.log("here");`;
  const starters = Array.from({ length: 8 }, () =>
    spawn(process.execPath, ["--input-type=module", "-e", program], { stdio: ["pipe", "pipe", "inherit"] }),
  );
  const said = starters.map((starter) => text(starter.stdout));
  await Promise.all(starters.map((starter) => new Promise((resolve) => starter.stdout.once("data", resolve))));
  const answers = starters.map((starter) => new Promise((resolve) => starter.stdout.once("data", resolve)));
  for (const starter of starters) starter.stdin.write("go");
  await Promise.all(answers);
  for (const starter of starters) starter.stdin.end();
  const words = (await Promise.all(said)).map((word) => word.trim().split("\n").at(-1));
  expect(words.filter((word) => word === "first")).toHaveLength(1);
  expect(words.filter((word) => word === "late")).toHaveLength(7);
});
