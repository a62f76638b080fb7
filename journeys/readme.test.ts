import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { migratedDatabase } from "../src/testing/databases.ts";
import { stage } from "../src/testing/process.ts";
import { connect, testSandbox } from "../src/testing/sandbox.ts";
import { API_KEY, callAt } from "../src/testing/server.ts";

const ROOT = join(import.meta.dirname, "..");
const run = promisify(execFile);

/** The shell blocks of README.md that talk to a running server, in their order. */
async function shellBlocks(): Promise<string[]> {
  const text = await readFile(join(ROOT, "README.md"), "utf8");
  const section = text.slice(text.indexOf("## Open a meeting"), text.indexOf("## Two lanes"));
  return [...section.matchAll(/```sh\n(.*?)```/gs)].map(([, block = ""]) => block);
}

test("a newcomer who copies the README's lines gets a join link, and a list, and a cancellation", async () => {
  const sandbox = await testSandbox();
  const { start } = await stage(await migratedDatabase(), sandbox);
  const server = await start();
  await connect({ call: (method, path, asked) => callAt(server.url, { method, path, ...asked }) }, sandbox.ready);

  const blocks = await shellBlocks();
  expect(blocks).toHaveLength(4);
  // The README's server listens on its usual port and keeps its key in data/; this one has its own.
  const script = blocks
    .join("\n")
    .replaceAll("http://localhost:4000", server.url)
    .replace("$(cat data/api-key)", API_KEY);
  const environment = { ...process.env, PARLEY_URL: server.url, NODE_ENV: "development" };
  const { stdout } = await run("bash", ["-euo", "pipefail", "-c", script], { cwd: ROOT, env: environment });

  expect(stdout).toMatch(/"joinUrl":"[^"]+meetup-join[^"]+"/);
  expect(stdout).toMatch(/"items":\[\{[^\]]*"key":"advice-4711"/);
  expect(stdout).toMatch(/advice-4712\s+open/);
  expect(stdout).toMatch(/Join: \S+meetup-join/);
  expect(stdout).toMatch(/advice-4712\s+cancelled/);
  expect(await sandbox.events("Careers advice")).toHaveLength(1);
  expect(await sandbox.events("Mock interview")).toEqual([]);
});
