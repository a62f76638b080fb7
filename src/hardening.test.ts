import { request } from "node:http";
import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { features } from "./features.ts";
import { houseRoutes } from "./house-routes.ts";
import { callAt, type TestServer, testServer } from "./testing/server.ts";
import { connectedServer } from "./testing/sandbox.ts";

const PASSWORD = "canary-password-of-nobody-else";

async function cookieOf(server: TestServer): Promise<string> {
  const body = { link: await server.link() };
  const { headers } = await callAt(server.url, { method: "POST", path: "/api/sessions", body, key: "" });
  return headers.get("set-cookie")?.split(";")[0] ?? "";
}

test("no page of another site can make a signed-in browser change anything, at any address", async () => {
  const server = await testServer();
  const cookie = await cookieOf(server);
  const routes = [...features.flatMap(({ routes }) => routes), ...houseRoutes(server.house, () => true)];
  const guarded = routes.filter(({ method, access }) => method !== "GET" && access.kind !== "anyone");
  const let_in: string[] = [];
  for (const { method, path, access } of guarded.filter(({ access }) => access.kind !== "visitor")) {
    const address = path.replaceAll(/:(\w+)/g, () => crypto.randomUUID());
    for (const site of ["cross-site", "same-site"]) {
      const headers = { cookie, "sec-fetch-site": site, origin: "https://evil.example" };
      const answer = await fetch(server.url + address, { method, headers });
      if (answer.status !== 403) let_in.push(`${method} ${path} ${access.kind} ${answer.status}`);
    }
  }
  expect(let_in).toEqual([]);
  expect(guarded.length).toBeGreaterThan(30);
});

test("a form of another site, which can send no JSON, is refused before anybody is signed in by it", async () => {
  const server = await testServer();
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]) {
    const body = JSON.stringify({ link: await server.link() });
    const answer = await fetch(`${server.url}/api/sessions`, {
      method: "POST",
      headers: { "content-type": type },
      body,
    });
    const { detail } = z.object({ detail: z.string() }).parse(await answer.json());
    expect([type, detail, answer.headers.get("set-cookie")]).toEqual([
      type,
      "This content type is not taken here.",
      null,
    ]);
  }
});

test("no address takes a field that it does not know", () => {
  // Microsoft may add to what it brings, and must not be refused for it.
  const bodies = features
    .flatMap(({ routes }) => routes)
    .filter(({ body, path }) => body !== undefined && !path.startsWith("/graph/"));
  const loose = bodies.filter(({ body }) => {
    const { error } = body?.safeParse({ isOwner: true }) ?? {};
    return !error?.issues.some(({ code }) => code === "unrecognized_keys");
  });
  expect(loose.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
});

test("whatever is searched for, sorted by or pointed at, lists answer with a page or say what is wrong", async () => {
  const server = await testServer();
  await server.call("POST", "/api/people", {
    body: { name: "O'Connor; drop table people", email: "o@outside.example" },
  });
  const lists = features
    .flatMap(({ routes }) => routes)
    .filter(({ method, path, query }) => method === "GET" && query !== undefined && !path.includes(":"))
    .filter(({ access }) => access.kind === "scope");
  const nasty = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.constantFrom(
      "'",
      "' or 1=1 --",
      "%",
      "_",
      "\\",
      "{}",
      "[]",
      "null",
      "-1",
      "9".repeat(40),
      "\u0000",
      "a'||'b",
      "$1",
      "*.*",
    ),
  );
  const broken: string[] = [];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...lists), nasty, async ({ path, query }, text) => {
      for (const name of Object.keys(query?.shape ?? {})) {
        const address = `${path}?${new URLSearchParams({ [name]: text.toWellFormed() }).toString()}`;
        const { status } = await server.call("GET", address);
        if (status >= 500) broken.push(`${address} ${status}`);
      }
    }),
    { numRuns: 60, seed: 20_261_121 },
  );
  expect(broken).toEqual([]);
  expect((await server.call("GET", "/api/people")).body.items).toHaveLength(1);
});

test("a body without an end is cut off at the limit, whether it says its length or not", async () => {
  const { url } = await testServer();
  const status = await new Promise<number>((resolve, reject) => {
    const asked = request(`${url}/api/password-requests`, {
      method: "POST",
      headers: { "content-type": "application/json" },
    });
    asked.on("response", (answer) => resolve(answer.statusCode ?? 0));
    asked.on("error", reject);
    // No content-length: sent in a chunk, by one more than is taken. Whoever goes on sending to a door that is shut may
    // lose the answer over it.
    asked.write(" ".repeat(2 ** 20 + 1));
  });
  expect(status).toBe(413);
});

test("a session ends when it is left alone for eight hours, and after a week in any case", async () => {
  const scene = await connectedServer();
  const { server } = scene;
  const hours = (n: number) => pass(scene, n * 3600);
  const read = async (cookie: string) =>
    (await callAt(server.url, { method: "GET", path: "/api/people", headers: { cookie }, key: "" })).status;
  const left = await cookieOf(server);
  await hours(7);
  expect(await read(left)).toBe(200);
  await hours(7);
  expect(await read(left)).toBe(200);
  await hours(9);
  expect(await read(left)).toBe(401);
  const busy = await cookieOf(server);
  for (let n = 0; n < 24; n++) {
    await hours(7);
    expect(await read(busy)).toBe(n < 23 ? 200 : 401);
  }
});

test("a key with an end of its own is no key after it", async () => {
  const scene = await connectedServer();
  const { server } = scene;
  const expiresAt = new Date(server.house.clock.now().getTime() + 3600_000).toISOString();
  const { body } = await server.call("POST", "/api/keys", {
    body: { name: "brief", scopes: ["people:read"], expiresAt },
  });
  const read = async () => (await callAt(server.url, { method: "GET", path: "/api/people", key: body.key })).status;
  expect(await read()).toBe(200);
  await pass(scene, 3601);
  expect(await read()).toBe(401);
});

test("no password, link, key or code is in a log line, a fact, a figure or the database as it was given", async () => {
  const { server, sandbox } = await connectedServer();
  const cookie = await cookieOf(server);
  const asOwner = (method: string, path: string, body: object) =>
    callAt(server.url, { method, path, body, headers: { cookie, "sec-fetch-site": "same-origin" }, key: "" });
  await asOwner("PATCH", "/api/account", { name: "Olive", email: "olive@outside.example" });
  await asOwner("PUT", "/api/account/password", { password: PASSWORD });
  const { body: factor } = await asOwner("POST", "/api/account/second-factor/secret", { current: PASSWORD });
  const { body: key } = await asOwner("POST", "/api/keys", { name: "canary", scopes: ["people:read"] });
  const { body: handOver } = await asOwner("POST", "/api/hand-over-keys", { name: "canary" });
  await callAt(server.url, {
    method: "POST",
    path: "/api/password-requests",
    body: { email: "olive@outside.example" },
    key: "",
  });
  const mailed = async () =>
    /\/link#([\w-]+)/.exec((await sandbox.mails("olive@outside.example")).at(-1)?.text ?? "")?.[1];
  await expect.poll(mailed, { timeout: 60_000 }).toBeTruthy();
  const canaries = [PASSWORD, factor.secret, key.key, handOver.secret, cookie.split("=")[1], await mailed()];
  const rows = await everyRow(server);
  const figures = (await server.call("GET", "/metrics")).body;
  for (const canary of canaries) {
    expect(canary?.length).toBeGreaterThan(15);
    expect(server.log.join("")).not.toContain(canary);
    expect(rows).not.toContain(canary);
    expect(figures).not.toContain(canary);
  }
  expect(rows).toContain("olive@outside.example");
});

/** Lets so many seconds pass at the sandbox, and waits until the server has noticed. */
async function pass({ server, sandbox }: Awaited<ReturnType<typeof connectedServer>>, seconds: number): Promise<void> {
  const until = server.house.clock.now().getTime() + seconds * 1000;
  await sandbox.control("POST", "/clock", { advance: seconds });
  await expect.poll(() => server.house.clock.now().getTime(), { interval: 5 }).toBeGreaterThanOrEqual(until);
}

/** Everything that any table holds, as text. */
async function everyRow({ house }: TestServer): Promise<string> {
  const { sql } = await import("kysely");
  const { rows: tables } = await house.database.query(
    "select table_schema || '.' || table_name as name from information_schema.tables where table_schema in ('public', 'pgboss') and table_type = 'BASE TABLE'",
  );
  return house.database.acrossAll(async (tx) => {
    const parts: string[] = [];
    for (const { name } of tables) {
      const table = sql.raw(String(name));
      const { rows } = await sql<{ line: string }>`select t::text as line from ${table} t`.execute(tx.sql);
      parts.push(...rows.map(({ line }) => line));
    }
    return parts.join("\n");
  });
}
