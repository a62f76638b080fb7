import { once } from "node:events";
import { connect } from "node:net";
import pg from "pg";
import { expect, inject, test, vi } from "vitest";
import { migratedDatabase } from "../../testing/databases.ts";
import { type TestServer, testServer } from "../../testing/server.ts";
import { problemOf } from "./problem.ts";

const WISH = {
  subject: "Advice",
  start: "2027-03-09T14:00:00Z",
  end: "2027-03-09T15:00:00Z",
  organiser: { userPrincipalName: "ann@example.org" },
};

/** Says `text` on a connection of its own and returns all that comes back until the server closes it. */
async function say(server: TestServer, text: string): Promise<{ head: string; body: unknown }> {
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
  let said = "";
  socket.on("data", (chunk: Buffer) => (said += chunk.toString()));
  socket.write(text);
  await once(socket, "close");
  const [head = "", body = ""] = said.split("\r\n\r\n");
  return { head, body: JSON.parse(body) };
}

test("text that cannot be kept is refused at its field, not answered as a fault of ours", async () => {
  const { call } = await testServer();
  const put = (wish: object) => call("PUT", "/api/meetings/a", { body: { ...WISH, ...wish } });
  const unkeepable = [
    await put({ subject: "a\u0000b" }),
    await put({ subject: "\ud800" }),
    await put({ attendees: [{ email: "bob@example.org", name: "\udc00" }] }),
    await call("POST", "/api/people", { body: { name: "a\u0000b" } }),
    await call("POST", "/api/people", { body: { name: "Ann", fields: { "\u0000": "x" } } }),
    await call("GET", "/api/people?search=%00"),
    await call("GET", "/api/meetings?search=%00"),
    await call("GET", "/api/facts?about=%00"),
    await call("GET", "/api/facts?cursor=9999999999999999999"),
  ];
  for (const { status, body } of unkeepable) {
    expect({ status, code: body.code, fields: body.problems.length }).toEqual({
      status: 400,
      code: "invalid-input",
      fields: 1,
    });
  }
  expect((await call("GET", "/api/facts?cursor=9223372036854775807")).status).toBe(200);
});

test("a value that only the database refuses is still the caller's to correct", () => {
  for (const code of ["22P05", "22021", "22003", "22P02"])
    expect(problemOf(Object.assign(new Error("no"), { code }), "x")).toMatchObject({ status: 400 });
});

test("a meeting cannot be on a day or at an hour that no calendar has", async () => {
  const { call } = await testServer();
  for (const start of [
    "2027-02-30T14:00:00Z",
    "2027-02-09T24:00:00Z",
    "0000-01-01T00:00:00Z",
    "2027-02-09T14:00:00+24:00",
  ]) {
    const { status, body } = await call("PUT", "/api/meetings/a", { body: { ...WISH, start } });
    expect({ status, field: body.problems?.[0]?.field }).toEqual({ status: 400, field: "start" });
  }
});

test("whoever calls while the database is out of reach is told to come back, not that we are broken", async () => {
  const databaseUrl = await migratedDatabase();
  const { call } = await testServer({ databaseUrl });
  const name = new URL(databaseUrl).pathname.slice(1);
  const admin = new pg.Client({ connectionString: inject("adminUrl") });
  await admin.connect();
  const close = async (connections: number) => admin.query(`alter database ${name} connection limit ${connections}`);
  await close(0);
  await vi.waitFor(async () => {
    await admin.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [name]);
    const { status, headers, body } = await call("GET", "/api/people");
    expect({ status, code: body.code, wait: headers.get("retry-after") }).toEqual({
      status: 503,
      code: "unavailable",
      wait: "5",
    });
    expect(body.cure).toContain("again");
  }, 60_000);
  await close(-1);
  await vi.waitFor(async () => expect((await call("GET", "/api/people")).status).toBe(200), 60_000);
  await admin.end();
});

test("each way in which PostgreSQL can be out of reach says so", () => {
  const errors = ["ECONNREFUSED", "ECONNRESET", "08006", "57P01", "57P03", "53300", "57014"].map((code) =>
    Object.assign(new Error("no"), { code }),
  );
  const said = ["timeout exceeded when trying to connect", "Connection terminated unexpectedly"];
  for (const error of [...errors, ...said.map((text) => new Error(text))])
    expect(problemOf(error, "x")).toMatchObject({ status: 503, code: "unavailable", cure: expect.any(String) });
});

test("a key may be as long as is promised, and a longer one is refused by name", async () => {
  const { call } = await testServer();
  const put = (length: number) =>
    call("PUT", `/api/meetings/${"k".repeat(length)}`, { body: { ...WISH, end: "never" } });
  expect((await put(200)).body.problems).toMatchObject([{ field: "end" }]);
  expect((await put(201)).body).toMatchObject({ status: 400, problems: [{ field: "key" }] });
  expect(await put(1001)).toMatchObject({ status: 413, body: { code: "too-large" } });
});

test("an address or a request that cannot be read is refused in the same words as everything else", async () => {
  const server = await testServer();
  for (const path of ["/%", "/api/meetings/%zz"]) {
    const { status, headers, body } = await server.call("GET", path);
    expect({ status, type: headers.get("content-type"), code: body.code }).toEqual({
      status: 400,
      type: "application/problem+json",
      code: "invalid-input",
    });
    expect(body.detail).toContain("URL");
  }
  const large = await say(server, `GET /livez HTTP/1.1\r\nHost: x\r\nCookie: ${"c".repeat(20_000)}\r\n\r\n`);
  expect(large.head).toMatch(/^HTTP\/1\.1 431 [\s\S]*application\/problem\+json/);
  expect(large.body).toMatchObject({ status: 431, code: "too-large", cure: expect.any(String) });
  const garbage = await say(server, "Hello?\r\n\r\n");
  expect(garbage.body).toMatchObject({ status: 400, code: "invalid-input", requestId: expect.any(String) });
});

test("a call that comes while the server stops is sent elsewhere in the same words as every refusal", async () => {
  const server = await testServer();
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
  let said = "";
  socket.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const head = "POST /api/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\n";
  socket.write(`${head}Expect: 100-continue\r\n\r\n`);
  await vi.waitFor(() => expect(said).toContain("100 Continue"), 60_000);
  const stopped = server.stop(5000);
  socket.write("{}GET /livez HTTP/1.1\r\nHost: x\r\n\r\n");
  await once(socket, "close");
  await stopped;
  const [, late = ""] = said.split("HTTP/1.1 503");
  expect(late).toContain("application/problem+json");
  expect(JSON.parse(late.split("\r\n\r\n")[1] ?? "")).toMatchObject({ code: "unavailable", reason: "stopping" });
});
