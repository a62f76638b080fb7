import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readAllowedHosts } from "../../kernel/outside/allowed-hosts.ts";
import { freePort } from "../../testing/machine/free-port.ts";
import { soon } from "../../testing/machine-time.ts";
import { testServer } from "../../testing/server.ts";

const GUIDE = join(import.meta.dirname, "../../../docs/guides/webhooks.md");

/** The receiver as the guide prints it, started as the guide says. */
async function receiverOfTheGuide(secret: string, port: number): Promise<string[]> {
  const [, program = ""] = /```js\n([\s\S]*?)```/.exec(await readFile(GUIDE, "utf8")) ?? [];
  const folder = await mkdtemp(join(tmpdir(), "parley-guide-"));
  await writeFile(join(folder, "receiver.mjs"), program);
  const environment = { ...process.env, WEBHOOK_SECRET: secret, PORT: String(port) };
  const child = spawn(process.execPath, [join(folder, "receiver.mjs")], { env: environment });
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await rm(folder, { recursive: true });
  });
  const said: string[] = [];
  child.stdout.on("data", (text: Buffer) => said.push(...text.toString().trimEnd().split("\n")));
  child.stderr.on("data", (text: Buffer) => said.push(text.toString()));
  return said;
}

test("a receiver copied from the guide hears what happens once, and believes nobody else", async () => {
  const port = await freePort();
  const url = `http://localhost:${port}/hooks/parley`;
  const server = await testServer({ allowedHosts: readAllowedHosts(`localhost:${port}`) ?? [] });
  const body = { url, facts: ["person.*"], contact: "you@example.org" };
  const { body: endpoint } = await server.call("POST", "/api/webhook-endpoints", { body });
  const said = await receiverOfTheGuide(endpoint.secret, port);
  await server.call("POST", "/api/people", { body: { name: "Ada" } });
  const path = `/api/webhook-endpoints/${endpoint.id}`;
  const delivered = async () => (await server.call("GET", `${path}/deliveries?state=delivered`)).body.items;
  await soon(async () => expect(await delivered()).toHaveLength(1));
  const [{ id, about }] = await delivered();
  await soon(() => expect(said).toEqual([`1 person.added ${about}`]));

  await server.call("POST", `${path}/deliveries/${id}/replay`);
  await server.call("POST", `${path}/test`);
  await soon(() => expect(said).toEqual([`1 person.added ${about}`, `2 webhook-endpoint.test ${endpoint.id}`]));

  const forged = {
    "webhook-id": "x",
    "webhook-timestamp": String(Math.floor(Date.now() / 1000)),
    "webhook-signature": "v1,AAAA",
  };
  expect((await fetch(url, { method: "POST", headers: forged, body: "{}" })).status).toBe(401);
  expect((await fetch(url, { method: "POST", body: "{}" })).status).toBe(401);
});
