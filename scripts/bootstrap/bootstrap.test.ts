import { chmod, mkdir, mkdtemp, readFile, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

interface Machine {
  readonly platform: string;
  readonly arch: string;
  readonly execPath?: string;
  readonly versions?: { readonly node: string };
}
interface Rooms {
  readonly stamps: {
    readonly installStamp: (root: string, machine: Machine) => string;
    readonly screensStamp: (root: string) => string;
    readonly writeStamp: (file: string, stamp: string) => void;
  };
  readonly tally: {
    readonly tallyOf: (report: unknown, code: number) => { line: string; remark: string | undefined; exitCode: number };
  };
  readonly turns: { readonly inTurn: <T>(folder: string, work: () => Promise<T>) => Promise<T> };
  readonly runtime: { readonly findRuntime: (root: string, machine: Machine) => string };
  readonly screens: { readonly areFresh: (root: string) => boolean };
  readonly chromium: { readonly findChromium: (env: Record<string, string>) => string | undefined };
}

/** The bootstrap is plain JavaScript for whatever Node is there; these are the shapes that its tests rely on. */
async function room<Name extends keyof Rooms>(name: Name): Promise<Rooms[Name]> {
  return (await import(new URL(`${name}.mjs`, import.meta.url).href)) as Rooms[Name];
}

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "parley bootstrap "));
});
afterEach(() => rm(root, { recursive: true }));

async function put(path: string, content = "", mode = 0o644): Promise<string> {
  const file = join(root, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  await chmod(file, mode);
  return file;
}

describe("packages", () => {
  const linux = { platform: "linux", arch: "x64" };

  test("are installed again when their list or the kind of machine changes, and only then", async () => {
    const { installStamp } = await room("stamps");
    await put("package-lock.json", "one");
    const stamp = installStamp(root, linux);
    expect(installStamp(root, linux)).toBe(stamp);
    expect(installStamp(root, { ...linux, arch: "arm64" })).not.toBe(stamp);
    await put("package-lock.json", "two");
    expect(installStamp(root, linux)).not.toBe(stamp);
  });

  test("bring the Node that runs Parley, whatever Node starts it", async () => {
    const { findRuntime } = await room("runtime");
    const shipped = await put("node_modules/node/bin/node", "", 0o755);
    expect(findRuntime(root, { ...linux, execPath: "/usr/bin/node", versions: { node: "20.1.0" } })).toBe(shipped);
  });

  test("without that Node, a new enough one is used and an old one is told the cure", async () => {
    const { findRuntime } = await room("runtime");
    const system = { ...linux, execPath: "/usr/bin/node" };
    expect(findRuntime(root, { ...system, versions: { node: "24.12.0" } })).toBe("/usr/bin/node");
    expect(() => findRuntime(root, { ...system, versions: { node: "24.11.9" } })).toThrow(/npm rebuild node/);
  });
});

describe("screens", () => {
  beforeEach(async () => {
    for (const file of ["package-lock.json", "vite.config.ts", "src/web/shell.tsx", "sdk/src/index.ts"])
      await put(file);
    const { screensStamp, writeStamp } = await room("stamps");
    writeStamp(await put("dist/web/.inputs"), screensStamp(root));
  });

  test.each([
    "src/web/shell.tsx",
    "src/features/meetings/screens/list.tsx",
    "src/features/meetings/rules.ts",
    "src/features/messenger/desk/contract.ts",
    "sdk/src/index.ts",
    "scripts/screens/read-messages.ts",
    "vite.config.ts",
    "package-lock.json",
  ])("are built again when %s changes", async (file) => {
    const { areFresh } = await room("screens");
    expect(areFresh(root)).toBe(true);
    await put(file, "changed");
    expect(areFresh(root)).toBe(false);
  });

  test.each(["src/features/meetings/store.ts", "src/features/meetings/rules.test.ts", "src/web/shell.test.tsx"])(
    "are left alone when %s changes",
    async (file) => {
      const { areFresh } = await room("screens");
      await put(file, "changed");
      expect(areFresh(root)).toBe(true);
    },
  );

  test("are built again when a file is removed", async () => {
    const { areFresh } = await room("screens");
    await rm(join(root, "src/web/shell.tsx"));
    expect(areFresh(root)).toBe(false);
  });
});

describe("two starts at once", () => {
  test("prepare one after the other", async () => {
    const { inTurn } = await room("turns");
    const lock = join(root, "dist", ".lock");
    let busy = 0;
    const work = async (): Promise<number> => {
      busy += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
      const seen = busy;
      busy -= 1;
      return seen;
    };
    expect(await Promise.all([inTurn(lock, work), inTurn(lock, work), inTurn(lock, work)])).toEqual([1, 1, 1]);
    expect(await readdir(join(root, "dist"))).toEqual([]);
  });

  test("do not wait for one that died", async () => {
    const { inTurn } = await room("turns");
    await put("lock/pid", "4194305");
    expect(await inTurn(join(root, "lock"), () => Promise.resolve("done"))).toBe("done");
  });

  test("do not wait for a stranger who got a dead one's number", async () => {
    const { inTurn } = await room("turns");
    await put("lock/pid", String(process.pid));
    await utimes(join(root, "lock"), 1, 1);
    expect(await inTurn(join(root, "lock"), () => Promise.resolve("done"))).toBe("done");
  });
});

describe("the tests' last line", () => {
  const file = (status: string, ...tests: string[]): unknown => ({
    status,
    assertionResults: tests.map((test) => ({ status: test })),
  });
  const reportOf = (...testResults: unknown[]): unknown => ({ testResults });

  test.each([
    ["all is well", reportOf(file("passed", "passed", "passed")), 0, "2 passed, 0 failed", 0],
    ["one fails", reportOf(file("failed", "passed", "failed")), 1, "1 passed, 1 failed", 1],
    ["some are skipped", reportOf(file("passed", "passed", "pending", "todo")), 0, "1 passed, 0 failed, 2 skipped", 0],
    ["a file cannot be read", reportOf(file("passed", "passed"), file("failed")), 1, "1 passed, 1 failed", 1],
    ["an error happens outside the tests", reportOf(file("passed", "passed")), 1, "1 passed, 1 failed", 1],
    ["nothing ran", reportOf(), 0, "0 passed, 0 failed", 1],
    ["there is no report", undefined, 139, "0 passed, 1 failed", 1],
  ])("is honest when %s", async (_, report, code, line, exitCode) => {
    const { tallyOf } = await room("tally");
    expect(tallyOf(report, code)).toMatchObject({ line, exitCode });
  });
});

describe("Chromium", () => {
  test("is the one that is named, else one in the path", async () => {
    const { findChromium } = await room("chromium");
    const named = await put("apps/my chrome", "", 0o755);
    const other = await put("bin/chromium-browser", "", 0o755);
    const path = dirname(other);
    expect(findChromium({ PATH: path, CHROMIUM_PATH: named })).toBe(named);
    expect(findChromium({ PATH: path })).toBe(other);
  });

  test("that is named but not there is an error, not a reason to take another", async () => {
    const { findChromium } = await room("chromium");
    const there = dirname(await put("bin/chromium", "", 0o755));
    expect(() => findChromium({ PATH: there, CHROMIUM_PATH: "/nowhere" })).toThrow(/CHROMIUM_PATH names \/nowhere/);
  });
});

test("a signal reaches the program once however often it comes, and its exit code comes back", async () => {
  const program = `
    let signals = 0;
    process.on("SIGINT", () => (signals += 1));
    process.on("SIGTERM", () => { console.log(signals); process.exit(7); });
    console.log("ready");
    setInterval(() => 0, 1000);`;
  const front = `
    import { runInFront } from ${JSON.stringify(new URL("children.mjs", import.meta.url).href)};
    process.exitCode = await runInFront(process.execPath, ["-e", ${JSON.stringify(program)}], {});`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", front], { stdio: ["ignore", "pipe", "inherit"] });
  const said = text(child.stdout);
  const code = new Promise((resolve) => child.once("close", resolve));
  await new Promise((resolve) => child.stdout.once("data", resolve));
  for (const signal of ["SIGINT", "SIGINT", "SIGTERM"] as const) {
    child.kill(signal);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect([await code, await said]).toEqual([7, "ready\n1\n"]);
});

test("an old Node is refused in one sentence", async () => {
  const script = `
    Object.defineProperty(process.versions, "node", { value: "18.20.4" });
    const { refuseOldNode } = await import(${JSON.stringify(new URL("old-node.mjs", import.meta.url).href)});
    refuseOldNode();`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["ignore", "ignore", "pipe"] });
  const code = new Promise((resolve) => child.once("close", resolve));
  expect(await text(child.stderr)).toMatch(/^Parley needs Node 20 or newer.*18\.20\.4.*\n$/);
  expect(await code).toBe(1);
});

test("the bootstrap needs nothing that is installed", async () => {
  const folder = dirname(fileURLToPath(import.meta.url));
  const mains = ["start.mjs", "test.mjs", "run.mjs"].map((name) => join(dirname(folder), name));
  const rooms = (await readdir(folder)).filter((name) => name.endsWith(".mjs")).map((name) => join(folder, name));
  const sources = await Promise.all([...mains, ...rooms].map((file) => readFile(file, "utf8")));
  const imported = sources.flatMap((source) =>
    [...source.matchAll(/(?:from|import)\s*\(?"([^"]+)"/g)].map((m) => m[1]),
  );
  expect(imported.filter((name) => !/^(node:|\.\.?\/)/.test(name ?? ""))).toEqual([]);
});
