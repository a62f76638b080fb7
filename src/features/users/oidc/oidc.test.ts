import { expect, test } from "vitest";
import { readAllowedHosts } from "../../../kernel/outside/allowed-hosts.ts";
import { type Browser, browser } from "../../../testing/browser.ts";
import { type Issuer, testIssuer } from "../../../testing/issuer.ts";
import { type TestServer, testServer } from "../../../testing/server.ts";

async function scene(audience: "staff" | "visitors" = "staff") {
  const issuer = await testIssuer(["/sign-in/callback", "/visit/callback"]);
  const server = await testServer({ allowedHosts: readAllowedHosts(issuer.host) ?? [] });
  const { clientId, clientSecret } = issuer;
  const body = {
    name: "College",
    issuer: issuer.url,
    clientId,
    clientSecret,
    audience,
    claims: { number: "staff_number" },
  };
  const { body: provider } = await server.call("POST", "/api/identity-providers", { body });
  return { server, issuer, provider };
}

async function through(chrome: Browser, issuer: Issuer, address: string) {
  const there = await chrome.go(address);
  return chrome.go(await issuer.walk(there.to));
}

async function invited(server: TestServer): Promise<string> {
  return invitationOf(server, await newUser(server));
}

async function newUser(server: TestServer): Promise<string> {
  const wish = { name: "Ann", email: "ann@outside.example", roles: [{ role: "viewer" }] };
  return (await server.call("POST", "/api/users", { body: wish })).body.id;
}

async function invitationOf({ house, organisation }: TestServer, subject: string): Promise<string> {
  return house.database.within(organisation, async (tx) => {
    const { makeToken } = await import("../../../kernel/access/one-time-tokens.ts");
    const meaning = { organisation, purpose: "invitation", subject };
    return makeToken(tx, meaning, { now: house.clock.now(), random: house.random, lasts: 60_000 });
  });
}

test("an invited adviser joins by the college's own sign-in, and comes back by it until they are suspended", async () => {
  const { server, issuer, provider } = await scene();
  const chrome = browser(server);
  const invitation = await invited(server);
  expect(
    await through(chrome, issuer, `/sign-in/with/${provider.id}?to=/meetings&invitation=${invitation}`),
  ).toMatchObject({
    status: 302,
    to: "/meetings",
  });
  expect(JSON.parse((await chrome.go("/api/sessions/current")).text)).toMatchObject({
    user: { name: "Ann" },
    secured: true,
  });
  const later = browser(server);
  expect((await through(later, issuer, `/sign-in/with/${provider.id}`)).to).toBe("/");
  expect((await later.go("/api/people")).status).toBe(200);
  const { body: users } = await server.call("GET", "/api/users?search=Ann");
  await server.call("POST", `/api/users/${users.items[0].id}/suspension`);
  expect((await through(later, issuer, `/sign-in/with/${provider.id}`)).to).toBe("/sign-in?problem=identity-unknown");
  expect((await server.call("GET", "/api/facts?what=session.refused")).body.items).toMatchObject([
    { about: users.items[0].id, actor: "parley", data: { by: "provider" } },
  ]);
});

test("an identity with a user's address but no link of theirs gets in nowhere", async () => {
  const { server, issuer, provider } = await scene();
  await invited(server);
  issuer.person = { sub: "somebody-else", name: "Not Ann", email: "ann@outside.example" };
  const chrome = browser(server);
  expect((await through(chrome, issuer, `/sign-in/with/${provider.id}`)).to).toBe("/sign-in?problem=identity-unknown");
  expect((await chrome.go("/api/people")).status).toBe(401);
});

test("an answer of the issuer's that another browser brings, or that is brought twice, signs nobody in", async () => {
  const { server, issuer, provider } = await scene();
  const chrome = browser(server);
  const there = await chrome.go(`/sign-in/with/${provider.id}?invitation=${await invited(server)}`);
  const back = await issuer.walk(there.to);
  const thief = browser(server);
  expect((await thief.go(back)).to).toBe("/sign-in?problem=state-unknown");
  expect((await chrome.go(back)).to).toBe("/");
  expect((await chrome.go(back)).to).toBe("/sign-in?problem=state-unknown");
});

test("nobody is sent to another site after signing in", async () => {
  const { server, issuer, provider } = await scene("visitors");
  for (const to of ["https://evil.example", "//evil.example", "/\\evil.example", "/people"])
    expect((await through(browser(server), issuer, `/visit/with/${provider.id}?to=${encodeURIComponent(to)}`)).to).toBe(
      "/visit",
    );
});

test("a visitor who comes by an issuer is added with the claims that fill their fields, and known again", async () => {
  const { server, issuer, provider } = await scene("visitors");
  const chrome = browser(server);
  expect((await through(chrome, issuer, `/visit/with/${provider.id}`)).to).toBe("/visit");
  const me = JSON.parse((await chrome.go("/api/me")).text);
  expect(me).toMatchObject({ name: "Ann Example", fields: { number: "S1002" } });
  const again = browser(server);
  await through(again, issuer, `/visit/with/${provider.id}`);
  expect(JSON.parse((await again.go("/api/me")).text).id).toBe(me.id);
});

test("a provider whose address is no issuer's is refused with the cure, and one at a private address at all", async () => {
  const server = await testServer();
  const wish = { name: "X", clientId: "x", clientSecret: "x", audience: "staff" };
  const issuer = "https://127.0.0.1:9";
  const { body } = await server.call("POST", "/api/identity-providers", { body: { ...wish, issuer } });
  expect(body).toMatchObject({ reason: "address-not-allowed" });
});

test("a visitors' issuer signs in no staff", async () => {
  const { server, provider } = await scene("visitors");
  expect((await browser(server).go(`/sign-in/with/${provider.id}`)).to).toBe("/sign-in?problem=provider-for-others");
});

test("somebody who was suspended before they joined does not join by their invitation", async () => {
  const { server, issuer, provider } = await scene();
  const ann = await newUser(server);
  const join = async (invitation: string) =>
    (await through(browser(server), issuer, `/sign-in/with/${provider.id}?invitation=${invitation}`)).to;
  const before = await invitationOf(server, ann);
  await server.call("POST", `/api/users/${ann}/suspension`);
  expect(await join(await invitationOf(server, ann))).toBe("/sign-in?problem=identity-unknown");
  expect((await server.call("GET", `/api/users/${ann}`)).body).toMatchObject({ state: "suspended" });
  await server.call("DELETE", `/api/users/${ann}/suspension`);
  expect(await join(before)).toBe("/sign-in?problem=identity-unknown");
});
