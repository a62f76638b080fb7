import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { soon } from "../src/testing/machine-time.ts";
import { migratedDatabase } from "../src/testing/databases.ts";
import { stage } from "../src/testing/process.ts";
import { connect, testSandbox } from "../src/testing/sandbox.ts";
import { API_KEY, callAt } from "../src/testing/server.ts";

const ROOT = join(import.meta.dirname, "..");
const run = promisify(execFile);

/** The shell blocks of README.md between two headings, in their order. */
async function shellBlocks(from: string, to: string): Promise<string[]> {
  const text = await readFile(join(ROOT, "README.md"), "utf8");
  const section = text.slice(text.indexOf(from), text.indexOf(to));
  return [...section.matchAll(/```sh\n(.*?)```/gs)].map(([, block = ""]) => block);
}

/** Runs them against a server of their own: the README's listens on its usual port and keeps its key in data/. */
async function copied(blocks: readonly string[]) {
  const sandbox = await testSandbox();
  const { start } = await stage(await migratedDatabase(), sandbox);
  const server = await start();
  await connect({ call: (method, path, asked) => callAt(server.url, { method, path, ...asked }) }, sandbox.ready);
  const script = blocks
    .join("\n")
    .replaceAll("http://localhost:4000", server.url)
    .replace("$(cat data/api-key)", API_KEY)
    // How long Microsoft takes is nothing that the lines promise.
    .replace("wait=10", "wait=30");
  const environment = { ...process.env, PARLEY_URL: server.url, PARLEY_API_KEY: API_KEY, NODE_ENV: "development" };
  const { stdout } = await run("bash", ["-euo", "pipefail", "-c", script], { cwd: ROOT, env: environment });
  return { stdout, sandbox };
}

test("a newcomer who copies the README's lines gets a join link, and a list, and a cancellation", async () => {
  const blocks = await shellBlocks("## Open a meeting", "## Two lanes");
  expect(blocks).toHaveLength(4);
  const { stdout, sandbox } = await copied(blocks);
  expect(stdout).toMatch(/"joinUrl":"[^"]+meetup-join[^"]+"/);
  expect(stdout).toMatch(/"items":\[\{[^\]]*"key":"advice-4711"/);
  expect(stdout).toMatch(/advice-4712\s+open/);
  expect(stdout).toMatch(/Join: \S+meetup-join/);
  expect(stdout).toMatch(/advice-4712\s+cancelled/);
  expect(await sandbox.events("Careers advice")).toHaveLength(1);
  expect(await sandbox.events("Mock interview")).toEqual([]);
});

test("a newcomer who copies the README's lines about appointments has booked one, with a Teams meeting of its host", async () => {
  const blocks = await shellBlocks("## Book an appointment", "## Answer in Teams");
  expect(blocks).toHaveLength(1);
  const { stdout, sandbox } = await copied(blocks);
  expect(stdout).toMatch(/"state":"confirmed"/);
  await soon(async () => expect(await sandbox.events("Careers advice: Priya Raman")).toHaveLength(1));
});

test("a newcomer who copies the README's lines about chats is answered", async () => {
  const blocks = await shellBlocks("## Answer in Teams", "## Keep class teams in step");
  expect(blocks).toHaveLength(1);
  const { stdout } = await copied([...(await helpers()), ...blocks]);
  expect(stdout).toBe('{"items":[]}{"items":[]}');
});

test("a newcomer who copies the README's lines about classes has a team with its teacher and its student", async () => {
  const blocks = await shellBlocks("## Keep class teams in step", "## Who comes in");
  expect(blocks).toHaveLength(1);
  const { stdout, sandbox } = await copied([...(await helpers()), ...blocks]);
  expect(stdout).toMatch(/"person":"s1"[^}]*"change":"add","reason":"enrolled"/);
  await soon(async () => {
    const { teams } = await sandbox.control("GET", "/teams");
    const [biology] = teams.filter(({ displayName }: { displayName: string }) => displayName === "Biology 1");
    expect(biology.members).toHaveLength(2);
  });
});

/** What the lines about appointments begin with, and those below them use. */
async function helpers(): Promise<string[]> {
  const [appointments = ""] = await shellBlocks("## Book an appointment", "## Answer in Teams");
  return appointments.split("\n").filter((line) => /^(api|field)\(\)/.test(line));
}
