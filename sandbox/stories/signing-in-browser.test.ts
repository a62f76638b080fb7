import { request as httpRequest } from "node:http";
import { createRemoteJWKSet, decodeJwt, jwtVerify } from "jose";
import * as oidc from "openid-client";
import { beforeAll, describe, expect, test } from "vitest";
import { authorizePath, Browser, challenge, codeFor, REDIRECT, redeem, told, verifier, webApp } from "./browser.ts";
import { type Said, visitor } from "./visitor.ts";

const it = visitor();
const PRIYA = "praman2@campus.example";
let app: Said;
const start = (params: Record<string, string> = {}): string =>
  authorizePath(it().sandbox.ready.tenantId, { client_id: app.clientId, ...params });

beforeAll(async () => {
  app = await webApp(it(), { scopes: ["User.Read"] });
});

test("somebody picks their account, and the app gets tokens for them that Graph accepts", async () => {
  const browser = new Browser(it());
  const answer = await browser.pick(await browser.open(start({ nonce: "n1" })), PRIYA);
  expect(answer.status).toBe(302);
  expect(answer.headers.get("location")).toMatch(new RegExp(`^${REDIRECT}\\?`));
  const { code = "", state } = told(answer);
  expect(state).toBe("s1");
  const { body } = await redeem(it(), app, { code, client_info: "1" });
  expect(body.scope.split(" ")).toEqual(["openid", "profile", "User.Read"]);
  const { ready } = it().sandbox;
  const keys = createRemoteJWKSet(new URL(`${ready.entra}/${ready.tenantId}/discovery/v2.0/keys`));
  const { payload } = await jwtVerify(body.id_token, keys, {
    issuer: `${ready.entra}/${ready.tenantId}/v2.0`,
    audience: app.clientId,
  });
  expect(payload).toMatchObject({ nonce: "n1", tid: ready.tenantId, preferred_username: PRIYA, name: "Priya Raman" });
  expect(JSON.parse(Buffer.from(body.client_info, "base64url").toString())).toEqual({
    uid: payload["oid"],
    utid: ready.tenantId,
  });
  const me = await it().graph("GET", "/me", { token: body.access_token });
  expect(me.body).toMatchObject({ id: payload["oid"], displayName: "Priya Raman" });
  expect(body.refresh_token).toBeUndefined();
});

test("whoever is signed in already is not asked again, unless the app wants it or another account", async () => {
  const browser = new Browser(it());
  await browser.pick(await browser.open(start()), PRIYA);
  expect((await browser.open(start())).status).toBe(302);
  expect(told(await browser.open(start({ prompt: "none" }))).code).toBeDefined();
  for (const params of [
    { prompt: "login" },
    { prompt: "select_account" },
    { login_hint: "twisniewski@campus.example" },
  ]) {
    const page = await browser.open(start(params));
    expect([params, page.status]).toEqual([params, 200]);
    expect(page.body).toContain("pick an account");
  }
  const again = await browser.pick(await browser.open(start({ prompt: "login" })), "twisniewski@campus.example");
  expect(told(again).code).toBeDefined();
});

test("a password is asked of whoever has one", async () => {
  const { user } = it().sandbox.ready;
  const browser = new Browser(it());
  const page = await browser.open(start());
  const wrong = await browser.fill(page, { username: user.userPrincipalName, password: "guess" }, 0);
  expect(wrong.status).toBe(400);
  expect(wrong.body).toContain("AADSTS50126");
  const right = await browser.fill(page, { username: user.userPrincipalName, password: user.password }, 0);
  expect(told(right).code).toBeDefined();
  const disabled = await browser.fill(page, { username: "lnavarro@campus.example" }, 0);
  expect(disabled.body).toMatch(/AADSTS5(0057|0034)/);
  expect((await browser.fill(page, { username: "someone@elsewhere.example" }, 0)).body).toContain("AADSTS50020");
});

test("signing out ends the session and leads to a registered address only", async () => {
  const browser = new Browser(it());
  await browser.pick(await browser.open(start()), PRIYA);
  const path = `/${it().sandbox.ready.tenantId}/oauth2/v2.0/logout?post_logout_redirect_uri=`;
  expect((await browser.open(path + encodeURIComponent("https://evil.example/"))).status).toBe(200);
  expect((await browser.open(start({ prompt: "none" }))).status).toBe(302);
  expect((await browser.open(path + encodeURIComponent(REDIRECT))).headers.get("location")).toBe(REDIRECT);
  expect(told(await browser.open(start({ prompt: "none" }))).error).toBe("login_required");
});

test("a link that promises to go elsewhere after signing in goes nowhere", async () => {
  const { entra, tenantId } = it().sandbox.ready;
  for (const next of ["https://evil.example/", "//evil.example/", "/\\evil.example"]) {
    const body = new URLSearchParams({ next, username: PRIYA });
    const answer = await it().ask("POST", `${entra}/${tenantId}/login`, { body });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/"]);
  }
});

test("pages may lead to the app and nowhere else, and say nothing as HTML that somebody typed", async () => {
  const browser = new Browser(it());
  const page = await browser.open(start({ login_hint: '"><script>alert(1)</script>', state: '"><b>' }));
  expect(page.headers.get("content-security-policy")).toContain("form-action 'self' https://app.example;");
  expect(page.body).not.toContain("<script>");
  expect(page.body).not.toContain("<b>");
});

describe("refusals before it is known where the app is are shown on a page", () => {
  const cases: [string, string, () => Record<string, string>][] = [
    ["an unknown app", "AADSTS700016", () => ({ client_id: "11111111-2222-4333-8444-555555555555" })],
    ["another redirect URI", "AADSTS50011", () => ({ redirect_uri: `${REDIRECT}/` })],
    ["one that differs in case", "AADSTS50011", () => ({ redirect_uri: "https://app.example/Callback" })],
    ["one that is not registered at all", "AADSTS50011", () => ({ redirect_uri: "https://evil.example/" })],
  ];
  test.each(cases)("%s is %s", async (_, code, params) => {
    const page = await new Browser(it()).open(start(params()));
    expect(page.status).toBe(400);
    expect(page.headers.get("content-type")).toContain("text/html");
    expect(page.body).toContain(code);
  });

  test("so is an app without any redirect URI", async () => {
    const bare = await webApp(it(), { application: {} });
    expect((await new Browser(it()).open(start({ client_id: bare.clientId }))).body).toContain("AADSTS500113");
  });
});

describe("refusals after that are sent to the app, with its state", () => {
  const cases: [string, string, number, Record<string, string>][] = [
    ["nobody is signed in and nothing may be shown", "login_required", 50058, { prompt: "none" }],
    ["an ID token that is not enabled", "unsupported_response_type", 700054, { response_type: "id_token", nonce: "n" }],
    ["an unknown response type", "unsupported_response_type", 70005, { response_type: "saml" }],
    ["an implicit access token", "unsupported_response_type", 700051, { response_type: "token" }],
    ["an unknown scope", "invalid_scope", 70011, { scope: "openid Nonsense.Read" }],
    ["a challenge that is too short", "invalid_request", 50147, { code_challenge: "short" }],
    ["an unknown API", "invalid_resource", 500011, { scope: "https://nowhere.example/Read" }],
  ];
  test.each(cases)("%s: %s, AADSTS%i", async (_, error, code, params) => {
    const answer = told(await new Browser(it()).open(start(params)));
    expect(answer).toMatchObject({ error, state: "s1" });
    expect(answer["error_description"]).toMatch(new RegExp(`^AADSTS${code}: `));
  });
});

test("an app on a desk listens on any port; a page has to bring a challenge and come from an origin", async () => {
  const native = await webApp(it(), {
    secret: undefined,
    scopes: ["User.Read"],
    application: { publicClient: { redirectUris: ["http://localhost/done"] } },
  });
  const uri = "http://localhost:51234/done";
  const params = { redirect_uri: uri, code_challenge: challenge, code_challenge_method: "S256" };
  const code = await codeFor(it(), native.clientId, params);
  expect((await redeem(it(), native, { code, redirect_uri: uri, code_verifier: verifier })).status).toBe(200);

  const page = await webApp(it(), { scopes: ["User.Read"], application: { spa: { redirectUris: [REDIRECT] } } });
  const bare = await new Browser(it()).open(start({ client_id: page.clientId }));
  expect(told(bare)["error_description"]).toContain("AADSTS9002325");
});

test("code and ID token come together by a form that the page posts", async () => {
  const hybrid = await webApp(it(), {
    scopes: ["User.Read"],
    application: {
      web: { redirectUris: [REDIRECT], implicitGrantSettings: { enableIdTokenIssuance: true } },
    },
  });
  const browser = new Browser(it());
  const wish = { client_id: hybrid.clientId, response_type: "code id_token", response_mode: "form_post", nonce: "n7" };
  const page = await browser.pick(await browser.open(start(wish)), PRIYA);
  expect(page.body).toContain(`<form method="post" action="${REDIRECT}">`);
  const idToken = /name="id_token" value="([^"]+)"/.exec(page.body)?.[1] ?? "";
  expect(decodeJwt(idToken)).toMatchObject({ nonce: "n7", aud: hybrid.clientId });
  expect(decodeJwt(idToken)["c_hash"]).toBeDefined();
  expect(page.headers.get("content-security-policy")).toMatch(/script-src 'sha256-[^']+'/);
});

test("a client library for OpenID Connect finds everything it needs", async () => {
  const { ready } = it().sandbox;
  const server = new URL(`${ready.entra}/${ready.tenantId}/v2.0`);
  const config = await oidc.discovery(server, app.clientId, app.secret, undefined, {
    execute: [oidc.allowInsecureRequests],
  });
  const nonce = oidc.randomNonce();
  const address = oidc.buildAuthorizationUrl(config, {
    redirect_uri: REDIRECT,
    scope: "openid profile offline_access User.Read",
    code_challenge: challenge,
    code_challenge_method: "S256",
    state: "s1",
    nonce,
  });
  const browser = new Browser(it());
  const answer = await browser.pick(await browser.open(address.pathname + address.search), PRIYA);
  const back = new URL(answer.headers.get("location") ?? "");
  const tokens = await oidc.authorizationCodeGrant(config, back, {
    pkceCodeVerifier: verifier,
    expectedState: "s1",
    expectedNonce: nonce,
    idTokenExpected: true,
  });
  expect(tokens.claims()).toMatchObject({ preferred_username: PRIYA });
  const who = await oidc.fetchUserInfo(config, tokens.access_token, tokens.claims()?.sub ?? "");
  expect(who).toMatchObject({ name: "Priya Raman", given_name: "Priya" });
  const renewed = await oidc.refreshTokenGrant(config, tokens.refresh_token ?? "");
  expect(renewed.access_token).not.toBe(tokens.access_token);
});

test("MSAL's questions about hosts and people are answered", async () => {
  const { ready } = it().sandbox;
  const authority = encodeURIComponent(`${ready.entra}/${ready.tenantId}/oauth2/v2.0/authorize`);
  const instances = await it().ask(
    "GET",
    `${ready.entra}/common/discovery/instance?api-version=1.1&authorization_endpoint=${authority}`,
  );
  expect(instances.body.tenant_discovery_endpoint).toBe(
    `${ready.entra}/${ready.tenantId}/v2.0/.well-known/openid-configuration`,
  );
  expect(instances.body.metadata[0].aliases).toContain("login.microsoftonline.com");
  const realm = await it().ask("GET", `${ready.entra}/common/userrealm/${PRIYA}?api-version=1.0`);
  expect(realm.body).toMatchObject({ account_type: "Managed", domain_name: "campus.example" });
  const old = await it().ask("GET", `${ready.entra}/${ready.tenantId}/.well-known/openid-configuration`);
  expect(old.body.issuer).toBe(`https://sts.windows.net/${ready.tenantId}/`);
});

test("a link to sign in may be followed by somebody whose browser sends no cookies yet", async () => {
  const url = new URL(it().sandbox.ready.entra + start());
  const status = await new Promise((resolve, reject) => {
    httpRequest(url, (response) => resolve(response.statusCode))
      .on("error", reject)
      .end();
  });
  expect(status).toBe(200);
});

test("a wrong, missing or used-up proof of the challenge is refused, and a code counts once and for ten minutes", async () => {
  const params = { code_challenge: challenge, code_challenge_method: "S256" };
  const reason = async (code: string, more: Record<string, string>): Promise<number> =>
    (await redeem(it(), app, { code, ...more })).body.error_codes?.[0];
  const code = await codeFor(it(), app.clientId, params);
  expect(await reason(code, { code_verifier: "x".repeat(43) })).toBe(501481);
  expect(await reason(code, {})).toBe(900144);
  expect(await reason(code, { redirect_uri: "https://app.example/other", code_verifier: verifier })).toBe(50011);
  expect(await reason(code, { code_verifier: verifier })).toBeUndefined();
  expect(await reason(code, { code_verifier: verifier })).toBe(54005);
  const late = await codeFor(it(), app.clientId);
  await it().control("POST", "/clock", { advance: 601 });
  expect(await reason(late, {})).toBe(70008);
  expect(await reason("garbage", {})).toBe(9002313);
  expect(await reason("1.Aunknown", {})).toBe(70000);
  it().forgetToken();
});
