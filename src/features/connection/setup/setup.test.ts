import { X509Certificate } from "node:crypto";
import { expect, test } from "vitest";
import { testSandbox } from "../../../testing/sandbox.ts";
import { API_KEY, testServer } from "../../../testing/server.ts";

async function begun() {
  const sandbox = await testSandbox();
  const server = await testServer({ sandbox: sandbox.addresses });
  const { body } = await server.call("POST", "/api/setups", { body: { name: "Parley at Larkfield" } });
  const run = (text: string) => sandbox.control("POST", "/scripts", { text });
  const apps = async () =>
    (await sandbox.control("GET", "/state")).apps.filter((app: { displayName: string }) =>
      /Larkfield/.test(app.displayName),
    );
  const look = async () => (await server.call("GET", `/api/setups/${body.id}`)).body;
  return { sandbox, server, setup: body, run, apps, look };
}

/** The block, run where it cannot reach the server. */
const blinded = (block: string) => block.replace(/\$server = '[^']*'/, "$server = 'https://parley.intranet.example'");

test("an administrator pastes the block into Azure Cloud Shell, and Parley is connected", async () => {
  const { server, setup, run, apps, look } = await begun();
  const { output, errors, failure } = await run(setup.cloudShell);
  expect({ errors, failure }).toEqual({ errors: [], failure: null });
  expect(output.join("\n")).toContain("the connection is active");
  const done = await look();
  expect(done.state).toBe("done");
  const { body: connection } = await server.call("GET", `/api/connections/${done.connection}`);
  expect(connection).toMatchObject({
    state: "active",
    name: "Parley at Larkfield",
    credential: { kind: "certificate" },
  });
  expect(await apps()).toHaveLength(1);
});

test("the block runs twice: the app stays one, and what was granted is not granted again", async () => {
  const { setup, run, apps } = await begun();
  await run(setup.cloudShell);
  const { output, failure } = await run(setup.cloudShell);
  expect(failure).toBeNull();
  expect(output.join("\n")).toContain("was registered before");
  expect(output.join("\n")).not.toContain("Granted:");
  expect(await apps()).toHaveLength(1);
});

test("where the server cannot be reached from there, one line with three ids is pasted instead", async () => {
  const { server, setup, run, look } = await begun();
  const { output, failure } = await run(blinded(setup.cloudShell));
  expect(failure).toBeNull();
  const code = output.at(-1);
  expect(code).toMatch(/^parley1\./);
  const address = `/api/setups/${setup.id}/outcome`;
  const wrong = await server.call("POST", address, { body: { code: code.slice(0, -3) } });
  expect(wrong).toMatchObject({ status: 400, body: { field: "code", reason: "setup-code-unreadable" } });
  const broken = `${code.slice(0, 50)}\n  ${code.slice(50)}`;
  const { status, body } = await server.call("POST", address, { body: { code: broken } });
  expect({ status, body }).toMatchObject({ status: 200, body: { state: "active" } });
  expect(await look()).toMatchObject({ state: "done", connection: body.connection });
  const late = await server.call("POST", "/api/setups/plan", { body: { token: setup.token } });
  expect(late.status).toBe(404);
});

test("an app that Entra has not told all of its servers of is connected a little later, by itself", async () => {
  const { sandbox, server, setup, run, look } = await begun();
  const { output } = await run(blinded(setup.cloudShell));
  await sandbox.control("PATCH", "/directory", { replicationSeconds: 100_000 });
  const { body } = await server.call("POST", `/api/setups/${setup.id}/outcome`, { body: { code: output.at(-1) } });
  expect(body.state).toBe("error");
  await sandbox.control("PATCH", "/directory", { replicationSeconds: 0 });
  await sandbox.control("POST", "/clock", { advance: 60 });
  const { connection } = await look();
  await expect
    .poll(async () => (await server.call("GET", `/api/connections/${connection}`)).body.state, { timeout: 60_000 })
    .toBe("active");
});

test("the block says which role is missing, and so does the server", async () => {
  const { sandbox, setup, look } = await begun();
  const wish = { text: setup.cloudShell, person: "praman2" };
  const { output, failure } = await sandbox.control("POST", "/scripts", wish);
  expect(failure).toBeNull();
  expect(output.join("\n")).toContain("takes the role Privileged Role Administrator");
  expect(await look()).toMatchObject({ state: "waiting", trouble: { reason: "role-missing" } });
});

test.each([
  ["us-government", "-Environment USGov"],
  ["us-defense", "-Environment USGovDoD"],
] as const)("the block for the cloud %s signs in there", async (cloud, door) => {
  const { server } = await begun();
  const { body } = await server.call("POST", "/api/setups", { body: { cloud } });
  expect(body.cloudShell).toMatch(new RegExp(`Connect-MgGraph .*${door}$`, "m"));
});

test("in China the block asks for a public client first, which has to be the administrator's own", async () => {
  const { server, run } = await begun();
  const { body } = await server.call("POST", "/api/setups", { body: { cloud: "china" } });
  expect(body.cloudShell).toMatch(/Connect-MgGraph .*-Environment China -ClientId \$tool/);
  expect((await run(body.cloudShell)).failure?.message).toContain("a public client of your own");
});

test("what a set-up is for is chosen first, changed while it waits, and is the connection's once there is one", async () => {
  const { server, setup, run, look } = await begun();
  const people = { kind: "people", logins: ["amara.okafor@campus.example"] };
  const path = `/api/setups/${setup.id}`;
  expect(setup.asks.application).toContain("Calendars.ReadWrite");
  const insider = { operators: people, outside: "Amara.Okafor@campus.example" };
  expect(await server.call("PUT", path, { body: insider })).toMatchObject({ status: 400, body: { field: "outside" } });
  const wish = { name: "Parley at Larkfield", operators: people, outside: "praman2@campus.example" };
  const { body: changed } = await server.call("PUT", path, { body: wish });
  expect(changed).toMatchObject({ state: "waiting", operators: people, outside: "praman2@campus.example" });
  // Exchange opens their calendars; consent would open everybody's.
  expect(changed.asks.application).toEqual(["User.ReadBasic.All"]);
  const again = await server.call("POST", `${path}/command`);
  expect(again.status).toBe(201);
  expect(again.body.token).not.toBe(setup.token);
  const { failure } = await run(again.body.cloudShell);
  expect(failure).toBeNull();
  const { connection } = await look();
  const { body: kept } = await server.call("GET", `/api/connections/${connection}/operators`);
  expect(kept).toMatchObject({ operators: people, outside: "praman2@campus.example" });
  expect((await server.call("GET", "/api/setups")).body.items).toMatchObject([{ id: setup.id, state: "done" }]);
  expect((await server.call("PUT", path, { body: wish })).status).toBe(404);
  // The command that was handed out first makes no second connection.
  expect((await run(setup.cloudShell)).output.join("\n")).not.toContain("the connection is");
});

test("an app registered by hand with the set-up's certificate, and one that exists with its secret, are taken as well", async () => {
  const { sandbox, server, setup, look } = await begun();
  const headers = { authorization: `Bearer ${API_KEY}` };
  const answer = await fetch(`${server.url}/api/setups/${setup.id}/certificate`, { headers });
  const certificate = new X509Certificate(Buffer.from(await answer.arrayBuffer())).toString();
  const roles = ["User.ReadBasic.All"];
  const { clientId } = await sandbox.control("POST", "/apps", { displayName: "By hand", roles, certificate });
  const ids = { entraTenantId: sandbox.ready.tenantId, clientId };
  const path = `/api/setups/${setup.id}/app`;
  const same = await server.call("POST", path, { body: { ...ids, clientId: ids.entraTenantId } });
  expect(same).toMatchObject({ status: 400, body: { field: "clientId" } });
  expect((await server.call("POST", path, { body: ids })).body).toMatchObject({ state: "active" });
  expect(await look()).toMatchObject({ state: "done" });

  const { body: other } = await server.call("POST", "/api/setups", { body: {} });
  const { clientId: id, clientSecret: secret } = sandbox.ready.admin;
  const app = { entraTenantId: sandbox.ready.tenantId, clientId: id, credential: { kind: "secret", secret } };
  const { body } = await server.call("POST", `/api/setups/${other.id}/app`, { body: app });
  const { body: connection } = await server.call("GET", `/api/connections/${body.connection}`);
  expect(connection).toMatchObject({ state: "active", credential: { kind: "secret" } });
});

test("who is erased is in no set-up any more", async () => {
  const { server, setup } = await begun();
  const email = "praman2@campus.example";
  const people = { kind: "people", logins: [email, "amara.okafor@campus.example"] };
  const { body: other } = await server.call("POST", "/api/setups", { body: { operators: people } });
  const wish = { operators: { kind: "people", logins: [people.logins[1]] }, outside: email };
  await server.call("PUT", `/api/setups/${setup.id}`, { body: wish });
  const { body: person } = await server.call("POST", "/api/people", { body: { name: "Priya Raman", email } });
  await server.call("POST", `/api/people/${person.id}/erasure`);
  const look = async (id: string) => (await server.call("GET", `/api/setups/${id}`)).body;
  expect((await look(other.id)).operators).toEqual(wish.operators);
  expect((await look(setup.id)).outside).toBeUndefined();
});
