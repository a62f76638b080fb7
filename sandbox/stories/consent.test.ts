import { decodeJwt } from "jose";
import { beforeAll, describe, expect, test } from "vitest";
import { authorizePath, Browser, codeFor, REDIRECT, redeem, told, tokenOf, webApp } from "./browser.ts";
import { type Heard, type Said, visitor } from "./visitor.ts";

const it = visitor();
const PRIYA = "praman2@campus.example";
const TOMASZ = "twisniewski@campus.example";
const GRAPH = "00000003-0000-0000-c000-000000000000";

/** Ids of permissions, as an app's manifest names them. */
const CALENDARS_READ = { id: "465a38f9-76ea-45b9-9f34-9e8b0d4b0b42", type: "Scope" };
const GROUPS_READ_ALL = { id: "5f8c59db-677d-491f-a6b8-5f174b11ec1d", type: "Scope" };
const USERS_READ_ALL_ROLE = { id: "df021288-bdef-4463-88db-98f22de89214", type: "Role" };

const requiring = (...resourceAccess: object[]): object => ({
  web: { redirectUris: [REDIRECT] },
  requiredResourceAccess: [{ resourceAppId: GRAPH, resourceAccess }],
});

const start = (app: Said, params: Record<string, string> = {}): string =>
  authorizePath(it().sandbox.ready.tenantId, { client_id: app.clientId, scope: "openid Calendars.Read", ...params });

/** The administrator has a password. */
async function signInAdministrator(browser: Browser, page: Heard): Promise<Heard> {
  const { user } = it().sandbox.ready;
  return browser.fill(page, { username: user.userPrincipalName, password: user.password }, 0);
}

const grantsOf = async (app: Said): Promise<Said[]> =>
  (await it().graph("GET", `/servicePrincipals/${app.servicePrincipalId}/oauth2PermissionGrants`)).body.value;

test("somebody reads what the app wants, accepts, and is not asked again; others still are", async () => {
  const app = await webApp(it());
  const browser = new Browser(it());
  const page = await browser.pick(await browser.open(start(app)), PRIYA);
  expect(page.body).toContain("Permissions requested");
  expect(page.body).toContain("Calendars.Read");
  expect(page.body).not.toContain("organisation");
  expect(told(await browser.fill(page, { decision: "accept" })).code).toBeDefined();
  expect(told(await browser.open(start(app))).code).toBeDefined();
  expect(await grantsOf(app)).toMatchObject([{ consentType: "Principal", principalId: await it().idOf("praman2") }]);
  const other = new Browser(it());
  expect((await other.pick(await other.open(start(app)), TOMASZ)).body).toContain("Permissions requested");
});

test("who declines is sent back with access_denied", async () => {
  const app = await webApp(it());
  const browser = new Browser(it());
  const page = await browser.pick(await browser.open(start(app)), PRIYA);
  const answer = told(await browser.fill(page, { decision: "cancel" }));
  expect(answer).toMatchObject({ error: "access_denied", error_subcode: "cancel", state: "s1" });
  expect(answer["error_description"]).toContain("AADSTS65004");
  expect(told(await browser.open(start(app, { prompt: "none" }))).error).toBe("consent_required");
});

test("what only an administrator may give is refused to others; the administrator gives it to all", async () => {
  const app = await webApp(it());
  const wish = { scope: "openid Group.Read.All" };
  const browser = new Browser(it());
  const refused = told(await browser.pick(await browser.open(start(app, wish)), PRIYA));
  expect(refused.error).toBe("access_denied");
  expect(refused["error_description"]).toContain("AADSTS90094");
  const office = new Browser(it());
  const page = await signInAdministrator(office, await office.open(start(app, wish)));
  expect(page.body).toContain("Consent on behalf of your organisation");
  expect(told(await office.fill(page, { decision: "accept", organisation: "on" })).code).toBeDefined();
  expect(told(await browser.open(start(app, wish))).code).toBeDefined();
  expect(await grantsOf(app)).toMatchObject([{ consentType: "AllPrincipals", principalId: null }]);
});

test("an administrator who ticks nothing consents for themselves only", async () => {
  const app = await webApp(it());
  const office = new Browser(it());
  const page = await signInAdministrator(office, await office.open(start(app)));
  await office.fill(page, { decision: "accept" });
  expect(await grantsOf(app)).toMatchObject([{ consentType: "Principal", principalId: it().sandbox.ready.user.id }]);
});

test("consent that is wanted anew is asked for anew", async () => {
  const app = await webApp(it(), { scopes: ["Calendars.Read"] });
  const browser = new Browser(it());
  const page = await browser.pick(await browser.open(start(app, { prompt: "consent" })), PRIYA);
  expect(page.body).toContain("Permissions requested");
  expect(told(await browser.fill(page, { decision: "accept" })).code).toBeDefined();
});

describe("an administrator's consent for the whole organisation", () => {
  const path = (app: Said, root: string, params: Record<string, string> = {}): string =>
    `/${it().sandbox.ready.tenantId}${root}/adminconsent?${new URLSearchParams({
      client_id: app.clientId,
      redirect_uri: REDIRECT,
      state: "s2",
      ...params,
    }).toString()}`;
  let app: Said;

  beforeAll(async () => {
    app = await webApp(it(), { application: requiring(CALENDARS_READ, GROUPS_READ_ALL, USERS_READ_ALL_ROLE) });
  });

  test("gives all that the app requires, application permissions with it", async () => {
    const before = await tokenOf(it(), {
      client_id: app.clientId,
      client_secret: app.secret,
      grant_type: "client_credentials",
      scope: "https://graph.microsoft.com/.default",
    });
    expect(decodeJwt(before.body.access_token)["roles"]).toBeUndefined();
    const office = new Browser(it());
    const page = await signInAdministrator(office, await office.open(path(app, "")));
    expect(page.body).toContain("User.Read.All");
    const answer = told(await office.fill(page, { decision: "accept" }));
    expect(answer).toEqual({ admin_consent: "True", tenant: it().sandbox.ready.tenantId, state: "s2" });
    const { body } = await it().control("GET", `/apps/${app.clientId}`);
    expect(body.roles).toEqual(["User.Read.All"]);
    expect(body.scopes).toEqual(expect.arrayContaining(["Calendars.Read", "Group.Read.All"]));
    const token = (await redeem(it(), app, await codeFor(it(), app.clientId, { scope: "openid Group.Read.All" }))).body;
    expect(decodeJwt(token.access_token)["scp"]).toBe("openid Group.Read.All");
  });

  test("by version 2 gives what the scope says", async () => {
    const other = await webApp(it());
    const office = new Browser(it());
    const scope = "https://graph.microsoft.com/Chat.Read https://graph.microsoft.com/Group.Read.All";
    const page = await signInAdministrator(office, await office.open(path(other, "/v2.0", { scope })));
    expect(told(await office.fill(page, { decision: "accept" }))).toMatchObject({ admin_consent: "True", scope });
    const { body } = await it().control("GET", `/apps/${other.clientId}`);
    expect(body.scopes).toEqual(expect.arrayContaining(["Chat.Read", "Group.Read.All"]));
  });

  test("is refused to others, may be declined, and goes to registered addresses only", async () => {
    const browser = new Browser(it());
    const refused = told(await browser.pick(await browser.open(path(app, "")), PRIYA));
    expect(refused).toMatchObject({ error: "access_denied", state: "s2" });
    const office = new Browser(it());
    const page = await signInAdministrator(office, await office.open(path(app, "")));
    expect(told(await office.fill(page, { decision: "cancel" })).error).toBe("access_denied");
    expect((await office.open(path(app, "", { redirect_uri: "https://evil.example/" }))).body).toContain("AADSTS50011");
  });

  test("gives an app its service principal, where it has none yet", async () => {
    const made = await it().graph("POST", "/applications", {
      body: { displayName: "Unattended", ...requiring(CALENDARS_READ) },
    });
    const { appId } = made.body;
    expect((await it().graph("GET", `/servicePrincipals(appId='${appId}')`)).status).toBe(404);
    const office = new Browser(it());
    const page = await signInAdministrator(office, await office.open(path({ clientId: appId }, "")));
    await office.fill(page, { decision: "accept" });
    expect((await it().graph("GET", `/servicePrincipals(appId='${appId}')`)).status).toBe(200);
  });
});

test("consent that is taken away counts no more at the next refresh", async () => {
  const app = await webApp(it(), { scopes: ["Calendars.Read"] });
  const code = await codeFor(it(), app.clientId, { scope: "openid offline_access Calendars.Read" });
  const { body } = await redeem(it(), app, code);
  const form = { client_id: app.clientId, client_secret: app.secret, grant_type: "refresh_token" };
  const refresh = () => tokenOf(it(), { ...form, refresh_token: body.refresh_token });
  expect((await refresh()).status).toBe(200);
  await it().control("PATCH", `/apps/${app.clientId}`, { scopes: [] });
  expect((await refresh()).body).toMatchObject({ error_codes: [65001], suberror: "consent_required" });
});

test("people's consent can be given and taken behind their backs", async () => {
  const app = await webApp(it());
  const browser = new Browser(it());
  await it().control("POST", `/apps/${app.clientId}/consent`, { user: PRIYA, scopes: ["Calendars.Read"] });
  expect(told(await browser.pick(await browser.open(start(app)), PRIYA)).code).toBeDefined();
  expect((await it().control("DELETE", `/apps/${app.clientId}/consent`)).status).toBe(204);
  expect((await browser.open(start(app))).body).toContain("Permissions requested");
  const wrong = await it().control("POST", `/apps/${app.clientId}/consent`, { user: PRIYA, scopes: ["Nonsense"] });
  expect(wrong).toMatchObject({
    status: 400,
    body: { error: 'Microsoft Graph has no delegated permission "Nonsense".' },
  });
});

test("where assignment is required, only who is assigned may sign in", async () => {
  const app = await webApp(it(), { scopes: ["Calendars.Read"] });
  await it().graph("PATCH", `/servicePrincipals/${app.servicePrincipalId}`, {
    body: { appRoleAssignmentRequired: true },
  });
  const browser = new Browser(it());
  const refused = told(await browser.pick(await browser.open(start(app)), PRIYA));
  expect(refused["error_description"]).toContain("AADSTS50105");
  const priya = await it().idOf("praman2");
  const made = await it().graph("POST", `/users/${priya}/appRoleAssignments`, {
    body: {
      principalId: priya,
      resourceId: app.servicePrincipalId,
      appRoleId: "00000000-0000-0000-0000-000000000000",
    },
  });
  expect(made.status).toBe(201);
  expect(told(await browser.open(start(app))).code).toBeDefined();
});

test("two people at the same browser page cannot be told apart by another site: its forms bring no cookie along", async () => {
  const browser = new Browser(it());
  const app = await webApp(it());
  const { entra, tenantId } = it().sandbox.ready;
  await browser.pick(await browser.open(start(app)), PRIYA);
  const body = new URLSearchParams({ next: start(app), username: PRIYA });
  const answer = await it().ask("POST", `${entra}/${tenantId}/login`, { body });
  expect(answer.headers.get("set-cookie")).toContain("SameSite=Lax");
  expect(answer.headers.get("set-cookie")).toContain("HttpOnly");
});
