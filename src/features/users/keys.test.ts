import { expect, test } from "vitest";
import { scopesOf } from "./rules.ts";
import { callersOf } from "../../kernel/access/callers.ts";
import { owner, signIn } from "../../testing/browser.ts";
import { connectedServer } from "../../testing/sandbox.ts";
import { API_KEY, callAt, testServer } from "../../testing/server.ts";

test("a session that was begun with a key ends when the key does", async () => {
  const { server, sandbox } = await connectedServer();
  const expiresAt = new Date(server.house.clock.now().getTime() + 3600_000).toISOString();
  const { body } = await server.call("POST", "/api/keys", {
    body: { name: "brief", scopes: ["people:read"], expiresAt },
  });
  const session = await signIn(server, { key: body.key });
  expect((await session.call("GET", "/api/people")).status).toBe(200);
  await sandbox.control("POST", "/clock", { advance: 3601 });
  await expect.poll(async () => (await session.call("GET", "/api/people")).status).toBe(401);
});

test("whoever signed in with the installation's key is out when it is changed", async () => {
  const server = await testServer();
  const session = await signIn(server, { key: API_KEY });
  const [, token = ""] = /__Host-parley=([^;]+)/.exec(session.headers.get("set-cookie") ?? "") ?? [];
  const { database, clock } = server.house;
  const knows = (key: string) =>
    callersOf({ database, clock, bootstrap: { key, organisation: server.organisation }, scopesOf }).bySession(
      token,
      "127.0.0.1",
    );
  expect(await knows(API_KEY)).toMatchObject({ actor: "key:bootstrap" });
  expect(await knows("another-key-of-the-installation")).toBeUndefined();
});

test("two keys are told apart by their names, and none passes for the installation's own", async () => {
  const server = await testServer();
  const make = (name: string) => server.call("POST", "/api/keys", { body: { name, scopes: ["people:read"] } });
  const { body: first } = await make("Timetable");
  for (const name of ["Timetable", "timetable", "bootstrap", "Bootstrap"])
    expect((await make(name)).body).toMatchObject({ status: 409, field: "name", reason: "name-taken" });
  const both = await Promise.all([make("Twins"), make("Twins")]);
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
  await server.call("DELETE", `/api/keys/${first.id}`);
  expect((await make("Timetable")).status).toBe(201);
});

test("whoever signs out is named in the log as in every other line about them", async () => {
  const server = await testServer();
  const chrome = await owner(server);
  const { body: current } = await chrome.call("GET", "/api/sessions/current");
  await chrome.call("DELETE", "/api/sessions/current");
  const { body } = await callAt(server.url, { method: "GET", path: "/api/facts?what=session.ended" });
  expect(body.items).toMatchObject([{ about: current.user.id, data: { by: "sign-out" } }]);
});
