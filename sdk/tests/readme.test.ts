import { spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { readAllowedHosts } from "../../src/kernel/outside/allowed-hosts.ts";
import { connect, testSandbox } from "../../src/testing/sandbox.ts";
import { API_KEY, callAt, testServer } from "../../src/testing/server.ts";
import { compile, installed, run } from "./built.ts";

/** The programs of README.md, by the heading they stand under, in a folder where the package is installed. */
async function programs(url: string) {
  const folder = await installed();
  const text = await readFile(join(import.meta.dirname, "../README.md"), "utf8");
  const found = [...text.matchAll(/^## (.+?)\n[^#]*?```ts\n(.*?)```/gms)];
  const names = await Promise.all(
    found.map(async ([, heading = "", program = ""], index) => {
      const file = join(folder, `program-${index}.ts`);
      await writeFile(file, program.replaceAll("http://localhost:4000", url));
      return [heading, file] as const;
    }),
  );
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  const types = join(import.meta.dirname, "../../node_modules/@types");
  const config = {
    compilerOptions: {
      strict: true,
      module: "nodenext",
      target: "es2022",
      noEmit: true,
      types: ["node"],
      typeRoots: [types],
    },
    include: ["*.ts"],
  };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));
  await compile("-p", folder);
  return { folder, files: Object.fromEntries(names) };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}

test("whoever copies the README's programs opens a meeting, lists it, and is told what is wrong", async () => {
  const sandbox = await testSandbox();
  const server = await testServer({ sandbox: sandbox.addresses });
  await connect(server, sandbox.ready);
  const { folder, files } = await programs(server.url);
  const say = async (heading: string) => {
    const env = { ...process.env, PARLEY_API_KEY: API_KEY };
    return (await run(process.execPath, [files[heading] ?? heading], { cwd: folder, env })).stdout;
  };
  expect(await say("Call")).toMatch(/^https?:\S+meetup-join/);
  expect(await say("Read lists")).toMatch(/^advice-4711 open 2027-03-09T14:00/);
  expect(await say("When something goes wrong")).toMatch(/^invalid-input name /);
});

test("a receiver of the README hears what happens, and a student handed over by it arrives", async () => {
  const port = await freePort();
  const server = await testServer({ allowedHosts: readAllowedHosts(`localhost:${port}`) ?? [] });
  const { folder, files } = await programs(server.url);
  const url = `http://localhost:${port}/hooks`;
  const endpoint = await server.call("POST", "/api/webhook-endpoints", { body: { url, facts: ["person.*"] } });
  const env = { ...process.env, WEBHOOK_SECRET: endpoint.body.secret, PORT: String(port) };
  const receiver = spawn(process.execPath, [files["Receive webhooks"] ?? ""], { cwd: folder, env });
  onTestFinished(() => void receiver.kill());
  let heard = "";
  receiver.stdout.on("data", (text: Buffer) => (heard += text.toString()));
  await server.call("POST", "/api/people", { body: { name: "Ada" } });
  await vi.waitFor(() => expect(heard).toMatch(/^1 person\.added /), { timeout: 60_000, interval: 100 });
  expect((await fetch(url, { method: "POST", body: "{}" })).status).toBe(401);

  const { body: key } = await server.call("POST", "/api/hand-over-keys", { body: { name: "Careers" } });
  const signer = { ...process.env, HAND_OVER_KEY: key.id, HAND_OVER_SECRET: key.secret };
  const { stdout } = await run(process.execPath, [files["Hand a person over"] ?? ""], { cwd: folder, env: signer });
  const [address, handOver] = stdout.trim().split("#hand-over=");
  expect(address).toBe(`${server.url}/visit`);
  const visit = { method: "POST", path: "/api/visitor-sessions", body: { handOver }, key: "" };
  const arrived = await callAt(server.url, visit);
  expect(arrived).toMatchObject({ status: 200, body: { to: "/visit" } });
  const cookie = arrived.headers.get("set-cookie")?.split(";")[0] ?? "";
  const me = await callAt(server.url, { method: "GET", path: "/api/me", headers: { cookie }, key: "" });
  expect(me.body).toMatchObject({ name: "Sam Student", fields: { course: "Law" } });
});
