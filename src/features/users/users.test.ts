import { TOTP } from "otpauth";
import { expect, test } from "vitest";
import { browser, linkIn, owner, PASSWORD, signIn } from "../../testing/browser.ts";
import { stopMachineTime } from "../../testing/machine-time.ts";
import { callAt, testServer } from "../../testing/server.ts";
import { connectedServer } from "../../testing/sandbox.ts";

test("the first link makes the owner, who sets a password and signs in by it afterwards", async () => {
  const server = await testServer();
  const chrome = await owner(server);
  expect((await chrome.call("GET", "/api/sessions/current")).body).toMatchObject({
    user: { name: "Olive", email: "olive@outside.example" },
    roles: [{ role: "owner" }],
    secured: true,
  });
  const again = await signIn(server, { email: "OLIVE@outside.example", password: PASSWORD });
  expect(again.status).toBe(204);
  expect(await server.link()).toBe("");
});

test("somebody invited by mail joins by the link, once, with the roles they were given and no more", async () => {
  const { server, sandbox } = await connectedServer();
  const chrome = await owner(server);
  const wish = { name: "Ann", email: "ann@outside.example", roles: [{ role: "viewer" }] };
  const { body: invited } = await chrome.call("POST", "/api/users", wish);
  expect(invited).toMatchObject({ state: "invited", signsInBy: [] });
  const link = await linkIn(sandbox, "ann@outside.example");
  expect((await browser(server).call("POST", "/api/links", { link })).body).toMatchObject({
    purpose: "invitation",
    name: "Ann",
    organisation: "My organisation",
  });
  const ann = browser(server);
  expect((await ann.call("POST", "/api/links/password", { link, password: PASSWORD })).status).toBe(204);
  expect((await ann.call("GET", "/api/sessions/current")).body.roles).toEqual([{ role: "viewer" }]);
  expect((await ann.call("GET", "/api/people")).status).toBe(200);
  expect((await ann.call("POST", "/api/people", { name: "X" })).status).toBe(403);
  expect((await ann.call("GET", "/api/users")).body).toMatchObject({ status: 403, reason: "scope-missing" });
  expect((await browser(server).call("POST", "/api/links/password", { link, password: PASSWORD })).status).toBe(401);
});

test("a forgotten password is set anew by a mailed link, and all sessions end; nobody learns who exists", async () => {
  const { server, sandbox } = await connectedServer();
  const chrome = await owner(server);
  const ask = (email: string) => browser(server).call("POST", "/api/password-requests", { email });
  const [known, unknown] = [await ask("olive@outside.example"), await ask("nobody@outside.example")];
  expect(known.body).toEqual(unknown.body);
  expect(known.status).toBe(unknown.status);
  const link = await linkIn(sandbox, "olive@outside.example");
  const fresh = browser(server);
  const password = "seven purple wombats dancing";
  expect((await fresh.call("POST", "/api/links/password", { link, password })).status).toBe(204);
  expect((await chrome.call("GET", "/api/sessions/current")).status).toBe(401);
  expect((await signIn(server, { email: "olive@outside.example", password: PASSWORD })).status).toBe(401);
  expect((await signIn(server, { email: "olive@outside.example", password })).status).toBe(204);
});

test("a weak password is refused with the reason, and one made of the owner's own name too", async () => {
  const server = await testServer();
  const chrome = browser(server);
  await chrome.call("POST", "/api/sessions", { link: await server.link() });
  await chrome.call("PATCH", "/api/account", { name: "Philippa Featherstone", email: "pf@campus.example" });
  for (const password of ["short", "password1234", "philippa featherstone", "aaaaaaaaaaaaaaaa"])
    expect((await chrome.call("PUT", "/api/account/password", { password })).body).toMatchObject({
      status: 400,
      field: "password",
      reason: "password-weak",
    });
});

test("a second factor is asked for besides the password, never instead, and each code is good once", async () => {
  const server = await testServer();
  const chrome = await owner(server);
  const { body: start } = await chrome.call("POST", "/api/account/second-factor/secret", { current: PASSWORD });
  const app = new TOTP({ secret: start.secret });
  const set = { secret: start.secret, code: app.generate(), current: PASSWORD };
  const { body: done } = await chrome.call("PUT", "/api/account/second-factor", set);
  expect(done.recoveryCodes).toHaveLength(10);
  const email = "olive@outside.example";
  const next = app.generate({ timestamp: Date.now() + 30_000 });
  expect((await signIn(server, { email, password: PASSWORD })).body).toMatchObject({
    status: 401,
    reason: "second-factor-needed",
  });
  expect((await signIn(server, { email, password: "wrong password here", code: next })).body.reason).toBeUndefined();
  expect((await signIn(server, { email, password: PASSWORD, code: "000000" })).status).toBe(401);
  expect((await signIn(server, { email, password: PASSWORD, code: next })).status).toBe(204);
  expect((await signIn(server, { email, password: PASSWORD, code: next })).status).toBe(401);
  const [recovery] = done.recoveryCodes;
  expect((await signIn(server, { email, password: PASSWORD, code: recovery })).status).toBe(204);
  expect((await signIn(server, { email, password: PASSWORD, code: recovery })).status).toBe(401);
});

test("whoever guesses a password waits longer each time, and the owner elsewhere is not locked out", async () => {
  stopMachineTime();
  const server = await testServer({ trustedProxies: ["127.0.0.1"] });
  await owner(server);
  const from = (address: string, email: string, password = "wrong password here") =>
    callAt(server.url, {
      method: "POST",
      path: "/api/sessions",
      body: { email, password },
      headers: { "x-forwarded-for": address },
      key: "",
    });
  const guess = (email: string) => from("198.51.100.7", email);
  const codes: number[] = [];
  for (let n = 0; n < 7; n++) codes.push((await guess("olive@outside.example")).status);
  expect(codes.slice(0, 5)).toEqual([401, 401, 401, 401, 401]);
  expect(codes).toContain(429);
  expect((await guess("nobody@outside.example")).status).toBe(401);
  expect((await from("203.0.113.9", "olive@outside.example", PASSWORD)).status).toBe(204);
});

test("whoever sends many guesses at once gets no more of them than whoever sends one after the other", async () => {
  stopMachineTime();
  const server = await testServer();
  await owner(server);
  const proof = { email: "olive@outside.example", password: "wrong password here" };
  const answers = await Promise.all(Array.from({ length: 12 }, () => signIn(server, proof)));
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(7);
});

test("nobody gives a role or a scope above their own, and the last owner stays", async () => {
  const server = await testServer();
  const chrome = await owner(server);
  const { body: admin } = await chrome.call("POST", "/api/keys", {
    name: "script",
    scopes: ["users:read", "users:write", "keys:write"],
  });
  const asScript = (method: string, path: string, body: object) =>
    callAt(server.url, { method, path, body, key: admin.key });
  const wish = { name: "Mallory", email: "m@campus.example", roles: [{ role: "owner" }] };
  expect((await asScript("POST", "/api/users", wish)).body).toMatchObject({ status: 403, reason: "role-above-own" });
  expect((await asScript("POST", "/api/keys", { name: "more", scopes: ["jobs:write"] })).body).toMatchObject({
    status: 403,
    reason: "scope-above-own",
  });
  const { body: current } = await chrome.call("GET", "/api/sessions/current");
  const own = `/api/users/${current.user.id}`;
  expect((await chrome.call("PATCH", own, { roles: [{ role: "viewer" }] })).body).toMatchObject({
    reason: "last-owner",
  });
  expect((await chrome.call("POST", `${own}/suspension`)).body).toMatchObject({ reason: "last-owner" });
});

test("a role taken away counts from the next request on, and a suspended user is out at once", async () => {
  const { server, sandbox } = await connectedServer();
  const chrome = await owner(server);
  const wish = { name: "Ann", email: "ann@outside.example", roles: [{ role: "staff" }] };
  const { body: user } = await chrome.call("POST", "/api/users", wish);
  const ann = browser(server);
  await ann.call("POST", "/api/links/password", { link: await linkIn(sandbox, wish.email), password: PASSWORD });
  expect((await ann.call("POST", "/api/people", { name: "P" })).status).toBe(201);
  await chrome.call("PATCH", `/api/users/${user.id}`, { roles: [{ role: "viewer" }] });
  expect((await ann.call("POST", "/api/people", { name: "P" })).status).toBe(403);
  await chrome.call("POST", `/api/users/${user.id}/suspension`);
  expect((await ann.call("GET", "/api/people")).status).toBe(401);
  expect((await signIn(server, { email: wish.email, password: PASSWORD })).status).toBe(401);
});

test("a key is shown once, does what its scopes say, and is gone when ended, with the sessions it began", async () => {
  const server = await testServer();
  const { body: made } = await server.call("POST", "/api/keys", { body: { name: "reader", scopes: ["people:read"] } });
  const asKey = (method: string, path: string, body?: object) =>
    callAt(server.url, { method, path, body, key: made.key });
  expect((await asKey("GET", "/api/people")).status).toBe(200);
  expect((await asKey("POST", "/api/people", { name: "X" })).body).toMatchObject({ reason: "scope-missing" });
  const session = await signIn(server, { key: made.key });
  expect((await session.call("GET", "/api/people")).status).toBe(200);
  expect(JSON.stringify((await server.call("GET", "/api/keys")).body)).not.toContain(made.key);
  expect(JSON.stringify((await server.call("GET", "/api/facts")).body)).not.toContain(made.key);
  expect((await server.call("DELETE", `/api/keys/${made.id}`)).status).toBe(204);
  expect((await asKey("GET", "/api/people")).status).toBe(401);
  expect((await session.call("GET", "/api/people")).status).toBe(401);
});

test("a repeated request for a key under one Idempotency-Key makes one key and never shows it twice", async () => {
  const server = await testServer();
  const make = () =>
    server.call("POST", "/api/keys", {
      body: { name: "one", scopes: ["people:read"] },
      headers: { "idempotency-key": "same" },
    });
  expect((await make()).body.key).toMatch(/^pk_/);
  expect((await make()).body).toMatchObject({ status: 409, reason: "answer-lost" });
  expect((await server.call("GET", "/api/keys")).body.items).toHaveLength(1);
});
