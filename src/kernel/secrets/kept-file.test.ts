import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { keptFile } from "./kept-file.ts";

async function place() {
  const folder = await mkdtemp(join(tmpdir(), "parley-kept-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));
  return { folder, file: join(folder, "secret.key") };
}

test("what was made at the first start is found at every later one, and nobody else may read it", async () => {
  const { folder, file } = await place();
  expect(await keptFile(file, () => "first")).toBe("first");
  expect(await keptFile(file, () => "second")).toBe("first");
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(["secret.key"]);
});

test("of several that start at once all end with the same", async () => {
  const { file } = await place();
  const all = await Promise.all(["a", "b", "c", "d"].map((text) => keptFile(file, () => text)));
  expect(new Set(all)).toEqual(new Set([await readFile(file, "utf8")]));
});

test("a server killed while it makes its key does not leave an empty one to the next start", async () => {
  const { file } = await place();
  // It dies between choosing the key and having written it.
  const program = `
    import fs from "node:fs/promises";
    import { syncBuiltinESMExports } from "node:module";
    const { open } = fs;
    fs.open = async (...asked) => {
      const handle = await open(...asked);
      handle.writeFile = () => process.kill(process.pid, "SIGKILL");
      return handle;
    };
    syncBuiltinESMExports();
    const { keptFile } = await import(${JSON.stringify(new URL("kept-file.ts", import.meta.url).href)});
    await keptFile(${JSON.stringify(file)}, () => "lost");`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], { stdio: "inherit" });
  expect(await once(child, "exit")).toEqual([null, "SIGKILL"]);
  expect(await keptFile(file, () => "fresh")).toBe("fresh");
});
