import { expect, test } from "vitest";
import { connectedServer } from "../../../../testing/sandbox.ts";
import { type TestServer, testServer } from "../../../../testing/server.ts";
import { AMARA } from "../../../../testing/microsoft/wishes.ts";

async function people(server: TestServer, those: readonly (readonly [name: string, email?: string])[]) {
  const all: Record<string, string> = {};
  for (const [name, email] of those) {
    const { body } = await server.call("POST", "/api/people", { body: { name, ...(email && { email }) } });
    all[name] = body.id;
  }
  return all;
}

/** Begins a run and waits for its end. */
async function matchEverybody(server: TestServer) {
  const { status, body, headers } = await server.call("POST", "/api/match-runs");
  expect(status).toBe(202);
  const address = headers.get("location") ?? "";
  const look = async () => (await server.call("GET", address)).body;
  await expect.poll(async () => (await look()).state, { timeout: 60_000 }).not.toBe("running");
  expect((await server.call("GET", "/api/match-runs")).body.items[0].id).toBe(body.id);
  return look();
}

const PRIYA = "praman2@campus.example";

test("everybody is matched at once; who is not is listed with the reason, and two who fit one account both stay open", async () => {
  const { server } = await connectedServer();
  const ids = await people(server, [
    ["Amara", AMARA],
    ["Priya", PRIYA],
    ["Nobody", "nobody@campus.example"],
    ["Mailless"],
  ]);
  // Both name the same account.
  for (const name of ["Twin", "Other twin"]) {
    const body = { name, fields: { login: "ruth.abernathy@campus.example" } };
    ids[name] = (await server.call("POST", "/api/people", { body })).body.id;
  }
  const rules = [
    { localField: "email", directoryField: "userPrincipalName" },
    { localField: "login", directoryField: "userPrincipalName" },
  ];
  await server.call("PUT", "/api/match-rules/operator", { body: { rules } });
  const run = await matchEverybody(server);
  expect(run).toMatchObject({ state: "finished", total: 6, done: 6 });
  expect(run.counts).toEqual({ looked: 0, lost: 0, matched: 2, unmatched: 2, collisions: 2 });
  const reasons = run.problems.map(({ person, reason }: { person: { name: string }; reason: string }) => [
    person.name,
    reason,
  ]);
  expect(Object.fromEntries(reasons)).toEqual({
    Nobody: "no-match",
    Mailless: "local-field-empty",
    Twin: "shared-account",
    "Other twin": "shared-account",
  });
  const { match } = (await server.call("GET", `/api/people/${ids["Amara"]}`)).body;
  expect(match).toMatchObject({ userPrincipalName: AMARA, by: "rule" });
  expect((await matchEverybody(server)).counts).toMatchObject({ matched: 0, unmatched: 2, collisions: 2 });
});

test("an account that is somebody's already is given to nobody else", async () => {
  const { server } = await connectedServer();
  const ids = await people(server, [["Amara", AMARA]]);
  await server.call("POST", `/api/people/${ids["Amara"]}/match`);
  const body = { name: "Amara again", fields: { login: AMARA } };
  await server.call("POST", "/api/people", { body });
  const rules = [{ localField: "login", directoryField: "userPrincipalName" }];
  await server.call("PUT", "/api/match-rules/operator", { body: { rules } });
  const { counts, problems } = await matchEverybody(server);
  expect(counts).toMatchObject({ looked: 1, matched: 0, collisions: 1 });
  expect(problems).toMatchObject([{ person: { name: "Amara again" }, reason: "already-matched" }]);
});

test("people whose match is lost, and those who share an account, are found in the list", async () => {
  const { server, sandbox } = await connectedServer();
  const ids = await people(server, [
    ["Amara", AMARA],
    ["Priya", PRIYA],
    ["Shadow", "nobody@campus.example"],
  ]);
  await matchEverybody(server);
  const amara = (await server.call("GET", `/api/people/${ids["Amara"]}`)).body.match.objectId;
  await server.call("PUT", `/api/people/${ids["Shadow"]}/match`, { body: { objectId: amara } });
  await sandbox.control("PATCH", `/users/${PRIYA}`, { enabled: false });
  expect((await matchEverybody(server)).counts).toMatchObject({ lost: 1 });
  const named = async (state: string) => {
    const { body } = await server.call("GET", `/api/people?matched=${state}`);
    return body.items.map(({ name }: { name: string }) => name).toSorted();
  };
  expect(await named("lost")).toEqual(["Priya"]);
  expect(await named("conflict")).toEqual(["Amara", "Shadow"]);
  expect(await named("yes")).toEqual(["Amara", "Priya", "Shadow"]);
});

test("without a connection a run is stopped, and says what to do", async () => {
  const server = await testServer();
  expect(await matchEverybody(server)).toMatchObject({
    state: "stopped",
    trouble: { sentence: expect.stringContaining("not connected"), cure: expect.stringContaining("connection") },
  });
});
