import { expect, test } from "vitest";
import { connectedServer } from "../../../testing/sandbox.ts";
import { soon } from "../../../testing/machine-time.ts";
import { toldTo } from "../../../testing/microsoft/told.ts";
import { tomorrow, WAIT } from "../../../testing/microsoft/wishes.ts";

const GUEST = "guest@elsewhere.example";

async function scene() {
  const { server, sandbox } = await connectedServer();
  const put = async (changes: object = {}) => {
    const body = {
      subject: "Advice",
      start: tomorrow(14),
      end: tomorrow(15),
      organiser: { userPrincipalName: "amara.okafor@campus.example" },
      invitations: "parley",
      attendees: [{ email: GUEST, name: "Gus Guest" }],
      ...changes,
    };
    return (await server.call("PUT", "/api/meetings/a", { body, headers: WAIT })).body;
  };
  return { server, sandbox, put };
}

test("whom Parley invites gets an invitation, a change that raises its sequence, and a cancellation, all of one entry", async () => {
  const { server, sandbox, put } = await scene();
  const { id, joinUrl } = await put();
  await soon(async () => expect(await toldTo(sandbox, GUEST)).toHaveLength(1));
  expect(await sandbox.events("Advice")).toMatchObject([{ attendees: [] }]);
  await put({ start: tomorrow(16), end: tomorrow(17) });
  await soon(async () => expect(await toldTo(sandbox, GUEST)).toHaveLength(2));
  await server.call("POST", `/api/meetings/${id}/cancellation`, { body: { comment: "The adviser is ill." } });
  await soon(async () => expect(await toldTo(sandbox, GUEST)).toHaveLength(3));
  const told = await toldTo(sandbox, GUEST);
  expect(told.map(({ method }) => method)).toEqual(["REQUEST", "REQUEST", "CANCEL"]);
  expect(told.map(({ event }) => event?.uid)).toEqual([id, id, id]);
  const [first = 0, second = 0, third = 0] = told.map(({ event }) => event?.sequence);
  expect(first < second && second < third).toBe(true);
  expect(told[0]?.event).toMatchObject({
    location: "Microsoft Teams Meeting",
    description: `Join Teams Meeting: ${joinUrl}`,
    organizer: "mailto:amara.okafor@campus.example",
  });
  expect(told[1]?.event?.startDate.toJSDate().toISOString()).toContain("T16:00");
  expect(told[2]).toMatchObject({ status: "CANCELLED", text: expect.stringContaining("The adviser is ill.") });
});

test("what changes nothing in a calendar is told to nobody, and whoever is new or gone is told alone", async () => {
  const { sandbox, put } = await scene();
  await put();
  await soon(async () => expect(await toldTo(sandbox, GUEST)).toHaveLength(1));
  await put({ options: { chat: "off" } });
  const other = { email: "other@elsewhere.example" };
  await put({ attendees: [other] });
  await soon(async () => expect((await toldTo(sandbox, other.email)).map(({ method }) => method)).toEqual(["REQUEST"]));
  await soon(async () =>
    expect((await toldTo(sandbox, GUEST)).map(({ method }) => method)).toEqual(["REQUEST", "CANCEL"]),
  );
});

test("a standalone meeting may have people invited by Parley, and a series may not", async () => {
  const { sandbox, put } = await scene();
  expect(await put({ lane: "standalone" })).toMatchObject({ state: "open", invitations: "parley" });
  await soon(async () => expect(await toldTo(sandbox, GUEST)).toHaveLength(1));
  const second = await scene();
  const recurrence = { frequency: "daily", count: 2, timeZone: "Europe/London" };
  expect(await second.put({ recurrence })).toMatchObject({ field: "invitations", reason: "series-by-outlook-only" });
});

test("who invites to a meeting stays, so that nobody is told twice", async () => {
  const { put } = await scene();
  await put();
  expect(await put({ invitations: "outlook" })).toMatchObject({ status: 409, reason: "invitations-is-fixed" });
});

test("whoever was invited hears that a meeting is cancelled, even after its organiser was erased here", async () => {
  for (const name of ["person", "userPrincipalName"] as const) {
    const { server, sandbox, put } = await scene();
    const email = "amara.okafor@campus.example";
    const { body: amara } = await server.call("POST", "/api/people", {
      body: { name: "Amara", audience: "user", email },
    });
    const { id } = await put({ organiser: { [name]: name === "person" ? amara.id : email } });
    await soon(async () => expect(await sandbox.mails(GUEST)).toHaveLength(1));
    expect((await server.call("POST", `/api/people/${amara.id}/erasure`)).status).toBe(204);
    expect((await server.call("GET", `/api/meetings/${id}`)).body.organiser.name).toBeUndefined();
    await server.call("POST", `/api/meetings/${id}/cancellation`, { headers: WAIT });
    await soon(async () => expect(await sandbox.mails(GUEST)).toHaveLength(2));
    const [, cancelled] = await sandbox.mails(GUEST);
    expect(cancelled).toMatchObject({
      subject: "Cancelled: Advice",
      text: expect.stringContaining("cancelled for you"),
    });
    expect(JSON.stringify(cancelled)).not.toMatch(/amara/i);
  }
});
