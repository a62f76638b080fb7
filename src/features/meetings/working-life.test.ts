import { expect, test } from "vitest";
import { connectedServer, type TestSandbox } from "../../testing/sandbox.ts";
import { soon } from "../../testing/machine-time.ts";
import { timeStands } from "../../testing/microsoft/sandbox-time.ts";
import { AMARA, tomorrow, WAIT } from "../../testing/microsoft/wishes.ts";

const wish = (changes: object = {}) => ({
  subject: "Advice",
  start: tomorrow(14),
  end: tomorrow(15),
  organiser: { userPrincipalName: AMARA },
  ...changes,
});

async function scene() {
  const { server, sandbox } = await connectedServer();
  const put = async (body: object) =>
    (await server.call("PUT", "/api/meetings/a", { body: wish(body), headers: WAIT })).body;
  return { server, sandbox, put };
}

/** The same, where the server does not notice by itself what people do in Outlook. */
async function unaware() {
  const it = await scene();
  await timeStands(it);
  return it;
}

/** What an organiser does in their own calendar, as Outlook would. */
async function inOutlook({ ready, events, control }: TestSandbox, method: string, body?: object) {
  const [event] = await events("Advice");
  const { access_token } = await control("POST", "/tokens", { clientId: ready.admin.clientId });
  const address = `${ready.graph}/users/${AMARA}/events/${encodeURIComponent(String(event?.["id"]))}`;
  const headers = { authorization: `Bearer ${access_token}`, "content-type": "application/json" };
  const answer = await fetch(address, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  expect(answer.ok).toBe(true);
  const text = await answer.text();
  return text === "" ? undefined : JSON.parse(text);
}

test("a meeting deleted in Outlook is opened again with a new link, by the button or by the same request", async () => {
  const { server, sandbox, put } = await unaware();
  const first = await put({});
  expect((await server.call("POST", `/api/meetings/${first.id}/reopening`)).body).toMatchObject({
    status: 409,
    reason: "meeting-stands",
  });
  await inOutlook(sandbox, "DELETE");
  expect(await put({ end: tomorrow(16) })).toMatchObject({ state: "refused", finding: { reason: "event-gone" } });
  const { body: again } = await server.call("POST", `/api/meetings/${first.id}/reopening`, { headers: WAIT });
  expect(again).toMatchObject({ id: first.id, state: "open", end: tomorrow(16), joinUrl: expect.any(String) });
  expect(again.joinUrl).not.toBe(first.joinUrl);
  await inOutlook(sandbox, "DELETE");
  expect(await put({ end: tomorrow(17) })).toMatchObject({ state: "refused" });
  expect(await put({ end: tomorrow(17) })).toMatchObject({ state: "open", end: tomorrow(17) });
  expect(await sandbox.events("Advice")).toHaveLength(1);
});

test("what only Parley notes of a meeting that was deleted in Outlook opens it to nobody", async () => {
  const { server, sandbox, put } = await unaware();
  await put({ attendees: [{ email: "guest@elsewhere.example" }] });
  await inOutlook(sandbox, "DELETE");
  const gone = { state: "refused", finding: { reason: "event-gone" } };
  expect(await put({ end: tomorrow(16) })).toMatchObject(gone);
  const { body: client } = await server.call("POST", "/api/clients", { body: { name: "Hill School" } });
  const noted = { subject: "Advice", showInPortal: true, client: client.id };
  const note = async () => (await server.call("PUT", "/api/meetings/a", { body: noted, headers: WAIT })).body;
  expect(await note()).toMatchObject({ ...gone, showInPortal: true, client: client.id });
  expect(await sandbox.events("Advice")).toEqual([]);
  expect(await note()).toMatchObject({ state: "open", showInPortal: true });
});

test("what somebody wrote into the invitation in Outlook, and the way to join, outlive a move", async () => {
  const { sandbox, put } = await scene();
  const { joinUrl } = await put({});
  const { body } = await inOutlook(sandbox, "GET");
  const content = body.content.replace("<body>", "<body><p>Bring your notes.</p>");
  await inOutlook(sandbox, "PATCH", { body: { contentType: "html", content } });
  expect(await put({ start: tomorrow(16), end: tomorrow(17) })).toMatchObject({ state: "open", joinUrl });
  expect(await sandbox.events("Advice")).toMatchObject([{ joinUrl }]);
  expect((await inOutlook(sandbox, "GET")).body.content).toContain("Bring your notes.");
});

test("those invited are told why a meeting is cancelled", async () => {
  const { server, sandbox, put } = await scene();
  const { id } = await put({ attendees: [{ email: "guest@elsewhere.example" }] });
  await server.call("POST", `/api/meetings/${id}/cancellation`, {
    body: { comment: "The adviser is ill." },
    headers: WAIT,
  });
  const { mails } = await sandbox.control("GET", "/state");
  const cancellation = mails.find(({ subject }: { subject: string }) => /^Cancel/i.test(subject));
  expect(JSON.stringify(cancellation)).toContain("The adviser is ill.");
});

test("a meeting that is wanted now needs no times, and is the same one when it is asked for again", async () => {
  const { server, sandbox } = await scene();
  const now = () =>
    server.call("PUT", "/api/meetings/now", {
      body: { subject: "At once", organiser: { userPrincipalName: AMARA } },
      headers: WAIT,
    });
  const { body } = await now();
  expect(body).toMatchObject({ state: "open", joinUrl: expect.any(String) });
  expect(Date.parse(body.end) - Date.parse(body.start)).toBe(3600_000);
  expect((await now()).body).toEqual(body);
  expect(await sandbox.events("At once")).toHaveLength(1);
});

test("what a change leaves out stays as it was", async () => {
  const { sandbox, put } = await scene();
  const attendees = [{ email: "guest@elsewhere.example", name: "Guest" }];
  const opened = await put({ attendees, options: { hideAttendees: true } });
  const moved = await put({ end: tomorrow(16), organiser: undefined });
  expect(moved).toMatchObject({ ...opened, end: tomorrow(16), updatedAt: expect.any(String) });
  expect(await sandbox.events("Advice")).toMatchObject([{ attendees: [expect.anything()] }]);
});

test("a series is one meeting with one link, by the clocks of its zone, and is cancelled whole", async () => {
  const { server, sandbox } = await scene();
  const recurrence = { frequency: "weekly", count: 4, timeZone: "Europe/London" };
  const start = "2027-10-19T13:00:00Z";
  const body = { ...wish({ start, end: "2027-10-19T14:00:00Z" }), recurrence };
  const { body: series } = await server.call("PUT", "/api/meetings/s", { body, headers: WAIT });
  expect(series).toMatchObject({
    state: "open",
    recurrence: { ...recurrence, interval: 1 },
    // After the clocks went back.
    lastEnd: "2027-11-09T15:00:00.000Z",
  });
  expect(await sandbox.onlineMeetings("Advice")).toHaveLength(1);
  const { body: gone } = await server.call("POST", `/api/meetings/${series.id}/cancellation`, { headers: WAIT });
  expect(gone.state).toBe("cancelled");
  expect(await sandbox.events("Advice")).toEqual([]);
});

test("a meeting held with a client stands on the client's timeline, moves there, and is marked when it is cancelled", async () => {
  const { server, put } = await scene();
  const { body: client } = await server.call("POST", "/api/clients", { body: { name: "Hill School" } });
  const { body: head } = await server.call("POST", "/api/people", { body: { name: "Ada", audience: "user" } });
  const { id } = await put({ client: client.id, person: head.id });
  const entries = async (path: string) => (await server.call("GET", `/api/${path}/interactions`)).body.items;
  const entry = { kind: "meeting", title: "Advice", meeting: id, client: { id: client.id }, person: { id: head.id } };
  expect(await entries(`clients/${client.id}`)).toMatchObject([{ ...entry, at: expect.stringContaining("T14:00") }]);
  await put({ start: tomorrow(16), end: tomorrow(17) });
  expect(await entries(`clients/${client.id}`)).toMatchObject([{ ...entry, at: expect.stringContaining("T16:00") }]);
  await server.call("POST", `/api/meetings/${id}/cancellation`, { headers: WAIT });
  expect(await entries(`people/${head.id}`)).toMatchObject([{ ...entry, cancelled: true }]);
  const nobody = { client: "3f2504e0-4f89-41d3-9a0c-0305e82c3301" };
  const { body } = await server.call("PUT", "/api/meetings/b", { body: wish(nobody) });
  expect(body).toMatchObject({ status: 400, field: "client", reason: "client-unknown" });
});

test("a client and a person are taken off a meeting, which then stands on neither's timeline", async () => {
  const { server, put } = await scene();
  const { body: client } = await server.call("POST", "/api/clients", { body: { name: "Hill School" } });
  const { body: head } = await server.call("POST", "/api/people", { body: { name: "Ada", audience: "user" } });
  const titles = async (path: string) =>
    (await server.call("GET", `/api/${path}/interactions`)).body.items.map(({ title }: { title: string }) => title);
  await put({ client: client.id, person: head.id });
  const alone = await put({ client: null });
  expect([alone.client, alone.person]).toEqual([undefined, head.id]);
  expect([await titles(`clients/${client.id}`), await titles(`people/${head.id}`)]).toEqual([[], ["Advice"]]);
  const { client: none, person: nobody, state } = await put({ person: null });
  expect([none, nobody, state]).toEqual([undefined, undefined, "open"]);
  expect(await titles(`people/${head.id}`)).toEqual([]);
  // What is left out stays off, and whoever is named again is shown again, once.
  expect((await put({ end: tomorrow(16) })).client).toBeUndefined();
  await put({ client: client.id });
  expect(await titles(`clients/${client.id}`)).toEqual(["Advice"]);
});

test("a series stays one, and a single meeting may say that it is", async () => {
  const { server, sandbox, put } = await scene();
  expect(await put({ recurrence: null })).toMatchObject({ state: "open" });
  const recurrence = { frequency: "daily", count: 3, timeZone: "UTC" };
  await server.call("PUT", "/api/meetings/s", { body: wish({ subject: "Series", recurrence }), headers: WAIT });
  const { body } = await server.call("PUT", "/api/meetings/s", { body: wish({ subject: "Series", recurrence: null }) });
  expect(body).toMatchObject({ status: 409, field: "recurrence", reason: "series-stays" });
  const shorter = wish({ subject: "Series", recurrence: { ...recurrence, count: 1 } });
  const { body: ended } = await server.call("PUT", "/api/meetings/s", { body: shorter, headers: WAIT });
  expect(ended).toMatchObject({ state: "open", lastEnd: ended.end.replace("Z", ".000Z") });
  expect(await sandbox.events("Series")).toHaveLength(1);
});

test("a meeting that Microsoft was away for at its start is opened late, and one that is over is not", async () => {
  const { server, sandbox } = await scene();
  const { id } = await sandbox.control("POST", "/faults", {
    match: { path: "/users" },
    action: { kind: "status", status: 503 },
  });
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
  const ask = (key: string, end: number) =>
    server.call("PUT", `/api/meetings/${key}`, { body: wish({ subject: key, start: at(5), end: at(end) }) });
  await ask("long", 24 * 60);
  await ask("short", 6);
  await sandbox.control("POST", "/clock", { advance: 3600 });
  await sandbox.control("DELETE", `/faults/${id}`);
  await sandbox.control("POST", "/clock", { advance: 600 });
  const state = async (key: string) => (await server.call("GET", `/api/meetings?key=${key}`)).body.items[0];
  await soon(async () => expect(await state("long")).toMatchObject({ state: "open" }));
  await soon(async () =>
    expect(await state("short")).toMatchObject({ state: "refused", finding: { reason: "meeting-over" } }),
  );
});
