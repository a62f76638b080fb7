import { expect, onTestFinished, test } from "vitest";
import { migratedDatabase } from "../../testing/databases.ts";
import { connectedServer } from "../../testing/sandbox.ts";
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
  const keyed: KeyedRequest = { organisation, key: "one", request: "digest", server, secret: false };
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
