import { beforeAll, expect, test } from "vitest";
import { hold, LINES, processAll, schedule, type Scheduled } from "./held-meeting.ts";
import { signIn } from "./signed-in.ts";
import { type Said, visitor } from "./visitor.ts";

const it = visitor();
let meeting: Scheduled;
let transcript = "";
const UNATTRIBUTED = "application/vnd.microsoft.graph.transcript+text";
const settings = (change: object) => it().control("PATCH", "/teams/meeting-settings", change);
const content = (headers: Record<string, string> = {}, query = "") =>
  it().graph("GET", `${transcript}/content${query}`, { headers });

beforeAll(async () => {
  meeting = await schedule(it());
  await hold(meeting);
  await processAll(it());
  const { value } = (await it().graph("GET", `${meeting.path}/transcripts`)).body;
  transcript = `${meeting.path}/transcripts/${encodeURIComponent(value[0].id)}`;
});

test("a transcript appears some minutes after the call, and not before", async () => {
  const later = await schedule(it());
  await settings({ transcriptMinutes: 4, recordingMinutes: [6, 6] });
  const held = (await hold(later)).body;
  const count = async (): Promise<number[]> =>
    Promise.all(
      ["transcripts", "recordings"].map(
        async (kind) => (await it().graph("GET", `${later.path}/${kind}`)).body.value.length,
      ),
    );
  expect(await count()).toEqual([0, 0]);
  await it().control("POST", "/clock", { advance: 241 });
  expect(await count()).toEqual([1, 0]);
  await it().control("POST", "/clock", { advance: 120 });
  expect(await count()).toEqual([1, 1]);
  const { body } = await it().graph("GET", `${later.path}/transcripts`);
  expect(body.value[0]).toMatchObject({ callId: held.id, meetingId: later.id });
});

test("its content is WebVTT with a cue for every utterance, and their speakers", async () => {
  const answer = await content();
  expect(answer.headers.get("content-type")).toBe("text/vtt");
  const cues = answer.body.split("\n\n").slice(1);
  expect(cues).toHaveLength(LINES.length);
  expect(cues[0]).toMatch(/^00:0\d:\d\d\.\d{3} --> 00:0\d:\d\d\.\d{3}\n<v Priya Raman>Good morning, Tomasz/);
  expect(cues[1]).toContain("<v Tomasz Wiśniewski>Yes, &lt;b&gt;please&lt;/b&gt; --&gt; I am ready &amp; waiting.</v>");
  expect((await content({}, "?$format=text/vtt")).body).toBe(answer.body);
  expect((await content({ accept: "text/vtt" })).body).toBe(answer.body);
});

test("other formats: unattributed by Accept only, everything else refused", async () => {
  const plain = await content({ accept: UNATTRIBUTED });
  expect(plain.headers.get("content-type")).toBe(UNATTRIBUTED);
  expect(plain.body).toContain("\nGood morning, Tomasz. Shall we begin?\n");
  expect(plain.body).not.toContain("Priya");
  for (const format of [UNATTRIBUTED, "docx"]) {
    expect((await content({}, `?$format=${encodeURIComponent(format)}`)).status).toBe(400);
  }
  expect((await content({ accept: "application/json" })).body.error.message).toContain("Invalid format");
});

test("metadataContent says of each cue who spoke when by the clock", async () => {
  const { body, headers } = await it().graph("GET", `${transcript}/metadataContent`);
  expect(headers.get("content-type")).toBe("text/vtt");
  const cues: Said[] = body
    .split("\n\n")
    .slice(1)
    .map((cue: string) => JSON.parse(cue.split("\n")[1] ?? ""));
  expect(cues.map(({ spokenText }) => spokenText)).toEqual(LINES.map(({ text }) => text));
  const [first] = (await meeting.state()).calls[0].utterances;
  expect(cues[0]).toMatchObject({ speakerName: "Priya Raman", startDateTime: first.from, endDateTime: first.to });
  expect(Date.parse(cues[2].endDateTime) - Date.parse(cues[2].startDateTime)).toBe(2500);
});

test("the switches of the tenant close transcripts altogether, or the names in them", async () => {
  await settings({ enableAttributedTranscripts: false });
  for (const answer of [await content(), await it().graph("GET", `${transcript}/metadataContent`)]) {
    expect(answer).toMatchObject({
      status: 403,
      body: { error: { innerError: { code: "SpeakerAttributionNotAllowed" } } },
    });
  }
  expect((await content({ accept: UNATTRIBUTED })).status).toBe(200);
  await settings({ enableGraphTranscriptAccess: false });
  for (const path of [transcript, `${meeting.path}/transcripts`, `${transcript}/content`]) {
    expect((await it().graph("GET", path)).body.error).toMatchObject({
      message: "Graph API access to transcripts is disabled for this tenant.",
      innerError: { code: "GraphAccessToTranscriptsDisabled" },
    });
  }
  expect((await it().graph("GET", `${meeting.path}/recordings`)).status).toBe(200);
  await settings({ enableGraphTranscriptAccess: true, enableAttributedTranscripts: true });
  expect((await content()).status).toBe(200);
});

test("a signed-in person reads what they organise or are invited to, and nobody else's", async () => {
  const tomasz = await signIn(it(), "twisniewski");
  const list = `/me/onlineMeetings/${encodeURIComponent(meeting.id)}/transcripts`;
  expect((await tomasz.graph("GET", list)).body.value).toHaveLength(1);
  const grace = await signIn(it(), "grace.mensah");
  expect((await grace.graph("GET", list)).status).toBe(404);
  expect((await grace.graph("GET", `${meeting.path}/transcripts`)).status).toBe(403);
});

test("meetings that are on no calendar have neither recordings nor transcripts", async () => {
  const made = await it().graph("POST", `/users/${meeting.organizerId}/onlineMeetings`, { body: { subject: "Loose" } });
  const path = `/users/${meeting.organizerId}/onlineMeetings/${encodeURIComponent(made.body.id)}`;
  for (const kind of ["transcripts", "recordings"]) {
    expect(await it().graph("GET", `${path}/${kind}`)).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringContaining("only for calendar backed OnlineMeeting") } },
    });
  }
});

test("all transcripts of an organiser are listed by a function that needs the organiser, and told by delta", async () => {
  const base = `/users/${meeting.organizerId}/onlineMeetings/getAllTranscripts`;
  const call = (parameters: string): string => `${base}(${parameters})`;
  const organizer = `meetingOrganizerUserId='${meeting.organizerId}'`;
  const all = await it().graph("GET", call(organizer));
  const ids = all.body.value.map(({ id }: Said) => id);
  expect(ids.length).toBeGreaterThanOrEqual(2);
  const [{ createdDateTime: first }] = all.body.value;
  const later = new Date(Date.parse(first) + 1000).toISOString();
  const windowed = await it().graph(
    "GET",
    call(`${organizer},startDateTime=${later},endDateTime=2030-01-01T00:00:00Z`),
  );
  expect(windowed.body.value.map(({ id }: Said) => id)).toEqual(ids.slice(1));
  const filter = encodeURIComponent(`MeetingOrganizer/User/Id eq '${meeting.organizerId}'`);
  expect((await it().graph("GET", `${base}?$filter=${filter}`)).body.value).toHaveLength(ids.length);
  for (const path of [call(""), call("startDateTime=2026-01-01T00:00:00Z"), base]) {
    expect((await it().graph("GET", path)).status).toBe(400);
  }
  expect((await it().graph("GET", call(`${organizer},startDateTime=yesterday`))).status).toBe(400);

  const round = await it().graph("GET", `${call(organizer)}/delta`);
  expect(round.body.value).toHaveLength(ids.length);
  const news = await schedule(it());
  await hold(news);
  const early = await it().ask("GET", round.body["@odata.deltaLink"], await bearer());
  expect(early.body.value).toEqual([]);
  await processAll(it());
  const next = await it().ask("GET", early.body["@odata.deltaLink"], await bearer());
  expect(next.body.value.map(({ meetingId }: Said) => meetingId)).toEqual([news.id]);
});

async function bearer(): Promise<{ headers: Record<string, string> }> {
  return { headers: { authorization: `Bearer ${await it().adminToken()}` } };
}
