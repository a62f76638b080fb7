import { X509Certificate } from "node:crypto";
import { expect, test } from "vitest";
import { personAtBrowser } from "../../../testing/sign-in.ts";
import { testSandbox } from "../../../testing/sandbox.ts";
import { scriptStage } from "../../../testing/scripts.ts";
import { API_KEY, testServer, type TestServer } from "../../../testing/server.ts";

const GRAPH = "00000003-0000-0000-c000-000000000000";
/** User.ReadBasic.All, for the app itself. */
const READ_BASIC = { id: "97235f07-e226-4f63-ace3-39588e11d3a1", type: "Role" };

/** An app registered by hand in the portal, with the certificate uploaded, that nobody has consented to yet. */
async function byHand() {
  const sandbox = await testSandbox();
  const server = await testServer({ sandbox: sandbox.addresses });
  const app = await sandbox.control("POST", "/apps", {
    displayName: "Parley by hand",
    application: {
      web: { redirectUris: [`${server.url}/connect/microsoft/consent`] },
      requiredResourceAccess: [{ resourceAppId: GRAPH, resourceAccess: [READ_BASIC] }],
    },
  });
  const ids = { entraTenantId: sandbox.ready.tenantId, clientId: app.clientId };
  const { body: connection } = await server.call("POST", "/api/connections", {
    body: { ...ids, credential: { kind: "certificate" } },
  });
  const path = `/api/connections/${connection.id}`;
  const certificate = await downloaded(server, path);
  await sandbox.control("POST", `/apps/${app.clientId}/certificates`, { certificate: certificate.toString() });
  const consent = async () => (await server.call("POST", `${path}/consent`)).body.address;
  const look = async () => (await server.call("GET", path)).body;
  return { sandbox, server, connection, path, certificate, consent, look };
}

async function downloaded(server: TestServer, path: string): Promise<X509Certificate> {
  const { status, headers, body } = await server.call("GET", path);
  expect(status).toBe(200);
  const answer = await fetch(`${server.url}${path}/certificate`, { headers: { authorization: `Bearer ${API_KEY}` } });
  expect(answer.headers.get("content-type")).toContain("application/pkix-cert");
  expect(answer.headers.get("content-disposition")).toContain("parley.cer");
  expect(headers.get("content-type")).toContain("json");
  const certificate = new X509Certificate(Buffer.from(await answer.arrayBuffer()));
  expect(certificate.toString()).toBe(new X509Certificate(body.credential.certificate).toString());
  return certificate;
}

test("an app registered by hand: the certificate is uploaded, an administrator consents, the connection works", async () => {
  const { sandbox, server, connection, consent, look } = await byHand();
  expect((await look()).state).not.toBe("active");
  const person = personAtBrowser(sandbox);
  const page = await person.signIn(await consent());
  expect(page.text).toContain("Parley by hand");
  const back = await person.fill(page, { decision: "accept" });
  expect(back.url).toBe(`${server.url}/connections/${connection.id}?consent=granted`);
  await expect.poll(async () => (await look()).state, { timeout: 90_000 }).toBe("active");
});

test("who declines is told so, and may accept by the same link", async () => {
  const { sandbox, connection, consent, look } = await byHand();
  const address = await consent();
  const person = personAtBrowser(sandbox);
  const declined = await person.fill(await person.signIn(address), { decision: "cancel" });
  expect(declined.url).toContain(`/connections/${connection.id}?consent=consent-declined`);
  expect((await look()).state).not.toBe("active");
  const accepted = await person.fill(await person.open(address), { decision: "accept" });
  expect(accepted.url).toContain("?consent=granted");
});

test("who is no administrator is told that one has to consent", async () => {
  const { sandbox, consent } = await byHand();
  const refused = await personAtBrowser(sandbox).signIn(await consent(), "praman2@campus.example");
  expect(refused.url).toContain("?consent=consent-needs-administrator");
});

test("nobody makes Parley believe in a consent: without our state nothing happens, and a state counts once", async () => {
  const { sandbox, server, consent, look } = await byHand();
  const spent = `${server.url}/connections?consent=consent-link-spent`;
  const person = personAtBrowser(sandbox);
  const forged = `${server.url}/connect/microsoft/consent?admin_consent=True&tenant=${sandbox.ready.tenantId}&state=guess`;
  expect((await person.open(forged)).url).toBe(spent);
  expect((await look()).state).not.toBe("active");
  const state = new URL(await consent()).searchParams.get("state");
  const elsewhere = `${server.url}/connect/microsoft/consent?admin_consent=True&tenant=${crypto.randomUUID()}&state=${state}`;
  await person.open(elsewhere);
  expect((await look()).entraTenantId).toBe(sandbox.ready.tenantId);
  expect((await look()).state).not.toBe("active");
  expect((await person.open(elsewhere)).url).toBe(spent);
});

test("a colleague sees just the step that a link is for, without an account, and for seven days", async () => {
  const { sandbox, server, path, choose } = await scriptStage();
  const early = await server.call("POST", `${path}/steps/teams-access-policy/link`);
  expect(early).toMatchObject({ status: 409, body: { reason: "script-not-possible" } });
  await choose({ kind: "people", logins: ["amara.okafor@campus.example"] });
  const { status, body: link } = await server.call("POST", `${path}/steps/teams-access-policy/link`);
  expect(status).toBe(201);
  const [page, token] = link.address.split("#");
  expect(page).toBe(`${server.url}/step`);
  const open = () => server.call("POST", "/api/steps", { body: { token }, key: "" });
  const { body: step } = await open();
  expect(Object.keys(step)).toEqual(["name", "title", "role", "because", "script"]);
  expect(step).toMatchObject({ role: "a Teams Administrator", script: { fileName: "teams-access-policy.ps1" } });
  expect(step.script.text).toContain("amara.okafor@campus.example");
  expect((await server.call("GET", path, { key: token })).status).toBe(401);
  await sandbox.control("POST", "/clock", { advance: 7 * 86_400 + 1 });
  await expect.poll(async () => (await open()).body.reason).toBe("step-link-spent");
});

test("a colleague consents by a link, and ends at the page that showed the step", async () => {
  const { sandbox, server, path, look } = await byHand();
  const { body: link } = await server.call("POST", `${path}/steps/consent/link`);
  const token = link.address.split("#")[1];
  const { body: step } = await server.call("POST", "/api/steps", { body: { token }, key: "" });
  expect(step).toMatchObject({ name: "consent", role: "a Privileged Role Administrator" });
  const person = personAtBrowser(sandbox);
  const back = await person.fill(await person.signIn(step.address), { decision: "accept" });
  expect(back.url).toBe(`${server.url}/step?consent=granted`);
  await expect.poll(async () => (await look()).state, { timeout: 90_000 }).toBe("active");
  expect((await server.call("POST", `${path}/steps/nothing/link`)).status).toBe(404);
});
