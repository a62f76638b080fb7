import { expect, test } from "vitest";
import { type SignedIn, signIn } from "./signed-in.ts";
import { type Heard, type Said, visitor } from "./visitor.ts";

const it = visitor();
const PRIYA = "/users/praman2@campus.example";
const GRACE = "grace.mensah@campus.example";

const at = (time: string, day = "2027-01-12"): Said => ({ dateTime: `${day}T${time}:00`, timeZone: "Europe/London" });
const book = (owner: string, from: string, until: string, more: object = {}): Promise<Heard> =>
  it().graph("POST", `/users/${owner}/events`, {
    body: { subject: "Taken", start: at(from), end: at(until), ...more },
  });

let priya: SignedIn;
const find = async (wish: object): Promise<Said> => {
  priya ??= await signIn(it(), "praman2");
  const timeConstraint = { timeSlots: [{ start: at("09:00"), end: at("17:00") }] };
  const attendees = [{ type: "required", emailAddress: { address: GRACE } }];
  const { body } = await priya.graph("POST", "/me/findMeetingTimes", {
    attendees,
    timeConstraint,
    meetingDuration: "PT2H",
    minimumAttendeePercentage: 100,
    ...wish,
  });
  return body;
};
const starts = (body: Said): string[] =>
  body.meetingTimeSuggestions.map(({ meetingTimeSlot }: Said) => meetingTimeSlot.start.dateTime.slice(11, 16));

test("times to meet are found where everybody is free, within working hours", async () => {
  await book("praman2@campus.example", "09:00", "11:00");
  await book(GRACE, "12:00", "13:30", { showAs: "oof" });
  const found = await find({ returnSuggestionReasons: true });
  expect(starts(found)).toEqual(["13:30", "14:00", "14:30", "15:00"]);
  expect(found).toMatchObject({ emptySuggestionsReason: "" });
  expect(found.meetingTimeSuggestions[0]).toMatchObject({
    confidence: 100,
    order: 1,
    organizerAvailability: "free",
    attendeeAvailability: [{ availability: "free", attendee: { emailAddress: { address: GRACE } } }],
  });
  expect(starts(await find({ maxCandidates: 1 }))).toEqual(["13:30"]);
  const early = { timeSlots: [{ start: at("06:00"), end: at("09:30") }] };
  expect((await find({ timeConstraint: early })).emptySuggestionsReason).toBe("Unknown");
  const free = await find({ timeConstraint: { ...early, activityDomain: "unrestricted" } });
  expect(starts(free)).toEqual(["06:00", "06:30", "07:00"]);
});

test("why there are no suggestions is said", async () => {
  const busy = { timeSlots: [{ start: at("09:00"), end: at("11:00") }] };
  expect((await find({ timeConstraint: busy })).emptySuggestionsReason).toBe("OrganizerUnavailable");
  const optional = await find({ timeConstraint: busy, isOrganizerOptional: true });
  expect(optional.meetingTimeSuggestions[0].organizerAvailability).toBe("busy");
  const away = { timeSlots: [{ start: at("12:00"), end: at("14:00") }] };
  expect((await find({ timeConstraint: away })).emptySuggestionsReason).toBe("AttendeesUnavailable");
  const stranger = [{ type: "required", emailAddress: { address: "someone@elsewhere.example" } }];
  expect((await find({ attendees: stranger })).emptySuggestionsReason).toBe("AttendeesUnavailableOrUnknown");
  expect(
    (await find({ attendees: stranger, minimumAttendeePercentage: 40 })).meetingTimeSuggestions[0].confidence,
  ).toBe(49);
  const place = {
    isRequired: true,
    locations: [{ displayName: "x", locationEmailAddress: "x@y.example", resolveAvailability: true }],
  };
  expect((await find({ locationConstraint: place })).emptySuggestionsReason).toBe("LocationsUnavailable");
  const app = await it().graph("POST", `${PRIYA}/findMeetingTimes`, { body: {} });
  expect(app.body.error.code).toBe("ErrorAccessDenied");
});

test("rooms are listed, suggested when they are free, and can be added", async () => {
  const { body } = await it().graph("GET", "/places/microsoft.graph.room");
  expect(body.value.map(({ displayName }: Said) => displayName)).toEqual(["Room C101", "Boardroom"]);
  const made = await it().control("POST", "/rooms", {
    displayName: "Annex",
    address: "annex@campus.example",
    capacity: 3,
  });
  expect(made.status).toBe(201);
  const filtered = await it().graph("GET", "/places/microsoft.graph.room?$filter=capacity lt 5&$select=displayName");
  expect(filtered.body.value.map(({ displayName }: Said) => displayName)).toEqual(["Annex"]);
  await book("annex@campus.example", "14:00", "16:30");
  const suggested = await find({ locationConstraint: { suggestLocation: true, isRequired: true } });
  const rooms = suggested.meetingTimeSuggestions[0].locations.map(({ displayName }: Said) => displayName);
  expect(rooms).toEqual(["Room C101", "Boardroom"]);
  const { body: schedule } = await it().graph("POST", `${PRIYA}/calendar/getSchedule`, {
    body: { schedules: ["annex@campus.example"], startTime: at("14:00"), endTime: at("15:00") },
  });
  expect(schedule.value[0].availabilityView).toBe("22");
  expect((await it().control("DELETE", "/rooms/annex@campus.example")).status).toBe(204);
});

test("mailbox settings are changed part by part, and working hours count", async () => {
  const path = "/users/yuki.tanaka@campus.example/mailboxSettings";
  const patch = (body: object): Promise<Heard> => it().graph("PATCH", path, { body });
  const hours = {
    daysOfWeek: ["sunday"],
    startTime: "12:00:00",
    endTime: "14:30:00.0000000",
    timeZone: { name: "Asia/Tokyo" },
  };
  const changed = await patch({ workingHours: hours, dateFormat: "yyyy-MM-dd" });
  expect(changed.body).toMatchObject({
    dateFormat: "yyyy-MM-dd",
    workingHours: { daysOfWeek: ["sunday"], startTime: "12:00:00.0000000", timeZone: { name: "Asia/Tokyo" } },
  });
  expect((await it().graph("GET", `${path}/workingHours`)).body.endTime).toBe("14:30:00.0000000");
  const { body } = await it().graph("POST", `${PRIYA}/calendar/getSchedule`, {
    body: { schedules: ["yuki.tanaka@campus.example"], startTime: at("09:00"), endTime: at("10:00") },
  });
  expect(body.value[0].workingHours.daysOfWeek).toEqual(["sunday"]);
  const replies = { status: "alwaysEnabled", internalReplyMessage: "Away", externalAudience: "none" };
  expect((await patch({ automaticRepliesSetting: replies })).body.automaticRepliesSetting).toMatchObject(replies);
  expect((await it().graph("GET", `${path}/automaticRepliesSetting`)).body.status).toBe("alwaysEnabled");
  expect((await patch({ automaticRepliesSetting: { status: "scheduled" } })).status).toBe(400);
  expect((await patch({ timeZone: "Tokyo Standard Time", language: { locale: "ja-JP" } })).status).toBe(200);
  expect((await it().graph("GET", `${path}/timeZone`)).body.value).toBe("Tokyo Standard Time");
  expect((await patch({ timeZone: "Middle Earth" })).body.error.code).toBe("TimeZoneNotSupportedException");
  expect((await patch({ workingHours: { startTime: "18:00:00" } })).status).toBe(400);
  expect((await patch({ userPurpose: "room" })).status).toBe(400);
  expect((await it().graph("GET", `${path}/userPurpose`)).body.value).toBe("user");
  const zones = "/users/yuki.tanaka@campus.example/outlook/supportedTimeZones";
  const iana = await it().graph("GET", `${zones}(TimeZoneStandard=microsoft.graph.timeZoneStandard'Iana')`);
  expect(iana.body.value.map(({ alias }: Said) => alias)).toContain("Europe/London");
  const windows = await it().graph("GET", `${zones}(TimeZoneStandard=microsoft.graph.timeZoneStandard'Windows')`);
  expect(windows.body.value.map(({ alias }: Said) => alias)).toContain("GMT Standard Time");
  expect((await it().graph("GET", `${zones}(TimeZoneStandard='Sundial')`)).status).toBe(400);
});

test("a group has a calendar that its members write into; apps only look", async () => {
  const { body: groups } = await it().graph("GET", "/groups?$filter=displayName eq 'Careers Service'");
  const path = `/groups/${groups.value[0].id}`;
  priya ??= await signIn(it(), "praman2");
  const event = { subject: "Open day", start: at("10:00"), end: at("12:00") };
  const made = await priya.graph("POST", `${path}/events`, event);
  expect(made).toMatchObject({ status: 201, body: { organizer: { emailAddress: { name: "Careers Service" } } } });
  expect((await priya.graph("GET", `${path}/events`)).body.value).toHaveLength(1);
  const window = "startDateTime=2027-01-12T00:00:00Z&endDateTime=2027-01-13T00:00:00Z";
  expect((await it().graph("GET", `${path}/calendarView?${window}`)).body.value).toMatchObject([
    { subject: "Open day" },
  ]);
  expect((await it().graph("POST", `${path}/events`, { body: event })).body.error.code).toBe("ErrorAccessDenied");
  const outsider = await signIn(it(), "rkhan14");
  expect((await outsider.graph("POST", `${path}/events`, event)).status).toBe(403);
  const one = `${path}/events/${made.body.id}`;
  expect((await outsider.graph("PATCH", one, { subject: "Mine" })).status).toBe(403);
  expect((await it().graph("DELETE", one)).body.error.code).toBe("ErrorAccessDenied");
  expect(await priya.graph("PATCH", one, { subject: "Open evening" })).toMatchObject({ status: 200 });
  expect((await priya.graph("GET", one)).body).toMatchObject({ subject: "Open evening" });
  expect((await priya.graph("DELETE", one)).status).toBe(204);
  expect((await priya.graph("GET", one)).body.error.code).toBe("ErrorItemNotFound");
});

test("preferences are said back, and what is no zone or body type is refused", async () => {
  const headers = { Prefer: 'outlook.timezone="Pacific Standard Time", outlook.body-content-type="text"' };
  const seen = await it().graph("GET", `${PRIYA}/events?$top=1`, { headers });
  expect(seen.headers.get("preference-applied")).toContain('outlook.timezone="Pacific Standard Time"');
  expect(seen.body.value[0].body.contentType).toBe("text");
  const wrong = await it().graph("GET", `${PRIYA}/events`, { headers: { Prefer: 'outlook.body-content-type="pdf"' } });
  expect(wrong.status).toBe(400);
  expect((await it().graph("GET", `${PRIYA}/events?$top=1001`)).status).toBe(400);
  expect((await it().graph("GET", `${PRIYA}/events?$search="x"`)).status).toBe(400);
  const many = Array.from({ length: 501 }, (_, i) => ({ emailAddress: { address: `p${i}@elsewhere.example` } }));
  const crowd = await book("praman2@campus.example", "09:00", "10:00", { attendees: many });
  expect(crowd).toMatchObject({ status: 400, body: { error: { code: "ErrorPropertyValidationFailure" } } });
});
