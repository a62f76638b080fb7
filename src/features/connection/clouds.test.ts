import { expect, test } from "vitest";
import { testSandbox } from "../../testing/sandbox.ts";
import { testServer } from "../../testing/server.ts";

/** A tenant of another cloud, with an app that is registered there. */
async function abroad(name: "usgov" | "china") {
  const sandbox = await testSandbox();
  await sandbox.control("PUT", "/entra/cloud", { cloud: name });
  const roles = ["User.ReadBasic.All", "Calendars.ReadWrite"];
  const app = await sandbox.control("POST", "/apps", { displayName: "Parley", cloud: name, roles, secret: {} });
  const server = await testServer({ sandbox: sandbox.addresses });
  const connected = async (cloud: string) => {
    const credential = { kind: "secret", secret: app.secret };
    const body = { entraTenantId: sandbox.ready.tenantId, clientId: app.clientId, cloud, credential };
    const { id } = (await server.call("POST", "/api/connections", { body })).body;
    return (await server.call("POST", `/api/connections/${id}/findings`)).body;
  };
  return { sandbox, server, connected };
}

test.each([
  ["us-government", "usgov"],
  ["china", "china"],
] as const)("a tenant of the %s cloud is connected, and a meeting opened in it", async (cloud, name) => {
  const { sandbox, server, connected } = await abroad(name);
  expect(await connected(cloud)).toMatchObject({ state: "active", cloud });
  const organiser = { userPrincipalName: "amara.okafor@campus.example" };
  const day = new Date(Date.now() + 24 * 3600_000).toISOString().slice(0, 10);
  const body = { subject: "Embassy", start: `${day}T14:00:00Z`, end: `${day}T15:00:00Z`, organiser };
  const meeting = await server.call("PUT", "/api/meetings/embassy", { body, headers: { prefer: "wait=20" } });
  expect(meeting.body).toMatchObject({ state: "open", joinUrl: expect.any(String) });
  expect(await sandbox.events("Embassy")).toHaveLength(1);
});

test("a tenant that is asked in the wrong cloud is told apart, and works once its cloud is chosen", async () => {
  const { server, connected } = await abroad("usgov");
  const wrong = await connected("global");
  expect(wrong).toMatchObject({
    state: "error",
    finding: {
      reason: "tenant-in-other-cloud",
      sentence: expect.stringContaining("US Government (GCC High)"),
      cure: expect.stringMatching(/^Choose the cloud/),
    },
  });
  const choose = (cloud: string) => server.call("PUT", `/api/connections/${wrong.id}/cloud`, { body: { cloud } });
  expect((await choose("us-government")).body).toMatchObject({ state: "active", cloud: "us-government" });
  expect(await choose("china")).toMatchObject({
    status: 409,
    body: { reason: "cloud-right-already", cure: expect.stringContaining("add another connection") },
  });
});
