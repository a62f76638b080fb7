import { expect, test } from "vitest";
import { connectedServer } from "../../../testing/sandbox.ts";
import { type TestServer, testServer } from "../../../testing/server.ts";

const WEI = "8f1d0a6e-5b1a-4a53-9c39-0d7f4a4f8f10";
const shown = async (server: TestServer) => (await server.call("GET", "/api/class-settings")).body;
const change = (server: TestServer, body: object) => server.call("PATCH", "/api/class-settings", { body });

test("an organisation that chose nothing takes nobody out of teams whom it did not put in, and makes no team unasked", async () => {
  const server = await testServer();
  expect(await shown(server)).toMatchObject({
    all: false,
    policy: "keep",
    guards: { removalsPercent: 20, removalsAbove: 5, owners: 100, members: 25_000 },
    roles: { teacher: "owner", student: "member", aide: "member", administrator: "nobody" },
    name: "{title}",
    renames: "follow-unless-changed",
    kind: "class",
  });
});

test("whoever changes one guard keeps the others, and the change is told without whom it names", async () => {
  const server = await testServer();
  await change(server, { policy: "strict", fallbackOwner: WEI });
  const { body } = await change(server, { guards: { removalsPercent: 50 } });
  expect(body).toMatchObject({ policy: "strict", guards: { removalsPercent: 50, removalsAbove: 5, owners: 100 } });
  expect(await shown(server)).toEqual(body);
  const { body: facts } = await server.call("GET", "/api/facts?what=class-settings.changed");
  expect(facts.items.map(({ data }: { data: object }) => data)).toEqual([
    { changed: ["guards"] },
    { changed: ["policy", "fallbackOwner"] },
  ]);
});

test("what is named as nothing stands again as from the beginning", async () => {
  const { server } = await connectedServer();
  const { body: connections } = await server.call("GET", "/api/connections");
  const connection = connections.items[0].id;
  expect((await change(server, { connection, fallbackOwner: WEI })).body).toMatchObject({ connection });
  const { body } = await change(server, { connection: null, fallbackOwner: null });
  expect(body).not.toHaveProperty("connection");
  expect(body).not.toHaveProperty("fallbackOwner");
});

test("roles of rosters are kept in small letters, as rosters are read", async () => {
  const server = await testServer();
  const { body } = await change(server, { roles: { "Teacher of Record": "owner", LEARNER: "member" } });
  expect(body.roles).toEqual({ "teacher of record": "owner", learner: "member" });
});

test.each([
  [{}, {}],
  [{ guards: { owners: 101 } }, { field: "guards.owners" }],
  [{ guards: { removalsPercent: -1 } }, { field: "guards.removalsPercent" }],
  [{ roles: { teacher: "king" } }, { field: "roles.teacher" }],
  [{ name: "{title} {colour}" }, { field: "name", reason: "name-field-unknown", cure: expect.any(String) }],
  [{ name: "{title" }, { field: "name", reason: "name-brace-open", cure: expect.any(String) }],
  [{ name: "one\ntwo" }, { field: "name" }],
  [{ fallbackOwner: "wei.zhang" }, { field: "fallbackOwner" }],
  [{ account: "0b6b7f9a-63d5-4f0c-8f3c-0d2a7a3f1c11" }, { field: "account", reason: "account-unknown" }],
  [{ template: "a/b" }, { field: "template" }],
  [{ matching: [] }, { field: "matching" }],
  [{ matching: [{ roster: "email", directory: "shoeSize" }] }, { field: "matching.0.directory" }],
  [{ connection: "0b6b7f9a-63d5-4f0c-8f3c-0d2a7a3f1c11" }, { field: "connection", reason: "connection-unknown" }],
])("%j is refused with what is wrong", async (body, refusal) => {
  const server = await testServer();
  expect((await change(server, body)).body).toMatchObject({ status: 400, ...refusal });
  expect(await shown(server)).toMatchObject({ policy: "keep", name: "{title}" });
});
