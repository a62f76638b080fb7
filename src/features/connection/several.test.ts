import { expect, test } from "vitest";
import { contextFor } from "../../house.ts";
import { personAtBrowser } from "../../testing/sign-in.ts";
import { testSandbox, type TestSandbox } from "../../testing/sandbox.ts";
import { testServer } from "../../testing/server.ts";
import { checkConnection } from "./check-connection.ts";
import { createConnection } from "./create-connection.ts";
import { retireConnection } from "./retire-connection.ts";
import { showConnection } from "./show-connection.ts";
import { connectionRow } from "./store.ts";

const GRAPH = "00000003-0000-0000-c000-000000000000";
const ROLES = ["User.ReadBasic.All", "Calendars.ReadWrite"];

async function stage() {
  const sandbox = await testSandbox();
  const server = await testServer({ sandbox: sandbox.addresses });
  const register = (displayName: string, more: object = {}) =>
    sandbox.control("POST", "/apps", { displayName, roles: ROLES, secret: {}, ...more });
  const wishOf = (app: { clientId: string; secret: string }, name: string) => ({
    name,
    entraTenantId: sandbox.ready.tenantId,
    clientId: app.clientId,
    credential: { kind: "secret", secret: app.secret } as const,
  });
  const check = async (id: string) => (await server.call("POST", `/api/connections/${id}/findings`)).body;
  const look = async (id: string) => (await server.call("GET", `/api/connections/${id}`)).body;
  const connected = async (app: { clientId: string; secret: string }, name: string, more: object = {}) => {
    const { body } = await server.call("POST", "/api/connections", { body: { ...wishOf(app, name), ...more } });
    return check(body.id);
  };
  const choose = (id: string) => server.call("PUT", `/api/connections/${id}/new-work`);
  return { sandbox, server, register, wishOf, connected, check, look, choose, ...meetings(server, sandbox) };
}

function meetings({ call }: Pick<Awaited<ReturnType<typeof testServer>>, "call">, sandbox: TestSandbox) {
  const day = new Date(Date.now() + 24 * 3600_000).toISOString().slice(0, 10);
  const wanted = (key: string, hour: number, more: object = {}) =>
    call("PUT", `/api/meetings/${key}`, {
      body: {
        ...more,
        subject: key,
        start: `${day}T${hour}:00:00Z`,
        end: `${day}T${hour}:30:00Z`,
        organiser: { userPrincipalName: "amara.okafor@campus.example" },
      },
      headers: { prefer: "wait=20" },
    });
  /** Which app wrote to calendars since the last time this was asked. */
  let seen = 0;
  const writers = async (): Promise<string[]> => {
    const { entries } = await sandbox.control("GET", `/traffic?after=${seen}`);
    const news: { n: number; method: string; url: string; appId?: string }[] = entries;
    seen = news.at(-1)?.n ?? seen;
    const written = news.filter(({ method, url }) => method !== "GET" && /events/.test(url));
    return [...new Set(written.flatMap(({ appId }) => appId ?? []))];
  };
  return { wanted, writers };
}

test("of two connections the newest gets new work, until the other is chosen; what was begun stays where it is", async () => {
  const { register, connected, look, choose, wanted, writers } = await stage();
  const [one, other] = [await register("One"), await register("Other")];
  const first = await connected(one, "First");
  const second = await connected(other, "Second");
  expect([await look(first.id), second]).toMatchObject([{ forNewWork: false }, { forNewWork: true }]);
  await wanted("by-second", 12);
  expect(await writers()).toEqual([other.clientId]);
  expect((await choose(first.id)).body).toMatchObject({ forNewWork: true, chosenForNewWork: true });
  await wanted("by-first", 10);
  expect(await writers()).toEqual([one.clientId]);
  await wanted("by-second", 11);
  expect(await writers()).toEqual([other.clientId]);
});

test("whoever names a connection gets their meeting through it, whichever new work goes through, and for good", async () => {
  const { register, connected, wanted, writers, server } = await stage();
  const [one, other] = [await register("One"), await register("Other")];
  const first = await connected(one, "First");
  const second = await connected(other, "Second");
  const through = { connection: first.id };
  expect(await wanted("named", 12, through)).toMatchObject({ status: 200, body: { state: "open", ...through } });
  expect(await writers()).toEqual([one.clientId]);
  expect((await wanted("named", 13)).body).toMatchObject({ state: "open", ...through });
  expect(await wanted("named", 13, { connection: second.id })).toMatchObject({
    status: 409,
    body: { reason: "connection-is-fixed", cure: expect.stringContaining("another key") },
  });
  expect((await wanted("usual", 14)).body).toMatchObject({ state: "open", connection: second.id });
  await server.call("POST", `/api/connections/${first.id}/retirement`);
  expect(await wanted("late", 15, through)).toMatchObject({ status: 409, body: { reason: "connection-not-active" } });
  expect(await wanted("nowhere", 16, { connection: server.organisation })).toMatchObject({
    status: 400,
    body: { field: "connection", reason: "connection-unknown", cure: expect.stringContaining("/api/connections") },
  });
});

test("while the chosen connection does not work, another of its tenant stands in, and one of another tenant never does", async () => {
  const { sandbox, server, register, connected, check, look, choose, wanted, writers } = await stage();
  await sandbox.control("PUT", "/entra/cloud", { cloud: "usgov" });
  const [app, spare] = [await register("App", { cloud: "usgov" }), await register("Spare", { cloud: "usgov" })];
  const cloud = { cloud: "us-government" };
  const chosen = await connected(app, "Chosen", cloud);
  const standIn = await connected(spare, "Stand-in", cloud);
  await choose(chosen.id);
  await sandbox.control("POST", `/apps/${app.clientId}/secrets/${app.secretId}/expire`);
  expect(await check(chosen.id)).toMatchObject({ state: "error", chosenForNewWork: true, forNewWork: false });
  await wanted("stood-in", 12);
  expect(await writers()).toEqual([spare.clientId]);
  await server.call("POST", `/api/connections/${standIn.id}/retirement`);
  await sandbox.control("PUT", "/entra/cloud", { cloud: "global" });
  const elsewhere = await connected(await register("Worldwide"), "Worldwide");
  expect(elsewhere).toMatchObject({ state: "active", forNewWork: false });
  expect(await wanted("nobody", 13)).toMatchObject({
    status: 409,
    body: { reason: "chosen-connection-fails", cure: expect.stringContaining("choose another") },
  });
  await server.call("POST", `/api/connections/${chosen.id}/retirement`);
  expect((await look(elsewhere.id)).forNewWork).toBe(true);
});

test("a connection that does not work cannot be chosen for new work", async () => {
  const { register, connected, choose } = await stage();
  const app = await register("App");
  const broken = await connected({ ...app, secret: "not~the-secret" }, "Broken");
  expect(await choose(broken.id)).toMatchObject({ status: 409, body: { reason: "connection-not-active" } });
});

test("two organisations cannot both be active by one app: the second is told why, and takes its place when the first goes", async () => {
  const { sandbox, server, register, wishOf } = await stage();
  const app = await register("Shared");
  const { house } = server;
  const theirs = house.random.uuid();
  await house.database.query("insert into organisations values ($1, 'elsewhere', now())", [theirs]);
  const context = (organisation: string) => contextFor(house, { organisation, actor: "test" });
  const wish = (name: string) => ({ ...wishOf(app, name), cloud: "global" as const });
  const first = await createConnection(context(server.organisation), wish("Faculty of secrets"));
  expect((await checkConnection(context(server.organisation), first.id)).state).toBe("active");
  const second = await createConnection(context(theirs), wish("Theirs"));
  const refused = await showConnection(context(theirs), await checkConnection(context(theirs), second.id));
  expect(refused).toMatchObject({
    state: "error",
    finding: { reason: "already-connected", cure: expect.stringContaining("takes its place by itself") },
    notifications: { receives: false },
  });
  expect(JSON.stringify(refused)).not.toMatch(new RegExp(`Faculty|${first.id}|${server.organisation}`));
  await retireConnection(context(server.organisation), first.id);
  await sandbox.control("POST", "/clock", { advance: 20 * 60 });
  const state = async () => (await context(theirs).transaction((tx) => connectionRow(tx, second.id))).state;
  await expect.poll(state, { timeout: 60_000 }).toBe("active");
});

test("within one organisation the next takes the place of a retired connection at once", async () => {
  const { server, register, connected, look } = await stage();
  const app = await register("App");
  const first = await connected(app, "First");
  const next = await connected(app, "Next");
  expect(next).toMatchObject({ state: "error", finding: { reason: "already-connected" } });
  await server.call("POST", `/api/connections/${first.id}/retirement`);
  await expect.poll(async () => (await look(next.id)).state, { timeout: 60_000 }).toBe("active");
});

test("the app of one organisation serves another by consent alone", async () => {
  const { sandbox, server, register, wishOf, look } = await stage();
  const required = [{ id: "97235f07-e226-4f63-ace3-39588e11d3a1", type: "Role" }];
  const app = await register("One app for many", {
    roles: [],
    application: {
      signInAudience: "AzureADMultipleOrgs",
      web: { redirectUris: [`${server.url}/connect/microsoft/consent`] },
      requiredResourceAccess: [{ resourceAppId: GRAPH, resourceAccess: required }],
    },
  });
  const { servicePrincipalId } = await sandbox.control("GET", `/apps/${app.clientId}`);
  await asAdmin(sandbox, "DELETE", `/servicePrincipals/${servicePrincipalId}`);
  const { body: made } = await server.call("POST", "/api/connections", { body: wishOf(app, "Guest house") });
  const { body: before } = await server.call("POST", `/api/connections/${made.id}/findings`);
  expect(before).toMatchObject({
    state: "error",
    finding: { reason: "application-unknown", cure: expect.stringContaining("consent to it in this one") },
  });
  const { address } = (await server.call("POST", `/api/connections/${made.id}/consent`)).body;
  expect(address).toContain(sandbox.ready.tenantId);
  const person = personAtBrowser(sandbox);
  await person.fill(await person.signIn(address), { decision: "accept" });
  await expect.poll(async () => (await look(made.id)).state, { timeout: 60_000 }).toBe("active");
});

test("a set-up for many organisations registers the app so that other tenants may consent to it", async () => {
  const { sandbox, server } = await stage();
  const audienceOf = async (body: object) => {
    const { body: setup } = await server.call("POST", "/api/setups", { body });
    const { failure } = await sandbox.control("POST", "/scripts", { text: setup.cloudShell });
    expect(failure).toBeNull();
    const { connection } = (await server.call("GET", `/api/setups/${setup.id}`)).body;
    const { applicationObjectId } = (await server.call("GET", `/api/connections/${connection}`)).body;
    return (await asAdmin(sandbox, "GET", `/applications/${applicationObjectId}`))?.signInAudience;
  };
  expect(await audienceOf({ name: "For us" })).toBe("AzureADMyOrg");
  expect(await audienceOf({ name: "For many", multiTenant: true })).toBe("AzureADMultipleOrgs");
});

/** A request to the sandbox's Graph by an app that may do everything. */
async function asAdmin(
  { control, ready }: TestSandbox,
  method: string,
  path: string,
): Promise<{ readonly signInAudience?: string } | undefined> {
  const permissions = ["Application.ReadWrite.All"];
  const token = await control("POST", "/tokens", { clientId: ready.admin.clientId, permissions });
  const headers = { authorization: `Bearer ${token.access_token}` };
  const response = await fetch(ready.graph + path, { method, headers });
  expect(response.ok).toBe(true);
  return response.status === 204 ? undefined : ((await response.json()) as { signInAudience?: string });
}
