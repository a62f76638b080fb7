import { createPrivateKey, generateKeyPairSync, type KeyObject, X509Certificate } from "node:crypto";
import { SignJWT } from "jose";
import { beforeAll, describe, expect, test } from "vitest";
import { type Heard, type Said, visitor } from "./visitor.ts";

const it = visitor();
const NOBODY = "11111111-2222-4333-8444-555555555555";

const post = (path: string, body: object, token?: string): Promise<Heard> =>
  it().graph("POST", path, token === undefined ? { body } : { body, token });
const secretWorks = async (clientId: string, secret: string): Promise<boolean> =>
  (await it().token({ client_id: clientId, client_secret: secret })).status === 200;

/** A certificate for an app, as Graph takes it, with its private key. */
async function certificate(days = 365): Promise<{ key: string; privateKey: KeyObject }> {
  const { body } = await it().control("POST", "/certificates", { displayName: "Rolling", days });
  return {
    key: new X509Certificate(body.certificate).raw.toString("base64"),
    privateKey: createPrivateKey(body.privateKey),
  };
}

describe("secrets", () => {
  const roots: [string, (app: Said) => string][] = [
    ["an app", (app) => `/applications/${app.objectId}`],
    ["a service principal", (app) => `/servicePrincipals/${app.servicePrincipalId}`],
  ];
  test.each(roots)("of %s are told once, last two years, and stop when they are removed", async (_, rootOf) => {
    const { body: app } = await it().control("POST", "/apps", { displayName: "Secretive" });
    const root = rootOf(app);
    const made = await post(`${root}/addPassword`, { passwordCredential: { displayName: "first" } });
    expect(made.status).toBe(200);
    const { secretText, keyId, hint, startDateTime, endDateTime } = made.body;
    expect(hint).toBe(secretText.slice(0, 3));
    expect(Date.parse(endDateTime) - Date.parse(startDateTime)).toBe(730 * 86_400_000);
    expect(await secretWorks(app.clientId, secretText)).toBe(true);
    const listed = (await it().graph("GET", `${root}?$select=passwordCredentials`)).body.passwordCredentials;
    expect(listed).toMatchObject([{ keyId, hint, secretText: null, displayName: "first" }]);
    expect((await post(`${root}/removePassword`, { keyId: NOBODY })).status).toBe(400);
    expect((await post(`${root}/removePassword`, { keyId })).status).toBe(204);
    expect(await secretWorks(app.clientId, secretText)).toBe(false);
  });

  test("end when they were wished to, and are not set by a change of the app", async () => {
    const { body: app } = await it().control("POST", "/apps", { displayName: "Brief" });
    const root = `/applications/${app.objectId}`;
    const endDateTime = "2036-01-01T00:00:00Z";
    const made = await post(`${root}/addPassword`, { passwordCredential: { endDateTime } });
    expect(Date.parse(made.body.endDateTime)).toBe(Date.parse(endDateTime));
    const past = await post(`${root}/addPassword`, { passwordCredential: { endDateTime: "2001-01-01T00:00:00Z" } });
    expect(past.status).toBe(400);
    const set = await it().graph("PATCH", root, { body: { passwordCredentials: [{ displayName: "mine" }] } });
    expect(set.body.error.message).toBe("New password credentials must be generated with service actions.");
    await it().graph("PATCH", root, { body: { passwordCredentials: [] } });
    expect(await secretWorks(app.clientId, made.body.secretText)).toBe(false);
  });
});

describe("certificates", () => {
  let app: Said;
  let first: { key: string; privateKey: KeyObject };

  beforeAll(async () => {
    app = (await it().control("POST", "/apps", { displayName: "Rolling" })).body;
    first = await certificate();
    const keyCredentials = [{ type: "AsymmetricX509Cert", usage: "Verify", key: first.key, displayName: "first" }];
    await it().graph("PATCH", `/applications/${app.objectId}`, { body: { keyCredentials } });
  });

  async function proof(claims: Record<string, unknown> = {}, key = first.privateKey): Promise<string> {
    const now = Math.floor(Date.parse((await it().control("GET", "/clock")).body.now) / 1000);
    const usual = { aud: "00000002-0000-0000-c000-000000000000", iss: app.objectId, nbf: now, exp: now + 600 };
    return new SignJWT({ ...usual, ...claims }).setProtectedHeader({ alg: "RS256" }).sign(key);
  }
  const addKey = async (key: string, given: string): Promise<Heard> =>
    post(`/applications/${app.objectId}/addKey`, {
      keyCredential: { type: "AsymmetricX509Cert", usage: "Verify", key },
      passwordCredential: null,
      proof: given,
    });
  const keys = async (): Promise<Said[]> =>
    (await it().graph("GET", `/applications/${app.objectId}?$select=keyCredentials`)).body.keyCredentials;

  test("are set by a change of the app, and their keys told only to who asks for them", async () => {
    expect(await keys()).toMatchObject([{ type: "AsymmetricX509Cert", displayName: "first", key: first.key }]);
    const whole = (await it().graph("GET", `/applications/${app.objectId}`)).body.keyCredentials;
    expect(whole).toMatchObject([{ key: null }]);
    const bad = [{ type: "AsymmetricX509Cert", usage: "Verify", key: "bm8=" }];
    const refused = await it().graph("PATCH", `/applications/${app.objectId}`, { body: { keyCredentials: bad } });
    expect(refused.status).toBe(400);
  });

  test("are rolled with a proof signed by one that is there", async () => {
    const second = await certificate();
    const added = await addKey(second.key, await proof());
    expect(added).toMatchObject({ status: 200, body: { type: "AsymmetricX509Cert", key: null } });
    expect(await keys()).toHaveLength(2);
    const remove = async (keyId: string, given: string): Promise<Heard> =>
      post(`/applications/${app.objectId}/removeKey`, { keyId, proof: given });
    expect((await remove(NOBODY, await proof())).status).toBe(400);
    expect((await remove(added.body.keyId, await proof({}, second.privateKey))).status).toBe(204);
    expect(await keys()).toHaveLength(1);
  });

  const bad: [string, Record<string, unknown>][] = [
    ["for another audience", { aud: "https://graph.microsoft.com" }],
    ["of another app", { iss: NOBODY }],
    ["good for too long", { exp: 4_000_000_000 }],
    ["that is over", { nbf: 1, exp: 600 }],
  ];
  test.each(bad)("are not rolled with a proof %s", async (_, claims) => {
    const refused = await addKey((await certificate()).key, await proof(claims));
    expect(refused).toMatchObject({ status: 401, body: { error: { code: "Authentication_MissingOrMalformed" } } });
  });

  test("are not rolled with a stranger's signature, nor where there is none to prove", async () => {
    const { key } = await certificate();
    const stranger = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
    expect((await addKey(key, await proof({}, stranger))).status).toBe(401);
    expect((await addKey(key, "nonsense")).status).toBe(401);
    const { body: bare } = await it().control("POST", "/apps", { displayName: "Bare" });
    const refused = await post(`/applications/${bare.objectId}/addKey`, {
      keyCredential: { type: "AsymmetricX509Cert", usage: "Verify", key },
      passwordCredential: null,
      proof: await proof({ iss: bare.objectId }),
    });
    expect(refused.status).toBe(400);
  });

  test("are rolled by the app itself without any permission, and by no other without one", async () => {
    const { body: own } = await it().control("POST", `/apps/${app.clientId}/secrets`, {});
    const self = await it().token({ client_id: app.clientId, client_secret: own.secret });
    const wish = async (): Promise<object> => ({
      keyCredential: { type: "AsymmetricX509Cert", usage: "Verify", key: (await certificate()).key },
      passwordCredential: null,
      proof: await proof(),
    });
    const path = `/applications/${app.objectId}/addKey`;
    expect((await post(path, await wish(), self.body.access_token)).status).toBe(200);
    const other = await it().app("User.Read.All");
    expect((await post(path, await wish(), other.token)).status).toBe(403);
  });
});
