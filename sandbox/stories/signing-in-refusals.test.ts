import { beforeAll, describe, expect, test } from "vitest";
import { codeFor, REDIRECT, webApp } from "./browser.ts";
import { type Said, visitor } from "./visitor.ts";

const it = visitor();
const PRIYA = "praman2@campus.example";
const PASSWORD = "Priya-of-the-careers-1";
let app: Said;
let code: (scope?: string) => Promise<string>;

beforeAll(async () => {
  await it().control("PATCH", `/entra/users/${PRIYA}`, { password: PASSWORD });
  app = await webApp(it(), {
    scopes: ["User.Read"],
    application: { web: { redirectUris: [REDIRECT] }, isFallbackPublicClient: true },
  });
  code = (scope = "openid User.Read") => codeFor(it(), app.clientId, { account: "twisniewski@campus.example", scope });
});

/** What is asked, what comes back: AADSTS code, status, OAuth error. */
type Case = [string, number, number, string, () => Promise<Record<string, string>> | Record<string, string>, string?];

const own = (): Record<string, string> => ({ client_id: app.clientId, client_secret: app.secret });
const password = (more: Record<string, string> = {}): Record<string, string> => ({
  ...own(),
  grant_type: "password",
  username: PRIYA,
  password: PASSWORD,
  scope: "User.Read",
  ...more,
});
const exchange = async (more: Record<string, string> = {}): Promise<Record<string, string>> => ({
  ...own(),
  grant_type: "authorization_code",
  redirect_uri: REDIRECT,
  code: await code(),
  scope: "User.Read",
  ...more,
});

const cases: Case[] = [
  ["a password of nobody here", 50034, 400, "invalid_grant", () => password({ username: "nobody@campus.example" })],
  ["a password of another organisation's", 50020, 400, "invalid_grant", () => password({ username: "a@b.example" })],
  ["a wrong password", 50126, 400, "invalid_grant", () => password({ password: "guess" })],
  ["no password", 90014, 400, "invalid_request", () => password({ password: "" })],
  ["a password at everybody's address", 9001023, 400, "invalid_request", () => password(), "common"],
  [
    "an app of one tenant at several tenants' address",
    50194,
    400,
    "invalid_request",
    () => password(),
    "organizations",
  ],
  ["a permission without consent", 65001, 400, "invalid_grant", () => password({ scope: "Mail.Read" })],
  ["a permission that there is not", 70011, 400, "invalid_scope", () => password({ scope: "Nonsense.Read" })],
  ["all permissions together with one", 70011, 400, "invalid_scope", () => password({ scope: ".default User.Read" })],
  ["no scope", 900144, 400, "invalid_request", () => password({ scope: "" })],
  [
    "permissions of two APIs",
    700022,
    400,
    "invalid_scope",
    () => password({ scope: `User.Read ${app.clientId}/.default` }),
  ],
  [
    "itself without a Graph permission",
    90008,
    400,
    "invalid_request",
    () => password({ scope: `${app.clientId}/.default` }),
  ],
  ["an API that is not there", 500011, 400, "invalid_resource", () => password({ scope: "api://none/Read" })],
  [
    "a resource beside scopes",
    901002,
    400,
    "invalid_request",
    () => password({ resource: "https://graph.microsoft.com" }),
  ],
  ["an unknown scope for a code", 28002, 400, "invalid_scope", () => exchange({ scope: "Nonsense.Read" })],
  ["an empty scope for a code", 28003, 400, "invalid_scope", () => exchange({ scope: "" })],
  ["no redirect URI for a code", 900971, 400, "invalid_request", () => exchange({ redirect_uri: "" })],
  ["no code", 900144, 400, "invalid_request", () => exchange({ code: "" })],
  ["a server's code without its secret", 7000218, 401, "invalid_client", () => exchange({ client_secret: "" })],
  [
    "an app's own token at several tenants' address",
    50059,
    400,
    "invalid_request",
    () => ({ ...own(), scope: "https://graph.microsoft.com/.default" }),
    "organizations",
  ],
  ["an address that is none", 900023, 400, "invalid_request", () => own(), "not-a-tenant"],
];

describe("the token endpoint says no with Microsoft's own code", () => {
  test.each(cases)("to %s: AADSTS%i", async (_, aadsts, status, error, form, tenant) => {
    const answer = await it().token(await form(), tenant);
    expect(answer).toMatchObject({ status, body: { error, error_codes: [aadsts] } });
    expect(answer.body.error_description).toMatch(new RegExp(`^AADSTS${aadsts}: `));
  });

  test("to a server's code from a page: AADSTS9002326", async () => {
    const { entra, tenantId } = it().sandbox.ready;
    const body = new URLSearchParams(await exchange());
    const headers = { origin: "https://app.example" };
    const answer = await it().ask("POST", `${entra}/${tenantId}/oauth2/v2.0/token`, { body, headers });
    expect(answer.body.error_codes).toEqual([9002326]);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  });

  test("to a secret of an app that runs with people: AADSTS700025", async () => {
    const uri = "http://localhost/done";
    const native = await webApp(it(), {
      scopes: ["User.Read"],
      application: { publicClient: { redirectUris: [uri] } },
    });
    const challenge = "a".repeat(43);
    const given = await codeFor(it(), native.clientId, {
      account: "twisniewski@campus.example",
      redirect_uri: uri,
      code_challenge: challenge,
    });
    const answer = await it().token({
      client_id: native.clientId,
      client_secret: native.secret,
      grant_type: "authorization_code",
      code: given,
      redirect_uri: uri,
      code_verifier: challenge,
    });
    expect(answer).toMatchObject({ status: 401, body: { error_codes: [700025] } });
  });

  test("to an app that was never to have an API: AADSTS650057", async () => {
    const bare = await webApp(it());
    const answer = await it().token(
      password({ client_id: bare.clientId, client_secret: bare.secret, scope: "https://graph.microsoft.com/.default" }),
    );
    expect(answer.body.error_codes).toEqual([650057]);
  });

  test("and yes to whoever asks as they should", async () => {
    expect((await it().token(password())).status).toBe(200);
    expect((await it().token(await exchange())).status).toBe(200);
    const { client_secret: _, ...withoutSecret } = password();
    expect((await it().token(withoutSecret)).status).toBe(200);
  });
});

test("a GET of the token endpoint and a body that is no form are refused", async () => {
  const { entra, tenantId } = it().sandbox.ready;
  const url = `${entra}/${tenantId}/oauth2/v2.0/token`;
  expect((await it().ask("GET", url)).body.error_codes).toEqual([900561]);
  expect((await it().ask("POST", url, { body: { grant_type: "password" } })).body.error_codes).toEqual([900144]);
  const preflight = await it().ask("OPTIONS", url);
  expect(preflight.headers.get("access-control-allow-methods")).toContain("POST");
});
