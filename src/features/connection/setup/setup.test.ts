import { expect, test } from "vitest";
import { testSandbox } from "../../../testing/sandbox.ts";
import { testServer } from "../../../testing/server.ts";

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
    .poll(async () => (await server.call("GET", `/api/connections/${connection}`)).body.state, { timeout: 15_000 })
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
