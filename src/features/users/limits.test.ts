import { expect, test } from "vitest";
import { readAllowedHosts } from "../../kernel/outside/allowed-hosts.ts";
import { owner, PASSWORD } from "../../testing/browser.ts";
import { forgingIssuer } from "../../testing/forging-issuer.ts";
import { stopMachineTime } from "../../testing/machine-time.ts";
import { callAt, type TestServer, testServer } from "../../testing/server.ts";

async function keyWith(server: TestServer, scopes: readonly string[]): Promise<string> {
  return (await server.call("POST", "/api/keys", { body: { name: "Timetable", scopes } })).body.key;
}

test("whoever may not take somebody's roles does not rename them either", async () => {
  const server = await testServer();
  const olive = (await (await owner(server)).call("GET", "/api/account")).body;
  const key = await keyWith(server, ["users:read", "users:write"]);
  const rename = { body: { name: "Somebody else" }, key };
  expect((await server.call("PATCH", `/api/users/${olive.id}`, rename)).body).toMatchObject({
    status: 403,
    reason: "role-above-own",
  });
  expect((await server.call("GET", `/api/users/${olive.id}`)).body.name).toBe("Olive");
});

test("a key that may give no role adds no provider by which staff sign in, but one of visitors", async () => {
  const issuer = await forgingIssuer();
  const server = await testServer({ allowedHosts: readAllowedHosts(issuer.host) ?? [] });
  const key = await keyWith(server, ["users:read", "users:write"]);
  const { url, clientId, clientSecret } = issuer;
  const add = (audience: string) =>
    server.call("POST", "/api/identity-providers", {
      body: { name: "College", issuer: url, clientId, clientSecret, audience },
      key,
    });
  expect((await add("staff")).body).toMatchObject({ status: 403, field: "audience", reason: "role-above-own" });
  expect((await add("visitors")).status).toBe(201);
});

test("what is no name of one line is refused with its field, and a change of nothing changes nothing", async () => {
  const server = await testServer();
  const chrome = await owner(server);
  for (const name of ["Ol\0ive", "Ol\uD800ive", "Olive\r\nBcc: z@outside.example"])
    expect((await chrome.call("PATCH", "/api/account", { name })).body).toMatchObject({ status: 400, field: "name" });
  expect((await chrome.call("PATCH", "/api/account", {})).status).toBe(400);
  const changed = async () => (await server.call("GET", "/api/facts?what=user.changed")).body.items;
  const before = (await changed()).length;
  const email = "o@outside.example";
  expect((await chrome.call("PATCH", "/api/account", { email, current: PASSWORD })).status).toBe(200);
  const after = await changed();
  expect([after.length, after[0].data]).toEqual([before + 1, { email: true }]);
});

test("a role that is given twice is given once", async () => {
  const server = await testServer();
  const viewer = { role: "viewer" };
  const body = { name: "Ann", email: "ann@outside.example", roles: [viewer, viewer] };
  const { body: ann } = await server.call("POST", "/api/users", { body });
  expect(ann.roles).toEqual([viewer]);
  const { body: after } = await server.call("PATCH", `/api/users/${ann.id}`, { body: { roles: [viewer, viewer] } });
  expect(after.roles).toEqual([viewer]);
});

test("a page of users after somebody unknown is refused, not empty", async () => {
  const server = await testServer();
  const { body } = await server.call("GET", `/api/users?cursor=${crypto.randomUUID()}`);
  expect(body).toMatchObject({ status: 400, field: "cursor", reason: "cursor-unknown" });
});

test("whoever has to wait is told so in words that fit what they ask for", async () => {
  stopMachineTime();
  const server = await testServer();
  const open = (link: string) => callAt(server.url, { method: "POST", path: "/api/links", body: { link }, key: "" });
  for (let n = 0; n < 30; n += 1) await open(`bad-${n}`);
  const { body: link } = await open("another");
  expect(link).toMatchObject({ status: 429, cure: expect.stringContaining("link") });
  expect(link.cure).not.toContain("Correct the key");
  const ask = (email: string) =>
    callAt(server.url, { method: "POST", path: "/api/password-requests", body: { email }, key: "" });
  const asked = await Promise.all(Array.from({ length: 310 }, (_, n) => ask(`s${n}@outside.example`)));
  const refused = asked.find(({ status }) => status === 429)?.body;
  expect(refused).toMatchObject({ reason: "mails-asked", cure: expect.stringContaining("Wait") });
  expect(refused.cure).not.toContain("password");
});
