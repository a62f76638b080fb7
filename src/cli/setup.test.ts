import { expect, test } from "vitest";
import { setup } from "../testing/command.ts";
import { personAtBrowser } from "../testing/sign-in.ts";
import { testSandbox, type TestSandbox } from "../testing/sandbox.ts";
import { testServer, type TestServer } from "../testing/server.ts";

const SIGN_IN = /^(http:\S+authorize\S+)$/m;

async function begun(): Promise<{ sandbox: TestSandbox; server: TestServer; id: string; token: string }> {
  const sandbox = await testSandbox();
  const server = await testServer({ sandbox: sandbox.addresses });
  const { body } = await server.call("POST", "/api/setups", { body: { name: "Parley at Larkfield" } });
  return { sandbox, server, id: body.id, token: body.token };
}

const ours = async (sandbox: TestSandbox) =>
  (await sandbox.control("GET", "/state")).apps.filter((app: { displayName: string }) =>
    app.displayName.includes("Larkfield"),
  );

test("an administrator runs one command, signs in, and Parley is connected", async () => {
  const { sandbox, server, id, token } = await begun();
  const run = setup(server.url, token);
  const person = personAtBrowser(sandbox);
  const done = await person.fill(await person.signIn(await run.says(SIGN_IN)), { decision: "accept" });
  expect(done.text).toContain("You can close this window");
  const { code, said } = await run.ended;
  expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining("Parley is connected") });
  const { body: setUp } = await server.call("GET", `/api/setups/${id}`);
  expect(setUp.state).toBe("done");
  const { body: connection } = await server.call("GET", `/api/connections/${setUp.connection}`);
  expect(connection).toMatchObject({ state: "active", credential: { kind: "certificate" } });
  expect(said).toContain(`/connections/${connection.id}`);
  expect(await ours(sandbox)).toHaveLength(1);
  const again = await setup(server.url, token).ended;
  expect(again).toMatchObject({ code: 1, said: expect.stringContaining("not good, or not any more") });
});

test("who is no administrator is told which role it takes, and so is whoever waits at the server", async () => {
  const { sandbox, server, id, token } = await begun();
  const run = setup(server.url, token);
  const person = personAtBrowser(sandbox);
  const page = await person.signIn(await run.says(SIGN_IN), "praman2@campus.example");
  expect(page.text).toContain("the terminal says why");
  const { code, said } = await run.ended;
  expect(code).toBe(1);
  expect(said).toContain("Send this command to a colleague with the role Privileged Role Administrator");
  expect(said).toContain(`--token ${token}`);
  const { body } = await server.call("GET", `/api/setups/${id}`);
  expect(body).toMatchObject({
    state: "waiting",
    trouble: { reason: "consent-needs-administrator", who: "Privileged Role Administrator" },
  });
});

test("one registers the app and another one grants: it stays one app", async () => {
  const { sandbox, server, token: first } = await begun();
  const whole = setup(server.url, first);
  const administrator = personAtBrowser(sandbox);
  const asked = await administrator.signIn(await whole.says(SIGN_IN));
  await administrator.fill(asked, { decision: "accept", organisation: "on" });
  expect((await whole.ended).code).toBe(0);

  const { body: second } = await server.call("POST", "/api/setups", { body: { name: "Larkfield shared" } });
  const half = setup(server.url, second.token);
  await personAtBrowser(sandbox).signIn(await half.says(SIGN_IN), "praman2@campus.example");
  expect(await half.ended).toMatchObject({ code: 1, said: expect.stringContaining("may not grant Microsoft Graph") });
  const { body: waiting } = await server.call("GET", `/api/setups/${second.id}`);
  expect(waiting.trouble).toMatchObject({ reason: "role-missing", who: "Privileged Role Administrator" });

  const rest = setup(server.url, second.token);
  await personAtBrowser(sandbox).signIn(await rest.says(SIGN_IN));
  expect(await rest.ended).toMatchObject({ code: 0, said: expect.stringContaining("was registered before") });
  expect((await server.call("GET", `/api/setups/${second.id}`)).body).toMatchObject({ state: "done" });
  expect((await ours(sandbox)).map((app: { displayName: string }) => app.displayName)).toEqual([
    "Parley at Larkfield",
    "Larkfield shared",
  ]);
});

test("Entra takes a while to tell all of its servers of the new app, and the command waits for it", async () => {
  const { sandbox, server, token } = await begun();
  await sandbox.control("PATCH", "/directory", { replicationSeconds: 2 });
  const run = setup(server.url, token);
  const person = personAtBrowser(sandbox);
  await person.fill(await person.signIn(await run.says(SIGN_IN)), { decision: "accept" });
  expect(await run.ended).toMatchObject({ code: 0 });
  expect(await ours(sandbox)).toHaveLength(1);
});

test("a machine without a browser signs in by a code on another one; declining there is told", async () => {
  const { sandbox, server, id, token } = await begun();
  const run = setup(server.url, token, "--device-code");
  const code = await run.says(/enter the code (\w+)/);
  const address = await run.says(/Open (\S+) on any device/);
  const person = personAtBrowser(sandbox);
  await person.fill(await person.signIn(`${address}?user_code=${code}`), { decision: "cancel" });
  expect(await run.ended).toMatchObject({ code: 1, said: expect.stringContaining("declined") });
  expect((await server.call("GET", `/api/setups/${id}`)).body.trouble).toMatchObject({ reason: "consent-declined" });
});

test("an app for many organisations is registered so, and a colleague is handed the whole command", async () => {
  const { sandbox, server, id, token } = await begun();
  const more = ["--cloud", "global", "--tenant", sandbox.ready.tenantId, "--multi-tenant"];
  const half = setup(server.url, token, ...more);
  await personAtBrowser(sandbox).signIn(await half.says(SIGN_IN), "praman2@campus.example");
  const handed = `--token ${token} ${more.join(" ")}`;
  expect(await half.ended).toMatchObject({ code: 1, said: expect.stringContaining(handed) });

  const run = setup(server.url, token, ...more);
  const person = personAtBrowser(sandbox);
  await person.fill(await person.signIn(await run.says(SIGN_IN)), { decision: "accept" });
  const { code, said } = await run.ended;
  expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining("Administrators of other tenants") });
  const { connection } = (await server.call("GET", `/api/setups/${id}`)).body;
  const { applicationObjectId } = (await server.call("GET", `/api/connections/${connection}`)).body;
  expect(await audienceOf(sandbox, applicationObjectId)).toBe("AzureADMultipleOrgs");
});

test("a server that names a pretend Microsoft on another machine gets nobody to sign in there", async () => {
  const { addresses } = await testSandbox();
  const server = await testServer({ sandbox: { ...addresses, login: "http://login.example" } });
  const { body } = await server.call("POST", "/api/setups", { body: {} });
  const { code, said } = await setup(server.url, body.token).ended;
  expect({ code, said }).toMatchObject({ code: 1, said: expect.stringContaining("not on this machine") });
});

test("an answer that does not know the sign-in's state is not taken, and the command goes on waiting", async () => {
  const { sandbox, server, token } = await begun();
  const run = setup(server.url, token);
  const address = await run.says(SIGN_IN);
  const forged = `${new URL(address).searchParams.get("redirect_uri")}/?code=1.Aforged&state=guess`;
  expect((await fetch(forged)).status).toBe(404);
  const person = personAtBrowser(sandbox);
  await person.fill(await person.signIn(address), { decision: "accept" });
  expect(await run.ended).toMatchObject({ code: 0 });
});

test("an administrator of a national cloud says so, whatever the server thought", async () => {
  const { sandbox, server, id, token } = await begun();
  await sandbox.control("PUT", "/entra/cloud", { cloud: "usgov" });
  const lost = await setup(server.url, token).ended;
  expect(lost).toMatchObject({ code: 1, said: expect.stringContaining("US Government (GCC High)") });
  const run = setup(server.url, token, "--cloud", "us-government");
  const person = personAtBrowser(sandbox);
  await person.fill(await person.signIn(await run.says(SIGN_IN)), { decision: "accept" });
  expect(await run.ended).toMatchObject({ code: 0, said: expect.stringContaining("Parley is connected") });
  const { connection } = (await server.call("GET", `/api/setups/${id}`)).body;
  const { body } = await server.call("GET", `/api/connections/${connection}`);
  expect(body).toMatchObject({ state: "active", cloud: "us-government" });
});

test("in China there is no client of Microsoft's, and the administrator's own signs them in", async () => {
  const { sandbox, server, token } = await begun();
  await sandbox.control("PUT", "/entra/cloud", { cloud: "china" });
  const own = await sandbox.control("POST", "/apps", {
    displayName: "Our terminal",
    cloud: "china",
    application: { isFallbackPublicClient: true, publicClient: { redirectUris: ["http://localhost"] } },
  });
  const without = await setup(server.url, token, "--cloud", "china").ended;
  expect(without).toMatchObject({ code: 1, said: expect.stringContaining("name its Application (client) ID") });
  const run = setup(
    server.url,
    token,
    "--cloud",
    "china",
    "--client",
    own.clientId,
    "--tenant",
    sandbox.ready.tenantId,
  );
  const person = personAtBrowser(sandbox);
  await person.fill(await person.signIn(await run.says(SIGN_IN)), { decision: "accept" });
  expect(await run.ended).toMatchObject({ code: 0, said: expect.stringContaining("Parley is connected") });
});

/** Whose accounts an app is registered for. */
async function audienceOf({ control, ready }: TestSandbox, objectId: string): Promise<unknown> {
  const wish = { clientId: ready.admin.clientId, permissions: ["Application.Read.All"] };
  const { access_token: token } = await control("POST", "/tokens", wish);
  const headers = { authorization: `Bearer ${token}` };
  const answer: unknown = await (await fetch(`${ready.graph}/applications/${objectId}`, { headers })).json();
  return answer instanceof Object && "signInAudience" in answer ? answer.signInAudience : undefined;
}
