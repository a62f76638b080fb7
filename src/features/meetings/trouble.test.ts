import { expect, test, vi } from "vitest";
import { connectedServer, type TestSandbox, testSandbox } from "../../testing/sandbox.ts";
import { type TestServer, testServer } from "../../testing/server.ts";
import { timeStands } from "../../testing/microsoft/sandbox-time.ts";
import { tomorrow, WAIT } from "../../testing/microsoft/wishes.ts";

function wish(organiser: string, lane = "calendar") {
  return {
    subject: "Advice",
    start: tomorrow(14),
    end: tomorrow(15),
    organiser: { userPrincipalName: `${organiser}@campus.example` },
    lane,
  };
}

async function outcome(server: TestServer, body: object) {
  const { body: meeting } = await server.call("PUT", "/api/meetings/a", { body, headers: WAIT });
  return { state: meeting.state, ...meeting.finding };
}

async function made({ events, onlineMeetings }: TestSandbox): Promise<number> {
  return Math.max((await events("Advice")).length, (await onlineMeetings("Advice")).length);
}

const ORGANISERS = [
  { who: "is unknown", organiser: "nobody", lane: "calendar", reason: "organiser-unknown" },
  { who: "has no mailbox", organiser: "vikram.patel", lane: "calendar", reason: "organiser-without-mailbox" },
  { who: "has no Teams licence", organiser: "ruth.abernathy", lane: "calendar", reason: "organiser-without-licence" },
  { who: "is under no policy", organiser: "marcus.bellamy", lane: "standalone", reason: "organiser-without-policy" },
];

test.for(ORGANISERS)(
  "an organiser who $who gets no meeting, and the caller is told why and what cures it",
  async ({ organiser, lane, reason }) => {
    const { server, sandbox } = await connectedServer();
    expect(await outcome(server, wish(organiser, lane))).toMatchObject({
      state: "refused",
      reason,
      sentence: expect.stringMatching(/\.$/),
      // An organiser and a lane are chosen once, so to choose others means another meeting.
      cure: expect.stringMatching(/cancel this meeting, and open one .*under another key.*\.$/i),
    });
    expect(await made(sandbox)).toBe(0);
  },
);

test("a meeting whose organiser lost their mailbox is moved by the same request once they have it again", async () => {
  const { server, sandbox } = await connectedServer();
  await outcome(server, wish("amara.okafor"));
  const mailbox = (has: boolean) => sandbox.control("PATCH", "/users/amara.okafor@campus.example", { mailbox: has });
  await mailbox(false);
  const moved = { ...wish("amara.okafor"), end: tomorrow(17) };
  expect(await outcome(server, moved)).toMatchObject({
    state: "refused",
    reason: "organiser-without-mailbox",
    cure: expect.stringContaining("a mailbox again"),
  });
  await mailbox(true);
  expect(await outcome(server, moved)).toMatchObject({ state: "open" });
});

test("once what was missing is granted, the same request opens the meeting", async () => {
  const { server, sandbox } = await connectedServer();
  expect(await outcome(server, wish("ruth.abernathy"))).toMatchObject({ state: "refused" });
  await sandbox.control("PATCH", "/users/ruth.abernathy@campus.example", { teams: true });
  expect(await outcome(server, wish("ruth.abernathy"))).toMatchObject({ state: "open" });
  expect(await made(sandbox)).toBe(1);
});

test("a refused meeting can be cancelled, and nothing is left of it", async () => {
  const { server } = await connectedServer();
  const { body } = await server.call("PUT", "/api/meetings/a", { body: wish("nobody"), headers: WAIT });
  expect((await server.call("POST", `/api/meetings/${body.id}/cancellation`, { headers: WAIT })).body.state).toBe(
    "cancelled",
  );
});

test("an organiser named by a person whom nobody has added is refused at once", async () => {
  const { server } = await connectedServer();
  const organiser = { person: "3f2504e0-4f89-41d3-9a0c-0305e82c3301" };
  const { status, body } = await server.call("PUT", "/api/meetings/a", { body: { ...wish("x"), organiser } });
  expect({ status, ...body }).toMatchObject({ status: 400, field: "organiser.person", reason: "person-unknown" });
});

test("whoever is invited to a meeting that nobody would tell them of is not promised an invitation", async () => {
  const { server } = await connectedServer();
  const attendees = [{ email: "guest@elsewhere.example" }];
  const { body } = await server.call("PUT", "/api/meetings/a", {
    body: { ...wish("amara.okafor", "standalone"), attendees },
  });
  expect(body).toMatchObject({ status: 400, field: "attendees", reason: "standalone-invites-nobody" });
});

test("a move that Microsoft refuses shows what still stands beside what was wanted", async () => {
  const { server, sandbox } = await connectedServer();
  await outcome(server, wish("amara.okafor"));
  const refuse = { match: { method: "PATCH" }, action: { kind: "status", status: 403, code: "ErrorAccessDenied" } };
  await sandbox.control("POST", "/faults", refuse);
  const { body } = await server.call("PUT", "/api/meetings/a", {
    body: { ...wish("amara.okafor"), end: tomorrow(17) },
    headers: WAIT,
  });
  expect(body).toMatchObject({
    state: "refused",
    end: tomorrow(17),
    standing: { end: tomorrow(15) },
    finding: { reason: "mailbox-out-of-reach" },
  });
});

test("an event that Exchange made long after it was cancelled does not stay", async () => {
  const { server, sandbox } = await connectedServer();
  await sandbox.control("POST", "/faults", {
    match: EVENTS,
    action: { kind: "latency", milliseconds: 4000 },
    times: 1,
  });
  const { body } = await server.call("PUT", "/api/meetings/a", { body: wish("amara.okafor") });
  await new Promise((resolve) => setTimeout(resolve, 500));
  await server.call("POST", `/api/meetings/${body.id}/cancellation`);
  // Long enough for the lease to have passed to somebody else while the first request is still on its way.
  await sandbox.control("POST", "/clock", { advance: 120 });
  await vi.waitFor(
    async () => expect((await server.call("GET", `/api/meetings/${body.id}`)).body.state).toBe("cancelled"),
    60_000,
  );
  await new Promise((resolve) => setTimeout(resolve, 5000));
  await vi.waitFor(async () => expect(await sandbox.events("Advice")).toEqual([]), 60_000);
});

const EVENTS = { method: "POST", path: "/users/[^/]+/events$" };
const MISHAPS = [
  {
    what: "cuts the connection after Graph has stored the event",
    match: EVENTS,
    action: { kind: "reset-after" },
    times: 1,
  },
  { what: "cuts the connection before Graph has heard", match: EVENTS, action: { kind: "reset-before" }, times: 2 },
  { what: "answers 503 twice", match: EVENTS, action: { kind: "status", status: 503 }, times: 2 },
  {
    what: "answers 429 with a second to wait",
    match: EVENTS,
    action: { kind: "status", status: 429, code: "TooManyRequests", retryAfter: 1 },
    times: 1,
  },
  { what: "is slow", match: EVENTS, action: { kind: "latency", milliseconds: 1500 }, times: 1 },
  {
    what: "cuts the connection to Entra",
    match: { path: "oauth2/v2.0/token" },
    action: { kind: "reset-before" },
    times: 1,
  },
];

test.for(MISHAPS)("when the network $what, the caller still gets one meeting", async ({ match, action, times }) => {
  const sandbox = await testSandbox();
  const server = await testServer({ sandbox: sandbox.addresses });
  const { tenantId, admin } = sandbox.ready;
  const credential = { kind: "secret", secret: admin.clientSecret };
  await server.call("POST", "/api/connections", {
    body: { entraTenantId: tenantId, clientId: admin.clientId, credential },
  });
  await sandbox.control("POST", "/faults", { match, action, times });
  expect(await outcome(server, wish("amara.okafor"))).toMatchObject({ state: "open" });
  expect(await made(sandbox)).toBe(1);
});

test("while Graph is down the meeting waits and says so, and it opens by itself when Graph is back", async () => {
  const { server, sandbox } = await connectedServer();
  const { id } = await sandbox.control("POST", "/faults", {
    match: { path: "/users" },
    action: { kind: "status", status: 503 },
  });
  await server.call("PUT", "/api/meetings/a", { body: wish("amara.okafor") });
  const meeting = async () => (await server.call("GET", "/api/meetings?key=a")).body.items[0];
  await vi.waitFor(
    async () =>
      expect(await meeting()).toMatchObject({
        state: "opening",
        finding: { level: "waiting", reason: "microsoft-unreachable" },
      }),
    60_000,
  );
  await sandbox.control("DELETE", `/faults/${id}`);
  await sandbox.control("POST", "/clock", { advance: 600 });
  await vi.waitFor(async () => expect(await meeting()).toMatchObject({ state: "open" }), 60_000);
  expect(await made(sandbox)).toBe(1);
});

test("a meeting cancelled while its answer was lost leaves nothing behind", async () => {
  const { server, sandbox } = await connectedServer();
  const { id: fault } = await sandbox.control("POST", "/faults", { match: EVENTS, action: { kind: "reset-after" } });
  const { body } = await server.call("PUT", "/api/meetings/a", { body: wish("amara.okafor") });
  await vi.waitFor(
    async () => expect((await server.call("GET", `/api/meetings/${body.id}`)).body.finding).toBeDefined(),
    60_000,
  );
  expect(await made(sandbox)).toBe(1);
  await sandbox.control("DELETE", `/faults/${fault}`);
  await server.call("POST", `/api/meetings/${body.id}/cancellation`);
  await vi.waitFor(
    async () => expect((await server.call("GET", `/api/meetings/${body.id}`)).body.state).toBe("cancelled"),
    60_000,
  );
  expect(await sandbox.events("Advice")).toEqual([]);
});

test("an event deleted in Outlook is said to be gone when it is to be moved", async () => {
  const { server, sandbox } = await connectedServer();
  // Nobody here notices before by themselves.
  await timeStands({ server, sandbox });
  await server.call("PUT", "/api/meetings/a", { body: wish("amara.okafor"), headers: WAIT });
  await deleteInOutlook(sandbox);
  const moved = { ...wish("amara.okafor"), end: tomorrow(16) };
  expect(await outcome(server, moved)).toMatchObject({ state: "refused", reason: "event-gone" });
});

async function deleteInOutlook({ ready, events }: TestSandbox): Promise<void> {
  const [event] = await events("Advice");
  const form = {
    grant_type: "client_credentials",
    client_id: ready.admin.clientId,
    client_secret: ready.admin.clientSecret,
    scope: "https://graph.microsoft.com/.default",
  };
  const token = await fetch(`${ready.entra}/${ready.tenantId}/oauth2/v2.0/token`, {
    method: "POST",
    body: new URLSearchParams(form),
  });
  const { access_token } = (await token.json()) as { access_token: string };
  const address = `${ready.graph}/users/amara.okafor@campus.example/events/${encodeURIComponent(String(event?.["id"]))}`;
  const { status } = await fetch(address, { method: "DELETE", headers: { authorization: `Bearer ${access_token}` } });
  expect(status).toBe(204);
}
