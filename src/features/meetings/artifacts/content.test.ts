import { expect, test, vi } from "vitest";
import { contextFor } from "../../../house.ts";
import {
  artifactsOf,
  held,
  minutesPass,
  opened,
  PATIENCE,
  recordingStage,
  refreshed,
  type Stage,
  foundAll,
} from "../../../testing/microsoft/held.ts";
import { API_KEY } from "../../../testing/server.ts";
import { readContent } from "./contents/open-content.ts";
import { onlineMeetingIdOf } from "./looks/online-meeting.ts";
import { artifactOf } from "./store.ts";

async function recorded(stage: Stage) {
  const meeting = await opened(stage, { key: "a" });
  await held(stage, meeting);
  await minutesPass(stage, 20);
  const { items } = await foundAll(stage, meeting.id, 3);
  const idOf = (kind: string) => items.find((each) => each.kind === kind)?.id ?? "";
  return { meeting, film: idOf("recording"), transcript: idOf("transcript"), attendance: idOf("attendance") };
}

async function content({ server }: Stage, id: string, headers: Record<string, string> = {}, query = "") {
  const response = await fetch(`${server.url}/api/artifacts/${id}/content${query}`, {
    headers: { authorization: `Bearer ${API_KEY}`, ...headers },
  });
  return { response, bytes: Buffer.from(await response.arrayBuffer()) };
}

const inside = ({ server }: Stage) =>
  contextFor(server.house, { organisation: server.organisation, actor: "parley", keyed: undefined });

test("a film is seen whole or in parts, as players ask for it, and never from Microsoft's address", async () => {
  const stage = await recordingStage();
  const { film } = await recorded(stage);
  const whole = await content(stage, film);
  expect(whole.response.status).toBe(200);
  expect(whole.bytes.subarray(4, 8).toString()).toBe("ftyp");
  const { headers } = whole.response;
  expect(headers.get("content-type")).toBe("video/mp4");
  expect(headers.get("cache-control")).toBe("private, no-store");
  expect(headers.get("accept-ranges")).toBe("bytes");
  expect(headers.get("content-disposition")).toMatch(/^inline; filename="Advice \d{4}-\d\d-\d\d recording\.mp4"/);
  expect(JSON.stringify([...headers])).not.toContain(stage.sandbox.ready.graph);
  const total = whole.bytes.length;
  for (const [range, start, end] of [
    ["bytes=0-0", 0, 0],
    ["bytes=10-99", 10, 99],
    [`bytes=${total - 5}-`, total - 5, total - 1],
    ["bytes=-7", total - 7, total - 1],
  ] as const) {
    const part = await content(stage, film, { range });
    expect([range, part.response.status, part.response.headers.get("content-range")]).toEqual([
      range,
      206,
      `bytes ${start}-${end}/${total}`,
    ]);
    expect(part.bytes.equals(whole.bytes.subarray(start, end + 1))).toBe(true);
  }
  const none = await content(stage, film, { range: `bytes=${total}-` });
  expect([none.response.status, none.response.headers.get("content-range")]).toEqual([416, `bytes */${total}`]);
  const odd = await content(stage, film, { range: "bytes=0-1,4-5" });
  expect([odd.response.status, odd.bytes.length]).toEqual([200, total]);
  const saved = await content(stage, film, {}, "?download=true");
  expect(saved.response.headers.get("content-disposition")).toMatch(/^attachment; /);
});

test("a transcript and who attended are read as text, in parts as well", async () => {
  const stage = await recordingStage();
  const { meeting, transcript, attendance } = await recorded(stage);
  const text = await content(stage, transcript);
  expect(text.response.headers.get("content-type")).toBe("text/vtt; charset=utf-8");
  expect(text.bytes.toString()).toMatch(/^WEBVTT[\s\S]*<v Amara Okafor>/);
  expect((await content(stage, transcript, { range: "bytes=0-5" })).bytes.toString()).toBe("WEBVTT");
  const { bytes, response } = await content(stage, attendance);
  expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
  expect(JSON.parse(bytes.toString()).attendanceRecords).toMatchObject([
    { identity: { displayName: "Amara Okafor" } },
    { totalAttendanceInSeconds: expect.any(Number) },
  ]);
  const ctx = inside(stage);
  const row = await ctx.transaction((tx) => artifactOf(tx, transcript));
  expect(await readContent(ctx, row)).toBe(text.bytes.toString());
  expect(await onlineMeetingIdOf(ctx, meeting.id)).toBe(row.online_meeting_id);
});

test("who looked is recorded, a player's many requests once in an hour", async () => {
  const stage = await recordingStage();
  const { meeting, film, transcript } = await recorded(stage);
  const views = async () =>
    (await stage.server.call("GET", `/api/facts?what=artifact.viewed&about=${meeting.id}`)).body.items;
  for (const range of ["bytes=0-9", "bytes=10-19", "bytes=20-29"]) await content(stage, film, { range });
  await content(stage, transcript);
  expect(await views()).toMatchObject([
    { actor: "key:bootstrap", data: { artifact: transcript, kind: "transcript" } },
    { actor: "key:bootstrap", data: { artifact: film, kind: "recording" } },
  ]);
  await minutesPass(stage, 61);
  await content(stage, film, { range: "bytes=0-9" });
  expect(await views()).toHaveLength(3);
});

test("the content is for those who may see it, and the list for those who may see meetings", async () => {
  const stage = await recordingStage();
  const { meeting, film } = await recorded(stage);
  const scopes = ["meetings:read"];
  const made = await stage.server.call("POST", "/api/keys", { body: { name: "reader", scopes } });
  expect(made.status).toBe(201);
  const reader = made.body.key;
  const call = (method: string, path: string, body?: object) => stage.server.call(method, path, { key: reader, body });
  expect((await call("GET", `/api/meetings/${meeting.id}/artifacts`)).body.items).toHaveLength(3);
  expect((await call("GET", `/api/artifacts/${film}`)).body).toMatchObject({ id: film, kind: "recording" });
  expect((await call("GET", `/api/artifacts/${film}/content`)).status).toBe(403);
  expect((await call("DELETE", `/api/artifacts/${film}`, { because: "x" })).status).toBe(403);
});

test("what is erased says why, is shown to nobody any more, and is not found anew", async () => {
  const stage = await recordingStage();
  const { meeting, film } = await recorded(stage);
  const at = `/api/artifacts/${film}`;
  expect((await stage.server.call("DELETE", at)).body).toMatchObject({ status: 400 });
  expect((await stage.server.call("DELETE", at, { body: { because: "  " } })).body).toMatchObject({ field: "because" });
  const because = "Nora asked for it";
  expect((await stage.server.call("DELETE", at, { body: { because } })).body).toMatchObject({ erased: { because } });
  const refused = await stage.server.call("GET", `${at}/content`);
  expect(refused.body).toMatchObject({
    status: 404,
    reason: "artifact-erased",
    cure: expect.stringContaining("Microsoft"),
  });
  const { items } = await refreshed(stage, meeting.id);
  expect(items.filter(({ kind }) => kind === "recording")).toMatchObject([{ id: film, erased: { because } }]);
  const facts = (await stage.server.call("GET", `/api/facts?what=artifact.erased`)).body.items;
  expect(facts).toMatchObject([{ actor: "key:bootstrap", data: { artifact: film, because } }]);
});

test("what was kept long enough is erased by itself, as the settings of that moment say", async () => {
  const stage = await recordingStage();
  const { meeting, film } = await recorded(stage);
  const { orderExpiry } = await import("./sweep.ts");
  const { database, clock, storage, queue } = stage.server.house;
  const sweep = () => orderExpiry({ database, clock, storage, order: queue.order });
  await minutesPass(stage, 31 * 24 * 60);
  await sweep();
  expect((await stage.server.call("GET", `/api/artifacts/${film}`)).body.erased).toBeUndefined();
  const settings = { keepArtifactsDays: 30 };
  expect((await stage.server.call("PATCH", "/api/meeting-settings", { body: settings })).status).toBe(200);
  await sweep();
  await vi.waitFor(async () => {
    const { items } = await artifactsOf(stage, meeting.id);
    expect(items.map(({ erased }) => erased?.because)).toEqual(
      Array.from({ length: 3 }, () => "Kept for 30 days, as the organisation's settings say."),
    );
  }, PATIENCE);
});
