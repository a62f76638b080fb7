import { expect, test, vi } from "vitest";
import {
  artifactsOf,
  foundAll,
  held,
  lookAt,
  minutesPass,
  opened,
  PATIENCE,
  recordingStage,
  refreshed,
  type Stage,
} from "../../../testing/microsoft/held.ts";

const fault = (kind: string, status: number, more: object = {}) => ({
  match: { method: "GET", path: `/onlineMeetings/[^/]+/${kind}$` },
  action: { kind: "status", status, ...more },
});

async function settled(stage: Stage, id: string, kind: string, expected: object): Promise<void> {
  await vi.waitFor(async () => expect(await lookAt(stage, id, kind)).toMatchObject(expected), PATIENCE);
}

/** The same after so many minutes, by a look that began after most of them had passed. */
async function settledAfter(
  stage: Stage,
  minutes: number,
  { id, kind, expected }: { readonly id: string; readonly kind: string; readonly expected: object },
): Promise<void> {
  const before = stage.server.house.clock.now().getTime();
  await minutesPass(stage, minutes);
  const late = new Date(before + minutes * 30_000).toISOString();
  await vi.waitFor(async () => {
    const look = await lookAt(stage, id, kind);
    expect(look).toMatchObject({ ...expected, looking: false });
    expect(String(look?.lookedAt) > late).toBe(true);
  }, PATIENCE);
}

test("what keeps Parley from transcripts hides no recording: the switch of the tenant is named, with its cure", async () => {
  const stage = await recordingStage();
  await stage.sandbox.control("PATCH", "/teams/meeting-settings", { enableGraphTranscriptAccess: false });
  const meeting = await opened(stage, { key: "a" });
  await held(stage, meeting);
  await minutesPass(stage, 30);
  const { items, looks } = await foundAll(stage, meeting.id, 2);
  expect(items.map(({ kind }) => kind).toSorted()).toEqual(["attendance", "recording"]);
  expect(looks).toMatchObject([
    { kind: "recording", state: "ready" },
    {
      kind: "transcript",
      state: "hindered",
      finding: { reason: "transcripts-switched-off", cure: expect.stringContaining("EnableGraphTranscriptAccess") },
    },
    { kind: "attendance", state: "ready" },
  ]);
  await stage.sandbox.control("PATCH", "/teams/meeting-settings", { enableGraphTranscriptAccess: true });
  await vi.waitFor(async () => {
    // A look that was under way before may have come too early.
    const [, later] = (await refreshed(stage, meeting.id)).looks;
    expect(later).toMatchObject({ kind: "transcript", state: "ready" });
    expect(later?.finding).toBeUndefined();
  }, PATIENCE);
});

test("a transcript that comes first does not end the search for the recording", async () => {
  const stage = await recordingStage();
  await stage.sandbox.control("PATCH", "/teams/meeting-settings", {
    recordingMinutes: [200, 201],
    transcriptMinutes: [1, 2],
  });
  const meeting = await opened(stage, { key: "a" });
  await held(stage, meeting);
  await minutesPass(stage, 60);
  await settled(stage, meeting.id, "transcript", { state: "ready", nextLookAt: expect.any(String) });
  await settled(stage, meeting.id, "recording", { state: "not-yet", nextLookAt: expect.any(String) });
  await minutesPass(stage, 240);
  await settled(stage, meeting.id, "recording", { state: "ready" });
});

test("whoever is covered by no policy is told so before the meeting is held, and its recordings come once they are", async () => {
  const stage = await recordingStage();
  const { sandbox, server } = stage;
  const organiser = { userPrincipalName: "marcus.bellamy@campus.example" };
  const meeting = await opened(stage, { key: "a", startsInMinutes: 60, more: { organiser } });
  const reason = "organiser-without-policy";
  await settled(stage, meeting.id, "recording", { state: "hindered", finding: { reason } });
  expect((await server.call("GET", `/api/meetings/${meeting.id}`)).body.state).toBe("open");
  await sandbox.control("PATCH", "/teams/application-access-policies/Library-Rooms", {
    addAppIds: [sandbox.ready.admin.clientId],
    propagationSeconds: 0,
  });
  await minutesPass(stage, 15);
  await settled(stage, meeting.id, "recording", { state: "not-yet" });
  expect((await lookAt(stage, meeting.id, "recording"))?.finding).toBeUndefined();
});

test("a meeting on nobody's calendar can have no recording, which is said from the first, but has attendance", async () => {
  const stage = await recordingStage();
  const meeting = await opened(stage, { key: "a", lane: "standalone" });
  await held(stage, meeting, { recorded: false, transcribed: false });
  await minutesPass(stage, 20);
  const { items, looks } = await foundAll(stage, meeting.id, 1);
  expect(items.map(({ kind }) => kind)).toEqual(["attendance"]);
  const impossible = { state: "impossible", finding: { reason: "standalone-meeting" } };
  expect(looks).toMatchObject([impossible, impossible, { state: "ready" }]);
});

test("a refused look is asked for ever more rarely, keeps no other waiting, and is never taken for none", async () => {
  const stage = await recordingStage();
  await stage.sandbox.control("POST", "/faults", fault("recordings", 403, { code: "Forbidden", message: "No." }));
  const meeting = await opened(stage, { key: "a" });
  const other = await opened(stage, { key: "b", startsInMinutes: 100 });
  await minutesPass(stage, 50);
  await settled(stage, meeting.id, "recording", { state: "hindered", finding: { reason: "permission-missing" } });
  await settled(stage, meeting.id, "transcript", { state: "not-yet", lookedAt: expect.any(String) });
  await settledAfter(stage, 80 * 60, { id: meeting.id, kind: "recording", expected: { state: "hindered" } });
  await settled(stage, meeting.id, "transcript", { state: "none" });
  await settled(stage, other.id, "attendance", { state: "none" });
  const asked = async () =>
    (await stage.sandbox.control("GET", "/faults")).faults.reduce(
      (sum: number, { struck }: { struck: number }) => sum + struck,
      0,
    );
  expect(await asked()).toBeLessThan(12);
  await stage.sandbox.control("DELETE", "/faults");
  await minutesPass(stage, 25 * 60);
  await settled(stage, meeting.id, "recording", { state: "none" });
});

test("while Microsoft does not answer nothing is decided, and it is asked again", async () => {
  const stage = await recordingStage();
  const meeting = await opened(stage, { key: "a" });
  await held(stage, meeting);
  await stage.sandbox.control("POST", "/faults", fault("recordings", 503));
  const waiting = { state: "not-yet", finding: { level: "waiting" } };
  await settledAfter(stage, 80 * 60, { id: meeting.id, kind: "recording", expected: waiting });
  expect((await artifactsOf(stage, meeting.id)).items.map(({ kind }) => kind)).not.toContain("recording");
  await stage.sandbox.control("DELETE", "/faults");
  await minutesPass(stage, 25 * 60);
  await settled(stage, meeting.id, "recording", { state: "ready" });
});

test("a meeting that was moved is looked after anew, also when all was over", async () => {
  const stage = await recordingStage();
  const meeting = await opened(stage, { key: "a" });
  await minutesPass(stage, 80 * 60);
  await settled(stage, meeting.id, "recording", { state: "none" });
  const moved = await opened(stage, { key: "a", startsInMinutes: 30 });
  expect(moved).toMatchObject({ id: meeting.id, onlineMeetingId: expect.any(String) });
  await settled(stage, meeting.id, "recording", { state: "not-yet" });
  await held(stage, moved);
  await minutesPass(stage, 90);
  await settled(stage, meeting.id, "recording", { state: "ready" });
});

test("all pages of a list are read, and several recordings of a meeting are all here", async () => {
  const stage = await recordingStage();
  const meeting = await opened(stage, { key: "a" });
  for (let n = 0; n < 12; n++) await held(stage, meeting, { transcribed: false, minutes: 1 });
  await minutesPass(stage, 30);
  await vi.waitFor(async () => {
    // A look that was under way before may have come too early.
    const { items } = await refreshed(stage, meeting.id);
    expect(items.filter(({ kind }) => kind === "recording")).toHaveLength(12);
  }, PATIENCE);
});

test("where an ability is off nothing is looked for, and switching it on makes up for what was held lately", async () => {
  const stage = await recordingStage(["meetings.calendar"]);
  const meeting = await opened(stage, { key: "a" });
  await held(stage, meeting);
  await minutesPass(stage, 60);
  expect((await artifactsOf(stage, meeting.id)).looks.map(({ state }) => state)).toEqual(["off", "off", "off"]);
  const refused = await stage.server.call("POST", `/api/meetings/${meeting.id}/looks`);
  expect(refused.body).toMatchObject({ status: 409, reason: "ability-off" });
  const on = ["meetings.calendar", "meetings.recordings"];
  await stage.server.call("PUT", "/api/abilities", { body: { on } });
  await settled(stage, meeting.id, "recording", { state: "ready" });
  expect(await lookAt(stage, meeting.id, "transcript")).toMatchObject({ state: "off" });
});

test("nobody looks for what a cancelled meeting left behind", async () => {
  const stage = await recordingStage();
  const meeting = await opened(stage, { key: "a" });
  await stage.server.call("POST", `/api/meetings/${meeting.id}/cancellation`, { headers: { prefer: "wait=20" } });
  const refused = await stage.server.call("POST", `/api/meetings/${meeting.id}/looks`);
  expect(refused.body).toMatchObject({ status: 409, reason: "meeting-cancelled" });
  await vi.waitFor(
    async () => expect((await lookAt(stage, meeting.id, "recording"))?.nextLookAt).toBeUndefined(),
    PATIENCE,
  );
});
