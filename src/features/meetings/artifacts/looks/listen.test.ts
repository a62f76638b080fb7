import { expect, test, vi } from "vitest";
import { contextFor } from "../../../../house.ts";
import {
  artifactsOf,
  held,
  lookAt,
  opened,
  PATIENCE,
  recordingStage,
  type Stage,
} from "../../../../testing/microsoft/held.ts";
import { ARTIFACTS_LISTENING } from "./listen.ts";

const inside = ({ server }: Stage) =>
  contextFor(server.house, { organisation: server.organisation, actor: "parley", keyed: undefined });

async function wantedIn(stage: Stage) {
  const ctx = inside(stage);
  return ctx.transaction((tx) => ARTIFACTS_LISTENING.wanted(ctx, tx, stage.connection));
}

test("Microsoft is to announce recordings and transcripts of whoever organises meetings of the calendar", async () => {
  const stage = await recordingStage();
  expect(await wantedIn(stage)).toEqual([]);
  const meeting = await opened(stage, { key: "a" });
  await opened(stage, { key: "b", lane: "standalone" });
  const { objectId } = meeting.organiser;
  expect(await wantedIn(stage)).toEqual([
    { resource: `users/${objectId}/onlineMeetings/getAllRecordings`, changeType: "created" },
    { resource: `users/${objectId}/onlineMeetings/getAllTranscripts`, changeType: "created" },
  ]);
  await stage.server.call("PUT", "/api/abilities", { body: { on: ["meetings.calendar", "meetings.recordings"] } });
  expect(await wantedIn(stage)).toHaveLength(1);
  await stage.server.call("POST", `/api/meetings/${meeting.id}/cancellation`, { headers: { prefer: "wait=20" } });
  expect(await wantedIn(stage)).toEqual([]);
});

test("what Microsoft announces is looked for at once, before the planned end as well, and only that", async () => {
  const stage = await recordingStage();
  await stage.sandbox.control("PATCH", "/teams/meeting-settings", {
    recordingMinutes: [1, 2],
    transcriptMinutes: [1, 2],
  });
  // What Microsoft announces by itself would be looked for as well.
  await stage.sandbox.control("POST", "/faults", {
    match: { method: "POST", path: "/subscriptions$" },
    action: { kind: "status", status: 403, code: "Forbidden", message: "Not now." },
  });
  const meeting = await opened(stage, { key: "a", startsInMinutes: 1 });
  await held(stage, meeting, { minutes: 5 });
  await stage.sandbox.control("POST", "/clock", { advance: 180 });
  const ctx = inside(stage);
  const resource = `users/${meeting.organiser.objectId}/onlineMeetings/getAllRecordings`;
  const online = await vi.waitFor(async () => {
    const { onlineMeetingId } = (await stage.server.call("GET", `/api/meetings/${meeting.id}`)).body;
    expect(onlineMeetingId).toEqual(expect.any(String));
    return onlineMeetingId;
  }, PATIENCE);
  const path = `users('${meeting.organiser.objectId}')/onlineMeetings('${online}')/recordings('x')`;
  const heard = {
    connection: stage.connection,
    resource,
    changeType: "created",
    path,
    resourceId: "x",
    content: undefined,
    data: {},
  };
  await ctx.transaction((tx) => ARTIFACTS_LISTENING.hear(ctx, tx, heard));
  await vi.waitFor(
    async () => expect((await artifactsOf(stage, meeting.id)).items).toMatchObject([{ kind: "recording" }]),
    PATIENCE,
  );
  expect((await lookAt(stage, meeting.id, "transcript"))?.lookedAt).toBeUndefined();
  const missed = { connection: stage.connection, resource: resource.replace("Recordings", "Transcripts") };
  await ctx.transaction((tx) => ARTIFACTS_LISTENING.catchUp(ctx, tx, missed));
  await vi.waitFor(async () => expect((await artifactsOf(stage, meeting.id)).items).toHaveLength(2), PATIENCE);
});
