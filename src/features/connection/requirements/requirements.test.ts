import { expect, test } from "vitest";
import { connectedServer, testSandbox } from "../../../testing/sandbox.ts";
import { testServer } from "../../../testing/server.ts";

/** The permissions of the four guides, as their readers tick them. */
const GUIDES = {
  targetconnect: { application: ["OnlineMeetings.ReadWrite.All", "User.ReadBasic.All"], delegated: [] },
  alga: {
    application: [
      "Calendars.ReadWrite",
      "OnlineMeetings.ReadWrite.All",
      "OnlineMeetingRecording.Read.All",
      "OnlineMeetingTranscript.Read.All",
    ],
    delegated: [],
  },
  "bright-pattern": {
    application: ["Chat.ReadWrite.All", "ChannelMessage.Read.All", "User.Read.All"],
    delegated: [
      "Chat.ReadWrite",
      "ChatMessage.Send",
      "ChannelMessage.Send",
      "Directory.Read.All",
      "Group.Read.All",
      "Presence.Read.All",
      "Subscription.Read.All",
      "User.Read.All",
    ],
  },
  elentra: {
    application: [],
    delegated: [
      "offline_access",
      "User.ReadBasic.All",
      "Group.ReadWrite.All",
      "Team.Create",
      "Team.ReadBasic.All",
      "TeamMember.ReadWrite.All",
    ],
  },
};

async function presets() {
  const server = await testServer();
  const { body } = await server.call("GET", "/api/presets");
  return Object.fromEntries(body.items.map((preset: { key: string }) => [preset.key, preset]));
}

test("an administrator finds each guide's permissions to the letter", async () => {
  const found = await presets();
  for (const [key, lists] of Object.entries(GUIDES)) expect(found[key].guide).toMatchObject(lists);
});

test("the least that does the same leaves nothing undone, and is said beside each guide with what it saves", async () => {
  for (const { least, saves, guide } of Object.values(await presets())) {
    expect(least.prospects.filter(({ outcome }: { outcome: string }) => outcome !== "works")).toEqual([]);
    const spared = saves.map(({ name }: { name: string }) => name);
    for (const name of [...guide.application, ...guide.delegated])
      expect([...least.application, ...least.delegated, ...spared]).toContain(name);
  }
});

test("what a guide's list does not suffice for is said, with the one permission that cures it", async () => {
  const found = await presets();
  const of = (key: string, ability: string) =>
    found[key].guide.prospects.find((each: { ability: string }) => each.ability === ability);
  expect(of("targetconnect", "directory.matching").outcome).toBe("works");
  expect(of("targetconnect", "directory.more-fields")).toMatchObject({
    outcome: "fails",
    cure: [{ kind: "application-permission", name: "User.Read.All" }],
  });
  expect(of("bright-pattern", "messenger.writing")).toMatchObject({
    outcome: "degrades",
    cure: [{ kind: "delegated-permission", name: "offline_access" }],
  });
  expect(of("bright-pattern", "messenger.files").cure).toContainEqual({
    kind: "application-permission",
    name: "Files.Read.All",
  });
  expect(of("elentra", "classes.account")).toMatchObject({
    outcome: "degrades",
    cure: [{ kind: "delegated-permission", name: "MailboxSettings.Read" }],
  });
});

test("what an organisation switches on decides what its connection needs, also while Microsoft is down", async () => {
  const server = await testServer();
  const connection = {
    entraTenantId: "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
    clientId: "8f2504e0-4f89-41d3-9a0c-0305e82c3302",
    credential: { kind: "certificate" },
  };
  const { body: made } = await server.call("POST", "/api/connections", { body: connection });
  const names = async () => {
    const { body } = await server.call("GET", `/api/connections/${made.id}/requirements`);
    return body.items.map(({ name, state }: { name: string; state: string }) => `${name}: ${state}`);
  };
  expect(await names()).toContain("Calendars.ReadWrite: unknown");
  await server.call("PUT", "/api/abilities", { body: { on: ["meetings.standalone"] } });
  expect(await names()).not.toContain("Calendars.ReadWrite: unknown");
  expect(await names()).toContain("OnlineMeetings.ReadWrite.All: unknown");
  const { status, body } = await server.call("PUT", "/api/abilities", { body: { on: ["meetings.by-pigeon"] } });
  expect({ status, field: body.field }).toEqual({ status: 400, field: "on" });
  expect(await names()).toContain("OnlineMeetings.ReadWrite.All: unknown");
});

test("each permission is granted, covered by a wider one, missing or not needed, User.Read by name", async () => {
  const sandbox = await testSandbox();
  const server = await testServer({ sandbox: sandbox.addresses });
  const roles = ["Calendars.ReadWrite", "User.Read.All", "Mail.Send"];
  const app = await sandbox.control("POST", "/apps", { displayName: "Parley", roles, secret: {} });
  const wish = {
    entraTenantId: sandbox.ready.tenantId,
    clientId: app.clientId,
    credential: { kind: "secret", secret: app.secret },
  };
  const { body: made } = await server.call("POST", "/api/connections", { body: wish });
  await server.call("PUT", "/api/abilities", { body: { on: ["meetings.calendar", "meetings.standalone"] } });
  await server.call("POST", `/api/connections/${made.id}/findings`);
  const { body } = await server.call("GET", `/api/connections/${made.id}/requirements`);
  const state = (name: string) => body.items.find((item: { name: string }) => item.name === name);
  expect(state("Calendars.ReadWrite").state).toBe("granted");
  expect(state("User.ReadBasic.All")).toMatchObject({ state: "covered", by: "User.Read.All" });
  expect(state("OnlineMeetings.ReadWrite.All").state).toBe("missing");
  expect(state("Mail.Send").state).toBe("not-needed");
  expect(state("User.Read")).toMatchObject({ kind: "delegated-permission", state: "not-needed" });
});

test("whose list of permissions a connection asks for is chosen, kept and recorded once", async () => {
  const { server } = await connectedServer();
  const { body: list } = await server.call("GET", "/api/connections");
  const path = `/api/connections/${list.items[0].id}/requirements`;
  await server.call("PUT", path, { body: { permissionSet: "bright-pattern" } });
  const { body } = await server.call("PUT", path, { body: { permissionSet: "bright-pattern" } });
  expect(body.permissionSet).toBe("bright-pattern");
  expect(body.items).toContainEqual(expect.objectContaining({ name: "Subscription.Read.All", state: "not-needed" }));
  const { body: facts } = await server.call("GET", `/api/facts?about=${list.items[0].id}`);
  const chosen = facts.items.filter(({ what }: { what: string }) => what === "connection.permission-set-chosen");
  expect(chosen).toHaveLength(1);
});
