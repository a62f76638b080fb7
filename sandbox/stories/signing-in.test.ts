import { createPrivateKey, generateKeyPairSync, type KeyObject, X509Certificate } from "node:crypto";
import { createRemoteJWKSet, decodeJwt, jwtVerify, SignJWT } from "jose";
import { beforeAll, describe, expect, test } from "vitest";
import { visitor } from "./visitor.ts";

const it = visitor();
const NOBODY = "11111111-2222-4333-8444-555555555555";

test("an app with its secret gets a token that Graph accepts and whose signature stands in the published keys", async () => {
  const { ready } = it().sandbox;
  const answer = await it().token({ client_id: ready.admin.clientId, client_secret: ready.admin.clientSecret });
  expect(answer).toMatchObject({ status: 200, body: { token_type: "Bearer" } });
  expect(answer.body.expires_in).toBeGreaterThanOrEqual(3599);
  expect(answer.body.expires_in).toBeLessThan(5400);
  const keys = createRemoteJWKSet(new URL(`${ready.entra}/${ready.tenantId}/discovery/v2.0/keys`));
  const { payload } = await jwtVerify(answer.body.access_token, keys);
  expect(payload).toMatchObject({
    aud: "https://graph.microsoft.com",
    tid: ready.tenantId,
    idtyp: "app",
    ver: "1.0",
    appid: ready.admin.clientId,
  });
  expect(payload["roles"]).toContain("Calendars.ReadWrite");
  expect((await it().graph("GET", "/organization", { token: answer.body.access_token })).status).toBe(200);
});

test("the secret may also come by HTTP Basic, and the tenant by its domain", async () => {
  const { ready } = it().sandbox;
  const basic = Buffer.from(`${ready.admin.clientId}:${encodeURIComponent(ready.admin.clientSecret)}`).toString(
    "base64",
  );
  const body = new URLSearchParams({ grant_type: "client_credentials", scope: "https://graph.microsoft.com/.default" });
  const url = `${ready.entra}/${ready.domain}/oauth2/v2.0/token`;
  expect((await it().ask("POST", url, { body, headers: { authorization: `Basic ${basic}` } })).status).toBe(200);
});

test("discovery names addresses at the origin it was asked on", async () => {
  const { ready } = it().sandbox;
  const answer = await it().ask("GET", `${ready.entra}/${ready.tenantId}/v2.0/.well-known/openid-configuration`);
  expect(answer.body).toMatchObject({
    issuer: `${ready.entra}/${ready.tenantId}/v2.0`,
    token_endpoint: `${ready.entra}/${ready.tenantId}/oauth2/v2.0/token`,
  });
});

describe("each refusal has Microsoft's own code and status", () => {
  const scope = "https://graph.microsoft.com/.default";
  const admin = () => it().sandbox.ready.admin;
  const cases: [string, number, number, string, () => Promise<Record<string, string>>, string?][] = [
    ["an unknown tenant", 90002, 400, "invalid_request", async () => ({ client_id: NOBODY }), NOBODY],
    ["an unknown app", 700016, 400, "unauthorized_client", async () => ({ client_id: NOBODY, client_secret: "x" })],
    [
      "a wrong secret",
      7000215,
      401,
      "invalid_client",
      async () => ({ client_id: admin().clientId, client_secret: "guess" }),
    ],
    ["no credential", 7000216, 401, "invalid_client", async () => ({ client_id: admin().clientId })],
    ["no client id", 900144, 400, "invalid_request", async () => ({})],
    [
      "a plain scope",
      1002012,
      400,
      "invalid_scope",
      async () => ({ client_id: admin().clientId, client_secret: admin().clientSecret, scope: "User.Read" }),
    ],
    [
      "an unknown resource",
      500011,
      400,
      "invalid_resource",
      async () => ({
        client_id: admin().clientId,
        client_secret: admin().clientSecret,
        scope: "https://nowhere.example/.default",
      }),
    ],
    [
      "an unknown grant",
      70003,
      400,
      "unsupported_grant_type",
      async () => ({ client_id: admin().clientId, grant_type: "wishful_thinking" }),
    ],
    [
      "everybody's tenant",
      9001023,
      400,
      "invalid_request",
      async () => ({ client_id: admin().clientId, client_secret: admin().clientSecret }),
      "common",
    ],
  ];
  test.each(cases)("%s is AADSTS%i", async (_, code, status, error, form, tenant) => {
    const answer = await it().token({ scope, ...(await form()) }, tenant);
    expect(answer).toMatchObject({ status, body: { error, error_codes: [code] } });
    expect(answer.body.error_description).toMatch(new RegExp(`^AADSTS${code}: `));
  });

  test("sending the secret's id instead of its value is AADSTS7000215", async () => {
    const app = await it().app("User.Read.All");
    const answer = await it().token({ client_id: app.clientId, client_secret: app.secretId });
    expect(answer).toMatchObject({ status: 401, body: { error_codes: [7000215] } });
  });

  test("an expired secret is AADSTS7000222, a disabled app 7000112, a blocked one 53003", async () => {
    const app = await it().app("User.Read.All");
    const knock = async () =>
      (await it().token({ client_id: app.clientId, client_secret: app.secret })).body.error_codes?.[0];
    await it().control("PATCH", `/apps/${app.clientId}`, { blocked: true });
    expect(await knock()).toBe(53003);
    await it().control("PATCH", `/apps/${app.clientId}`, { blocked: false, enabled: false });
    expect(await knock()).toBe(7000112);
    await it().control("PATCH", `/apps/${app.clientId}`, { enabled: true });
    await it().control("POST", `/apps/${app.clientId}/secrets/${app.secretId}/expire`);
    expect(await knock()).toBe(7000222);
  });

  test("a secret also runs out by itself when the virtual clock passes its end", async () => {
    const { body } = await it().control("POST", "/apps", { displayName: "Short-lived", secret: { expiresInDays: 2 } });
    const knock = () => it().token({ client_id: body.clientId, client_secret: body.secret });
    expect((await knock()).status).toBe(200);
    await it().control("POST", "/clock", { advance: 2 * 86_400 });
    expect((await knock()).body.error_codes).toEqual([7000222]);
    it().forgetToken();
  });
});

describe("an app with a certificate", () => {
  let key: KeyObject;
  let x5t = "";
  let clientId = "";

  beforeAll(async () => {
    const { body } = await it().control("POST", "/certificates", { displayName: "Parley test" });
    const { certificate, privateKey } = body;
    key = createPrivateKey(privateKey);
    x5t = Buffer.from(new X509Certificate(certificate).fingerprint.replaceAll(":", ""), "hex").toString("base64url");
    const app = { displayName: "With certificate", roles: ["User.Read.All"], certificate };
    clientId = (await it().control("POST", "/apps", app)).body.clientId;
  });

  async function assertion(
    changes: {
      aud?: string;
      x5t?: string;
      key?: KeyObject;
      later?: number;
      jti?: boolean;
      sub?: string;
    } = {},
  ): Promise<string> {
    const now = Math.floor(Date.parse((await it().control("GET", "/clock")).body.now) / 1000) + (changes.later ?? 0);
    const { ready } = it().sandbox;
    const jwt = new SignJWT(changes.jti === false ? {} : { jti: crypto.randomUUID() })
      .setProtectedHeader({ alg: "RS256", typ: "JWT", x5t: changes.x5t ?? x5t })
      .setAudience(changes.aud ?? `${ready.entra}/${ready.tenantId}/oauth2/v2.0/token`)
      .setIssuer(clientId)
      .setSubject(changes.sub ?? clientId);
    return jwt
      .setNotBefore(now)
      .setExpirationTime(now + 300)
      .sign(changes.key ?? key);
  }

  const knock = async (client_assertion: string) =>
    it().token({
      client_id: clientId,
      client_assertion,
      client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    });

  test("signs in with a signed assertion, addressed to the sandbox or to Microsoft's own name", async () => {
    const { tenantId, entra } = it().sandbox.ready;
    const own = await knock(await assertion());
    expect(own.status).toBe(200);
    expect(decodeJwt(own.body.access_token)).toMatchObject({ appidacr: "2", roles: ["User.Read.All"] });
    expect(
      (await knock(await assertion({ aud: `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token` }))).status,
    ).toBe(200);
    expect((await knock(await assertion({ aud: `${entra}/${tenantId}/v2.0` }))).status).toBe(200);
  });

  test("is refused with another key, another thumbprint, the wrong time, audience, subject or no jti", async () => {
    const stranger = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
    const code = async (changes: Parameters<typeof assertion>[0]) =>
      (await knock(await assertion(changes))).body.error_codes?.[0];
    expect(await code({ key: stranger })).toBe(700027);
    expect(await code({ x5t: "AAAA" })).toBe(700027);
    expect(await code({ later: -3600 })).toBe(700024);
    expect(await code({ later: 3600 })).toBe(700024);
    expect(await code({ aud: "https://elsewhere.example/token" })).toBe(700023);
    expect(await code({ sub: NOBODY })).toBe(700021);
    expect(await code({ jti: false })).toBe(50027);
  });
});

test("the administrator signs in by password and is themselves at /me", async () => {
  const { admin, user } = it().sandbox.ready;
  const form = {
    client_id: admin.clientId,
    client_secret: admin.clientSecret,
    grant_type: "password",
    username: user.userPrincipalName,
  };
  const answer = await it().token({ ...form, password: user.password });
  expect(answer.body.scope.split(" ")).toContain("Calendars.ReadWrite");
  const me = await it().graph("GET", "/me", { token: answer.body.access_token });
  expect(me.body).toMatchObject({ id: user.id, displayName: "Amara Okafor" });
  expect((await it().token({ ...form, password: "wrong" })).body.error_codes).toEqual([50126]);
  const other = await it().graph("GET", "/users/praman2@campus.example/calendar", { token: answer.body.access_token });
  expect(other).toMatchObject({ status: 403, body: { error: { code: "ErrorAccessDenied" } } });
});

test("Graph refuses a missing, a garbled, a foreign and an outlived token", async () => {
  const { graph } = it().sandbox.ready;
  const message = async (authorization: string | undefined) => {
    const answer = await it().ask("GET", `${graph}/organization`, {
      headers: authorization === undefined ? {} : { authorization },
    });
    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toContain("Bearer");
    return answer.body.error.message;
  };
  expect(await message(undefined)).toBe("Access token is empty.");
  expect(await message("Bearer nonsense")).toContain("CompactToken parsing failed");
  const forged = await new SignJWT({ aud: "https://graph.microsoft.com" })
    .setProtectedHeader({ alg: "RS256" })
    .sign(generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey);
  expect(await message(`Bearer ${forged}`)).toContain("Invalid signature");
  const token = await it().adminToken();
  await it().control("POST", "/clock", { advance: 5400 });
  expect(await message(`Bearer ${token}`)).toContain("expired");
});
