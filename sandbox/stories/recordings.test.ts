import { chromium, type Page } from "playwright-core";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { hold, LINES, processAll, schedule, type Scheduled } from "./held-meeting.ts";
import { type Film, WATCH_FILM } from "./watch-film.ts";
import { type Said, visitor } from "./visitor.ts";

const it = visitor();
let meeting: Scheduled;
let recording: Said;
let content = "";

beforeAll(async () => {
  meeting = await schedule(it());
  await hold(meeting);
  await processAll(it());
  [recording] = (await it().graph("GET", `${meeting.path}/recordings`)).body.value;
  content = `${meeting.path}/recordings/${encodeURIComponent(recording.id)}/content`;
});

const instant = (text: string): number => Date.parse(text);

test("a recording says whose meeting and which call it is of, and goes with its transcript", async () => {
  const read = await it().graph("GET", content.replace(/\/content$/, ""));
  const { "@odata.context": context, ...alone } = read.body;
  expect(context).toContain("/recordings/$entity");
  expect(alone).toEqual(recording);
  expect(recording.meetingOrganizer.user.id).toBe(meeting.organizerId);
  const filter = encodeURIComponent(`contentcorrelationId eq '${recording.contentCorrelationId}'`);
  const found = await it().graph("GET", `${meeting.path}/transcripts?$filter=${filter}`);
  expect(found.body.value).toMatchObject([{ callId: recording.callId }]);
  const selected = await it().graph("GET", `${meeting.path}/recordings?$select=id,callId&$top=1`);
  expect(Object.keys(selected.body.value[0])).toEqual(["id", "callId"]);
  expect((await it().graph("GET", `${meeting.path}/recordings/nothing`)).status).toBe(404);
});

test("the film is read whole, or in parts where Graph sends whoever wants these", async () => {
  const whole = await it().graph("GET", content);
  expect(whole.headers.get("content-type")).toBe("video/mp4");
  expect(whole.bytes.subarray(4, 8).toString()).toBe("ftyp");
  const size = whole.bytes.length;
  const sent = await it().graph("GET", content, { headers: { range: "bytes=0-" } });
  expect(sent.status).toBe(302);
  const part = (range: string) => it().ask("GET", sent.headers.get("location") ?? "", { headers: { range } });
  const some = await part("bytes=4-7");
  const place = some.headers.get("content-range");
  expect([some.status, some.bytes.toString(), place]).toEqual([206, "ftyp", `bytes 4-7/${size}`]);
  expect((await part("bytes=-10")).bytes).toEqual(whole.bytes.subarray(-10));
  expect((await part(`bytes=${size - 3}-`)).bytes).toHaveLength(3);
  const beyond = await part(`bytes=${size}-`);
  expect([beyond.status, beyond.headers.get("content-range")]).toEqual([416, `bytes */${size}`]);
  expect((await part("lines=1-2")).status).toBe(200);
});

test("two recordings of a call are two, oldest first, and new ones are told by delta", async () => {
  const twice = await schedule(it(), { organizer: "grace.mensah" });
  const organizer = `meetingOrganizerUserId='${twice.organizerId}'`;
  const base = `/users/${twice.organizerId}/onlineMeetings/getAllRecordings`;
  const begun = await it().graph("GET", `${base}(${organizer})/delta`);
  expect(begun.body.value).toEqual([]);
  await twice.act("joins", { user: "grace.mensah@campus.example" });
  for (const text of ["The first half.", "The second half."]) {
    await twice.act("recording", { action: "start" });
    await twice.act("utterances", { from: "grace.mensah@campus.example", text });
    await twice.act("recording", { action: "stop" });
  }
  await twice.act("leaves", { user: "grace.mensah@campus.example" });
  await processAll(it());
  const { value } = (await it().graph("GET", `${twice.path}/recordings`)).body;
  expect(value).toHaveLength(2);
  expect(instant(value[1].createdDateTime)).toBeGreaterThanOrEqual(instant(value[0].endDateTime));
  expect((await it().graph("GET", `${base}(${organizer})`)).body.value).toHaveLength(2);
  const filter = encodeURIComponent(`MeetingOrganizer/User/Id eq '${twice.organizerId}'`);
  expect((await it().graph("GET", `${base}?$filter=${filter}&$top=1`)).body["@odata.nextLink"]).toBeDefined();
  const headers = { authorization: `Bearer ${await it().adminToken()}` };
  const news = await it().ask("GET", begun.body["@odata.deltaLink"], { headers });
  expect(news.body.value.map(({ id }: Said) => id).toSorted()).toEqual(value.map(({ id }: Said) => id).toSorted());
});

test("who may not record is told why on the page, and a film that was never made is not found", async () => {
  const made = await schedule(it(), { organizer: "snibhriain", subject: "Door open" });
  const send = (form: Record<string, string>) => it().ask("POST", made.joinWebUrl, { body: new URLSearchParams(form) });
  await send({ name: "snibhriain@campus.example" });
  await send({ name: "Ann" });
  const refused = await send({ start: "recording", presser: "1" });
  expect(refused.status).toBe(409);
  expect(refused.body).toContain("Ann is a guest; only people of the organisation start a recording.");
  expect((await send({ start: "recording", presser: "0" })).status).toBe(303);
  await send({ speaker: "1", say: "Is <this> thing on?" });
  await send({ stop: "recording" });
  const page = (await it().ask("GET", made.joinWebUrl)).body;
  expect(page).toContain("Is &lt;this&gt; thing on?");
  await send({ leave: "0" });
  await send({ leave: "1" });
  expect((await it().ask("GET", made.joinWebUrl)).body).toContain("The recording is being processed");
  await processAll(it());
  expect((await it().ask("GET", made.joinWebUrl)).body).toContain("<video");
  expect((await it().ask("GET", `${it().sandbox.url}/recordings/none/content`)).status).toBe(404);
});

const blind = process.env["PARLEY_NO_BROWSER"] === "1";

async function openPage(): Promise<Page> {
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  onTestFinished(() => browser.close());
  // The pages load nothing but their own; only the measuring below needs more.
  const page = await browser.newPage({ bypassCSP: true });
  await page.goto(meeting.joinWebUrl);
  return page;
}

test.skipIf(blind)(
  "in a browser the film plays as long as it was recorded, and sounds exactly while somebody speaks",
  async () => {
    const page = await openPage();
    const film = await page.evaluate<Film>(WATCH_FILM);
    const length = (instant(recording.endDateTime) - instant(recording.createdDateTime)) / 1000;
    expect(Math.abs(film.seconds - length)).toBeLessThan(0.2);
    expect(film.size).toEqual([160, 96]);
    const [call] = (await meeting.state()).calls;
    const begun = instant(recording.createdDateTime);
    expect(film.cues).toEqual(
      call.utterances.map(({ from, to, text }: Said) => {
        return { from: (instant(from) - begun) / 1000, to: (instant(to) - begun) / 1000, text };
      }),
    );
    expect(film.cues.map(({ text }) => text)).toEqual(LINES.map(({ text }) => text));
    const within = (i: number, margin: number): boolean =>
      film.cues.some(({ from, to }) => i / 10 >= from - margin && (i + 1) / 10 <= to + margin);
    const loud = film.tenths.filter((_, i) => within(i, -0.2));
    const quiet = film.tenths.filter((_, i) => !within(i, 0.3));
    expect(loud.length).toBeGreaterThan(20);
    expect(Math.min(...loud)).toBeGreaterThan(0.001);
    expect(quiet.length).toBeGreaterThan(500);
    expect(Math.max(...quiet)).toBeLessThan(0.0001);
  },
);
