import { generateKeyPairSync } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportJWK, SignJWT } from "jose";
import { expect, onTestFinished, test } from "vitest";
import { testSandbox, type TestSandbox } from "../../../testing/sandbox.ts";
import { testServer } from "../../../testing/server.ts";

const SUBJECT = "system:serviceaccount:parley:parley";
const AUDIENCE = "api://AzureADTokenExchange";

/** A platform that gives the machine an identity token, in a file that it replaces. */
async function platform() {
  const keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: "k1", use: "sig", alg: "RS256" };
  let issuer = "";
  const server = createServer((request, response) => {
    const body = request.url === "/keys" ? { keys: [jwk] } : { issuer, jwks_uri: `${issuer}/keys` };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  issuer = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  const folder = await mkdtemp(join(tmpdir(), "parley-token-"));
  const file = join(folder, "token");
  onTestFinished(async () => {
    server.close();
    await rm(folder, { recursive: true });
  });
  const write = async (seconds = 3600) => {
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: issuer, sub: SUBJECT, aud: AUDIENCE, iat: now, exp: now + seconds };
    await writeFile(
      file,
      await new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid: "k1" }).sign(keys.privateKey),
    );
  };
  return { issuer, file, write };
}

async function trust({ control, ready }: TestSandbox, objectId: string, fields: object): Promise<void> {
  const { access_token: token } = await control("POST", "/tokens", { permissions: ["Application.ReadWrite.All"] });
  const response = await fetch(`${ready.graph}/applications/${objectId}/federatedIdentityCredentials`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ name: "parley", ...fields }),
  });
  expect(response.status).toBe(201);
}

async function stage() {
  const sandbox = await testSandbox();
  const { issuer, file, write } = await platform();
  const server = await testServer({ sandbox: sandbox.addresses, federatedTokenFile: file });
  const app = await sandbox.control("POST", "/apps", {
    displayName: "Parley",
    roles: ["User.ReadBasic.All"],
    secret: {},
  });
  const connectBy = async (credential: object) => {
    const body = { entraTenantId: sandbox.ready.tenantId, clientId: app.clientId, credential };
    return (await server.call("POST", "/api/connections", { body })).body;
  };
  const test = async (id: string) => (await server.call("POST", `/api/connections/${id}/findings`)).body;
  return { sandbox, server, app, issuer, write, connectBy, test };
}

test("the identity of the machine stands for a secret, and what Entra has to be told of it is shown", async () => {
  const { sandbox, app, issuer, write, connectBy, test } = await stage();
  await write();
  const { id, credential } = await connectBy({ kind: "federated" });
  expect(credential).toMatchObject({
    kind: "federated",
    identity: { issuer, subject: SUBJECT, audience: AUDIENCE },
    renewal: { by: "nobody" },
  });
  expect(await test(id)).toMatchObject({ state: "error", finding: { reason: "federation-missing" } });
  await trust(sandbox, app.objectId, { issuer, subject: SUBJECT, audiences: [AUDIENCE] });
  expect(await test(id)).toMatchObject({ state: "active", finding: { level: "good" } });
});

test("a federated credential for another subject is told apart, part by part", async () => {
  const { sandbox, app, issuer, write, connectBy, test } = await stage();
  await write();
  const { id } = await connectBy({ kind: "federated" });
  await trust(sandbox, app.objectId, { issuer, subject: "system:serviceaccount:other:other", audiences: [AUDIENCE] });
  expect(await test(id)).toMatchObject({
    finding: { reason: "federation-mismatch", sentence: expect.stringContaining("subject") },
  });
});

test("where the machine has no identity, or one that has run out, that is the finding", async () => {
  const { write, connectBy, test } = await stage();
  const { id } = await connectBy({ kind: "federated" });
  expect(await test(id)).toMatchObject({
    state: "error",
    finding: { reason: "assertion-missing", cure: expect.stringContaining("PARLEY_FEDERATED_TOKEN_FILE") },
  });
  await write(-1);
  expect(await test(id)).toMatchObject({ finding: { reason: "assertion-over" } });
});

test("a secret goes on while the federated credential is being set up, which then takes over by itself", async () => {
  const { sandbox, server, app, issuer, write, connectBy, test } = await stage();
  await write();
  const { id } = await connectBy({ kind: "secret", secret: app.secret });
  await test(id);
  const { body } = await server.call("POST", `/api/connections/${id}/credentials`, {
    body: { credential: { kind: "federated" } },
  });
  expect(body).toMatchObject({
    state: "active",
    credential: { kind: "secret", coming: { kind: "federated", identity: { issuer, subject: SUBJECT } } },
  });
  await trust(sandbox, app.objectId, { issuer, subject: SUBJECT, audiences: [AUDIENCE] });
  expect(await test(id)).toMatchObject({ state: "active", credential: { kind: "federated" } });
});
