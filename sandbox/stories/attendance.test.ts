import { expect, test } from "vitest";
import { schedule } from "./held-meeting.ts";
import { type Said, visitor } from "./visitor.ts";

const it = visitor();
const priya = { user: "praman2@campus.example" };
const tomasz = { user: "twisniewski@campus.example" };
const ann = { guest: "Ann O'Neil" };
const pass = (seconds: number) => it().control("POST", "/clock", { advance: seconds });

test("whoever comes twice has two intervals in the report, which is there as soon as the last has left", async () => {
  await it().control("POST", "/clock", { rate: 0 });
  const meeting = await schedule(it());
  const reports = `${meeting.path}/attendanceReports`;
  expect((await meeting.act("joins", priya)).status).toBe(201);
  await pass(60);
  await meeting.act("joins", tomasz);
  await meeting.act("joins", { ...ann, role: "attendee" });
  await pass(120);
  await meeting.act("leaves", tomasz);
  await pass(30);
  await meeting.act("joins", tomasz);
  await pass(90);
  await meeting.act("leaves", tomasz);
  await meeting.act("leaves", ann);
  expect((await it().graph("GET", reports)).body.value).toEqual([]);
  await meeting.act("leaves", priya);

  const [report] = (await it().graph("GET", reports)).body.value;
  expect(report).toMatchObject({ totalParticipantCount: 3 });
  expect(report.attendanceRecords).toBeUndefined();
  const whole = await it().graph("GET", `${reports}/${report.id}?$expand=attendanceRecords`);
  const records = whole.body.attendanceRecords;
  const seconds = ({ attendanceIntervals }: Said): number[] =>
    attendanceIntervals.map((interval: Said) => interval.durationInSeconds);
  expect(records.map((record: Said) => [record.identity.displayName, record.role, seconds(record)])).toEqual([
    ["Priya Raman", "Organizer", [300]],
    ["Tomasz Wiśniewski", "Presenter", [120, 90]],
    ["Ann O'Neil", "Attendee", [240]],
  ]);
  expect(records[1]).toMatchObject({ emailAddress: "tomasz.wisniewski@campus.example", totalAttendanceInSeconds: 210 });
  expect(records[2].emailAddress).toBeNull();
  const listed = await it().graph("GET", `${reports}/${report.id}/attendanceRecords?$top=2`);
  expect(listed.body.value).toEqual(records.slice(0, 2));
  expect(listed.body["@odata.nextLink"]).toBeDefined();
  await it().control("POST", "/clock", { rate: 1 });
});

test("every session has a report of its own, the newest first; unknown ones are not found", async () => {
  const meeting = await schedule(it());
  for (const minutes of [3, 5]) await meeting.act("held", { minutes, participants: [priya, tomasz] });
  const { value } = (await it().graph("GET", `${meeting.path}/attendanceReports`)).body;
  const lengths = value.map(
    (report: Said) => (Date.parse(report.meetingEndDateTime) - Date.parse(report.meetingStartDateTime)) / 60_000,
  );
  expect(lengths).toEqual([5, 3]);
  expect((await it().graph("GET", `${meeting.path}/attendanceReports/${value[0].id}x`)).status).toBe(404);
  await pass(366 * 86_400);
  it().forgetToken();
  expect((await it().graph("GET", `${meeting.path}/attendanceReports`)).body.value).toEqual([]);
});

test("reports take their own permission, and the policy of the organiser", async () => {
  const meeting = await schedule(it());
  const { token } = await it().app("OnlineMeetings.ReadWrite.All");
  const reports = `${meeting.path}/attendanceReports`;
  expect((await it().graph("GET", reports, { token })).status).toBe(403);
  const app = await it().app("OnlineMeetingArtifact.Read.All");
  const refused = await it().graph("GET", reports, { token: app.token });
  expect(refused.body.error.message).toContain("No application access policy found");
});

test("a meeting has no streams of live events", async () => {
  const meeting = await schedule(it());
  for (const part of ["attendeeReport", "recording"]) {
    expect((await it().graph("GET", `${meeting.path}/${part}`)).status).toBe(404);
  }
});
