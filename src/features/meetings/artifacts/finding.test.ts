import { expect, test, vi } from "vitest";
import {
  artifactsOf,
  held,
  lookAt,
  minutesPass,
  opened,
  PATIENCE,
  lookedOver,
  recordingStage,
  refreshed,
} from "../../../testing/microsoft/held.ts";

test("what a meeting left behind is found by itself, each kind, and listed with what tells it apart", async () => {
  const stage = await recordingStage();
  const meeting = await opened(stage, { key: "a" });
  expect(await lookAt(stage, meeting.id, "recording")).toMatchObject({ state: "not-yet", looking: false });
  await vi.waitFor(
    async () =>
      expect((await stage.server.call("GET", `/api/meetings/${meeting.id}`)).body.onlineMeetingId).toEqual(
        expect.any(String),
      ),
    PATIENCE,
  );
  await held(stage, meeting);
  await minutesPass(stage, 60);
  const found = await vi.waitFor(async () => {
    const present = await artifactsOf(stage, meeting.id);
    expect(present.items.map(({ kind }) => kind).toSorted()).toEqual(["attendance", "recording", "transcript"]);
    expect(present.looks.map(({ kind, state }) => [kind, state])).toEqual([
      ["recording", "ready"],
      ["transcript", "ready"],
      ["attendance", "ready"],
    ]);
    return present;
  }, PATIENCE);
  const [recording] = found.items.filter(({ kind }) => kind === "recording");
  const [transcript] = found.items.filter(({ kind }) => kind === "transcript");
  expect(recording?.correlationId).toBe(transcript?.correlationId);
  expect(recording).toMatchObject({ meeting: meeting.id, type: "video/mp4", callId: expect.any(String) });
  const facts = (await stage.server.call("GET", "/api/facts?what=artifact.found")).body.items;
  expect(facts).toHaveLength(3);
  expect(facts[0].data).toMatchObject({ meeting: meeting.id, artifact: expect.any(String), subject: "Advice" });
  const again = await refreshed(stage, meeting.id);
  expect(again.items).toHaveLength(3);
});

test("somebody who refreshes sees it begin and end, and what is there at once", async () => {
  const stage = await recordingStage();
  // What Microsoft announces would be looked into by itself, perhaps too early.
  await stage.sandbox.control("POST", "/faults", {
    match: { method: "POST", path: "/subscriptions$" },
    action: { kind: "status", status: 403, code: "Forbidden", message: "Not now." },
  });
  const meeting = await opened(stage, { key: "a" });
  await held(stage, meeting);
  await stage.sandbox.control("POST", "/clock", { advance: 15 * 60 });
  const { body, status, headers } = await stage.server.call("POST", `/api/meetings/${meeting.id}/looks`);
  expect([status, headers.get("location")]).toEqual([202, `/api/meetings/${meeting.id}/artifacts`]);
  expect(body.looks).toMatchObject([{ kind: "recording" }, { kind: "transcript" }, { kind: "attendance" }]);
  const present = await lookedOver(stage, meeting.id);
  expect(present.items).toHaveLength(3);
  const facts = (await stage.server.call("GET", `/api/facts?about=${meeting.id}`)).body.items;
  const told = facts.map(({ what }: { what: string }) => what);
  expect(told).toContain("artifact.looks-asked");
  expect(told).toContain("artifact.found");
  await refreshed(stage, meeting.id);
  const looked = (await stage.server.call("GET", "/api/facts?what=artifact.looked")).body.items;
  expect(new Set(looked.map(({ data }: { data: { kind: string } }) => data.kind)).size).toBe(3);
  expect(looked[0].data).toMatchObject({ state: "ready", found: 0 });
});
