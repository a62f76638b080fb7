import "reflect-metadata";
import { createHash, createPublicKey, webcrypto } from "node:crypto";
import { X509CertificateGenerator } from "@peculiar/x509";
import { jwtVerify } from "jose";
import { expect, onTestFinished, test } from "vitest";
import { systemRandom } from "../../kernel/random.ts";
import { MINUTE } from "../../kernel/time.ts";
import { LeapingClock } from "../testing/clock.ts";
import { CANARY, connection, entraDocument } from "../testing/scene.ts";
import { openSmallServer, type Received, type Reply, type SmallServer } from "../testing/small-server.ts";
import type { Credential } from "./credential.ts";
import { openTokens, type Tokens } from "./token.ts";

const NOW = new Date("2031-01-01T00:00:00Z");

interface Entra extends SmallServer {
  readonly tokens: Tokens;
  readonly clock: LeapingClock;
  readonly logged: string[];
  /** The bodies of the token requests. */
  readonly grants: () => URLSearchParams[];
}

async function entra(answer: (count: number, request: Received) => Reply): Promise<Entra> {
  let count = 0;
  const server = await openSmallServer((request) => {
    if (request.url.includes("openid-configuration")) return { body: entraDocument(server.address) };
    count += 1;
    return answer(count, request);
  });
  onTestFinished(() => server.close());
  const clock = new LeapingClock(NOW);
  const logged: string[] = [];
  const write = (detail: object, message: string): void => void logged.push(JSON.stringify(detail) + message);
  const log = { debug: write, info: write, warn: write };
  const override = { graph: server.address, login: server.address };
  const grants = () =>
    server.received.filter(({ method }) => method === "POST").map(({ body }) => new URLSearchParams(body));
  return { ...server, tokens: openTokens({ clock, random: systemRandom, log, override }), clock, logged, grants };
}

const token = (count: number): Reply => ({
  body: { token_type: "Bearer", expires_in: 3600, access_token: `token-${count}` },
});

const refused = (code: number): Reply => ({
  status: 401,
  headers: { "www-authenticate": "Bearer" },
  body: {
    error: "invalid_client",
    error_description: `AADSTS${code}: No.`,
    error_codes: [code],
    trace_id: "t",
    correlation_id: "c",
  },
});

test("many who need a token at once ask Entra once", async () => {
  const { tokens, grants } = await entra(token);
  const given = await Promise.all(Array.from({ length: 20 }, () => tokens.tokenFor(connection)));
  expect(new Set(given)).toEqual(new Set(["token-1"]));
  expect(Object.fromEntries(grants()[0] ?? [])).toEqual({
    grant_type: "client_credentials",
    client_id: connection.clientId,
    client_secret: CANARY,
    scope: "https://graph.microsoft.com/.default",
  });
});

test("a token is used until five minutes before it expires", async () => {
  const { tokens, clock } = await entra(token);
  await tokens.tokenFor(connection);
  clock.advance(55 * MINUTE - 1);
  expect(await tokens.tokenFor(connection)).toBe("token-1");
  clock.advance(1);
  expect(await tokens.tokenFor(connection)).toBe("token-2");
});

test("a forgotten token is asked for anew, but a newer one is not forgotten with it", async () => {
  const { tokens } = await entra(token);
  const first = await tokens.tokenFor(connection);
  tokens.forget(connection, first);
  const second = await tokens.tokenFor(connection);
  tokens.forget(connection, first);
  expect([second, await tokens.tokenFor(connection)]).toEqual(["token-2", "token-2"]);
});

test("a new credential gets a token of its own", async () => {
  const { tokens } = await entra(token);
  await tokens.tokenFor(connection);
  const credential: Credential = { kind: "secret", id: "second", secret: "other" };
  expect(await tokens.tokenFor({ ...connection, credential })).toBe("token-2");
});

test("a refusal tells its codes, and nothing of it or of the log holds the secret", async () => {
  const { tokens, logged } = await entra(() => refused(7000215));
  const error: unknown = await tokens.tokenFor(connection).catch((caught: unknown) => caught);
  expect(error).toMatchObject({
    name: "EntraError",
    refusal: { error: "invalid_client", errorCodes: [7000215], status: 401, secretLooksLikeId: false },
  });
  expect(JSON.stringify(error) + String(error) + logged.join()).not.toContain(CANARY);
});

test("a secret in the form of an id is noticed", async () => {
  const { tokens } = await entra(() => refused(7000215));
  const credential: Credential = { kind: "secret", id: "wrong", secret: "0d3c1a58-4a55-4a37-9d8a-0f64b3a8a0b1" };
  await expect(tokens.tokenFor({ ...connection, credential })).rejects.toMatchObject({
    refusal: { secretLooksLikeId: true },
  });
});

test("a tenant that Entra does not know is refused by name at discovery", async () => {
  const body = {
    error: "invalid_tenant",
    error_description: "AADSTS90002: Tenant 'nowhere' not found.",
    error_codes: [90002],
  };
  const server = await openSmallServer(() => ({ status: 400, body }));
  onTestFinished(() => server.close());
  const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined };
  const override = { graph: server.address, login: server.address };
  const tokens = openTokens({ clock: new LeapingClock(NOW), random: systemRandom, log: silent, override });
  await expect(tokens.tokenFor(connection)).rejects.toMatchObject({ refusal: { errorCodes: [90002] } });
});

test("while Entra is silent the old token serves until its end", async () => {
  const { tokens, clock, logged } = await entra((count) => (count === 1 ? token(count) : "cut"));
  await tokens.tokenFor(connection);
  clock.advance(56 * MINUTE);
  expect(await tokens.tokenFor(connection)).toBe("token-1");
  expect(logged.join()).toContain("the old token still holds");
  clock.advance(5 * MINUTE);
  await expect(tokens.tokenFor(connection)).rejects.toMatchObject({ name: "GraphUnreachable", maybeStored: false });
});

test("a page of somebody in between is not taken for Entra's word", async () => {
  const { tokens } = await entra(() => ({
    headers: { "content-type": "text/html" },
    body: "<html>Sign in to the guest network</html>",
  }));
  await expect(tokens.tokenFor(connection)).rejects.toMatchObject({
    code: "upstream-unavailable",
    reason: "entra-incomprehensible",
  });
});

test("a description that sends the secret to another host is refused", async () => {
  const elsewhere = await openSmallServer(() => token(1));
  const server = await openSmallServer(() => ({ body: entraDocument(elsewhere.address) }));
  onTestFinished(async () => {
    await server.close();
    await elsewhere.close();
  });
  const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined };
  const override = { graph: server.address, login: server.address };
  const tokens = openTokens({ clock: new LeapingClock(NOW), random: systemRandom, log: silent, override });
  await expect(tokens.tokenFor(connection)).rejects.toThrow("outside its own host");
  expect(elsewhere.received).toEqual([]);
});

test.each([
  ["that sends to another sign-in of Microsoft's", { token_endpoint: "https://login.microsoftonline.us/t/token" }],
  ["that names another cloud's Graph", { msgraph_host: "graph.microsoft.us" }],
])("a description %s says in which cloud the tenant lives", async (_, more) => {
  const server = await openSmallServer(({ url }) =>
    url.includes("openid-configuration") ? { body: { ...entraDocument(server.address), ...more } } : token(1),
  );
  onTestFinished(() => server.close());
  const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined };
  const override = { graph: server.address, login: server.address };
  const tokens = openTokens({ clock: new LeapingClock(NOW), random: systemRandom, log: silent, override });
  await expect(tokens.tokenFor(connection)).rejects.toMatchObject({
    reason: "tenant-in-other-cloud",
    cure: expect.stringContaining("US Government"),
  });
});

async function selfSigned(): Promise<{ privateKeyPem: string; certificatePem: string; der: ArrayBuffer }> {
  const algorithm = {
    name: "RSASSA-PKCS1-v1_5",
    hash: "SHA-256",
    publicExponent: new Uint8Array([1, 0, 1]),
    modulusLength: 2048,
  };
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const certificate = await X509CertificateGenerator.createSelfSigned({ name: "CN=Parley", keys }, webcrypto);
  const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey("pkcs8", keys.privateKey)).toString("base64");
  const privateKeyPem = `-----BEGIN PRIVATE KEY-----\n${pkcs8}\n-----END PRIVATE KEY-----`;
  return { privateKeyPem, certificatePem: certificate.toString("pem"), der: certificate.rawData };
}

test("a certificate proves the app by a signed statement that names it, at the clock's time", async () => {
  const { tokens, grants, address } = await entra(token);
  const { privateKeyPem, certificatePem, der } = await selfSigned();
  const credential: Credential = { kind: "certificate", id: "cert", privateKeyPem, certificatePem };
  await tokens.tokenFor({ ...connection, credential });
  const [form] = grants();
  expect(form?.get("client_assertion_type")).toBe("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
  const { payload, protectedHeader } = await jwtVerify(
    form?.get("client_assertion") ?? "",
    createPublicKey(certificatePem),
    {
      currentDate: NOW,
      issuer: connection.clientId,
      subject: connection.clientId,
      audience: `${address}/${connection.tenantId}/oauth2/v2.0/token`,
      maxTokenAge: 0,
    },
  );
  const thumbprint = createHash("sha256").update(Buffer.from(der)).digest("base64url");
  expect(protectedHeader).toMatchObject({ alg: "RS256", typ: "JWT", "x5t#S256": thumbprint });
  expect(payload).toMatchObject({
    iat: NOW.getTime() / 1000,
    nbf: NOW.getTime() / 1000,
    exp: NOW.getTime() / 1000 + 300,
  });
  expect(form?.has("client_secret")).toBe(false);
});

test("a key that does not belong to the certificate is refused before anything is sent", async () => {
  const { tokens, received } = await entra(token);
  const [one, other] = [await selfSigned(), await selfSigned()];
  const credential: Credential = {
    kind: "certificate",
    id: "cert",
    privateKeyPem: one.privateKeyPem,
    certificatePem: other.certificatePem,
  };
  await expect(tokens.tokenFor({ ...connection, credential })).rejects.toMatchObject({
    code: "invalid-input",
    field: "credential.privateKeyPem",
  });
  expect(received).toEqual([]);
});

test("a key that cannot be read is named, not shown", async () => {
  const { tokens } = await entra(token);
  const { certificatePem } = await selfSigned();
  const credential: Credential = { kind: "certificate", id: "cert", privateKeyPem: CANARY, certificatePem };
  const error: unknown = await tokens.tokenFor({ ...connection, credential }).catch((caught: unknown) => caught);
  expect(error).toMatchObject({ code: "invalid-input", field: "credential.privateKeyPem" });
  expect(JSON.stringify(error) + String(error)).not.toContain(CANARY);
});
