import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { systemRandom } from "../../../kernel/random.ts";
import { secretsWith } from "../../../kernel/secrets/store.ts";
import { minutesPass, opened, recordingStage, type Stage } from "../../../testing/microsoft/held.ts";
import { tokenOf } from "./token.ts";

/** What somebody without an account is answered who follows a meeting's link. */
async function asked({ server }: Stage, joinPage: string) {
  const token = joinPage.split("/join/")[1] ?? "";
  const response = await fetch(`${server.url}/api/join-pages/${token}`);
  return { status: response.status, headers: response.headers, body: JSON.parse(await response.text()) };
}

test("whoever was sent the link reads when the meeting is and gets in, with no account and nothing about the others", async () => {
  const stage = await recordingStage(["meetings.calendar"]);
  const meeting = await opened(stage, { key: "a", attendees: [{ email: "vera@outside.example" }] });
  expect(meeting.joinPage).toMatch(/^http.+\/join\/[\w-]{46}$/);
  const { status, body, headers } = await asked(stage, meeting.joinPage);
  expect([status, body]).toEqual([
    200,
    {
      organisation: "My organisation",
      subject: "Advice",
      organiser: "Amara Okafor",
      start: meeting.start,
      end: meeting.end,
      series: false,
      state: "ahead",
      joinUrl: meeting.joinUrl,
      now: expect.any(String),
    },
  ]);
  expect([headers.get("x-robots-tag"), headers.get("referrer-policy"), headers.get("cache-control")]).toEqual([
    "noindex",
    "no-referrer",
    "no-store",
  ]);
});

test("the link stays the same while the meeting is moved, held and cancelled, and says so", async () => {
  const stage = await recordingStage(["meetings.calendar"]);
  const meeting = await opened(stage, { key: "a" });
  const moved = await opened(stage, { key: "a", startsInMinutes: 20 });
  expect(moved.joinPage).toBe(meeting.joinPage);
  expect((await asked(stage, meeting.joinPage)).body).toMatchObject({ state: "ahead", start: moved.start });
  await minutesPass(stage, 25);
  expect((await asked(stage, meeting.joinPage)).body).toMatchObject({ state: "now", joinUrl: meeting.joinUrl });
  await minutesPass(stage, 60);
  // People talk on, and come back for what they left.
  expect((await asked(stage, meeting.joinPage)).body).toMatchObject({ state: "over", joinUrl: meeting.joinUrl });
  await minutesPass(stage, 120);
  const over = await asked(stage, meeting.joinPage);
  expect([over.body.state, over.body.joinUrl]).toEqual(["over", undefined]);
  const other = await opened(stage, { key: "b" });
  await stage.server.call("POST", `/api/meetings/${other.id}/cancellation`);
  const off = await asked(stage, other.joinPage);
  expect([off.body.state, off.body.joinUrl]).toEqual(["cancelled", undefined]);
});

test("a meeting that Microsoft would not open has no way in yet", async () => {
  const stage = await recordingStage(["meetings.calendar"]);
  const { server } = stage;
  const body = { subject: "Later", organiser: { userPrincipalName: "nobody@campus.example" } };
  const { body: refused } = await server.call("PUT", "/api/meetings/r", { body, headers: { prefer: "wait=20" } });
  const page = await asked(stage, refused.joinPage);
  expect([page.body.state, page.body.joinUrl]).toEqual(["not-open", undefined]);
});

test("of a series the page tells the one that comes next", async () => {
  const stage = await recordingStage(["meetings.calendar"]);
  const recurrence = { frequency: "daily", count: 3, timeZone: "UTC" };
  const meeting = await opened(stage, { key: "s", more: { recurrence } });
  await minutesPass(stage, 60);
  const next = new Date(Date.parse(meeting.start) + 24 * 3600_000).toISOString();
  expect((await asked(stage, meeting.joinPage)).body).toMatchObject({ series: true, state: "ahead", start: next });
  await minutesPass(stage, 2 * 24 * 60);
  const last = new Date(Date.parse(meeting.start) + 2 * 24 * 3600_000).toISOString();
  expect((await asked(stage, meeting.joinPage)).body).toMatchObject({ state: "over", start: last });
});

test("a link that is cut, changed, made by others or of no meeting says the same to all: there is no such meeting", async () => {
  const stage = await recordingStage(["meetings.calendar"]);
  const { id, joinPage } = await opened(stage, { key: "a" });
  const others = secretsWith([randomBytes(32)], systemRandom);
  const changed = joinPage.endsWith("A") ? "B" : "A";
  const links = [
    joinPage.slice(0, -1),
    joinPage.slice(0, -2) + changed + joinPage.slice(-1),
    `/join/${tokenOf(others, id)}`,
    `/join/${tokenOf(stage.server.house.secrets, crypto.randomUUID())}`,
    "/join/nonsense",
  ];
  const answers = await Promise.all(links.map((link) => asked(stage, link)));
  const [first] = answers;
  for (const { status, body } of answers) {
    expect(status).toBe(404);
    expect({ ...body, instance: "", requestId: "" }).toEqual({ ...first?.body, instance: "", requestId: "" });
  }
  expect(first?.body).toMatchObject({ title: expect.any(String), cure: expect.stringContaining("link") });
});
