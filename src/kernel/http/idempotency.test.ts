import { expect, onTestFinished, test } from "vitest";
import { migratedDatabase } from "../../testing/databases.ts";
import { connectedServer } from "../../testing/sandbox.ts";
import { API_KEY, testServer } from "../../testing/server.ts";
import { firstOrganisation } from "../access/organisations.ts";
import { openDatabase } from "../database/database.ts";
import { Failure } from "../errors.ts";
import { systemClock } from "../time.ts";
import { claimKey, keyCommitted, type KeyedRequest, keyRefused } from "./idempotency.ts";
import { problemOf } from "./problem.ts";

test("a request that was refused after it had only read can be sent again under its key once the reason is gone", async () => {
  const { server } = await connectedServer();
  const body = { name: "Priya R.", fields: { staffNumber: "S1002" } };
  const { id } = (await server.call("POST", "/api/people", { body })).body;
  const match = () => server.call("POST", `/api/people/${id}/match`, { headers: { "idempotency-key": "one" } });
  for (const { body } of [await match(), await match()])
    expect(body).toMatchObject({ status: 409, reason: "local-field-empty" });
  const rule = { localField: "staffNumber", directoryField: "employeeId" };
  await server.call("PUT", "/api/match-rules/operator", { body: rule });
  expect(await match()).toMatchObject({ status: 200, body: { match: { displayName: "Priya Raman" } } });
});

async function committedRequest() {
  const database = await openDatabase(await migratedDatabase());
  onTestFinished(() => database.close());
  const organisation = await firstOrganisation(database, { id: crypto.randomUUID(), at: systemClock.now() });
  const server = crypto.randomUUID();
  const keyed: KeyedRequest = { organisation, caller: "key:one", key: "one", request: "digest", server, secret: false };
  const claim = () => claimKey(database, systemClock, keyed);
  expect(await claim()).toBeUndefined();
  await database.within(organisation, (tx) => keyCommitted(tx, keyed));
  return { claim, refuse: (error: unknown) => keyRefused(database, keyed, problemOf(error, "request-1")) };
}

test("a refusal that came after something was kept is the answer to every repetition", async () => {
  const { claim, refuse } = await committedRequest();
  await refuse(new Failure("conflict", "It is over.", { reason: "over" }));
  expect(await claim()).toMatchObject({
    status: 409,
    body: { code: "conflict", reason: "over" },
    headers: { "idempotent-replayed": "true", "content-type": "application/problem+json" },
  });
});

test("a fault of ours after something was kept is never given as its answer", async () => {
  const { claim, refuse } = await committedRequest();
  await refuse(new Error("broken"));
  await expect(claim()).rejects.toMatchObject({ reason: "answer-lost" });
});

test("two applications that happen to choose one Idempotency-Key each get what they asked for", async () => {
  const server = await testServer();
  const keyNamed = async (name: string) =>
    (await server.call("POST", "/api/keys", { body: { name, scopes: ["people:read", "people:write"] } })).body.key;
  const add = (name: string, key: string) =>
    server.call("POST", "/api/people", { body: { name }, headers: { "idempotency-key": "1" }, key });
  const [timetable, portal] = [await keyNamed("Timetable"), await keyNamed("Portal")];
  const [one, other] = [await add("Ann", timetable), await add("Ben", portal)];
  expect([one.body.name, other.body.name]).toEqual(["Ann", "Ben"]);
  expect((await add("Ben", portal)).body.id).toBe(other.body.id);
  expect((await add("Ann", portal)).status).toBe(422);
  expect((await add("Cleo", API_KEY)).body).toMatchObject({ name: "Cleo" });
});

test("a key that replaces another of its name is not given the other's answers", async () => {
  const server = await testServer();
  const scopes = ["people:read", "people:write"];
  const make = async () => (await server.call("POST", "/api/keys", { body: { name: "Timetable", scopes } })).body;
  const add = (key: string) =>
    server.call("POST", "/api/people", { body: { name: "Ann" }, headers: { "idempotency-key": "1" }, key });
  const before = await make();
  const { body: first } = await add(before.key);
  await server.call("DELETE", `/api/keys/${before.id}`);
  const after = await make();
  expect((await add(after.key)).body.id).not.toBe(first.id);
});

test("whoever repeats a request that holds a secret is told that it cannot be compared, not that this one was carried out", async () => {
  const server = await testServer();
  const make = (name: string) =>
    server.call("POST", "/api/keys", {
      body: { name, scopes: ["people:read"] },
      headers: { "idempotency-key": "1" },
    });
  expect((await make("Timetable")).status).toBe(201);
  for (const name of ["Timetable", "Portal"]) {
    const { body } = await make(name);
    expect(body).toMatchObject({ status: 409, reason: "answer-lost" });
    expect(body.detail).toMatch(/whether it was this one/);
  }
});
