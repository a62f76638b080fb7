import { beforeEach, expect, test } from "vitest";
import { authorizePath, Browser, challenge, told, verifier } from "./browser.ts";
import { type Heard, visitor } from "./visitor.ts";

const it = visitor();
const TOOL = "14d82eec-204b-4c2f-b7e8-296a70dab67e";
const STUDENT = "praman2@campus.example";
const NAMES = [
  "Application.ReadWrite.All",
  "AppRoleAssignment.ReadWrite.All",
  "DelegatedPermissionGrant.ReadWrite.All",
];
const scope = NAMES.map((name) => `https://graph.microsoft.com/${name}`).join(" ");

beforeEach(async () => {
  await it().control("POST", "/reset");
  it().forgetToken();
});

/** Signs the administrator in, who has a password. */
async function asAdministrator(browser: Browser, path: string): Promise<Heard> {
  const { userPrincipalName: username, password } = it().sandbox.ready.user;
  return browser.fill(await browser.open(path), { username, password }, 0);
}

const asked = (redirect: string) =>
  authorizePath("organizations", {
    client_id: TOOL,
    scope,
    redirect_uri: redirect,
    code_challenge: challenge,
    code_challenge_method: "S256",
  });

async function tokens(form: Record<string, string>): Promise<Heard> {
  const body = new URLSearchParams({ client_id: TOOL, ...form });
  return it().ask("POST", `${it().sandbox.ready.entra}/organizations/oauth2/v2.0/token`, { body });
}

async function redeemed(code: string | undefined, redirect: string): Promise<Heard> {
  const form = { code: code ?? "", redirect_uri: redirect, code_verifier: verifier };
  return tokens({ grant_type: "authorization_code", ...form });
}

test("an administrator signs in with Microsoft's own tool at whatever port is free, and may register an app", async () => {
  const redirect = "http://localhost:51234";
  const browser = new Browser(it());
  const consent = await asAdministrator(browser, asked(redirect));
  expect(consent.body).toContain("Microsoft Graph Command Line Tools");
  const answer = told(await browser.fill(consent, { decision: "accept" }));
  const { body } = await redeemed(answer.code, redirect);
  const made = await it().graph("POST", "/applications", { token: body.access_token, body: { displayName: "Parley" } });
  expect(made.status).toBe(201);
});

test("the tool is registered in Microsoft's tenant, and in this one only stands for itself once it was used", async () => {
  const filter = `?$filter=appId eq '${TOOL}'`;
  expect((await it().graph("GET", `/servicePrincipals${filter}`)).body.value).toEqual([]);
  const browser = new Browser(it());
  const consent = await asAdministrator(browser, asked("http://localhost:1"));
  await browser.fill(consent, { decision: "accept" });
  const { body } = await it().graph("GET", `/servicePrincipals${filter}`);
  expect(body.value).toMatchObject([{ appOwnerOrganizationId: "f8cdef31-a31e-4b4a-93e4-5f571e91255a" }]);
  expect((await it().graph("GET", `/applications${filter}`)).body.value).toEqual([]);
});

test("it answers at no other address than this machine's", async () => {
  for (const redirect of [
    "http://localhost:51234/callback",
    "https://app.example/callback",
    "http://127.0.0.1:51234",
  ]) {
    const refused = await new Browser(it()).open(asked(redirect));
    expect(refused.body).toContain("AADSTS50011");
  }
});

test("who is no administrator is told that one has to consent", async () => {
  const browser = new Browser(it());
  const answer = told(await browser.pick(await browser.open(asked("http://localhost:51234")), STUDENT));
  expect(answer).toMatchObject({ error: "access_denied", error_description: expect.stringContaining("AADSTS90094") });
});

test("where an administrator consented for everybody, others still grant nothing to an app", async () => {
  const redirect = "http://localhost:51234";
  const first = new Browser(it());
  const consent = await asAdministrator(first, asked(redirect));
  await first.fill(consent, { decision: "accept", organisation: "on" });
  const browser = new Browser(it());
  const answer = told(await browser.pick(await browser.open(asked(redirect)), STUDENT));
  const token = (await redeemed(answer.code, redirect)).body.access_token;
  const app = await it().graph("POST", "/applications", { token, body: { displayName: "Parley" } });
  const { body } = await it().graph("POST", "/servicePrincipals", { token, body: { appId: app.body.appId } });
  const [graph] = (
    await it().graph("GET", "/servicePrincipals?$filter=appId eq '00000003-0000-0000-c000-000000000000'", { token })
  ).body.value;
  const wish = { principalId: body.id, resourceId: graph.id, appRoleId: graph.appRoles[0].id };
  const refused = await it().graph("POST", `/servicePrincipals/${graph.id}/appRoleAssignedTo`, { token, body: wish });
  expect(refused).toMatchObject({ status: 403, body: { error: { code: "Authorization_RequestDenied" } } });
});

test("a machine without a browser gets its token by device code", async () => {
  const { entra } = it().sandbox.ready;
  const form = new URLSearchParams({ client_id: TOOL, scope });
  const { body: device } = await it().ask("POST", `${entra}/organizations/oauth2/v2.0/devicecode`, { body: form });
  const browser = new Browser(it());
  const page = await asAdministrator(browser, `/devicelogin?user_code=${device.user_code}`);
  await browser.fill(page, { decision: "accept" });
  const grant = { grant_type: "urn:ietf:params:oauth:grant-type:device_code", device_code: device.device_code };
  expect((await tokens(grant)).body).toMatchObject({ token_type: "Bearer" });
});
