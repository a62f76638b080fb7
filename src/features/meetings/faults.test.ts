import { expect, test } from "vitest";
import { AMARA, CALLUM, dayAt, eventOf, openMeeting, outlookOf } from "../../testing/microsoft/outlook.ts";
import { soon } from "../../testing/machine-time.ts";
import { timeStands } from "../../testing/microsoft/sandbox-time.ts";
import { connectedServer, type TestSandbox } from "../../testing/sandbox.ts";
import type { TestServer } from "../../testing/server.ts";

const WAIT = { prefer: "wait=20" };
const GUEST = "guest@elsewhere.example";

const attendees = [{ email: GUEST }];
const now = async (server: TestServer, id: string) => (await server.call("GET", `/api/meetings/${id}`)).body;
const cancel = (server: TestServer, id: string, body: object = {}) =>
  server.call("POST", `/api/meetings/${id}/cancellation`, { body, headers: WAIT });

/** A server that does not notice by itself what people do in Outlook. */
async function unaware() {
  const it = await connectedServer();
  await timeStands(it);
  return it;
}

async function deleteInOutlook(sandbox: TestSandbox): Promise<void> {
  await outlookOf(sandbox, AMARA).call("DELETE", await eventOf(sandbox, AMARA));
}

test("an organiser without a Teams licence leaves no event behind, however often somebody tries again", async () => {
  const { server, sandbox } = await connectedServer();
  const organiser = { userPrincipalName: "ruth.abernathy@campus.example" };
  for (let n = 0; n < 3; n++) {
    const meeting = await openMeeting(server, "a", { organiser, attendees });
    expect(meeting).toMatchObject({ state: "refused", finding: { reason: "organiser-without-licence" } });
    expect(await sandbox.events("Advice")).toEqual([]);
  }
  // Whoever was invited by Exchange before it was known hears each time that nothing comes of it.
  const kinds = (await sandbox.mails(GUEST)).map(({ kind }) => kind);
  expect(kinds).toEqual(Array.from({ length: 3 }, () => ["invitation", "cancellation"]).flat());
  await sandbox.control("PATCH", "/users/ruth.abernathy@campus.example", { teams: true });
  const opened = await openMeeting(server, "a", { organiser, attendees });
  expect(opened).toMatchObject({ state: "open" });
  // Under a name whose event is gone, Microsoft might show that one.
  expect(await sandbox.events("Advice")).toMatchObject([{ transactionId: `${opened.id}.3` }]);
});

test("two people who open a deleted meeting again at once get one, and the second is told that it stands", async () => {
  const { server, sandbox } = await unaware();
  const { id, joinUrl } = await openMeeting(server);
  await deleteInOutlook(sandbox);
  expect(await openMeeting(server, "a", { end: dayAt(1, 16) })).toMatchObject({ state: "refused" });
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => server.call("POST", `/api/meetings/${id}/reopening`, { headers: WAIT })),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409]);
  expect(await now(server, id)).toMatchObject({ state: "open" });
  expect((await now(server, id)).joinUrl).not.toBe(joinUrl);
  expect(await sandbox.events("Advice")).toHaveLength(1);
});

test("what people answered to an event that was deleted is not what they answer to the one opened in its place", async () => {
  const { server, sandbox } = await unaware();
  const { id } = await openMeeting(server);
  const { value } = await outlookOf(sandbox, CALLUM).call("GET", `/users/${CALLUM}/events?$filter=subject eq 'Advice'`);
  const invitation = `/users/${CALLUM}/events/${encodeURIComponent(value[0].id)}`;
  await outlookOf(sandbox, CALLUM).call("POST", `${invitation}/accept`, { sendResponse: true });
  await sandbox.control("POST", "/clock", { advance: 3600 });
  await soon(async () => expect((await now(server, id)).attendees).toMatchObject([{ response: "accepted" }]));
  await deleteInOutlook(sandbox);
  await openMeeting(server, "a", { end: dayAt(1, 16) });
  const { body } = await server.call("POST", `/api/meetings/${id}/reopening`);
  expect(body.attendees).toMatchObject([{ email: CALLUM, response: "none" }]);
});

test("when one moves and another cancels at once, the meeting is gone, whoever was first", async () => {
  const { server, sandbox } = await connectedServer();
  const { id } = await openMeeting(server, "a", { attendees });
  await sandbox.control("POST", "/faults", {
    match: { path: "/events" },
    action: { kind: "latency", milliseconds: 300 },
  });
  const move = (hour: number) =>
    openMeeting(server, "a", { attendees, start: dayAt(2, hour), end: dayAt(2, hour + 1) });
  const [, gone] = await Promise.all([move(9), cancel(server, id), move(10), cancel(server, id), move(11)]);
  expect([200, 202]).toContain(gone.status);
  await soon(async () => expect(await now(server, id)).toMatchObject({ state: "cancelled" }));
  expect(await sandbox.events("Advice")).toEqual([]);
  const kinds = (await sandbox.mails(GUEST)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "cancellation")).toHaveLength(1);
});

test("a meeting deleted in Outlook can be cancelled before anybody here has noticed", async () => {
  const { server, sandbox } = await unaware();
  const { id } = await openMeeting(server, "a", { attendees });
  await deleteInOutlook(sandbox);
  expect((await cancel(server, id)).body.state).toBe("cancelled");
  const facts = (await server.call("GET", `/api/facts?about=${id}`)).body.items;
  expect(facts[0]).toMatchObject({ what: "meeting.cancelled" });
});

test("a cancellation that Microsoft puts off is not called done before it is, and goes on by itself", async () => {
  const { server, sandbox } = await connectedServer();
  const { id } = await openMeeting(server, "a", { attendees });
  const match = { method: "POST", path: "/cancel$" };
  const { id: fault } = await sandbox.control("POST", "/faults", { match, action: { kind: "status", status: 503 } });
  await server.call("POST", `/api/meetings/${id}/cancellation`);
  await soon(async () =>
    expect(await now(server, id)).toMatchObject({ state: "cancelling", finding: { level: "waiting" } }),
  );
  expect(await sandbox.events("Advice")).toHaveLength(1);
  await sandbox.control("DELETE", `/faults/${fault}`);
  await sandbox.control("POST", "/clock", { advance: 600 });
  await soon(async () => expect(await now(server, id)).toMatchObject({ state: "cancelled" }));
  expect(await sandbox.events("Advice")).toEqual([]);
});

test("a meeting whose mailbox is gone is not said to be cancelled, and is once the mailbox is back", async () => {
  const { server, sandbox } = await connectedServer();
  const { id } = await openMeeting(server, "a", { attendees });
  await sandbox.control("PATCH", `/users/${AMARA}`, { mailbox: false });
  expect((await cancel(server, id)).body).toMatchObject({
    state: "refused",
    finding: { reason: "mailbox-gone", cure: expect.stringContaining("Restore the mailbox") },
  });
  await sandbox.control("PATCH", `/users/${AMARA}`, { mailbox: true });
  expect((await cancel(server, id)).body).toMatchObject({ state: "cancelled" });
  expect(await sandbox.events("Advice")).toEqual([]);
});

test("a meeting that was refused for want of a mailbox can be cancelled for good", async () => {
  const { server } = await connectedServer();
  const organiser = { userPrincipalName: "vikram.patel@campus.example" };
  const { id, state } = await openMeeting(server, "a", { organiser, attendees });
  expect(state).toBe("refused");
  expect((await cancel(server, id)).body).toMatchObject({ state: "cancelled" });
});

test("nobody is led into a meeting that was deleted in Outlook", async () => {
  const { server, sandbox } = await connectedServer();
  const { id } = await openMeeting(server);
  await deleteInOutlook(sandbox);
  await sandbox.control("POST", "/clock", { advance: 3600 });
  await soon(async () => expect(await now(server, id)).toMatchObject({ finding: { reason: "event-gone" } }));
  expect((await now(server, id)).joinUrl).toBeUndefined();
});

test("what Microsoft refused stands with its code, its words and its request id before the administrator", async () => {
  const { server, sandbox } = await connectedServer();
  const refuse = { kind: "status", status: 400, code: "ErrorOddThing", message: "The thing is odd." };
  const match = { method: "POST", path: "/users/[^/]+/events$" };
  await sandbox.control("POST", "/faults", { match, action: refuse });
  const { id, finding } = await openMeeting(server);
  expect(finding.sentence).toContain("400 ErrorOddThing");
  expect(finding.sentence).toContain("The thing is odd.");
  const { items } = (await server.call("GET", `/api/meetings/${id}/exchanges`)).body;
  expect(items).toMatchObject([{ operation: "create", code: "ErrorOddThing", requestId: finding.requestId }]);
});

test("what people write is text in the mails that Parley sends, never markup", async () => {
  const { server, sandbox } = await connectedServer();
  const subject = "<img src=x onerror=alert(1)> & <b>more</b>";
  const { id } = await openMeeting(server, "a", { subject, attendees, invitations: "parley" });
  await soon(async () => expect(await sandbox.mails(GUEST)).toHaveLength(1));
  await cancel(server, id, { comment: "<a href='https://evil.example'>ill</a>" });
  await soon(async () => expect(await sandbox.mails(GUEST)).toHaveLength(2));
  for (const { html } of await sandbox.mails(GUEST)) {
    expect(html).toContain("&lt;img src=x");
    expect(html).not.toMatch(/<img src=x|<b>more|<a href='https:\/\/evil/);
  }
  const [, cancellation] = await sandbox.mails(GUEST);
  expect(cancellation?.text).toContain("<a href='https://evil.example'>ill</a>");
  // None of it leads to where staff work.
  expect(JSON.stringify(await sandbox.mails(GUEST))).not.toContain(server.url);
});

test("somebody else invited instead is invited in Outlook, and whoever was taken off hears that they are", async () => {
  const { server, sandbox } = await connectedServer();
  await openMeeting(server, "a", { attendees });
  await openMeeting(server, "a", { attendees: [{ email: CALLUM }] });
  expect((await sandbox.mails(GUEST)).map(({ kind }) => kind)).toEqual(["invitation", "cancellation"]);
  expect((await sandbox.mails(CALLUM)).map(({ kind }) => kind)).toEqual(["invitation"]);
});

test("a link that is late is waited for from the event on, however long Microsoft was away before it", async () => {
  const { server, sandbox } = await connectedServer();
  const ruth = "ruth.abernathy@campus.example";
  const fail = async (match: object) =>
    (await sandbox.control("POST", "/faults", { match, action: { kind: "status", status: 503 } })).id;
  const away = await fail({ method: "POST", path: "/users/[^/]+/events$" });
  const unsure = await fail({ method: "GET", path: "/users/[^/]+/calendar$" });
  const organiser = { userPrincipalName: ruth };
  const body = { subject: "Advice", start: dayAt(1, 14), end: dayAt(1, 15), organiser };
  const { id } = (await server.call("PUT", "/api/meetings/a", { body })).body;
  await soon(async () => expect(await now(server, id)).toMatchObject({ finding: { level: "waiting" } }));
  await sandbox.control("POST", "/clock", { advance: 600 });
  // No time leaps from here on until the event is there: its age would leap as well.
  await sandbox.control("DELETE", `/faults/${away}`);
  await soon(async () => expect(await sandbox.events("Advice")).toHaveLength(1));
  await sandbox.control("PATCH", `/users/${ruth}`, { teams: true });
  await sandbox.control("DELETE", `/faults/${unsure}`);
  await sandbox.control("POST", "/clock", { advance: 120 });
  await soon(async () => expect(await now(server, id)).toMatchObject({ finding: { reason: "link-pending" } }));
  await sandbox.control("POST", "/clock", { advance: 600 });
  await soon(async () =>
    expect(await now(server, id)).toMatchObject({ state: "refused", finding: { reason: "link-never-came" } }),
  );
  expect(await sandbox.events("Advice")).toEqual([]);
  const again = await server.call("PUT", "/api/meetings/a", { body, headers: WAIT });
  expect(again.body).toMatchObject({ state: "open", joinUrl: expect.any(String) });
});

/** An administrator gives Amara's login to Callum. Answers her object id. */
async function passLoginOn({ control, ready }: TestSandbox): Promise<string> {
  const { users } = await control("GET", "/state");
  const idOf = (login: string) => users.find((user: Record<string, string>) => user["userPrincipalName"] === login).id;
  const [amara, callum] = [idOf(AMARA), idOf(CALLUM)];
  const { access_token } = await control("POST", "/tokens", { clientId: ready.admin.clientId });
  for (const [id, userPrincipalName] of [
    [amara, "amara.before@campus.example"],
    [callum, AMARA],
  ]) {
    const headers = { authorization: `Bearer ${access_token}`, "content-type": "application/json" };
    const body = JSON.stringify({ userPrincipalName });
    expect((await fetch(`${ready.graph}/users/${id}`, { method: "PATCH", headers, body })).status).toBe(204);
  }
  return amara;
}

test.for(["calendar", "standalone"])(
  "once a login belongs to somebody else, a %s meeting is still moved and cancelled for whoever organised it",
  async (lane) => {
    const { server, sandbox } = await connectedServer();
    const own = { lane, attendees: [] };
    const { id } = await openMeeting(server, "a", own);
    const amara = await passLoginOn(sandbox);
    const owners = async () => [
      ...(await sandbox.events("Advice")).map(({ mailbox }) => mailbox),
      ...(await sandbox.onlineMeetings("Advice")).map(({ organizerId }) => organizerId),
    ];
    const organiser = { objectId: amara, name: "Amara Okafor" };
    expect(await openMeeting(server, "a", { ...own, end: dayAt(1, 16) })).toMatchObject({ state: "open", organiser });
    expect(new Set(await owners())).toEqual(new Set([amara]));
    expect((await cancel(server, id)).body).toMatchObject({ state: "cancelled" });
    expect(await sandbox.events("Advice")).toEqual([]);
    expect((await sandbox.onlineMeetings("Advice")).map(({ state }) => state)).not.toContain("open");
  },
);

test("once a login belongs to somebody else, a meeting is opened again for whoever organised it, and a new one for whoever is named", async () => {
  const { server, sandbox } = await unaware();
  const { id } = await openMeeting(server, "a", { attendees: [] });
  const amara = await passLoginOn(sandbox);
  await outlookOf(sandbox, amara).call("DELETE", await eventOf(sandbox, amara));
  expect(await openMeeting(server, "a", { attendees: [], end: dayAt(1, 16) })).toMatchObject({ state: "refused" });
  const { body } = await server.call("POST", `/api/meetings/${id}/reopening`, { headers: WAIT });
  expect(body).toMatchObject({ state: "open", organiser: { objectId: amara, name: "Amara Okafor" } });
  expect(await sandbox.events("Advice")).toMatchObject([{ mailbox: amara }]);
  const next = await openMeeting(server, "b", { subject: "Other", attendees: [] });
  expect(next).toMatchObject({ state: "open", organiser: { name: "Callum MacLeod" } });
});
