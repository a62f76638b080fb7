import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { expect, onTestFinished, test, vi } from "vitest";
import { migratedDatabase } from "../../../../testing/databases.ts";
import { type TestServer, testServer } from "../../../../testing/server.ts";

const DOOR = "/graph/notifications";
const JSON_TYPE = { "content-type": "application/json" };
/** Names a row of nobody's. */
const ITEM = { clientState: `00000000-0000-4000-8000-000000000000.${"x".repeat(43)}`, changeType: "updated" };
const BODY = JSON.stringify({ value: [ITEM] });

type Body = string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>>;

const bring = (url: string, body: Body, headers: Record<string, string> = JSON_TYPE) =>
  fetch(url + DOOR, { method: "POST", headers, body, duplex: "half" });

async function unknown(server: TestServer): Promise<number> {
  const { body } = await server.call("GET", "/metrics");
  return Number(/^parley_deliveries_total\{source="graph",outcome="unknown"\} (\d+)$/m.exec(body)?.[1] ?? 0);
}

/** Sends what is written as it is, piece by piece; resolves with what was answered until the connection ended. */
async function said(url: string, pieces: readonly string[]): Promise<string> {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  const closed = once(socket, "close");
  let answer = "";
  socket.on("data", (data) => (answer += data.toString()));
  for (const piece of pieces) {
    socket.write(piece);
    await pause(20);
  }
  await closed;
  return answer;
}

const headOf = (length: number, more = "") =>
  `POST ${DOOR} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n${more}content-length: ${length}\r\n\r\n`;

test("a delivery is taken however it comes: at once, in pieces, without its length, several on one connection", async () => {
  const server = await testServer();
  const { url } = server;
  expect((await bring(url, BODY)).status).toBe(202);
  expect((await bring(url, BODY, { "content-type": "application/json; charset=utf-8" })).status).toBe(202);
  expect((await bring(url, BODY.replace("clientState", String.raw`client\u0053tate`))).status).toBe(202);
  expect((await bring(url, new Blob([BODY]).stream())).status).toBe(202);
  const last = headOf(BODY.length, "connection: close\r\n");
  const inPieces = await said(url, [last.slice(0, 30), last.slice(30), BODY.slice(0, 10), BODY.slice(10)]);
  expect(inPieces.match(/HTTP\/1\.1 202 /g)).toHaveLength(1);
  const several = await said(url, [`${headOf(BODY.length)}${BODY}${headOf(BODY.length)}${BODY}${last}${BODY}`]);
  expect(several.match(/HTTP\/1\.1 202 /g)).toHaveLength(3);
  expect(await unknown(server)).toBe(8);
});

test("what cannot be read is refused with the reason, and what is sent next is taken", async () => {
  const server = await testServer();
  const { url } = server;
  const refused = async (body: string | Uint8Array<ArrayBuffer>, headers?: Record<string, string>) => {
    const answer = await bring(url, body, headers);
    return [answer.status, Object(await answer.json()).code];
  };
  expect(await refused(BODY.slice(0, -1))).toEqual([400, "invalid-input"]);
  expect(await refused('{"value":[],"__proto__":{}}')).toEqual([400, "invalid-input"]);
  expect(await refused('{"value":1}')).toEqual([400, "invalid-input"]);
  expect(await refused("[]")).toEqual([400, "invalid-input"]);
  expect(await refused(new Uint8Array([0x22, 0xff, 0x22]))).toEqual([400, "invalid-input"]);
  expect(await refused(BODY, { ...JSON_TYPE, "content-encoding": "gzip" })).toEqual([415, "not-taken"]);
  expect(await refused(BODY, { "content-type": "text/plain" })).toEqual([415, "not-taken"]);
  expect(await refused(`{"value":["${"x".repeat(4 * 1024 * 1024)}"]}`)).toEqual([413, "too-large"]);
  expect(await said(url, [`${headOf(3)}{"v`])).toMatch(/^HTTP\/1\.1 400 /);
  expect((await bring(url, BODY)).status).toBe(202);
  expect(await unknown(server)).toBe(1);
});

test("who hangs up in the middle was never heard, and nobody else notices", async () => {
  const server = await testServer();
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
  socket.write(headOf(BODY.length) + BODY.slice(0, -1));
  await pause(50);
  socket.destroy();
  expect((await bring(server.url, BODY)).status).toBe(202);
  expect(await unknown(server)).toBe(1);
});

test("the answer carries what every answer does, and is counted like any", async () => {
  const server = await testServer();
  const { headers } = await bring(server.url, BODY);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(headers.get("cache-control")).toBe("no-store");
  const { body } = await server.call("GET", "/metrics");
  expect(body).toContain(
    'parley_http_answer_seconds_count{method="POST",route="/graph/notifications",status="202"} 1\n',
  );
  expect(server.log.join("")).toContain('"url":"/graph/notifications"');
});

test("while the database does not answer, a delivery is refused within seconds, to be sent again", async () => {
  const databaseUrl = await migratedDatabase();
  const { url } = await testServer({ databaseUrl });
  const blocker = new pg.Client({ connectionString: databaseUrl });
  await blocker.connect();
  onTestFinished(() => blocker.end());
  await blocker.query("begin; lock table graph_subscriptions");
  const answer = await bring(url, BODY);
  expect([answer.status, answer.headers.get("content-type"), answer.headers.get("retry-after")]).toEqual([
    503,
    "application/problem+json",
    "5",
  ]);
  expect(await answer.json()).toMatchObject({ code: "unavailable", cure: "Send it again." });
  await blocker.query("rollback");
  await vi.waitFor(async () => expect((await bring(url, BODY)).status).toBe(202), 60_000);
});
