import { expect, test } from "vitest";
import { visitor } from "../../../testing/visitor.ts";
import { dayAt } from "../../../testing/microsoft/wishes.ts";
import { held, minutesPass, opened, recordingStage, type Stage, foundAll } from "../../../testing/microsoft/held.ts";

const VERA = { email: "Vera@outside.example" };
const attendees = [{ email: "vera@OUTSIDE.example" }];

async function recorded(stage: Stage, more: object = {}) {
  const meeting = await opened(stage, { key: "a", attendees, more });
  await held(stage, meeting);
  await minutesPass(stage, 20);
  const { items } = await foundAll(stage, meeting.id, 3);
  const idOf = (kind: string) => items.find((each) => each.kind === kind)?.id ?? "";
  return { meeting, film: idOf("recording"), attendance: idOf("attendance") };
}

const showing = (stage: Stage, showInPortal: boolean) =>
  stage.server.call("PATCH", "/api/meeting-settings", { body: { showInPortal } });

test("people see the meetings that they are invited to, with the way in as long as it leads anywhere", async () => {
  const stage = await recordingStage();
  const meeting = await opened(stage, { key: "a", attendees });
  await opened(stage, { key: "of-others", attendees: [{ email: "else@outside.example" }] });
  const vera = await visitor(stage, VERA);
  expect(await vera.meetings()).toMatchObject([
    { id: meeting.id, subject: "Advice", state: "ahead", organiser: "Amara Okafor", joinUrl: meeting.joinUrl },
  ]);
  await minutesPass(stage, 20);
  expect(await vera.meetings()).toMatchObject([{ state: "now", joinUrl: meeting.joinUrl }]);
  await minutesPass(stage, 5 * 60);
  const [over] = await vera.meetings();
  expect([over.state, over.joinUrl]).toEqual(["over", undefined]);
  const held = await visitor(stage, { name: "Han", email: "han@outside.example" });
  expect(await held.meetings()).toEqual([]);
});

test("of a series people see the one that comes next, which goes on only while it does", async () => {
  const stage = await recordingStage();
  const recurrence = { frequency: "daily", count: 3, timeZone: "UTC" };
  const meeting = await opened(stage, { key: "s", attendees, more: { recurrence } });
  const vera = await visitor(stage, VERA);
  await minutesPass(stage, 20);
  expect(await vera.meetings()).toMatchObject([{ state: "now", start: meeting.start }]);
  await minutesPass(stage, 60);
  const next = new Date(Date.parse(meeting.start) + 24 * 3600_000).toISOString();
  expect(await vera.meetings()).toMatchObject([{ state: "ahead", start: next, joinUrl: meeting.joinUrl }]);
});

test("people are told when a meeting is, not when Microsoft would not move it to", async () => {
  const stage = await recordingStage();
  const meeting = await opened(stage, { key: "a", attendees });
  const refuse = { match: { method: "PATCH", path: "/events/" }, action: { kind: "status", status: 400 } };
  await stage.sandbox.control("POST", "/faults", refuse);
  const body = { subject: "Never", start: dayAt(3, 9), end: dayAt(3, 10) };
  const headers = { prefer: "wait=20" };
  const { body: refused } = await stage.server.call("PUT", "/api/meetings/a", { body, headers });
  expect(refused).toMatchObject({ state: "refused", standing: { start: meeting.start } });
  const vera = await visitor(stage, VERA);
  const there = new Date(meeting.start).toISOString();
  expect(await vera.meetings()).toMatchObject([{ subject: "Advice", start: there, joinUrl: meeting.joinUrl }]);
});

test("recordings are shown to the meeting's own people only while the organisation wants it, at once both ways", async () => {
  const stage = await recordingStage();
  const { film, attendance } = await recorded(stage);
  const vera = await visitor(stage, VERA);
  const at = `/api/me/artifacts/${film}/content`;
  expect((await vera.meetings())[0].artifacts).toEqual([]);
  expect((await vera.get(at)).status).toBe(404);
  await showing(stage, true);
  expect((await vera.meetings())[0].artifacts).toMatchObject([{ kind: "recording", id: film }, { kind: "transcript" }]);
  const part = await vera.get(at, { range: "bytes=4-7" });
  expect([part.status, await part.text()]).toEqual([206, "ftyp"]);
  expect((await vera.get(`/api/me/artifacts/${attendance}/content`)).status).toBe(404);
  const stranger = await visitor(stage, { name: "Han", email: "han@outside.example" });
  const [foreign, unknown] = await Promise.all([
    stranger.get(at),
    stranger.get(`/api/me/artifacts/${crypto.randomUUID()}/content`),
  ]);
  expect([foreign.status, unknown.status]).toEqual([404, 404]);
  const [one, other] = [JSON.parse(await foreign.text()), JSON.parse(await unknown.text())];
  expect({ ...one, instance: "", requestId: "" }).toEqual({ ...other, instance: "", requestId: "" });
  expect((await stranger.get(`/api/artifacts/${film}/content`)).status).toBe(401);
  const facts = (await stage.server.call("GET", "/api/facts?what=artifact.viewed")).body.items;
  expect(facts).toMatchObject([{ actor: `visitor:${vera.id}`, data: { artifact: film } }]);
  await showing(stage, false);
  expect((await vera.get(at)).status).toBe(404);
  expect((await vera.meetings())[0].artifacts).toEqual([]);
});

test("a meeting's own word on what is shown comes before the organisation's", async () => {
  const stage = await recordingStage();
  const { film } = await recorded(stage, { showInPortal: true });
  const vera = await visitor(stage, VERA);
  expect((await vera.get(`/api/me/artifacts/${film}/content`)).status).toBe(200);
  await stage.server.call("DELETE", `/api/artifacts/${film}`, { body: { because: "Vera asked" } });
  expect((await vera.get(`/api/me/artifacts/${film}/content`)).status).toBe(404);
  expect((await vera.meetings())[0].artifacts).toMatchObject([{ kind: "transcript" }]);
});

test("who looked is handed out with a person's data, and forgotten with them", async () => {
  const stage = await recordingStage();
  const { film } = await recorded(stage, { showInPortal: true });
  const vera = await visitor(stage, VERA);
  await vera.get(`/api/me/artifacts/${film}/content`);
  const { body } = await stage.server.call("GET", `/api/people/${vera.id}/export`);
  expect(JSON.stringify(body)).toContain(film);
  expect((await stage.server.call("POST", `/api/people/${vera.id}/erasure`)).status).toBe(204);
  const { rows } = await stage.server.house.database.query(
    "select 1 from artifact_views where viewer like 'visitor:%'",
  );
  expect(rows).toEqual([]);
});
