import { expect, test, vi } from "vitest";
import {
  AMARA,
  foundAll,
  minutesPass,
  opened,
  PATIENCE,
  recordingStage,
  refreshed,
  type Stage,
} from "../../../testing/microsoft/held.ts";

const PRAMAN = "praman2@campus.example";

interface Line {
  readonly who: object | string;
  readonly text: string;
  readonly seconds?: number;
}

/** A meeting in which this is said, found and read. */
async function said(
  stage: Stage,
  lines: readonly Line[],
  subject = "Advice",
): Promise<{ meeting: string; transcript: string }> {
  const meeting = await opened(stage, { key: "a", more: { subject } });
  const participants = [{ user: AMARA }, { user: PRAMAN }];
  const body = { minutes: 5, participants, recorded: true, transcribed: true, lines };
  await stage.sandbox.control("POST", `/meetings/${encodeURIComponent(meeting.joinUrl)}/held`, body);
  await minutesPass(stage, 60);
  // The recording, too, in which the transcript says where each word is heard.
  const { items } = await foundAll(stage, meeting.id, 3);
  return { meeting: meeting.id, transcript: items.find(({ kind }) => kind === "transcript")?.id ?? "" };
}

async function read(stage: Stage, transcript: string) {
  return vi.waitFor(async () => {
    const { status, body } = await stage.server.call("GET", `/api/transcripts/${transcript}`);
    expect(status).toBe(200);
    return body;
  }, PATIENCE);
}

async function search(stage: Stage, query: Record<string, string>) {
  const { status, body } = await stage.server.call("GET", `/api/transcripts?${String(new URLSearchParams(query))}`);
  expect(status).toBe(200);
  return body.items;
}

const TALK: readonly Line[] = [
  { who: { user: AMARA }, text: "Welcome to the café on Bridge Street.", seconds: 10 },
  { who: { user: PRAMAN }, text: "Let me share my screen about scholarships.", seconds: 10 },
  { who: { user: AMARA }, text: "The scholarship deadline is Friday, share it.", seconds: 10 },
];

test("what was said in a meeting is found by words, beginnings and phrases, with who said it and where it is heard", async () => {
  const stage = await recordingStage();
  const { meeting, transcript } = await said(stage, TALK);
  const shown = await read(stage, transcript);
  expect(shown).toMatchObject({
    meeting: { id: meeting, subject: "Advice" },
    recording: { artifact: expect.any(String), offset: expect.any(Number) },
    turns: [{ speaker: "Amara Okafor" }, { text: "Let me share my screen about scholarships." }, {}],
  });
  expect(shown.speakers).toMatchObject([{ name: "Amara Okafor", seconds: 20, turns: 2 }, { turns: 1 }]);

  const [found] = await search(stage, { search: "scholar" });
  expect(found).toMatchObject({ artifact: transcript, matches: 2, meeting: { id: meeting } });
  const [hit] = found.hits;
  expect(hit.marks.map(([start, end]: [number, number]) => hit.text.slice(start, end))).toEqual(["scholarships"]);
  expect(hit.link).toEqual({
    artifact: transcript,
    recording: shown.recording.artifact,
    seconds: hit.second + shown.recording.offset,
  });
  expect(await search(stage, { search: "CAFE bridge" })).toHaveLength(1);
  expect(await search(stage, { search: '"share my screen"' })).toMatchObject([{ matches: 1 }]);
  expect(await search(stage, { search: '"share the screen"' })).toEqual([]);
  expect(await search(stage, { search: '"screen share"' })).toEqual([]);
  expect(await search(stage, { search: "deadline", speaker: "amara" })).toHaveLength(1);
  expect(await search(stage, { search: "screen", speaker: "amara" })).toEqual([]);
  expect(await search(stage, { search: "deadline", to: shown.began })).toEqual([]);
  expect(await search(stage, { search: "deadline", from: shown.began, meeting })).toHaveLength(1);
  expect((await stage.server.call("GET", "/api/transcripts?search=%21%3F")).body).toMatchObject({ reason: "no-word" });
});

test("what was said is fetched from Microsoft once, however often anybody looks, reads, searches or saves it", async () => {
  const stage = await recordingStage();
  const { meeting, transcript } = await said(stage, TALK);
  await read(stage, transcript);
  for (let hour = 0; hour < 3; hour++) {
    await minutesPass(stage, 60);
    await refreshed(stage, meeting);
    await read(stage, transcript);
    expect(await search(stage, { search: "scholarship" })).toHaveLength(1);
    const { status } = await stage.server.call("GET", `/api/transcripts/${transcript}/document?format=vtt`);
    expect(status).toBe(200);
  }
  const { entries } = await stage.sandbox.control("GET", "/traffic");
  const asked = entries.map(({ endpoint }: { endpoint?: string }) => endpoint ?? "");
  expect(asked.filter((endpoint: string) => endpoint.endsWith("/transcripts")).length).toBeGreaterThan(3);
  expect(asked.filter((endpoint: string) => /\/transcripts\/.*content/i.test(endpoint))).toHaveLength(1);
});

test("whoever may see meetings alone reads nothing that was said", async () => {
  const stage = await recordingStage();
  const { transcript } = await said(stage, TALK);
  await read(stage, transcript);
  const wish = { name: "Portal", scopes: ["meetings:read"] };
  const { key } = (await stage.server.call("POST", "/api/keys", { body: wish })).body;
  for (const path of ["", `/${transcript}`, `/${transcript}/document`])
    expect((await stage.server.call("GET", `/api/transcripts${path}`, { key })).status).toBe(403);
});

test("a transcript is saved as text, as captions that say the same, and as a Word document; each is recorded once an hour", async () => {
  const stage = await recordingStage();
  const { transcript } = await said(stage, TALK, "Fees/grants: ü…\u202Egnp");
  const shown = await read(stage, transcript);
  const saved = (format: string) =>
    stage.server.call("GET", `/api/transcripts/${transcript}/document?format=${format}&zone=Europe/London`);

  const text = await saved("text");
  expect(text.headers.get("content-disposition")).toMatch(/^attachment; filename="[\w .()-]+\.txt"/);
  expect(text.headers.get("content-disposition")).not.toContain("%E2%80%AE");
  expect(text.body).toMatch(/0:\d\d:\d\d Amara Okafor\nWelcome to the café on Bridge Street\.\n/);
  expect(text.body).toMatch(/(Greenwich Mean Time|British Summer Time)/);

  const { turnsOf } = await import("./turns.ts");
  const { readVtt } = await import("./vtt.ts");
  const { body: original } = await stage.server.call("GET", `/api/artifacts/${transcript}/content`);
  const ours = readVtt((await saved("vtt")).body);
  expect(ours).toEqual(readVtt(original));
  expect(turnsOf(ours.cues)).toHaveLength(shown.turns.length);

  const path = `/api/transcripts/${transcript}/document?format=docx`;
  const response = await fetch(stage.server.url + path, {
    headers: { authorization: "Bearer pk_for-tests-and-for-nothing-else" },
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const { fileTypeFromBuffer } = await import("file-type");
  expect((await fileTypeFromBuffer(bytes))?.ext).toBe("docx");

  await read(stage, transcript);
  const { items } = (await stage.server.call("GET", "/api/facts?what=transcript.*")).body;
  expect(items.map(({ what }: { what: string }) => what).toSorted()).toEqual([
    "transcript.exported",
    "transcript.read",
    "transcript.viewed",
  ]);
});

test("where the tenant tells apps no names, what was said is kept without them", async () => {
  const stage = await recordingStage();
  await stage.sandbox.control("PATCH", "/teams/meeting-settings", { enableAttributedTranscripts: false });
  const { transcript } = await said(stage, TALK);
  const { turns, speakers } = await read(stage, transcript);
  expect(speakers).toHaveLength(1);
  expect(speakers[0].name).toBeUndefined();
  expect(turns[0].text).toContain("Welcome to the café");
});

test("where Microsoft refuses the text, the refusal is told with its cure, and it is read once the cause is gone", async () => {
  const stage = await recordingStage();
  await stage.sandbox.control("POST", "/faults", {
    match: { method: "GET", path: "/transcripts/[^/]+/content$" },
    action: { kind: "status", status: 403, code: "Forbidden" },
    times: 1,
  });
  const { transcript } = await said(stage, TALK);
  await vi.waitFor(async () => {
    const { status, body } = await stage.server.call("GET", `/api/transcripts/${transcript}`);
    expect([status, body.detail, body.cure]).toEqual([409, expect.any(String), expect.any(String)]);
  }, PATIENCE);
  await stage.sandbox.control("POST", "/clock", { advance: 2 * 3600 });
  await read(stage, transcript);
});

test("what is erased is said nowhere any more", async () => {
  const stage = await recordingStage();
  const { transcript } = await said(stage, TALK);
  await read(stage, transcript);
  await stage.server.call("DELETE", `/api/artifacts/${transcript}`, { body: { because: "Asked for" } });
  await vi.waitFor(async () => expect(await search(stage, { search: "scholarship" })).toEqual([]), PATIENCE);
  expect((await stage.server.call("GET", `/api/transcripts/${transcript}`)).status).toBe(404);
});

test("whoever is erased is named nowhere in what was said, and others still are", async () => {
  const stage = await recordingStage();
  const mailed = { who: { user: PRAMAN }, text: `Write to ${AMARA} then.`, seconds: 10 };
  const { transcript } = await said(stage, [...TALK, mailed]);
  await read(stage, transcript);
  const person = { name: "Amara Okafor", email: AMARA, audience: "operator" };
  const { id } = (await stage.server.call("POST", "/api/people", { body: person })).body;
  const kept = (await stage.server.call("GET", `/api/people/${id}/export`)).body;
  expect(JSON.stringify(kept)).toContain("Bridge Street");
  expect((await stage.server.call("POST", `/api/people/${id}/erasure`)).status).toBeLessThan(300);
  const { turns, speakers } = await read(stage, transcript);
  expect(JSON.stringify([turns, speakers])).not.toMatch(/amara|okafor/i);
  expect(speakers).toHaveLength(2);
  expect(turns[0]).toMatchObject({ speaker: "(erased)", text: "Welcome to the café on Bridge Street." });
  expect(await search(stage, { search: "amara.okafor" })).toEqual([]);
  expect(await search(stage, { search: "bridge" })).toHaveLength(1);
});
