import { beforeAll, expect, test } from "vitest";
import { hold, meetingAt, processAll, schedule, type Scheduled } from "./held-meeting.ts";
import { type Said, visitor } from "./visitor.ts";

const it = visitor();
let meeting: Scheduled;
let callId = "";
const RECORDS = "/communications/callRecords";
const filtered = async (filter: string): Promise<string[]> => {
  const { body } = await it().graph("GET", `${RECORDS}?$filter=${encodeURIComponent(filter)}`);
  return body.value.map(({ id }: Said) => id);
};

beforeAll(async () => {
  meeting = await schedule(it());
  callId = (await hold(meeting)).body.id;
});

test("a call that is over has a record, found by time and by who took part", async () => {
  const { body: record } = await it().graph("GET", `${RECORDS}/${callId}`);
  expect(record).toMatchObject({ id: callId, type: "groupCall", joinWebUrl: meeting.joinWebUrl });
  expect(record.participants_v2).toBeUndefined();
  expect(await filtered(`startDateTime ge ${record.startDateTime}`)).toEqual([callId]);
  expect(await filtered(`startDateTime lt ${record.startDateTime}`)).not.toContain(callId);
  expect(await filtered(`participants_v2/any(p:p/id eq '${meeting.organizerId}')`)).toEqual([callId]);
  expect((await it().graph("GET", `${RECORDS}?$filter=type eq 'groupCall'`)).status).toBe(400);
});

test("participants, sessions and segments come with $expand of one record", async () => {
  const { body } = await it().graph("GET", `${RECORDS}/${callId}?$expand=sessions($expand=segments)`);
  expect(body.sessions).toHaveLength(3);
  expect(body.sessions[0].segments).toHaveLength(1);
  const people = await it().graph("GET", `${RECORDS}/${callId}?$expand=participants_v2`);
  const names = people.body.participants_v2.map((participant: Said) => participant.identity.user.displayName);
  expect(names).toEqual(["Priya Raman", "Tomasz Wiśniewski", "Ann O'Neil"]);
  expect((await it().graph("GET", `${RECORDS}/${callId}?$expand=organizer_v3`)).status).toBe(400);
});

test("the chat of the meeting tells of the call, the recording and the transcript", async () => {
  const told = await schedule(it());
  await hold(told);
  await processAll(it());
  const { body } = await it().graph("GET", `/chats/${encodeURIComponent(told.thread)}/messages`, {
    headers: { prefer: "include-unknown-enum-members" },
  });
  const events = body.value.map(({ eventDetail }: Said) => eventDetail).toReversed();
  const types = events.map((event: Said) => event["@odata.type"].replace(/#microsoft.graph.|EventMessageDetail/g, ""));
  expect(types.slice(0, 3)).toEqual(["callStarted", "callRecording", "callEnded"]);
  expect(types.slice(3).toSorted()).toEqual(["callRecording", "callTranscript"]);
  expect(events[2]).toMatchObject({ callDuration: "PT2M", callEventType: "meeting" });
  expect(events[2].callParticipants).toHaveLength(3);
  const done = events.find(({ callRecordingStatus }: Said) => callRecordingStatus === "success");
  expect(done.callRecordingDisplayName).toMatch(/^Mock interview-\d{8}_\d{6}-Meeting Recording\.mp4$/);
});

test("in a running call nobody stops in the middle of a sentence, and the last one ends it", async () => {
  const live = await schedule(it());
  const [priya, ann] = [{ user: "praman2@campus.example" }, { guest: "Ann" }];
  expect((await live.act("recording", { action: "start" })).status).toBe(409);
  await live.act("joins", priya);
  await live.act("joins", ann);
  const refused = await live.act("recording", { action: "start", by: ann });
  expect(refused).toMatchObject({ status: 409, body: { error: expect.stringContaining("is a guest") } });
  await live.act("recording", { action: "start" });
  expect((await live.act("recording", { action: "start" })).status).toBe(409);
  await live.act("utterances", { from: "praman2@campus.example", text: "A very long speech.", seconds: 20 });
  await live.act("utterances", { from: ann, text: "And an answer to it, as long as it takes to say." });
  expect((await live.act("utterances", { from: "grace.mensah@campus.example", text: "Me, too" })).status).toBe(409);
  await live.act("recording", { action: "stop" });
  await live.act("leaves", ann);
  const { body } = await live.act("leaves", priya);
  const [first, second] = body.utterances;
  expect(second.from).toBe(first.to);
  expect(body.artifacts[0].endedAt).toBe(second.to);
  expect(Date.parse(body.endedAt)).toBeGreaterThanOrEqual(Date.parse(second.to));
  expect((await live.act("leaves", priya)).status).toBe(409);
});

test("policies decide who may record, and for how long recordings are kept", async () => {
  const policies = "/teams/meeting-policies";
  const grants = "/teams/meeting-policy-grants";
  await it().control("PUT", `${policies}/No-Recording`, { allowCloudRecording: false });
  await it().control("PUT", `${policies}/Short`, { newMeetingRecordingExpirationDays: 1 });
  await it().control("POST", grants, { policy: "No-Recording", user: "praman2@campus.example" });
  const closed = await schedule(it());
  const refused = await hold(closed);
  expect(refused.status).toBe(409);
  expect(refused.body.error).toContain('policy "No-Recording" of Priya Raman does not allow recording');
  expect((await hold(closed, { recorded: false })).status).toBe(201);
  await it().control("POST", grants, { policy: "Short", user: "praman2@campus.example" });
  await hold(closed);
  await processAll(it());
  const list = `${closed.path}/recordings`;
  expect((await it().graph("GET", list)).body.value).toHaveLength(1);
  await it().control("POST", "/clock", { advance: 86_400 });
  it().forgetToken();
  expect((await it().graph("GET", list)).body.value).toHaveLength(0);
  await it().control("POST", grants, { policy: null, user: "praman2@campus.example" });
  const { body } = await it().control("GET", "/teams/effective-meeting-policy/praman2@campus.example");
  expect(body).toMatchObject({ identity: "Global", newMeetingRecordingExpirationDays: 120 });
});

test("a meeting that records by itself is recorded from the first moment on", async () => {
  const auto = await schedule(it());
  await it().graph("PATCH", auto.path, { body: { recordAutomatically: true } });
  const { body } = await auto.act("joins", { user: "praman2@campus.example" });
  expect(body.artifacts.map(({ kind }: Said) => kind)).toEqual(["recording", "transcript"]);
});

test("meetings are found without their organiser in the path, by address, code and conference", async () => {
  const { body } = await it().graph("GET", meeting.path);
  const finds = [
    `JoinWebUrl eq '${meeting.joinWebUrl}'`,
    `joinMeetingIdSettings/joinMeetingId eq '${body.joinMeetingIdSettings.joinMeetingId}'`,
    `VideoTeleconferenceId eq '${body.videoTeleconferenceId}'`,
  ];
  for (const filter of finds) {
    const found = await it().graph("GET", `/communications/onlineMeetings?$filter=${encodeURIComponent(filter)}`);
    expect(found.body.value).toMatchObject([{ id: meeting.id }]);
  }
  const single = `/communications/onlineMeetings/${encodeURIComponent(meeting.id)}`;
  expect((await it().graph("GET", single)).body.subject).toBe("Mock interview");
  const stranger = await it().app("OnlineMeetings.Read.All");
  expect((await it().graph("GET", single, { token: stranger.token })).status).toBe(403);
  expect((await it().graph("GET", "/communications/onlineMeetings")).status).toBe(400);
});

test("a virtual appointment has a link for browsers, and text messages that tell of it", async () => {
  const link = await it().graph("GET", `${meeting.path}/getVirtualAppointmentJoinWebUrl`);
  expect((await it().ask("GET", link.body.value)).body).toContain("Mock interview");
  const attendees = [{ phoneNumber: "+447700900123", timeZone: "UTC" }];
  const send = (action: string, body: object) => it().graph("POST", `${meeting.path}/${action}`, { body });
  expect((await send("sendVirtualAppointmentSms", { messageType: "confirmation", attendees })).status).toBe(202);
  const reminder = { remindBeforeTimeInMinutesType: "mins15", attendees };
  expect((await send("sendVirtualAppointmentReminderSms", reminder)).status).toBe(202);
  expect((await send("sendVirtualAppointmentSms", { attendees })).status).toBe(400);
  const wrong = { messageType: "confirmation", attendees: [{ phoneNumber: "07700 900123" }] };
  expect((await send("sendVirtualAppointmentSms", wrong)).status).toBe(400);
  const { value } = (await it().control("GET", "/text-messages")).body;
  expect(value).toMatchObject([
    { to: "+447700900123", about: "confirmation", thread: meeting.thread },
    { about: "reminder" },
  ]);
});

test("the campus has a recorded meeting of yesterday, and a weekly one that never was", async () => {
  await it().control("POST", "/reset", {});
  it().forgetToken();
  const callum = await it().idOf("callum.macleod");
  const held = (await it().state()).onlineMeetings.filter(({ joinedBy }: Said) => joinedBy.length > 0);
  const [recorded, weekly] = await Promise.all(held.map(({ joinWebUrl }: Said) => meetingAt(it(), callum, joinWebUrl)));
  const count = async (path: string): Promise<number> => (await it().graph("GET", path)).body.value.length;
  expect(await count(`${recorded?.path}/recordings`)).toBe(1);
  expect(await count(`${recorded?.path}/transcripts`)).toBe(1);
  expect(await count(`${weekly?.path}/recordings`)).toBe(0);
  expect(await count(`${weekly?.path}/attendanceReports`)).toBe(2);
});
