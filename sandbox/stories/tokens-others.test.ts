import { generateKeyPairSync } from "node:crypto";
import { decodeJwt, SignJWT } from "jose";
import { beforeAll, describe, expect, test } from "vitest";
import { Browser, codeFor, redeem, tokenOf, webApp } from "./browser.ts";
import { type Heard, type Said, visitor } from "./visitor.ts";

const it = visitor();
const PRIYA = "praman2@campus.example";

async function advance(seconds: number): Promise<void> {
  await it().control("POST", "/clock", { advance: seconds });
  it().forgetToken();
}

describe("a device without a browser", () => {
  let app: Said;

  beforeAll(async () => {
    app = await webApp(it(), { secret: undefined, application: { isFallbackPublicClient: true } });
  });

  async function begin(scope = "openid offline_access User.Read", clientId = app.clientId): Promise<Heard> {
    const { entra, tenantId } = it().sandbox.ready;
    const body = new URLSearchParams({ client_id: clientId, scope });
    return it().ask("POST", `${entra}/${tenantId}/oauth2/v2.0/devicecode`, { body });
  }

  const poll = async (code: string): Promise<Said> =>
    (
      await tokenOf(it(), {
        client_id: app.clientId,
        grant_type: "urn:ietf:params:oauth:grant-type:device_code",
        device_code: code,
      })
    ).body;

  test("shows a code that somebody types elsewhere, and gets tokens for them", async () => {
    const { body } = await begin();
    expect(body).toMatchObject({ expires_in: 900, interval: 5 });
    expect(body.message).toContain(body.user_code);
    expect(await poll(body.device_code)).toMatchObject({ error: "authorization_pending", error_codes: [70016] });
    expect(await poll(body.device_code)).toMatchObject({ error: "slow_down" });
    const browser = new Browser(it());
    const page = await browser.fill(await browser.open("/devicelogin"), { user_code: body.user_code.toLowerCase() });
    const confirm = await browser.pick(page, PRIYA);
    expect(confirm.body).toContain("Are you trying to sign in to Timetable?");
    expect((await browser.fill(confirm, { decision: "accept" })).body).toContain("You have signed in to Timetable");
    const tokens = await poll(body.device_code);
    expect((await it().graph("GET", "/me", { token: tokens.access_token })).body.displayName).toBe("Priya Raman");
    expect(tokens.refresh_token).toBeDefined();
    expect(await poll(body.device_code)).toMatchObject({ error_codes: [54005] });
  });

  test("is told when somebody declines, when the code is too old, and when it is wrong", async () => {
    const declined = (await begin()).body;
    const browser = new Browser(it());
    const page = await browser.open(`/devicelogin?user_code=${declined.user_code}`);
    await browser.fill(await browser.pick(page, PRIYA), { decision: "cancel" });
    expect(await poll(declined.device_code)).toMatchObject({ error: "authorization_declined" });
    const late = (await begin()).body;
    await advance(901);
    expect(await poll(late.device_code)).toMatchObject({ error: "expired_token", error_codes: [70019] });
    expect(await poll("1.Dunknown")).toMatchObject({ error: "bad_verification_code", error_codes: [70018] });
    const wrong = await browser.open("/devicelogin", { user_code: late.user_code });
    expect(wrong.status).toBe(400);
    expect(wrong.body).toContain("too old");
  });

  test("of a server app needs that app's secret", async () => {
    const server = await webApp(it());
    expect((await begin("User.Read", server.clientId)).body.error_codes).toEqual([7000218]);
  });
});

describe("an API that calls Graph on behalf of who called it", () => {
  let api: Said;
  let client: Said;
  const scopeId = crypto.randomUUID();

  beforeAll(async () => {
    api = await webApp(it(), { displayName: "Middle tier", scopes: ["User.Read"] });
    const uri = `api://${api.clientId}`;
    await it().graph("PATCH", `/applications/${api.objectId}`, {
      body: {
        identifierUris: [uri],
        api: {
          requestedAccessTokenVersion: 2,
          oauth2PermissionScopes: [
            {
              id: scopeId,
              value: "access_as_user",
              type: "User",
              isEnabled: true,
              adminConsentDisplayName: "Act",
              adminConsentDescription: "Act for people",
            },
          ],
        },
      },
    });
    client = await webApp(it(), { displayName: "Front" });
  });

  const tokenForApi = async (): Promise<Said> => {
    const scope = `openid api://${api.clientId}/access_as_user`;
    return (await redeem(it(), client, await codeFor(it(), client.clientId, { scope }))).body;
  };
  const onBehalf = (assertion: string, more: Record<string, string> = {}): Promise<Heard> =>
    tokenOf(it(), {
      client_id: api.clientId,
      client_secret: api.secret,
      grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
      requested_token_use: "on_behalf_of",
      scope: "https://graph.microsoft.com/User.Read",
      assertion,
      ...more,
    });

  test("exchanges the token it was called with for one of Graph", async () => {
    const { access_token, scope } = await tokenForApi();
    expect(scope).toContain(`api://${api.clientId}/access_as_user`);
    expect(decodeJwt(access_token)).toMatchObject({
      aud: api.clientId,
      ver: "2.0",
      scp: "access_as_user",
      azp: client.clientId,
      preferred_username: PRIYA,
    });
    expect((await it().graph("GET", "/me", { token: access_token })).status).toBe(401);
    const { body } = await onBehalf(access_token);
    expect((await it().graph("GET", "/me", { token: body.access_token })).body.displayName).toBe("Priya Raman");
  });

  test("is refused with a token for somebody else, a forged, an old and no token, and without consent", async () => {
    const { access_token } = await tokenForApi();
    const code = async (assertion: string, more = {}) => (await onBehalf(assertion, more)).body.error_codes?.[0];
    expect(await code(await it().adminToken())).toBe(500131);
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const forged = await new SignJWT({ aud: api.clientId }).setProtectedHeader({ alg: "RS256" }).sign(privateKey);
    expect(await code(forged)).toBe(50013);
    expect(await code("nonsense")).toBe(50027);
    expect(await code(access_token, { scope: "https://graph.microsoft.com/Mail.Read" })).toBe(65001);
    expect(await code(access_token, { requested_token_use: "anything" })).toBe(90023);
    await advance(5400);
    expect(await code(access_token)).toBe(500133);
  });

  test("lets an app it trusts in without anybody's consent", async () => {
    const trusted = await webApp(it(), { displayName: "Trusted", scopes: ["User.Read"] });
    await it().graph("PATCH", `/applications/${api.objectId}`, {
      body: { api: { preAuthorizedApplications: [{ appId: trusted.clientId, delegatedPermissionIds: [scopeId] }] } },
    });
    const scope = `openid api://${api.clientId}/access_as_user`;
    const code = await codeFor(it(), trusted.clientId, { scope });
    expect((await redeem(it(), trusted, code)).body.scope).toContain("access_as_user");
  });
});

test("one app asks for a token of another's API with the roles it was assigned", async () => {
  const roleId = crypto.randomUUID();
  const api = await webApp(it(), {
    displayName: "Library",
    application: {
      identifierUris: ["api://library"],
      appRoles: [
        {
          id: roleId,
          value: "Loans.Read",
          displayName: "Read loans",
          description: "",
          allowedMemberTypes: ["Application"],
          isEnabled: true,
        },
      ],
    },
  });
  const client = await webApp(it());
  const made = await it().graph("POST", `/servicePrincipals/${api.servicePrincipalId}/appRoleAssignedTo`, {
    body: { principalId: client.servicePrincipalId, resourceId: api.servicePrincipalId, appRoleId: roleId },
  });
  expect(made.status).toBe(201);
  const { body } = await tokenOf(it(), {
    client_id: client.clientId,
    client_secret: client.secret,
    grant_type: "client_credentials",
    scope: "api://library/.default",
  });
  expect(decodeJwt(body.access_token)).toMatchObject({ aud: "api://library", ver: "1.0", roles: ["Loans.Read"] });
});
