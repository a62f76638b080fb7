import "reflect-metadata";
import { webcrypto } from "node:crypto";
import { readFile } from "node:fs/promises";
import { X509CertificateGenerator } from "@peculiar/x509";
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { startSandbox } from "../../sandbox/src/index.ts";
import { systemRandom } from "../kernel/random.ts";
import { systemClock, type Clock } from "../kernel/time.ts";
import { emptyDatabase } from "../testing/databases.ts";
import { cancelEvent, createEvent, deleteEvent, findEventsByKey, keyProperty, type NewEvent } from "./events.ts";
import { batch, createGraph, graphPath, type Connection, type GraphClient } from "./index.ts";
import { createOrGetMeeting, findMeetingByJoinUrl } from "./online-meetings.ts";
import { itemsOf } from "./page.ts";
import type { Exchange } from "./ports.ts";
import { LeapingClock } from "./testing/clock.ts";
import { getUser, photoOf } from "./users.ts";

interface Campus {
  readonly graph: GraphClient;
  readonly graphAs: (other: Partial<Connection>) => GraphClient;
  readonly organiser: { readonly id: string; readonly userPrincipalName: string };
  readonly exchanges: Exchange[];
  /** What an administrator, or misfortune, does to the pretended Microsoft. */
  readonly control: (path: string, body: object) => Promise<unknown>;
}

/** A pretended university, and Parley's app in it. */
async function campus(clock: Clock = systemClock): Promise<Campus> {
  const sandbox = await startSandbox({ port: 0, seed: "campus" });
  onTestFinished(() => sandbox.close());
  const pool = new pg.Pool({ connectionString: await emptyDatabase() });
  onTestFinished(() => pool.end());
  await pool.query(await readFile(new URL("budgets.sql", import.meta.url), "utf8"));
  const { ready } = sandbox;
  const exchanges: Exchange[] = [];
  const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined };
  const room = createGraph({
    clock,
    random: systemRandom,
    log: silent,
    sql: pool,
    endpointsOverride: { graph: ready.graph, login: ready.entra },
    onExchange: (exchange) => void exchanges.push(exchange),
  });
  onTestFinished(() => room.close());
  const { clientId, clientSecret: secret } = ready.admin;
  const credential = { kind: "secret", id: "admin", secret } as const;
  const connection: Connection = { cloud: "global", tenantId: ready.tenantId, clientId, credential };
  return {
    graph: room.client(connection),
    graphAs: (other) => room.client({ ...connection, ...other }),
    organiser: ready.user,
    exchanges,
    control: async (path, body) => {
      const headers = { "content-type": "application/json" };
      const answer = await fetch(ready.control + path, { method: "POST", headers, body: JSON.stringify(body) });
      if (!answer.ok) throw new Error(await answer.text());
      return answer.json();
    },
  };
}

const at = (hour: string) => ({ dateTime: `2031-02-03T${hour}:00:00`, timeZone: "Europe/Kyiv" });
const event: NewEvent = {
  subject: "First talk",
  transactionId: "booking-6f7d1c0e",
  start: at("10"),
  end: at("11"),
  isOnlineMeeting: true,
  onlineMeetingProvider: "teamsForBusiness",
  singleValueExtendedProperties: [keyProperty("6f7d1c0e")],
};

test("an event that is asked for twice is made once, is found by its key, and ends once", async () => {
  const { graph, organiser } = await campus();
  const first = await createEvent(graph, organiser.id, { event });
  const second = await createEvent(graph, organiser.id, { event });
  expect(second.id).toBe(first.id);
  expect(first.onlineMeeting?.joinUrl).toMatch(/^http/);
  const found = await findEventsByKey(graph, organiser.id, { value: "6f7d1c0e" });
  expect(found.map(({ id }) => id)).toEqual([first.id]);
  const joinWebUrl = first.onlineMeeting?.joinUrl ?? "";
  expect(await findMeetingByJoinUrl(graph, organiser.id, { joinWebUrl })).toMatchObject({ joinWebUrl });
  const address = { mailbox: organiser.id, id: first.id ?? "" };
  expect(await deleteEvent(graph, address)).toBe("ended");
  expect(await cancelEvent(graph, address)).toBe("gone");
});

test("an event whose answer was lost is made once all the same", async () => {
  const { graph, organiser, exchanges, control } = await campus(new LeapingClock(systemClock.now()));
  await control("/faults", { match: { method: "POST", path: "/events$" }, action: { kind: "reset-after" }, times: 2 });
  await createEvent(graph, organiser.id, { event });
  expect(exchanges.map(({ status, attempt }) => [status, attempt])).toEqual([
    [undefined, 1],
    [undefined, 2],
    [201, 3],
  ]);
  expect(await findEventsByKey(graph, organiser.id, { value: "6f7d1c0e" })).toHaveLength(1);
});

test("a standalone meeting that is asked for twice is made once", async () => {
  const { graph, organiser } = await campus();
  const startDateTime = "2031-02-03T10:00:00Z";
  const meeting = { externalId: "booking-1", subject: "Talk", startDateTime, endDateTime: "2031-02-03T11:00:00Z" };
  const first = await createOrGetMeeting(graph, organiser.id, { meeting });
  const second = await createOrGetMeeting(graph, organiser.id, { meeting });
  expect([first.created, second.created]).toEqual([true, false]);
  expect(second.meeting.joinWebUrl).toBe(first.meeting.joinWebUrl);
});

test("a Retry-After is waited out before the next request", async () => {
  const clock = new LeapingClock(systemClock.now());
  const { graph, organiser, exchanges, control } = await campus(clock);
  await control("/faults", {
    match: { path: "/events$" },
    action: { kind: "status", status: 429, code: "ApplicationThrottled", message: "Slow down", retryAfter: 6 },
    times: 1,
  });
  const began = clock.now().getTime();
  await createEvent(graph, organiser.id, { event });
  expect(exchanges.map(({ status }) => status)).toEqual([429, 201]);
  expect(clock.now().getTime() - began).toBeGreaterThanOrEqual(6000);
});

test("thirty at once on one mailbox never meet Microsoft's limit of four", async () => {
  const { graph, organiser, exchanges, control } = await campus();
  await control("/faults", { match: { path: "/calendar$" }, action: { kind: "latency", milliseconds: 15 } });
  const path = graphPath`/users/${organiser.id}/calendar`;
  await Promise.all(Array.from({ length: 30 }, () => graph.request({ method: "GET", path })));
  expect(new Set(exchanges.map(({ status }) => status))).toEqual(new Set([200]));
});

test("a certificate opens the same doors as a secret", async () => {
  const { graphAs, organiser, control } = await campus();
  const algorithm = {
    name: "RSASSA-PKCS1-v1_5",
    hash: "SHA-256",
    publicExponent: new Uint8Array([1, 0, 1]),
    modulusLength: 2048,
  };
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const certificate = await X509CertificateGenerator.createSelfSigned({ name: "CN=Parley", keys }, webcrypto);
  const certificatePem = certificate.toString("pem");
  const made = await control("/apps", { displayName: "Parley", roles: ["User.Read.All"], certificate: certificatePem });
  const { clientId } = z.object({ clientId: z.string() }).parse(made);
  const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey("pkcs8", keys.privateKey)).toString("base64");
  const privateKeyPem = `-----BEGIN PRIVATE KEY-----\n${pkcs8}\n-----END PRIVATE KEY-----`;
  const graph = graphAs({ clientId, credential: { kind: "certificate", id: "cert", privateKeyPem, certificatePem } });
  expect(await getUser(graph, organiser.userPrincipalName)).toMatchObject({ id: organiser.id });
});

test.each([
  [{ tenantId: "11111111-2222-4333-8444-555555555555" }, 90002],
  [{ clientId: "11111111-2222-4333-8444-555555555555" }, 700016],
  [{ credential: { kind: "secret", id: "typo", secret: "wrong" } }, 7000215],
] as const)("a connection with %j is refused by Entra's number", async (wrong, code) => {
  const { graphAs, organiser } = await campus();
  await expect(getUser(graphAs(wrong), organiser.id)).rejects.toMatchObject({ refusal: { errorCodes: [code] } });
});

test("everybody is read page by page, and again in one batch", async () => {
  const { graph } = await campus();
  const ids: string[] = [];
  const first = { method: "GET", path: graphPath`/users`, query: { $select: "id", $top: 7 } } as const;
  for await (const { id } of itemsOf<{ id: string }>(graph, first)) ids.push(id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(21);
  const requests = ids.map(
    (id) => ({ method: "GET", path: graphPath`/users/${id}`, query: { $select: "id" } }) as const,
  );
  const results = await batch<{ id: string }>(graph, requests);
  expect(results.map((result) => (result.kind === "answer" ? result.body?.id : result.error.message))).toEqual(ids);
});

test("a photo comes as bytes, and one that is not there as nothing", async () => {
  const { graph, organiser } = await campus();
  const photo = await photoOf(graph, organiser.id);
  expect(photo?.type).toMatch(/^image\//);
  expect(photo?.bytes.length).toBeGreaterThan(100);
  expect(await photoOf(graph, "11111111-2222-4333-8444-555555555555")).toBeUndefined();
});
