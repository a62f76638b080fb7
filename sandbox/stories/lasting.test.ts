import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect as connectTls } from "node:tls";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startSandbox } from "../src/index.ts";
import { Receiver } from "./receiver.ts";
import { Visitor } from "./visitor.ts";

const PRIYA = "/users/praman2@campus.example";
const event = {
  subject: "Kept",
  isOnlineMeeting: true,
  start: { dateTime: "2027-02-10T10:00:00", timeZone: "UTC" },
  end: { dateTime: "2027-02-10T11:00:00", timeZone: "UTC" },
};

describe("with a data folder", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "parley-sandbox-test-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test("events, tokens and the clock survive a restart", async () => {
    const first = new Visitor(await startSandbox({ data: folder }));
    const made = await first.graph("POST", `${PRIYA}/events`, { body: event });
    await first.control("POST", "/clock", { advance: 3000 });
    const token = await first.adminToken();
    await first.sandbox.close();
    const second = new Visitor(await startSandbox({ data: folder }));
    const read = await second.graph("GET", `${PRIYA}/events/${made.body.id}`, { token });
    expect(read.body.subject).toBe("Kept");
    const { now, realNow } = (await second.control("GET", "/clock")).body;
    expect(Date.parse(now) - Date.parse(realNow)).toBeGreaterThan(2_990_000);
    const other = await second.graph("POST", `${PRIYA}/events`, { body: event });
    expect(other.body.id).not.toBe(made.body.id);
    await second.sandbox.close();
  });

  test("notifications that wait and reminders that are due outlive a restart", async () => {
    const receiver = await new Receiver().open();
    const first = new Visitor(await startSandbox({ data: folder }));
    await first.control("POST", "/clock", { rate: 0 });
    const { body: clock } = await first.control("GET", "/clock");
    const wish = {
      changeType: "updated",
      notificationUrl: `${receiver.url}/changes`,
      lifecycleNotificationUrl: `${receiver.url}/lifecycle`,
      resource: "/users",
      expirationDateTime: new Date(Date.parse(clock.now) + 4 * 3_600_000).toISOString(),
    };
    expect((await first.graph("POST", "/subscriptions", { body: wish })).status).toBe(201);
    await first.control("PATCH", "/notifications", { isPaused: true });
    const change = (who: Visitor, jobTitle: string): Promise<unknown> =>
      who.graph("PATCH", "/users/praman2@campus.example", { body: { jobTitle } });
    for (const title of ["One", "Two", "Three"]) await change(first, title);
    await first.sandbox.close();
    const second = new Visitor(await startSandbox({ data: folder }));
    for (const title of ["Four", "Five", "Six"]) await change(second, title);
    expect((await second.control("GET", "/notifications")).body.waitingCount).toBe(6);
    await second.control("PATCH", "/notifications", { isPaused: false });
    await receiver.has(6);
    await second.control("POST", "/clock", { advance: 3550 });
    const items = await receiver.has(7);
    expect(items.at(-1)).toMatchObject({ lifecycleEvent: "reauthorizationRequired" });
    await second.sandbox.close();
    await receiver.close();
  });

  test("a second sandbox on the same folder is told who has it, and the first loses nothing", async () => {
    const first = new Visitor(await startSandbox({ data: folder }));
    await expect(startSandbox({ data: folder })).rejects.toThrow(
      `The sandbox of process ${process.pid} keeps its state`,
    );
    await first.graph("POST", `${PRIYA}/events`, { body: event });
    await first.sandbox.close();
    const again = new Visitor(await startSandbox({ data: folder }));
    expect((await again.state()).events.filter(({ subject }: { subject: string }) => subject === "Kept")).toHaveLength(
      1,
    );
    await again.sandbox.close();
  });

  test("of many sandboxes that find a dead one's folder at the same moment, one gets it", async () => {
    writeFileSync(join(folder, "sandbox.lock.7"), JSON.stringify({ pid: process.pid, began: "earlier", left: false }));
    const main = new URL("../src/main.ts", import.meta.url).pathname;
    const rivals = Array.from({ length: 4 }, () =>
      spawn(process.execPath, [main, "--port", "0", "--data", folder], { stdio: ["ignore", "pipe", "pipe"] }),
    );
    const fates = await Promise.all(
      rivals.map(
        (rival) =>
          new Promise<string>((resolve) => {
            createInterface(rival.stdout).once("line", () => resolve("ready"));
            createInterface(rival.stderr).once("line", resolve);
          }),
      ),
    );
    for (const rival of rivals) rival.kill("SIGKILL");
    expect(fates.filter((fate) => fate === "ready")).toHaveLength(1);
    expect(fates.filter((fate) => fate.includes("keeps its state in"))).toHaveLength(3);
  });

  test("a kill loses at most what was written in the last fifth of a second", async () => {
    const main = new URL("../src/main.ts", import.meta.url).pathname;
    const child = spawn(process.execPath, [main, "--port", "0", "--data", folder], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const line = await new Promise<string>((resolve) => createInterface(child.stdout).once("line", resolve));
    const ready = JSON.parse(line);
    const outside = new Visitor({ ready, url: ready.entra, close: async () => {} });
    await outside.graph("POST", `${PRIYA}/events`, { body: event });
    const journal = join(folder, "sandbox.journal");
    await expect.poll(() => readFileSync(journal, "utf8"), { timeout: 60_000, interval: 10 }).toContain('"Kept"');
    child.kill("SIGKILL");
    await new Promise((resolve) => child.once("exit", resolve));
    const again = new Visitor(await startSandbox({ data: folder }));
    expect((await again.state()).events.filter(({ subject }: { subject: string }) => subject === "Kept")).toHaveLength(
      1,
    );
    await again.sandbox.close();
  });
});

test("two sandboxes are the same world on the first day, and neither hears the other", async () => {
  const [one, two] = await Promise.all([startSandbox(), startSandbox()]);
  const [a, b] = [new Visitor(one), new Visitor(two)];
  const people = async (who: Visitor) =>
    (await who.state()).users.map(({ id, displayName }: { id: string; displayName: string }) => [id, displayName]);
  expect(await people(a)).toEqual(await people(b));
  expect((await a.state()).events.map(({ id }: { id: string }) => id)).toEqual(
    (await b.state()).events.map(({ id }: { id: string }) => id),
  );
  await a.graph("POST", `${PRIYA}/events`, { body: event });
  expect((await a.state()).counts.events).toBe((await b.state()).counts.events + 1);
  await a.control("POST", "/reset");
  expect((await a.state()).counts).toEqual((await b.state()).counts);
  const token = await a.adminToken();
  expect((await b.graph("GET", "/organization", { token })).status).toBe(401);
  await Promise.all([one.close(), two.close()]);
});

test("a change of the clock wakes whoever waits for it", async () => {
  const sandbox = await startSandbox();
  const visitor = new Visitor(sandbox);
  const { revision } = (await visitor.control("GET", "/clock")).body;
  const waiting = visitor.control("GET", `/clock?after=${revision}`);
  await visitor.control("POST", "/clock", { rate: 60 });
  expect((await waiting).body).toMatchObject({ rate: 60, revision: revision + 1 });
  expect((await visitor.control("POST", "/clock", { rate: -1 })).status).toBe(400);
  expect((await visitor.control("POST", "/clock", {})).body.error).toContain("advance");
  await sandbox.close();
});

describe("over HTTPS", () => {
  test("the certificate holds under the sandbox's own authority", async () => {
    const sandbox = await startSandbox();
    const ca = readFileSync(sandbox.ready.caFile);
    const url = `${sandbox.ready.entraHttps}/${sandbox.ready.tenantId}/v2.0/.well-known/openid-configuration`;
    const answer = await new Promise<string>((resolve, reject) => {
      request(url, { ca, agent: false }, (response) => {
        let text = "";
        response.on("data", (chunk) => (text += chunk)).on("end", () => resolve(text));
      })
        .on("error", reject)
        .end();
    });
    expect(JSON.parse(answer).issuer).toBe(`${sandbox.ready.entraHttps}/${sandbox.ready.tenantId}/v2.0`);
    await sandbox.close();
  });

  test("through the proxy, Microsoft's own host names are the sandbox, and others are refused", async () => {
    const sandbox = await startSandbox({ proxy: 0 });
    const proxy = new URL(sandbox.ready.proxy ?? "");
    const tunnel = async (target: string): Promise<{ status: string; socket: ReturnType<typeof connect> }> => {
      const socket = connect(Number(proxy.port), "127.0.0.1");
      socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n\r\n`);
      const status = await new Promise<string>((resolve) =>
        socket.once("data", (data) => resolve(data.toString().split("\r\n")[0] ?? "")),
      );
      return { status, socket };
    };
    const graph = await tunnel("graph.microsoft.com:443");
    expect(graph.status).toContain("200");
    const secure = connectTls({
      socket: graph.socket,
      servername: "graph.microsoft.com",
      ca: readFileSync(sandbox.ready.caFile),
    });
    secure.write("GET /v1.0/users HTTP/1.1\r\nHost: graph.microsoft.com\r\nConnection: close\r\n\r\n");
    const text = await new Promise<string>((resolve) => {
      let sum = "";
      secure.on("data", (chunk) => (sum += chunk)).on("end", () => resolve(sum));
    });
    expect(text).toContain("401 Unauthorized");
    expect((await tunnel("example.org:443")).status).toContain("403");
    await sandbox.close();
  });
});
