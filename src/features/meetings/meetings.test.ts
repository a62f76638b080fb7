import { expect, test, vi } from "vitest";
import { connectedServer } from "../../testing/sandbox.ts";
import { AMARA, tomorrow, WAIT } from "../../testing/microsoft/wishes.ts";

function wish(changes: object = {}) {
  return {
    subject: "Advice",
    start: tomorrow(14),
    end: tomorrow(14, 30),
    organiser: { userPrincipalName: AMARA },
    ...changes,
  };
}

test.for(["calendar", "standalone"])(
  "a meeting asked for twice under one key is one meeting with one link (%s)",
  async (lane) => {
    const { server, sandbox } = await connectedServer();
    const first = await server.call("PUT", "/api/meetings/a", { body: wish({ lane }), headers: WAIT });
    const again = await server.call("PUT", "/api/meetings/a", { body: wish({ lane }), headers: WAIT });
    expect(first).toMatchObject({
      status: 200,
      body: { state: "open", joinUrl: expect.stringContaining("/meetup-join/") },
    });
    expect(again.body).toEqual(first.body);
    expect(await sandbox.onlineMeetings("Advice")).toHaveLength(1);
    expect(await sandbox.events("Advice")).toHaveLength(lane === "calendar" ? 1 : 0);
  },
);

test("a caller who does not wait is told at once that the meeting is being opened, and finds it open a moment later", async () => {
  const { server } = await connectedServer();
  const { status, body, headers } = await server.call("PUT", "/api/meetings/a", { body: wish() });
  expect({ status, state: body.state }).toEqual({ status: 202, state: "opening" });
  const address = headers.get("location") ?? "";
  await vi.waitFor(
    async () =>
      expect((await server.call("GET", address)).body).toMatchObject({ state: "open", joinUrl: expect.any(String) }),
    60_000,
  );
});

test("thirty callers who ask for the same meeting at once get one meeting", async () => {
  const { server, sandbox } = await connectedServer();
  const answers = await Promise.all(
    Array.from({ length: 30 }, () => server.call("PUT", "/api/meetings/a", { body: wish(), headers: WAIT })),
  );
  expect(new Set(answers.map(({ body }) => body.joinUrl)).size).toBe(1);
  expect(await sandbox.events("Advice")).toHaveLength(1);
});

test.for(["calendar", "standalone"])(
  "a meeting that is moved keeps its link and stands at the new time on the other side (%s)",
  async (lane) => {
    const { server, sandbox } = await connectedServer();
    const opened = await server.call("PUT", "/api/meetings/a", { body: wish({ lane }), headers: WAIT });
    const moved = await server.call("PUT", "/api/meetings/a", {
      body: wish({ lane, start: tomorrow(16), end: tomorrow(17), subject: "Advice, later" }),
      headers: WAIT,
    });
    expect(moved.body).toMatchObject({ state: "open", start: tomorrow(16), joinUrl: opened.body.joinUrl });
    const [meeting] = await sandbox.onlineMeetings("Advice, later");
    expect(meeting).toMatchObject({
      start: expect.stringContaining("T16:00"),
      end: expect.stringContaining("T17:00"),
      joinWebUrl: opened.body.joinUrl,
    });
  },
);

test("a meeting changed faster than Microsoft answers ends as it was wanted last", async () => {
  const { server, sandbox } = await connectedServer();
  const lengths = Array.from({ length: 20 }, (_, n) => n + 10);
  const put = (minute: number) => server.call("PUT", "/api/meetings/a", { body: wish({ end: tomorrow(14, minute) }) });
  for (const minute of lengths) await put(minute);
  const { body } = await server.call("PUT", "/api/meetings/a", { body: wish({ end: tomorrow(15) }), headers: WAIT });
  expect(body).toMatchObject({ state: "open", end: tomorrow(15) });
  expect(await sandbox.events("Advice")).toMatchObject([{ end: expect.stringContaining("T15:00") }]);
});

test.for(["calendar", "standalone"])(
  "a cancelled meeting is gone on the other side, and cancelling it again changes nothing (%s)",
  async (lane) => {
    const { server, sandbox } = await connectedServer();
    const { body } = await server.call("PUT", "/api/meetings/a", { body: wish({ lane }), headers: WAIT });
    const cancelled = await server.call("POST", `/api/meetings/${body.id}/cancellation`, { headers: WAIT });
    expect(cancelled.body.state).toBe("cancelled");
    expect(cancelled.body.joinUrl).toBeUndefined();
    expect(await sandbox.events("Advice")).toEqual([]);
    expect((await server.call("POST", `/api/meetings/${body.id}/cancellation`, { headers: WAIT })).body.state).toBe(
      "cancelled",
    );
    expect(await server.call("PUT", "/api/meetings/a", { body: wish({ lane }) })).toMatchObject({
      status: 409,
      body: { reason: "meeting-cancelled" },
    });
  },
);

test("whoever is invited gets an invitation from Outlook, and a cancellation when the meeting is cancelled", async () => {
  const { server, sandbox } = await connectedServer();
  const attendees = [
    { email: "guest@elsewhere.example" },
    { email: "Guest@Elsewhere.example", name: "The same guest" },
  ];
  const { body } = await server.call("PUT", "/api/meetings/a", { body: wish({ attendees }), headers: WAIT });
  const [event] = await sandbox.events("Advice");
  expect(event?.["attendees"]).toHaveLength(1);
  await server.call("POST", `/api/meetings/${body.id}/cancellation`, { headers: WAIT });
  const { mails } = await sandbox.control("GET", "/state");
  const subjects = mails.map((mail: { subject: string }) => mail.subject);
  expect(subjects).toEqual(expect.arrayContaining(["Advice", expect.stringMatching(/^Cancel/i)]));
});

test("what is wrong in the wish itself is said at once, and Microsoft is not asked", async () => {
  const { server, sandbox } = await connectedServer();
  const put = async (changes: object) => (await server.call("PUT", "/api/meetings/a", { body: wish(changes) })).body;
  expect(await put({ end: tomorrow(13) })).toMatchObject({ status: 400, field: "end", reason: "end-before-start" });
  expect(await put({ start: "2020-01-01T10:00:00Z", end: "2020-01-01T11:00:00Z" })).toMatchObject({
    field: "start",
    reason: "start-in-the-past",
  });
  expect(await put({ start: "tomorrow" })).toMatchObject({
    field: "start",
    detail: expect.stringContaining("RFC 3339"),
  });
  expect(await put({ lane: "fast" })).toMatchObject({ code: "invalid-input", field: "lane" });
  expect((await server.call("GET", "/api/meetings")).body.items).toEqual([]);
  expect((await sandbox.events("Advice")).length).toBe(0);
});

test("the organiser and the lane of a meeting stay what they are", async () => {
  const { server } = await connectedServer();
  await server.call("PUT", "/api/meetings/a", { body: wish(), headers: WAIT });
  expect(await server.call("PUT", "/api/meetings/a", { body: wish({ lane: "standalone" }) })).toMatchObject({
    status: 409,
    body: { reason: "lane-is-fixed", cure: expect.stringContaining("Cancel") },
  });
});

test("every write says who did what", async () => {
  const { server } = await connectedServer();
  const { body } = await server.call("PUT", "/api/meetings/a", { body: wish(), headers: WAIT });
  await server.call("POST", `/api/meetings/${body.id}/cancellation`, { headers: WAIT });
  const facts = (await server.call("GET", `/api/facts?about=${body.id}`)).body.items;
  expect(facts.map(({ what, actor }: { what: string; actor: string }) => [what, actor])).toEqual([
    ["meeting.cancelled", "parley"],
    ["meeting.cancellation-requested", "key:bootstrap"],
    ["meeting.opened", "parley"],
    ["meeting.requested", "key:bootstrap"],
  ]);
});
