import { spawn } from "node:child_process";
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { migratedDatabase } from "../testing/databases.ts";

const PROGRAM = join(import.meta.dirname, "main.ts");

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** Runs `parley serve` with these settings; `until` resolves when a line matches. */
function serve(settings: Record<string, string>) {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [PROGRAM, "serve"], {
    env: { ...inherited, NODE_ENV: "development", LOG_LEVEL: "error", ...settings },
  });
  let said = "";
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      for (const listen of listeners) listen();
    });
  }
  const ended = new Promise<Ended>((resolve) => child.once("close", (code) => resolve({ code, said })));
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  const until = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(said);
        if (found) resolve(found[1] ?? found[0]);
      };
      listeners.add(look);
      look();
      void ended.then(() => reject(new Error(`It ended without ${String(pattern)}:\n${said}`)));
    });
  return { ended, until, kill: (signal: NodeJS.Signals) => child.kill(signal) };
}

const JSON_BODY = { "content-type": "application/json" };
const READY = /Parley is ready at (http:\/\/localhost:\d+)/;

async function home() {
  const dataFolder = await mkdtemp(join(tmpdir(), "parley-home-"));
  // Under root, PostgreSQL runs as nobody and has to be able to pass through.
  await chmod(dataFolder, 0o711);
  onTestFinished(() => rm(dataFolder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));
  return { PARLEY_DATA: dataFolder, PORT: "0", SANDBOX_PORT: "0" };
}

test("a person who presses Ctrl-C is left with nothing running, and finds everything again at the next start", async () => {
  const settings = await home();
  const first = serve(settings);
  const url = await first.until(READY);
  const key = (await readFile(join(settings.PARLEY_DATA, "api-key"), "utf8")).trim();
  const sandbox = await first.until(/is at (http:\/\/localhost:\d+)/);
  const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
  await fetch(`${url}/api/people`, { method: "POST", headers, body: JSON.stringify({ name: "Ann" }) });
  first.kill("SIGINT");
  expect((await first.ended).code).toBe(0);
  await expect(fetch(`${url}/livez`)).rejects.toThrow("fetch failed");
  await expect(fetch(sandbox)).rejects.toThrow("fetch failed");

  const second = serve(settings);
  const people = await fetch(`${await second.until(READY)}/api/people`, { headers });
  expect(await people.json()).toMatchObject({ items: [{ name: "Ann" }] });
  second.kill("SIGTERM");
  expect((await second.ended).code).toBe(0);
});

test("after kill -9 the next start finds its data, its sandbox and its port free", async () => {
  const settings = await home();
  const first = serve(settings);
  await first.until(READY);
  first.kill("SIGKILL");
  await first.ended;
  const second = serve(settings);
  await second.until(READY);
  second.kill("SIGTERM");
  expect((await second.ended).code).toBe(0);
});

test("a second server on the same data is told which process holds it, and the first goes on with its sandbox", async () => {
  const settings = await home();
  const first = serve(settings);
  const url = await first.until(READY);
  const sandbox = await first.until(/is at (http:\/\/localhost:\d+)/);
  const { code, said } = await serve(settings).ended;
  expect(code).toBe(1);
  expect(said).toMatch(/^Process \d+ already runs/);
  expect(said).toContain("→");
  expect((await fetch(`${url}/readyz`)).status).toBe(200);

  await fetch(`${sandbox}/_control/clock`, {
    method: "POST",
    headers: JSON_BODY,
    body: '{"set":"2027-03-09T14:00:00Z"}',
  });
  first.kill("SIGTERM");
  await first.ended;
  const again = serve(settings);
  await again.until(READY);
  const clock = await fetch(`${await again.until(/is at (http:\/\/localhost:\d+)/)}/_control/clock`);
  expect(await clock.json()).toMatchObject({ now: expect.stringMatching(/^2027-03-09T14:/) });
});

test.for(["PORT", "SANDBOX_PORT"])("a busy %s is named before anything is started", async (variable) => {
  const other = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => other.once("listening", resolve));
  onTestFinished(() => void other.close());
  const address = other.address();
  const port = typeof address === "object" && address ? String(address.port) : "";
  const settings = await home();
  const { code, said } = await serve({ ...settings, [variable]: port }).ended;
  expect({ code, said }).toEqual({
    code: 1,
    said: expect.stringContaining(`Port ${port} is in use by another program.`),
  });
  expect(said).toContain(`set ${variable} to`);
  expect(await readdir(settings.PARLEY_DATA)).toEqual([]);
});

test("a sandbox that cannot start is said in a sentence, and what was begun is ended in order", async () => {
  const settings = await home();
  await writeFile(join(settings.PARLEY_DATA, "sandbox"), "mine");
  const { code, said } = await serve(settings).ended;
  expect(code).toBe(1);
  expect(said).toMatch(/^The sandbox did not start: .+\n→ .*PARLEY_SANDBOX=off/);
  expect(said).not.toMatch(/\n\s+at /);
  const next = serve({ ...settings, PARLEY_SANDBOX: "off" });
  await next.until(READY);
});

test("a broken key file ends the start with a sentence, and the file stays as it was", async () => {
  const settings = { ...(await home()), PARLEY_SANDBOX: "off", DATABASE_URL: await migratedDatabase() };
  const file = join(settings.PARLEY_DATA, "secret.key");
  await writeFile(file, "garbage");
  const { code, said } = await serve(settings).ended;
  expect({ code, said }).toEqual({
    code: 1,
    said: expect.stringMatching(/secret\.key does not hold a key.*\n→ Restore/),
  });
  expect(await readFile(file, "utf8")).toBe("garbage");
});

test("a database that cannot be reached is named by host and port, with the variable", async () => {
  const settings = { ...(await home()), PARLEY_SANDBOX: "off", DATABASE_URL: "postgres://parley:x@127.0.0.1:1/parley" };
  const { code, said } = await serve(settings).ended;
  expect(code).toBe(1);
  expect(said).toMatch(/^PostgreSQL at 127\.0\.0\.1:1 cannot be used: .*\n→ .*DATABASE_URL/);
  expect(said).not.toMatch(/\n\s+at /);
});

test("a data folder that is a file is named, and the file is left as it was", async () => {
  const settings = await home();
  const file = join(settings.PARLEY_DATA, "not-a-folder");
  await writeFile(file, "mine");
  const { code, said } = await serve({ ...settings, PARLEY_DATA: file }).ended;
  expect(code).toBe(1);
  expect(said).toContain(file);
  expect(said).not.toMatch(/\n\s+at /);
  expect(await readFile(file, "utf8")).toBe("mine");
});

test("settings that cannot be are all named at once before anything is started", async () => {
  const { code, said } = await serve({ PORT: "eighty", PARLEY_SANDBOX: "maybe" }).ended;
  expect(code).toBe(1);
  expect(said).toMatch(/PORT is not valid[\s\S]*PARLEY_SANDBOX is not valid/);
});
