import { expect, test } from "vitest";
import { soon } from "../../testing/machine-time.ts";
import { connectedServer } from "../../testing/sandbox.ts";

const TOMORROW = new Date(Date.now() + 24 * 3600_000).toISOString().slice(0, 10);

async function person(call: Awaited<ReturnType<typeof connectedServer>>["server"]["call"], body: object) {
  return (await call("POST", "/api/people", { body })).body;
}

test("an adviser is matched by the fields that the organisation chose, and can then be an organiser", async () => {
  const { server, sandbox } = await connectedServer();
  await server.call("PUT", "/api/match-rules/operator", {
    body: { localField: "staffNumber", directoryField: "employeeId" },
  });
  const priya = await person(server.call, { name: "Priya R.", fields: { staffNumber: "S1002" } });
  const { body } = await server.call("POST", `/api/people/${priya.id}/match`);
  expect(body.match).toMatchObject({ displayName: "Priya Raman", userPrincipalName: "praman2@campus.example" });
  const wish = {
    subject: "Advice",
    start: `${TOMORROW}T14:00:00Z`,
    end: `${TOMORROW}T15:00:00Z`,
    organiser: { person: priya.id },
  };
  const { body: meeting } = await server.call("PUT", "/api/meetings/a", { body: wish });
  await soon(async () =>
    expect((await server.call("GET", `/api/meetings/${meeting.id}`)).body).toMatchObject({
      state: "open",
      organiser: { objectId: body.match.objectId, name: "Priya Raman" },
    }),
  );
  expect(await sandbox.events("Advice")).toHaveLength(1);
});

test("a person whom nobody or who has no value to match by is not guessed at", async () => {
  const { server } = await connectedServer();
  const stranger = await person(server.call, { name: "Stranger", email: "stranger@elsewhere.example" });
  expect((await server.call("POST", `/api/people/${stranger.id}/match`)).body).toMatchObject({
    status: 409,
    reason: "no-match",
    cure: expect.any(String),
  });
  const empty = await person(server.call, { name: "Empty" });
  expect((await server.call("POST", `/api/people/${empty.id}/match`)).body).toMatchObject({
    status: 409,
    reason: "local-field-empty",
  });
});

test("a person is matched by a field of theirs only, not by what every object has", async () => {
  const { server } = await connectedServer();
  for (const localField of ["constructor", "toString"]) {
    await server.call("PUT", "/api/match-rules/operator", { body: { localField, directoryField: "employeeId" } });
    const ada = await person(server.call, { name: "Ada", email: "ada@example.org" });
    const { body } = await server.call("POST", `/api/people/${ada.id}/match`);
    expect(body).toMatchObject({ status: 409, reason: "local-field-empty" });
    expect((await server.call("POST", `/api/people/${ada.id}/erasure`)).status).toBe(204);
    await server.call("POST", "/api/erasure-liftings", { body: { email: "ada@example.org" } });
  }
});

test("a name with an apostrophe is found, not broken on", async () => {
  const { server } = await connectedServer();
  const { body } = await server.call("GET", `/api/directory-users?search=${encodeURIComponent("O'Connor")}`);
  expect(body.items).toMatchObject([
    { displayName: "Jack O'Connor", userPrincipalName: "jo236@students.campus.example" },
  ]);
});

test("people are listed by name, page by page, and searched", async () => {
  const { server } = await connectedServer();
  for (let n = 0; n < 60; n++) await person(server.call, { name: `Person ${String(n).padStart(2, "0")}` });
  const first = (await server.call("GET", "/api/people")).body;
  const second = (await server.call("GET", `/api/people?cursor=${first.cursor}`)).body;
  expect([first.items.length, second.items.length, second.cursor]).toEqual([50, 10, undefined]);
  expect(second.items[0].name).toBe("Person 50");
  expect((await server.call("GET", "/api/people?search=son%2042")).body.items).toMatchObject([{ name: "Person 42" }]);
});
