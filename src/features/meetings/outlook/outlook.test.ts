import { sql } from "kysely";
import { expect, test, vi } from "vitest";
import {
  AMARA,
  CALLUM,
  dayAt,
  eventOf,
  listening,
  openMeeting,
  outlookOf,
} from "../../../testing/microsoft/outlook.ts";
import { connect, testSandbox, type TestSandbox } from "../../../testing/sandbox.ts";
import { type TestServer, testServer } from "../../../testing/server.ts";

const patience = { timeout: 60_000, interval: 100 };

async function shown(server: TestServer, id: string) {
  return (await server.call("GET", `/api/meetings/${id}`)).body;
}

async function told(server: TestServer, id: string): Promise<{ what: string; data: Record<string, unknown> }[]> {
  return (await server.call("GET", `/api/facts?about=${id}`)).body.items;
}

const LOOK = "GET /users/{user}/events/{e}";

/** How often Microsoft was asked for this. */
async function asked({ control }: TestSandbox, endpoint: string): Promise<number> {
  const { entries } = await control("GET", "/traffic");
  return entries.filter((each: Record<string, unknown>) => each["endpoint"] === endpoint).length;
}

test("what somebody answers in Outlook is shown beside their name, and recorded once", async () => {
  const { server, sandbox, meeting } = await listening();
  expect(meeting.attendees).toEqual([{ email: CALLUM, response: "none" }]);
  const outlook = outlookOf(sandbox, CALLUM);
  await outlook.call("POST", `${await eventOf(sandbox, CALLUM)}/tentativelyAccept`, { sendResponse: true });
  await vi.waitFor(
    async () => expect((await shown(server, meeting.id)).attendees).toMatchObject([{ response: "tentative" }]),
    patience,
  );
  await outlook.call("POST", `${await eventOf(sandbox, CALLUM)}/accept`, { sendResponse: true });
  await vi.waitFor(
    async () =>
      expect((await shown(server, meeting.id)).attendees).toEqual([
        { email: CALLUM, response: "accepted", respondedAt: expect.stringMatching(/Z$/) },
      ]),
    patience,
  );
  const answers = (await told(server, meeting.id)).filter(({ what }) => what === "meeting.answered");
  expect(answers.map(({ data }) => data["response"])).toEqual(["accepted", "tentative"]);
});

test("a meeting that its organiser moves in Outlook is moved here, and nothing is sent back", async () => {
  const { server, sandbox, meeting } = await listening();
  const start = { dateTime: dayAt(2, 9).replace("Z", ""), timeZone: "UTC" };
  const end = { dateTime: dayAt(2, 10).replace("Z", ""), timeZone: "UTC" };
  const attendees = [CALLUM, "ivan.petrov@elsewhere.example"].map((address) => ({
    type: "required",
    emailAddress: { address },
  }));
  const outlook = outlookOf(sandbox, AMARA);
  await outlook.call("PATCH", await eventOf(sandbox, AMARA), { subject: "Better advice", start, end, attendees });
  await vi.waitFor(
    async () =>
      expect(await shown(server, meeting.id)).toMatchObject({
        state: "open",
        subject: "Better advice",
        start: dayAt(2, 9).replace("Z", ".000Z"),
        end: dayAt(2, 10).replace("Z", ".000Z"),
        attendees: [{ email: CALLUM }, { email: "ivan.petrov@elsewhere.example" }],
        joinUrl: meeting.joinUrl,
      }),
    patience,
  );
  const facts = (await told(server, meeting.id)).map(({ what }) => what);
  expect(facts).toEqual(["meeting.moved-in-outlook", "meeting.opened", "meeting.requested"]);
  // The one of the organiser's own Outlook.
  expect(await asked(sandbox, "PATCH /users/{user}/events/{e}")).toBe(1);
});

test("a meeting moved here while Outlook is looked at is moved as wanted here", async () => {
  const { server, sandbox, meeting } = await listening();
  const wanted = { start: dayAt(3, 9), end: dayAt(3, 10) };
  const outlook = outlookOf(sandbox, AMARA);
  await outlook.call("PATCH", await eventOf(sandbox, AMARA), { subject: "Theirs" });
  await openMeeting(server, "a", wanted);
  await vi.waitFor(async () => {
    const now = await shown(server, meeting.id);
    expect(now).toMatchObject({ state: "open", subject: "Advice", ...wanted });
    expect(await sandbox.events("Advice")).toHaveLength(1);
  }, patience);
});

test("what changes in Outlook after a wish of ours stays, and our own change comes back as nothing", async () => {
  const { server, sandbox, meeting } = await listening();
  await openMeeting(server, "a", { start: dayAt(3, 9), end: dayAt(3, 10) });
  const looks = await asked(sandbox, LOOK);
  await sandbox.control("POST", "/clock", { advance: 3600 });
  await vi.waitFor(async () => expect(await asked(sandbox, LOOK)).toBeGreaterThan(looks), patience);
  const facts = (await told(server, meeting.id)).map(({ what }) => what);
  expect(facts).toEqual(["meeting.moved", "meeting.change-requested", "meeting.opened", "meeting.requested"]);
});

test.for(["deleted", "cancelled"])(
  "a meeting that is %s in Outlook is said to be gone, and can be cancelled here",
  async (how) => {
    const { server, sandbox, meeting } = await listening();
    const event = await eventOf(sandbox, AMARA);
    const outlook = outlookOf(sandbox, AMARA);
    await (how === "deleted" ? outlook.call("DELETE", event) : outlook.call("POST", `${event}/cancel`, {}));
    await vi.waitFor(
      async () =>
        expect(await shown(server, meeting.id)).toMatchObject({
          state: "refused",
          finding: { reason: "event-gone", cure: expect.stringMatching(/\.$/) },
        }),
      patience,
    );
    expect((await told(server, meeting.id))[0]).toMatchObject({ what: "meeting.gone-in-outlook" });
    const { body } = await server.call("POST", `/api/meetings/${meeting.id}/cancellation`, {
      headers: { prefer: "wait=20" },
    });
    expect(body.state).toBe("cancelled");
  },
);

test("a meeting cancelled here stays cancelled, whatever Outlook announces of it", async () => {
  const { server, sandbox, meeting } = await listening();
  await sandbox.control("POST", "/notification-faults", { action: { kind: "duplicate", copies: 3 } });
  await server.call("POST", `/api/meetings/${meeting.id}/cancellation`, { headers: { prefer: "wait=20" } });
  await sandbox.control("POST", "/clock", { advance: 7200 });
  await vi.waitFor(async () => {
    const { items } = (await server.call("GET", "/api/subscriptions")).body;
    expect(items).toEqual([]);
  }, patience);
  expect(await shown(server, meeting.id)).toMatchObject({ state: "cancelled" });
  const facts = (await told(server, meeting.id)).map(({ what }) => what);
  expect(facts[0]).toBe("meeting.cancelled");
});

test("after a move that Microsoft refused, what its organiser does in Outlook is shown, and what was wanted waits", async () => {
  const { server, sandbox, meeting } = await listening();
  const refuse = { match: { method: "PATCH" }, action: { kind: "status", status: 403, code: "ErrorAccessDenied" } };
  const { id: fault } = await sandbox.control("POST", "/faults", refuse);
  const wanted = { state: "refused", end: dayAt(1, 17), finding: { reason: "mailbox-out-of-reach" } };
  expect(await openMeeting(server, "a", { end: dayAt(1, 17) })).toMatchObject(wanted);
  await sandbox.control("DELETE", `/faults/${fault}`);
  const move = async (from: string, until: string) => {
    const [start, end] = [from, until].map((at) => ({ dateTime: at.replace("Z", ""), timeZone: "UTC" }));
    await outlookOf(sandbox, AMARA).call("PATCH", await eventOf(sandbox, AMARA), { start, end });
  };
  const standing = { start: dayAt(2, 9).replace("Z", ".000Z"), end: dayAt(2, 10).replace("Z", ".000Z") };
  await move(dayAt(2, 9), dayAt(2, 10));
  await vi.waitFor(
    async () => expect(await shown(server, meeting.id)).toMatchObject({ ...wanted, standing }),
    patience,
  );
  expect((await told(server, meeting.id))[0]).toMatchObject({ what: "meeting.moved-in-outlook", data: standing });
  await move(dayAt(1, 14), dayAt(1, 17));
  await vi.waitFor(async () => {
    const now = await shown(server, meeting.id);
    expect(now).toMatchObject({ state: "open", end: dayAt(1, 17) });
    expect([now.finding, now.standing]).toEqual([undefined, undefined]);
  }, patience);
});

test("a meeting that is deleted in Outlook after a move was refused is said to be gone", async () => {
  const { server, sandbox, meeting } = await listening();
  const refuse = { match: { method: "PATCH" }, action: { kind: "status", status: 403, code: "ErrorAccessDenied" } };
  await sandbox.control("POST", "/faults", refuse);
  expect(await openMeeting(server, "a", { end: dayAt(1, 17) })).toMatchObject({ state: "refused" });
  await outlookOf(sandbox, AMARA).call("DELETE", await eventOf(sandbox, AMARA));
  const gone = { state: "refused", finding: { reason: "event-gone" } };
  await vi.waitFor(async () => expect(await shown(server, meeting.id)).toMatchObject(gone), patience);
  const facts = (await told(server, meeting.id)).map(({ what }) => what);
  expect(facts.filter((what) => what === "meeting.gone-in-outlook")).toHaveLength(1);
});

test("a link that somebody's program took out of the event is said to be lost, with what to do", async () => {
  const { server, sandbox, meeting } = await listening();
  const outlook = outlookOf(sandbox, AMARA);
  const event = await eventOf(sandbox, AMARA);
  await outlook.call("PATCH", event, { body: { contentType: "html", content: "<p>Nothing but words</p>" } });
  await vi.waitFor(
    async () => expect(await shown(server, meeting.id)).toMatchObject({ finding: { reason: "link-lost" } }),
    patience,
  );
  expect((await told(server, meeting.id))[0]).toMatchObject({ what: "meeting.link-lost" });
});

test("news that never comes is found by asking, within the hour", async () => {
  const { server, sandbox, meeting } = await listening();
  await sandbox.control("POST", "/notification-faults", { action: { kind: "lose" } });
  await outlookOf(sandbox, CALLUM).call("POST", `${await eventOf(sandbox, CALLUM)}/decline`, { sendResponse: true });
  await sandbox.control("POST", "/clock", { advance: 3600 });
  await vi.waitFor(
    async () => expect((await shown(server, meeting.id)).attendees).toMatchObject([{ response: "declined" }]),
    patience,
  );
});

test("a server that Microsoft cannot call finds news by asking, and says how late it may be", async () => {
  const sandbox = await testSandbox();
  const server = await testServer({ sandbox: sandbox.addresses, publicUrl: "http://parley.inside.example" });
  await connect(server, sandbox.ready);
  const meeting = await openMeeting(server);
  await outlookOf(sandbox, CALLUM).call("POST", `${await eventOf(sandbox, CALLUM)}/accept`, { sendResponse: true });
  await sandbox.control("POST", "/clock", { advance: 3600 });
  await vi.waitFor(
    async () => expect((await shown(server, meeting.id)).attendees).toMatchObject([{ response: "accepted" }]),
    patience,
  );
  expect((await server.call("GET", "/api/subscriptions")).body).toMatchObject({
    listening: { possible: false, sentence: expect.stringContaining("up to an hour late"), cure: expect.any(String) },
    items: [],
  });
});

test("the same news told twice or in another order comes to the same", async () => {
  const { server, sandbox, meeting } = await listening();
  await sandbox.control("POST", "/notification-faults", { action: { kind: "duplicate", copies: 2 } });
  await sandbox.control("POST", "/notification-faults", { action: { kind: "swap" }, times: 1 });
  const outlook = outlookOf(sandbox, CALLUM);
  const event = await eventOf(sandbox, CALLUM);
  for (const answer of ["tentativelyAccept", "accept", "decline"])
    await outlook.call("POST", `${event}/${answer}`, { sendResponse: true });
  await vi.waitFor(
    async () => expect((await shown(server, meeting.id)).attendees).toMatchObject([{ response: "declined" }]),
    patience,
  );
  const answers = (await told(server, meeting.id)).filter(({ what }) => what === "meeting.answered");
  const said = answers.map(({ data }) => data["response"]);
  // Each answer once at most, whatever was told twice.
  expect(said).toEqual([...new Set(said)]);
});

test("somebody who was erased here is not brought back by Outlook's list of those invited", async () => {
  const { server, sandbox, meeting } = await listening();
  await outlookOf(sandbox, CALLUM).call("POST", `${await eventOf(sandbox, CALLUM)}/accept`, { sendResponse: true });
  await vi.waitFor(
    async () => expect((await shown(server, meeting.id)).attendees).toMatchObject([{ response: "accepted" }]),
    patience,
  );
  const { body: person } = await server.call("POST", "/api/people", { body: { name: "Callum", email: CALLUM } });
  expect((await server.call("POST", `/api/people/${person.id}/erasure`)).status).toBe(204);
  const looks = await asked(sandbox, LOOK);
  await outlookOf(sandbox, AMARA).call("PATCH", await eventOf(sandbox, AMARA), { subject: "Other advice" });
  await vi.waitFor(
    async () => expect(await shown(server, meeting.id)).toMatchObject({ subject: "Other advice", attendees: [] }),
    patience,
  );
  expect(await asked(sandbox, LOOK)).toBeGreaterThan(looks);
  const rows = await server.house.database.acrossAll(
    async ({ sql: all }) => (await sql`select * from meetings`.execute(all)).rows,
  );
  expect(JSON.stringify(rows).toLowerCase()).not.toContain(CALLUM);
});

test("a meeting whose guests Parley invites is moved in Outlook, and they hear of it by our mail", async () => {
  const { server, sandbox } = await listening();
  const guest = "eva@elsewhere.example";
  const meeting = await openMeeting(server, "own", {
    subject: "Own",
    invitations: "parley",
    attendees: [{ email: guest }],
  });
  await vi.waitFor(async () => expect(await sandbox.mails(guest)).toHaveLength(1), patience);
  const [start, end] = [dayAt(2, 9), dayAt(2, 10)].map((at) => ({ dateTime: at.replace("Z", ""), timeZone: "UTC" }));
  await outlookOf(sandbox, AMARA).call("PATCH", await eventOf(sandbox, AMARA, "Own"), { start, end });
  await vi.waitFor(async () => expect(await sandbox.mails(guest)).toHaveLength(2), patience);
  expect(await shown(server, meeting.id)).toMatchObject({ attendees: [{ email: guest }], state: "open" });
});
