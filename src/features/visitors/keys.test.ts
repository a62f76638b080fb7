import { expect, test } from "vitest";
import { callAt, type TestServer, testServer } from "../../testing/server.ts";
import { handOverKey, visit } from "../../testing/hand-over.ts";

const NAME = { name: "Careers" };

async function keyWith(server: TestServer, scopes: readonly string[]): Promise<string> {
  const body = { name: scopes.join(" ").replaceAll(":", "-"), scopes };
  return (await server.call("POST", "/api/keys", { body })).body.key;
}

test("whoever may neither read nor change people makes no key by which an application could", async () => {
  const server = await testServer();
  const make = async (scopes: readonly string[]) =>
    callAt(server.url, {
      method: "POST",
      path: "/api/hand-over-keys",
      body: NAME,
      key: await keyWith(server, scopes),
    });
  for (const more of [[], ["people:read"], ["people:write"]])
    expect((await make(["keys:write", ...more])).body).toMatchObject({
      status: 403,
      reason: "scope-missing",
      cure: expect.any(String),
    });
  expect((await make(["keys:write", "people:read", "people:write"])).status).toBe(201);
});

test("two living keys are never of one application: the second of a name is refused until the first is ended", async () => {
  const server = await testServer();
  const make = (name: string) => server.call("POST", "/api/hand-over-keys", { body: { name } });
  const { body: first } = await make("Careers");
  for (const name of ["Careers", " careers"])
    expect((await make(name)).body).toMatchObject({ status: 409, field: "name", reason: "name-taken" });
  const both = await Promise.all([make("Twins"), make("Twins")]);
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
  await server.call("DELETE", `/api/hand-over-keys/${first.id}`);
  expect((await make("Careers")).status).toBe(201);
});

test("an application hands over no operator and nobody of the staff", async () => {
  const server = await testServer();
  const { sign } = await handOverKey(server);
  const add = async (wish: object) => (await server.call("POST", "/api/people", { body: wish })).body.id;
  const operator = await add({ name: "Opal", audience: "operator" });
  const staff = { name: "Stan", email: "stan@outside.example" };
  await server.call("POST", "/api/users", { body: { ...staff, roles: [{ role: "staff" }] } });
  const stan = await add({ ...staff, email: "Stan@outside.example", audience: "user" });
  const come = async (person: string, sub: string) => visit(server, { handOver: await sign({ sub, person }) });
  for (const person of [operator, stan])
    expect((await come(person, person)).body).toMatchObject({ status: 401, reason: "hand-over-staff" });
  const sam = await add({ name: "Sam", audience: "user" });
  expect((await come(sam, "sam")).status).toBe(200);
  await server.call("PATCH", `/api/people/${sam}`, { body: { audience: "operator" } });
  expect((await come(sam, "sam")).body).toMatchObject({ reason: "hand-over-staff" });
  expect((await server.call("GET", `/api/people/${operator}`)).body).toMatchObject({ name: "Opal" });
});

test("an application sends nobody to a page that is not the visitors' own", async () => {
  const server = await testServer();
  const { sign } = await handOverKey(server);
  const come = async (to: string) => visit(server, { handOver: await sign({ to }) });
  for (const to of ["/people", "/visitors", "/visit/../people", "/visit/%2e%2e/people", "/visit//people", "/visit\\x"])
    expect([to, (await come(to)).body]).toMatchObject([to, { status: 401, reason: "hand-over-claims" }]);
  for (const to of ["/visit", "/visit/", "/visit?tab=next", "/visit/meetings/one?tab=next"])
    expect((await come(to)).body).toEqual({ to });
});
