import { expect, test, vi } from "vitest";
import { connect, connectedServer, type TestSandbox, testSandbox } from "../../../testing/sandbox.ts";
import { type TestServer, testServer } from "../../../testing/server.ts";

const SOON = { timeout: 60_000, interval: 100 };
const DAY = 86_400;

async function matched(server: TestServer, name: string, email: string) {
  const { body } = await server.call("POST", "/api/people", { body: { name, email } });
  return (await server.call("POST", `/api/people/${body.id}/match`)).body;
}

async function shown(server: TestServer, { id }: { id: string }) {
  return (await server.call("GET", `/api/people/${id}`)).body.match;
}

async function happened(server: TestServer, { id }: { id: string }) {
  const { items } = (await server.call("GET", `/api/facts?about=${id}`)).body;
  return items.map(({ what, data }: { what: string; data: { reason?: string; changed?: string[] } }) =>
    [what, data.reason ?? data.changed?.join("+")].filter(Boolean).join(" "),
  );
}

const night = (sandbox: TestSandbox) => sandbox.control("POST", "/clock", { advance: DAY });

/** What an administrator changes of somebody in the directory. */
async function inDirectory({ ready }: TestSandbox, method: string, user: string, body?: object) {
  const scope = "https://graph.microsoft.com/.default";
  const { clientId: client_id, clientSecret: client_secret } = ready.admin;
  const token = await fetch(`${ready.entra}/${ready.tenantId}/oauth2/v2.0/token`, {
    method: "POST",
    body: new URLSearchParams({ client_id, client_secret, grant_type: "client_credentials", scope }),
  });
  const { access_token } = (await token.json()) as { access_token: string };
  const headers = { authorization: `Bearer ${access_token}`, "content-type": "application/json" };
  const answer = await fetch(`${ready.graph}${user}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  if (!answer.ok) throw new Error(await answer.text());
}

test("a new login and mail are shown the morning after; the match stays, also when somebody else takes the old login", async () => {
  const { server, sandbox } = await connectedServer();
  const priya = await matched(server, "Priya", "praman2@campus.example");
  const { objectId } = priya.match;
  // The first night reads everybody, the second only what changed.
  await night(sandbox);
  await vi.waitFor(async () => expect(await looks(server)).toEqual(["re-read"]), SOON);
  const user = `/users/${objectId}`;
  const names = {
    userPrincipalName: "priya.shah@campus.example",
    mail: "priya.shah@campus.example",
    displayName: "Priya Shah",
  };
  await inDirectory(sandbox, "PATCH", user, names);
  await inDirectory(sandbox, "PATCH", "/users/grace.mensah@campus.example", {
    userPrincipalName: "praman2@campus.example",
  });
  await night(sandbox);
  await vi.waitFor(
    async () =>
      expect(await shown(server, priya)).toMatchObject({
        objectId,
        userPrincipalName: "priya.shah@campus.example",
        mail: "priya.shah@campus.example",
        displayName: "Priya Shah",
        at: priya.match.at,
      }),
    SOON,
  );
  expect(await happened(server, priya)).toEqual([
    "person.account-changed login+mail+name",
    "person.matched",
    "person.added",
  ]);
  expect((await server.call("POST", `/api/people/${priya.id}/match`)).body.match).toMatchObject({ objectId });
});

test("an account that is disabled or deleted is a finding on the person, which goes when it is back", async () => {
  const { server, sandbox } = await connectedServer();
  const priya = await matched(server, "Priya", "praman2@campus.example");
  const grace = await matched(server, "Grace", "grace.mensah@campus.example");
  await inDirectory(sandbox, "PATCH", `/users/${priya.match.objectId}`, { accountEnabled: false });
  await inDirectory(sandbox, "DELETE", `/users/${grace.match.objectId}`);
  await night(sandbox);
  await vi.waitFor(async () => {
    expect((await shown(server, priya)).lost).toMatchObject({ reason: "disabled", sentence: expect.any(String) });
    expect((await shown(server, grace)).lost).toMatchObject({ reason: "deleted", cure: expect.any(String) });
  }, SOON);
  expect(await happened(server, grace)).toEqual(["person.match-lost deleted", "person.matched", "person.added"]);
  await inDirectory(sandbox, "PATCH", `/users/${priya.match.objectId}`, { accountEnabled: true });
  await inDirectory(sandbox, "POST", `/directory/deletedItems/${grace.match.objectId}/restore`);
  await night(sandbox);
  await vi.waitFor(async () => {
    expect((await shown(server, priya)).lost).toBeUndefined();
    expect((await shown(server, grace)).lost).toBeUndefined();
  }, SOON);
  expect(await happened(server, priya)).toEqual([
    "person.match-restored",
    "person.match-lost disabled",
    "person.matched",
    "person.added",
  ]);
});

test("an app that may not ask for changes reads the matched again every night", async () => {
  const sandbox = await testSandbox();
  const server = await testServer({ sandbox: sandbox.addresses });
  const wish = { displayName: "Modest", secret: { displayName: "one" }, roles: ["User.ReadBasic.All"] };
  const { clientId, secret } = await sandbox.control("POST", "/apps", wish);
  await connect(server, { tenantId: sandbox.ready.tenantId, admin: { clientId, clientSecret: secret } });
  const priya = await matched(server, "Priya", "praman2@campus.example");
  const grace = await matched(server, "Grace", "grace.mensah@campus.example");
  for (const displayName of ["Priya Shah", "Priya Shah-Raman"]) {
    await inDirectory(sandbox, "PATCH", `/users/${priya.match.objectId}`, { displayName });
    await night(sandbox);
    await vi.waitFor(async () => expect(await shown(server, priya)).toMatchObject({ displayName }), SOON);
  }
  await inDirectory(sandbox, "DELETE", `/users/${grace.match.objectId}`);
  await night(sandbox);
  await vi.waitFor(async () => expect(await shown(server, grace)).toMatchObject({ lost: { reason: "deleted" } }), SOON);
});

test("changes that Microsoft no longer remembers are found by reading everybody again", async () => {
  const { server, sandbox } = await connectedServer();
  const priya = await matched(server, "Priya", "praman2@campus.example");
  await night(sandbox);
  await vi.waitFor(async () => expect(await looks(server)).toEqual(["re-read"]), SOON);
  await inDirectory(sandbox, "PATCH", `/users/${priya.match.objectId}`, { displayName: "Priya Shah" });
  await sandbox.control("POST", "/clock", { advance: 9 * DAY });
  await vi.waitFor(async () => expect(await shown(server, priya)).toMatchObject({ displayName: "Priya Shah" }), SOON);
  await night(sandbox);
  await vi.waitFor(async () => expect(await looks(server)).toEqual(["changes"]), SOON);
});

/** By which way each connection's directory was looked through last. */
async function looks(server: TestServer): Promise<string[]> {
  const { sql } = await import("kysely");
  return server.house.database.within(server.organisation, async (tx) => {
    const { rows } = await sql<{ how: string }>`select how from directory_looks`.execute(tx.sql);
    return rows.map(({ how }) => how);
  });
}
