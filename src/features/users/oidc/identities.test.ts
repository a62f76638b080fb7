import { SignJWT } from "jose";
import { expect, test } from "vitest";
import { readAllowedHosts } from "../../../kernel/outside/allowed-hosts.ts";
import { type Browser, browser, owner, PASSWORD, signIn } from "../../../testing/browser.ts";
import { type ForgingIssuer, forgingIssuer } from "../../../testing/forging-issuer.ts";
import { callAt, type TestServer, testServer } from "../../../testing/server.ts";

async function scene() {
  const issuer = await forgingIssuer();
  const server = await testServer({ allowedHosts: readAllowedHosts(issuer.host) ?? [] });
  const { clientId, clientSecret, url } = issuer;
  const add = async (audience: "staff" | "visitors") =>
    (
      await server.call("POST", "/api/identity-providers", {
        body: { name: "College", issuer: url, clientId, clientSecret, audience },
      })
    ).body.id;
  return { issuer, server, staff: await add("staff"), visitors: await add("visitors") };
}

/** Links an identity with the account of whoever is signed in at this browser; answers where they end up. */
async function link(chrome: Browser, { issuer, staff }: { issuer: ForgingIssuer; staff: string }, proof: object = {}) {
  const { body } = await chrome.call("POST", "/api/account/identities", { provider: staff, ...proof });
  return (await chrome.go(issuer.walk(body.url))).to;
}

async function user(server: TestServer, name: string): Promise<string> {
  const body = { name, email: `${name.toLowerCase()}@outside.example`, roles: [{ role: "staff" }] };
  return (await server.call("POST", "/api/users", { body })).body.id;
}

test("a teacher who comes as a visitor too is one of each by the same identity", async () => {
  const { server, issuer, staff, visitors } = await scene();
  const visit = browser(server);
  expect((await visit.go(issuer.walk((await visit.go(`/visit/with/${visitors}`)).to))).to).toBe("/visit");
  const chrome = await owner(server);
  expect(await link(chrome, { issuer, staff }, { current: PASSWORD })).toBe("/account");
  const again = browser(server);
  expect((await again.go(issuer.walk((await again.go(`/sign-in/with/${staff}`)).to))).to).toBe("/");
  expect((await visit.call("GET", "/api/me")).status).toBe(200);
});

test("somebody who comes for the first time at two browsers at once is one person", async () => {
  const { server, issuer, visitors } = await scene();
  const browsers = Array.from({ length: 4 }, () => browser(server));
  const came = await Promise.all(
    browsers.map(async (each) => {
      const { to } = await each.go(`/visit/with/${visitors}`);
      return (await each.go(issuer.walk(to))).to;
    }),
  );
  expect(came).toEqual(["/visit", "/visit", "/visit", "/visit"]);
  const people = await Promise.all(browsers.map(async (each) => (await each.call("GET", "/api/me")).body.id));
  expect(new Set(people).size).toBe(1);
});

test("a student handed over for the first time by two tabs at once is one person", async () => {
  const server = await testServer();
  const { body: key } = await server.call("POST", "/api/hand-over-keys", { body: { name: "Portal" } });
  const note = () =>
    new SignJWT({ name: "Sam", jti: crypto.randomUUID() })
      .setProtectedHeader({ alg: "HS256", kid: key.id })
      .setSubject("student-7")
      .setAudience(server.url)
      .setIssuedAt()
      .setExpirationTime("60s")
      .sign(Buffer.from(key.secret, "base64url"));
  const visits = await Promise.all(
    Array.from({ length: 6 }, async () => {
      const chrome = browser(server);
      const { status } = await chrome.call("POST", "/api/visitor-sessions", { handOver: await note() });
      return [status, (await chrome.call("GET", "/api/me")).body.id];
    }),
  );
  expect(visits.map(([status]) => status)).toEqual([200, 200, 200, 200, 200, 200]);
  expect(new Set(visits.map(([, id]) => id)).size).toBe(1);
});

test("whoever began to link an identity in somebody's session does not end it once the password is changed", async () => {
  const { server, issuer, staff } = await scene();
  const chrome = await owner(server);
  const login = { email: "olive@outside.example", password: PASSWORD };
  const { headers } = await chrome.call("POST", "/api/sessions", login);
  const [, token = ""] = /__Host-parley=([^;]+)/.exec(headers.get("set-cookie") ?? "") ?? [];
  const borrowed = browser(server, {}, [["__Host-parley", token]]);
  const { body } = await borrowed.call("POST", "/api/account/identities", { provider: staff, current: PASSWORD });
  const own = await signIn(server, login);
  const password = "seven purple wombats dancing";
  expect((await own.call("PUT", "/api/account/password", { password, current: PASSWORD })).status).toBe(204);
  expect((await borrowed.go(issuer.walk(body.url))).to).toBe("/sign-in?problem=state-unknown");
  expect((await own.call("GET", "/api/account/identities")).body.items).toEqual([]);
});

test("an identity that is somebody else's is linked with nobody besides", async () => {
  const { server, issuer, staff } = await scene();
  expect(await link(await owner(server), { issuer, staff }, { current: PASSWORD })).toBe("/account");
  const ann = await user(server, "Ann");
  const { body } = await server.call("GET", `/api/users/${ann}/identities`);
  expect(body.items).toEqual([]);
  const chrome = await sessionOf(server, ann);
  expect(await link(chrome, { issuer, staff })).toBe("/sign-in?problem=identity-taken");
});

test("the last owner's only way in is not taken away with its provider", async () => {
  const { server, issuer, staff } = await scene();
  const chrome = browser(server);
  await chrome.call("POST", "/api/sessions", { link: await server.link() });
  expect(await link(chrome, { issuer, staff })).toBe("/account");
  const remove = () => server.call("DELETE", `/api/identity-providers/${staff}`);
  expect((await remove()).body).toMatchObject({ status: 409, reason: "last-way-in", cure: expect.any(String) });
  await chrome.call("PATCH", "/api/account", { name: "Olive", email: "olive@outside.example" });
  await chrome.call("PUT", "/api/account/password", { password: PASSWORD });
  expect((await remove()).status).toBe(204);
  expect((await chrome.call("GET", "/api/account")).body.signsInBy).toEqual(["password"]);
});

test("whoever linked an identity sees it and unlinks it, but not their only way in", async () => {
  const { server, issuer, staff } = await scene();
  const chrome = await owner(server);
  await link(chrome, { issuer, staff }, { current: PASSWORD });
  const { body } = await chrome.call("GET", "/api/account/identities");
  expect(body.items).toMatchObject([{ issuer: issuer.url, provider: "College", subject: "ann" }]);
  const path = `/api/account/identities/${body.items[0].id}`;
  expect((await chrome.call("DELETE", path)).status).toBe(204);
  expect((await chrome.call("DELETE", path)).status).toBe(404);
  const again = browser(server);
  expect((await again.go(issuer.walk((await again.go(`/sign-in/with/${staff}`)).to))).to).toBe(
    "/sign-in?problem=identity-unknown",
  );
  const ann = await sessionOf(server, await user(server, "Ann"));
  await link(ann, { issuer, staff });
  const { body: own } = await ann.call("GET", "/api/account/identities");
  expect((await ann.call("DELETE", `/api/account/identities/${own.items[0].id}`)).body).toMatchObject({
    status: 409,
    reason: "last-way-in",
  });
});

test("an administrator unlinks an identity of a colleague's, who is out at once", async () => {
  const { server, issuer, staff } = await scene();
  const id = await user(server, "Ann");
  const ann = await sessionOf(server, id);
  await link(ann, { issuer, staff });
  const { body } = await server.call("GET", `/api/users/${id}/identities`);
  expect((await server.call("DELETE", `/api/users/${id}/identities/${body.items[0].id}`)).status).toBe(204);
  expect((await ann.call("GET", "/api/account")).status).toBe(401);
  expect((await callAt(server.url, { method: "GET", path: `/api/users/${id}/identities` })).body.items).toEqual([]);
});

/** A browser at which one of the staff, active from now on, is signed in. */
async function sessionOf({ house, organisation, url }: TestServer, id: string): Promise<Browser> {
  const { beginSession } = await import("../../../kernel/access/sessions.ts");
  const { changeUser } = await import("../store.ts");
  const { token } = await house.database.within(organisation, async (tx) => {
    await changeUser(tx, id, { state: "active" });
    const holder = { organisation, actor: `user:${id}`, who: { kind: "user", id } as const, scopes: [], agent: "test" };
    return beginSession(tx, holder, { now: house.clock.now(), random: house.random });
  });
  return browser({ url }, {}, [["__Host-parley", token]]);
}
