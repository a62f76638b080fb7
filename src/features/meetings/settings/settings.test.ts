import { expect, test } from "vitest";
import { soon } from "../../../testing/machine-time.ts";
import { connectedServer } from "../../../testing/sandbox.ts";
import type { TestServer } from "../../../testing/server.ts";
import { tomorrow, WAIT } from "../../../testing/microsoft/wishes.ts";

const MAILBOX = "amara.okafor@campus.example";

const wish = { subject: "Advice", start: tomorrow(14), end: tomorrow(15) };
const change = (server: TestServer, body: object) => server.call("PATCH", "/api/meeting-settings", { body });
const shown = async (server: TestServer) => (await server.call("GET", "/api/meeting-settings")).body;
const open = async (server: TestServer, key: string, body: object = {}) =>
  (await server.call("PUT", `/api/meetings/${key}`, { body: { ...wish, ...body }, headers: WAIT })).body;

test("an organisation that has chosen nothing opens meetings in calendars, for organisers whom each request names", async () => {
  const { server } = await connectedServer();
  expect(await shown(server)).toEqual({
    lane: "calendar",
    invitations: "outlook",
    organiser: "named",
    organiserRules: [],
    downloadRecordings: false,
    showInPortal: false,
  });
  expect(await open(server, "a")).toMatchObject({ status: 400, field: "organiser", reason: "organiser-missing" });
});

test("the mailbox of all meetings is kept at once while Microsoft is down, and known by its object id when it is back", async () => {
  const { server, sandbox } = await connectedServer();
  const { id } = await sandbox.control("POST", "/faults", {
    match: { path: "/users" },
    action: { kind: "status", status: 503 },
  });
  const mailbox = { userPrincipalName: MAILBOX };
  expect((await change(server, { organiser: "mailbox", mailbox })).body).toMatchObject({
    organiser: "mailbox",
    mailbox,
  });
  await soon(async () =>
    expect((await shown(server)).mailbox).toMatchObject({ finding: { level: "waiting" }, ...mailbox }),
  );
  await sandbox.control("DELETE", `/faults/${id}`);
  await sandbox.control("POST", "/clock", { advance: 900 });
  await soon(async () =>
    expect((await shown(server)).mailbox).toEqual({
      ...mailbox,
      objectId: expect.any(String),
      name: "Amara Okafor",
    }),
  );
  expect(await open(server, "a")).toMatchObject({ state: "open", organiser: { name: "Amara Okafor" } });
});

test("another mailbox never stands beside the id of the one before, and open meetings keep theirs", async () => {
  const { server, sandbox } = await connectedServer();
  await change(server, { organiser: "mailbox", mailbox: { userPrincipalName: MAILBOX } });
  await soon(async () => expect((await shown(server)).mailbox.objectId).toBeDefined());
  const first = await open(server, "a");
  const { body } = await change(server, { mailbox: { userPrincipalName: "grace.mensah@campus.example" } });
  expect(body.mailbox).toEqual({ userPrincipalName: "grace.mensah@campus.example" });
  expect(await open(server, "b")).toMatchObject({ state: "open", organiser: { name: "Grace Mensah" } });
  const moved = await open(server, "a", { end: tomorrow(16) });
  expect(moved).toMatchObject({ state: "open", joinUrl: first.joinUrl, organiser: { name: "Amara Okafor" } });
  const { body: gone } = await server.call("POST", `/api/meetings/${first.id}/cancellation`, { headers: WAIT });
  expect(gone.state).toBe("cancelled");
  expect((await sandbox.events("Advice")).map(({ id }) => id)).toHaveLength(1);
});

test("a mailbox that Microsoft does not know is kept, with what is wrong and what cures it", async () => {
  const { server } = await connectedServer();
  await change(server, { organiser: "mailbox", mailbox: { userPrincipalName: "nobody@campus.example" } });
  await soon(async () =>
    expect((await shown(server)).mailbox).toMatchObject({
      userPrincipalName: "nobody@campus.example",
      finding: { level: "bad", reason: "organiser-unknown", cure: expect.any(String) },
    }),
  );
  expect((await change(server, { mailbox: null })).body).toMatchObject({ field: "mailbox", reason: "mailbox-missing" });
});

test("a client's local field may say who organises meetings with them", async () => {
  const { server } = await connectedServer();
  const rule = { field: "region", value: "north", userPrincipalName: "grace.mensah@campus.example" };
  await change(server, { organiser: "mailbox", mailbox: { userPrincipalName: MAILBOX }, organiserRules: [rule] });
  const add = async (region: string) =>
    (await server.call("POST", "/api/clients", { body: { name: `Of the ${region}`, fields: { region } } })).body.id;
  expect((await open(server, "a", { client: await add("North") })).organiser.name).toBe("Grace Mensah");
  expect((await open(server, "b", { client: await add("South") })).organiser.name).toBe("Amara Okafor");
});

test("a rule may name a field that clients do not have, whatever it is called", async () => {
  const { server } = await connectedServer();
  const rules = ["constructor", "__proto__", "region"].map((field) => ({
    field,
    value: "north",
    userPrincipalName: "grace.mensah@campus.example",
  }));
  await change(server, { organiser: "mailbox", mailbox: { userPrincipalName: MAILBOX }, organiserRules: rules });
  const { body: client } = await server.call("POST", "/api/clients", { body: { name: "Hill School" } });
  expect((await open(server, "a", { client: client.id })).organiser.name).toBe("Amara Okafor");
});

test("a rule that says nothing is refused by its field", async () => {
  const { server } = await connectedServer();
  const rule = { field: "region", value: "north", userPrincipalName: MAILBOX };
  for (const field of ["field", "value", "userPrincipalName"]) {
    const { body } = await change(server, { organiserRules: [{ ...rule, [field]: "    " }] });
    expect(body).toMatchObject({ status: 400, field: `organiserRules.0.${field}` });
  }
  expect((await change(server, { mailbox: { userPrincipalName: "    " } })).body).toMatchObject({ status: 400 });
});

test("a lane that nobody names is the organisation's, and a standalone meeting takes part in no series", async () => {
  const { server } = await connectedServer();
  await change(server, { lane: "standalone" });
  const organiser = { userPrincipalName: MAILBOX };
  expect(await open(server, "a", { organiser })).toMatchObject({ state: "open", lane: "standalone" });
  const recurrence = { frequency: "weekly", count: 3, timeZone: "Europe/London" };
  expect(await open(server, "b", { organiser, recurrence })).toMatchObject({
    field: "recurrence",
    reason: "standalone-never-recurs",
  });
  expect(await open(server, "b", { organiser, options: { hideAttendees: true } })).toMatchObject({
    field: "options.hideAttendees",
  });
});
