import { mkdtemp, readdir } from "node:fs/promises";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import {
  artifactsOf,
  foundAll,
  held,
  minutesPass,
  opened,
  PATIENCE,
  recordingStage,
  refreshed,
  type Stage,
} from "../../../../testing/microsoft/held.ts";
import { API_KEY, testServer } from "../../../../testing/server.ts";
import { sweepUnfinished } from "../sweep.ts";

const copying = ({ server }: Stage, downloadRecordings: boolean) =>
  server.call("PATCH", "/api/meeting-settings", { body: { downloadRecordings } });

async function film({ server }: Stage, id: string, range?: string) {
  const headers = { authorization: `Bearer ${API_KEY}`, ...(range !== undefined && { range }) };
  const response = await fetch(`${server.url}/api/artifacts/${id}/content`, { headers });
  return { response, bytes: Buffer.from(await response.arrayBuffer()) };
}

async function recordingOf(stage: Stage, id: string) {
  const { items } = await artifactsOf(stage, id);
  return items.find(({ kind }) => kind === "recording");
}

async function kept(stage: Stage, id: string): Promise<{ id: string; sha256: string }> {
  return vi.waitFor(async () => {
    const found = await recordingOf(stage, id);
    expect(found?.copy).toMatchObject({ state: "kept" });
    return { id: found?.id ?? "", sha256: found?.copy?.sha256 ?? "" };
  }, PATIENCE);
}

test("with copies on, a film is kept here whole, and shown from here when Microsoft has it no more", async () => {
  const stage = await recordingStage();
  await copying(stage, true);
  const meeting = await opened(stage, { key: "a" });
  await held(stage, meeting);
  await minutesPass(stage, 20);
  await foundAll(stage, meeting.id, 3);
  const { id, sha256 } = await kept(stage, meeting.id);
  await stage.sandbox.control("POST", "/faults", {
    match: { path: "/recordings/" },
    action: { kind: "status", status: 404, code: "NotFound" },
  });
  const whole = await film(stage, id);
  expect(createHash("sha256").update(whole.bytes).digest("hex")).toBe(sha256);
  expect(whole.response.headers.get("content-length")).toBe(String(whole.bytes.length));
  const part = await film(stage, id, "bytes=-4");
  expect([part.response.status, part.bytes.equals(whole.bytes.subarray(-4))]).toEqual([206, true]);
  expect((await film(stage, id, `bytes=${whole.bytes.length}-`)).response.status).toBe(416);
  await stage.server.call("DELETE", `/api/artifacts/${id}`, { body: { because: "No longer needed" } });
  await vi.waitFor(
    async () =>
      await expect(
        stage.server.house.storage.read(`${stage.server.organisation}/artifacts/${id}`),
      ).rejects.toMatchObject({ code: "not-found" }),
    PATIENCE,
  );
});

test("nothing is copied unless the organisation says so, and what was found lately is copied once it does", async () => {
  const stage = await recordingStage();
  const meeting = await opened(stage, { key: "a" });
  await held(stage, meeting);
  await minutesPass(stage, 20);
  await foundAll(stage, meeting.id, 3);
  expect((await recordingOf(stage, meeting.id))?.copy).toBeUndefined();
  await copying(stage, true);
  await refreshed(stage, meeting.id);
  await kept(stage, meeting.id);
});

test("what keeps Parley from copying is told, and the copy comes once it is out of the way", async () => {
  const stage = await recordingStage();
  await copying(stage, true);
  await stage.sandbox.control("POST", "/faults", {
    match: { path: "/recordings/[^/]+/content" },
    action: { kind: "status", status: 403, code: "Forbidden", message: "No." },
  });
  const meeting = await opened(stage, { key: "a" });
  await held(stage, meeting);
  await minutesPass(stage, 20);
  await foundAll(stage, meeting.id, 3);
  await vi.waitFor(
    async () =>
      expect((await recordingOf(stage, meeting.id))?.copy).toMatchObject({
        state: "hindered",
        finding: { reason: "permission-missing" },
      }),
    PATIENCE,
  );
  await stage.sandbox.control("DELETE", "/faults");
  await minutesPass(stage, 10);
  await kept(stage, meeting.id);
});

test("what is left of a copy that nobody will finish is swept away, and of one that somebody will is not", async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), "parley-copies-"));
  const { house, organisation } = await testServer({ dataFolder });
  const { database, clock, storage, queue } = house;
  await (await storage.grow(`${organisation}/artifacts/${crypto.randomUUID()}`, 0)).leave();
  const parts = { database, clock, storage, order: queue.order };
  await sweepUnfinished(parts);
  expect(await storage.unfinished(0)).toHaveLength(1);
  await sweepUnfinished(parts, 0);
  expect(await readdir(join(dataFolder, "files", organisation, "artifacts"))).toEqual([]);
});
