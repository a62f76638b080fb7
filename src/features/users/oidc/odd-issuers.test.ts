import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { readAllowedHosts } from "../../../kernel/outside/allowed-hosts.ts";
import { browser } from "../../../testing/browser.ts";
import { forgingIssuer } from "../../../testing/forging-issuer.ts";
import { testServer } from "../../../testing/server.ts";

/** An issuer that answers a request for its discovery document as the test likes, and counts such requests. */
async function oddIssuer() {
  const issuer = { url: "", host: "", asked: 0, answer: (_response: ServerResponse) => {} };
  const server = createServer((_request, response) => {
    issuer.asked += 1;
    issuer.answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a listening TCP server has such an address
  issuer.host = `localhost:${(server.address() as AddressInfo).port}`;
  issuer.url = `http://${issuer.host}`;
  const document = { issuer: issuer.url, token_endpoint: `${issuer.url}/token`, jwks_uri: `${issuer.url}/jwks` };
  const discovered =
    (more: object): typeof issuer.answer =>
    (response) =>
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ ...document, ...more }));
  return Object.assign(issuer, { discovered });
}

async function scene() {
  const issuer = await oddIssuer();
  const server = await testServer({ allowedHosts: readAllowedHosts(issuer.host) ?? [] });
  const add = (more: object = {}) =>
    server.call("POST", "/api/identity-providers", {
      body: { name: "Odd", issuer: issuer.url, clientId: "x", clientSecret: "x", audience: "staff", ...more },
    });
  return { issuer, server, add };
}

test("a provider that would send browsers to something that is no page is refused, with its field", async () => {
  const { issuer, add } = await scene();
  for (const endpoint of ["javascript:alert(1)", "data:text/html,hi", "http://outside.example/authorize", "nowhere"]) {
    issuer.answer = issuer.discovered({ authorization_endpoint: endpoint });
    expect([endpoint, (await add()).body]).toMatchObject([
      endpoint,
      { status: 503, field: "issuer", reason: "issuer-unreachable" },
    ]);
  }
});

test("an administrator who types an odd issuer reads which field is wrong, and never that they sent too much", async () => {
  const { issuer, add } = await scene();
  issuer.answer = (response) => response.writeHead(302, { location: "https://elsewhere.example/" }).end();
  expect((await add()).body).toMatchObject({ status: 400, field: "issuer", reason: "redirect-refused" });
  issuer.answer = issuer.discovered({ more: "x".repeat(2 * 1024 * 1024) });
  expect((await add()).body).toMatchObject({ status: 400, field: "issuer", reason: "too-large" });
  expect((await add({ issuer: "https://a@outside.example" })).body).toMatchObject({
    status: 400,
    field: "issuer",
    reason: "address-not-allowed",
  });
  issuer.answer = (response) => response.writeHead(500).end("broken");
  const { body } = await add();
  expect(body).toMatchObject({ status: 503, field: "issuer", reason: "issuer-unreachable" });
  expect(body.title).not.toContain("Microsoft");
});

test("somebody at a browser never gets a problem as JSON, but the sign-in page, and what is our fault is logged", async () => {
  const { issuer, server, add } = await scene();
  issuer.answer = issuer.discovered({ authorization_endpoint: `${issuer.url}/authorize` });
  const { body: provider } = await add();
  const chrome = browser(server);
  const missing = crypto.randomUUID();
  for (const [at, to] of [
    ["/sign-in/with/abc", "/sign-in?problem=not-found"],
    ["/visit/with/abc", "/visit?problem=not-found"],
    [`/sign-in/with/${missing}`, "/sign-in?problem=not-found"],
    [`/sign-in/with/${provider.id}?to=//evil.example&invitation=%00`, `${issuer.url}/authorize`],
  ] as const)
    expect([at, (await chrome.go(at)).to.slice(0, to.length)]).toEqual([at, to]);
  await server.house.database.query("alter table identity_providers rename to elsewhere");
  expect(await chrome.go(`/sign-in/with/${provider.id}`)).toMatchObject({
    status: 302,
    to: "/sign-in?problem=unexpected",
  });
  expect(server.log.join("")).toContain("does not exist");
});

test("whoever calls at the issuer's door over and over is made to wait, and the issuer is not asked each time", async () => {
  const issuer = await oddIssuer();
  const allowedHosts = readAllowedHosts(issuer.host) ?? [];
  const server = await testServer({ allowedHosts, trustedProxies: ["127.0.0.1"] });
  issuer.answer = issuer.discovered({ authorization_endpoint: `${issuer.url}/authorize` });
  const body = { name: "Odd", issuer: issuer.url, clientId: "x", clientSecret: "x", audience: "staff" };
  const { body: provider } = await server.call("POST", "/api/identity-providers", { body });
  const flood = browser(server, { "x-forwarded-for": "198.51.100.7" });
  const ends: string[] = [];
  for (let n = 0; n < 150; n += 1) ends.push((await flood.go(`/sign-in/with/${provider.id}`)).to);
  expect(ends.slice(0, 60).every((to) => to.startsWith(issuer.url))).toBe(true);
  expect(ends.at(-1)).toBe("/sign-in?problem=too-many-sign-ins");
  expect(issuer.asked).toBeLessThan(3);
  const other = browser(server, { "x-forwarded-for": "198.51.100.8" });
  expect((await other.go(`/sign-in/with/${provider.id}`)).to).toContain(issuer.url);
});

test("one issuer is added for the staff once with one client, and for visitors besides", async () => {
  const issuer = await forgingIssuer();
  const server = await testServer({ allowedHosts: readAllowedHosts(issuer.host) ?? [] });
  const { url, clientId, clientSecret } = issuer;
  const add = (audience: string, name = "College") =>
    server.call("POST", "/api/identity-providers", { body: { name, issuer: url, clientId, clientSecret, audience } });
  expect((await add("staff")).status).toBe(201);
  expect((await add("staff", "College again")).body).toMatchObject({
    status: 409,
    field: "issuer",
    reason: "provider-there",
    cure: expect.any(String),
  });
  expect((await add("visitors")).status).toBe(201);
});
