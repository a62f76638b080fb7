import { expect, test } from "vitest";
import { type Heard, type Said, visitor } from "./visitor.ts";

const it = visitor();
const PRIYA = "/users/praman2@campus.example";

function wish(changes: object = {}): Said {
  return {
    subject: "Careers appointment",
    body: { contentType: "html", content: "<p>Bring your CV.</p>" },
    start: { dateTime: "2027-02-10T10:00:00", timeZone: "Europe/London" },
    end: { dateTime: "2027-02-10T10:30:00", timeZone: "Europe/London" },
    ...changes,
  };
}
const post = (changes?: object, owner = PRIYA): Promise<Heard> =>
  it().graph("POST", `${owner}/events`, { body: wish(changes) });
const subjects = ({ body }: Heard): string[] => body.value.map(({ subject }: Said) => subject);

test("a written event is read back, listed, changed and gone after its deletion", async () => {
  const made = await post();
  expect(made).toMatchObject({
    status: 201,
    body: { isOrganizer: true, start: { dateTime: "2027-02-10T10:00:00.0000000", timeZone: "UTC" } },
  });
  const path = `${PRIYA}/events/${encodeURIComponent(made.body.id)}`;
  expect((await it().graph("GET", path)).body.subject).toBe("Careers appointment");
  expect(subjects(await it().graph("GET", `${PRIYA}/events?$top=1`))).toEqual(["Careers appointment"]);
  const changed = await it().graph("PATCH", path, {
    body: {
      subject: "Moved",
      start: { dateTime: "2027-02-11T10:00:00", timeZone: "UTC" },
      end: { dateTime: "2027-02-11T10:30:00", timeZone: "UTC" },
    },
  });
  expect(changed).toMatchObject({ status: 200, body: { subject: "Moved", iCalUId: made.body.iCalUId } });
  expect((await it().graph("DELETE", path)).status).toBe(204);
  expect((await it().graph("DELETE", path)).body.error.code).toBe("ErrorItemNotFound");
  expect((await it().graph("GET", `${PRIYA}/events/garbage`)).body.error.code).toBe("ErrorInvalidIdMalformed");
});

test("a time beyond the last day of all calendars is refused, whoever names it", async () => {
  for (const dateTime of ["9999-12-31T23:30:00", "9999-12-31T23:30:00-12:00"]) {
    for (const timeZone of ["UTC", "Pacific/Auckland", "Hawaiian Standard Time"]) {
      const far = { dateTime, timeZone };
      const made = await post({ start: far, end: far });
      expect(made).toMatchObject({ status: 400, body: { error: { code: "ErrorPropertyValidationFailure" } } });
      const body = { schedules: ["praman2@campus.example"], startTime: far, endTime: far };
      expect((await it().graph("POST", `${PRIYA}/calendar/getSchedule`, { body })).status).toBe(400);
    }
  }
  const window = "startDateTime=9999-12-01T00:00:00Z&endDateTime=9999-12-31T23:59:59Z";
  const headers = { prefer: 'outlook.timezone="New Zealand Standard Time"' };
  const last = { dateTime: "9999-12-28T23:30:00", timeZone: "UTC" };
  expect((await post({ start: last, end: last })).status).toBe(201);
  const seen = await it().graph("GET", `${PRIYA}/calendarView?${window}`, { headers });
  expect(seen.status).toBe(200);
});

test("the same transactionId twice is one event, unchanged; in another mailbox it is another", async () => {
  const transactionId = "booking-77-1";
  const first = await post({ transactionId });
  const again = await post({ transactionId, subject: "Something else" });
  expect(again).toMatchObject({
    status: 201,
    body: { id: first.body.id, subject: "Careers appointment", changeKey: first.body.changeKey },
  });
  const other = await post({ transactionId }, "/users/twisniewski@campus.example");
  expect(other.body.id).not.toBe(first.body.id);
  const kept = (await it().state()).events.filter((event: Said) => event.transactionId === transactionId);
  expect(kept).toHaveLength(2);
  const change = await it().graph("PATCH", `${PRIYA}/events/${first.body.id}`, { body: { transactionId: "other" } });
  expect(change.status).toBe(400);
});

test("an online event carries a join address that opens a page, and the join block in its body", async () => {
  const made = await post({ isOnlineMeeting: true, onlineMeetingProvider: "teamsForBusiness" });
  expect(made.body).toMatchObject({ isOnlineMeeting: true, onlineMeetingProvider: "teamsForBusiness" });
  expect(made.body.body.content).toContain("Bring your CV.");
  expect(made.body.body.content).toContain("meetup-join");
  const page = await it().ask("GET", made.body.onlineMeeting.joinUrl);
  expect(page.status).toBe(200);
  expect(page.body).toContain("Careers appointment");
});

test("replacing the body without the join block ends the online meeting; keeping it keeps it", async () => {
  const made = await post({ isOnlineMeeting: true });
  const path = `${PRIYA}/events/${made.body.id}`;
  const content = made.body.body.content.replace("Bring your CV.", "Bring two copies.");
  const kept = await it().graph("PATCH", path, { body: { body: { contentType: "html", content } } });
  expect(kept.body).toMatchObject({
    isOnlineMeeting: true,
    onlineMeeting: { joinUrl: made.body.onlineMeeting.joinUrl },
  });
  const lost = await it().graph("PATCH", path, { body: { body: { contentType: "html", content: "<p>New text</p>" } } });
  expect(lost.body).toMatchObject({ isOnlineMeeting: false, onlineMeeting: null });
  const wanted = await it().graph("PATCH", path, { body: { isOnlineMeeting: true } });
  expect(wanted.body.isOnlineMeeting).toBe(false);
  expect((await it().ask("GET", made.body.onlineMeeting.joinUrl)).status).toBe(410);
});

test("somebody without a Teams licence gets an event without a meeting, and no word about it", async () => {
  const ruth = "/users/ruth.abernathy@campus.example";
  expect((await it().graph("GET", `${ruth}/calendar`)).body.allowedOnlineMeetingProviders).toEqual([]);
  expect((await it().graph("GET", `${PRIYA}/calendar`)).body.allowedOnlineMeetingProviders).toEqual([
    "teamsForBusiness",
  ]);
  const made = await post({ isOnlineMeeting: true, onlineMeetingProvider: "teamsForBusiness" }, ruth);
  expect(made).toMatchObject({ status: 201, body: { isOnlineMeeting: false, onlineMeeting: null } });
  await it().control("PATCH", "/users/ruth.abernathy@campus.example", { teams: true });
  expect((await post({ isOnlineMeeting: true }, ruth)).body.onlineMeeting.joinUrl).toContain("meetup-join");
});

test("without a mailbox there is no calendar, and unknown people have none either", async () => {
  expect((await post({}, "/users/vikram.patel@campus.example")).body.error.code).toBe("MailboxNotEnabledForRESTAPI");
  expect((await post({}, "/users/nobody@campus.example")).body.error.code).toBe("ErrorInvalidUser");
});

test("times are understood by IANA and Windows names and shown in the zone that is preferred", async () => {
  const made = await post({
    start: { dateTime: "2027-07-01T09:00:00", timeZone: "Pacific Standard Time" },
    end: { dateTime: "2027-07-01T18:00:00", timeZone: "Europe/Kyiv" },
  });
  expect(made.body).toMatchObject({ error: { code: "ErrorPropertyValidationFailure" } });
  const right = await post({
    start: { dateTime: "2027-07-01T09:00:00", timeZone: "Pacific Standard Time" },
    end: { dateTime: "2027-07-01T19:30:00", timeZone: "Europe/Kyiv" },
  });
  expect(right.body).toMatchObject({
    start: { dateTime: "2027-07-01T16:00:00.0000000" },
    end: { dateTime: "2027-07-01T16:30:00.0000000" },
    originalStartTimeZone: "Pacific Standard Time",
  });
  const seen = await it().graph("GET", `${PRIYA}/events/${right.body.id}`, {
    headers: { Prefer: 'outlook.timezone="India Standard Time"' },
  });
  expect(seen.body.start).toEqual({ dateTime: "2027-07-01T21:30:00.0000000", timeZone: "India Standard Time" });
  const unknown = await post({ start: { dateTime: "2027-07-01T09:00:00", timeZone: "Middle Earth" } });
  expect(unknown).toMatchObject({ status: 400, body: { error: { code: "TimeZoneNotSupportedException" } } });
  const prefer = await it().graph("GET", `${PRIYA}/events`, { headers: { Prefer: 'outlook.timezone="Middle Earth"' } });
  expect(prefer.status).toBe(400);
});

test("Exchange's strictness: times, recipients, unknown words, all-day events", async () => {
  const code = async (changes: object) => (await post(changes)).body.error?.code;
  expect(await code({ end: { dateTime: "2027-02-10T09:00:00", timeZone: "Europe/London" } })).toBe(
    "ErrorPropertyValidationFailure",
  );
  expect(await code({ start: undefined })).toBe("ErrorPropertyValidationFailure");
  expect(await code({ attendees: [{ emailAddress: { address: "not an address" } }] })).toBe("ErrorInvalidRecipients");
  expect(await code({ colour: "red" })).toBe("BadRequest");
  expect(await code({ showAs: "asleep" })).toBe("BadRequest");
  expect(await code({ isAllDay: true })).toBe("ErrorPropertyValidationFailure");
  expect(await code({ onlineMeetingProvider: "skypeForConsumer", isOnlineMeeting: true })).toBe(
    "ErrorPropertyValidationFailure",
  );
  const day = await post({
    isAllDay: true,
    start: { dateTime: "2027-02-12T00:00:00", timeZone: "Europe/London" },
    end: { dateTime: "2027-02-13T00:00:00", timeZone: "Europe/London" },
  });
  expect(day.body).toMatchObject({ isAllDay: true, start: { dateTime: "2027-02-12T00:00:00.0000000" } });
});

test("a change is refused when somebody else changed the event in between", async () => {
  const made = await post();
  const path = `${PRIYA}/events/${made.body.id}`;
  const etag = { "If-Match": made.body["@odata.etag"] };
  expect((await it().graph("PATCH", path, { body: { subject: "One" }, headers: etag })).body.subject).toBe("One");
  expect(await it().graph("PATCH", path, { body: { subject: "Two" }, headers: etag })).toMatchObject({
    status: 412,
    body: { error: { code: "ErrorIrresolvableConflict" } },
  });
});

test("our own mark on an event is kept, shown when asked for, and found again", async () => {
  const id = "String {5b9f1f4e-8f2a-4d57-9c0d-3a1f7b5c9d02} Name ParleyBooking";
  const made = await post({ singleValueExtendedProperties: [{ id, value: "booking-9" }] });
  expect(made.body.singleValueExtendedProperties).toBeUndefined();
  const expand = encodeURIComponent(`singleValueExtendedProperties($filter=id eq '${id}')`);
  const shown = await it().graph("GET", `${PRIYA}/events/${made.body.id}?$expand=${expand}`);
  expect(shown.body.singleValueExtendedProperties).toEqual([{ id, value: "booking-9" }]);
  const filter = encodeURIComponent(
    `singleValueExtendedProperties/Any(ep: ep/id eq '${id}' and ep/value eq 'booking-9')`,
  );
  const found = await it().graph("GET", `${PRIYA}/events?$filter=${filter}`);
  expect(found.body.value.map((event: Said) => event.id)).toEqual([made.body.id]);
});

test("lists come ten at a time, filtered and sorted as asked", async () => {
  const owner = "/users/ingrid.halvorsen@campus.example";
  for (let day = 10; day < 22; day += 1) {
    await post(
      {
        subject: `Tutorial ${day}`,
        start: { dateTime: `2027-03-${day}T09:00:00`, timeZone: "UTC" },
        end: { dateTime: `2027-03-${day}T10:00:00`, timeZone: "UTC" },
      },
      owner,
    );
  }
  const page = await it().graph("GET", `${owner}/events?$orderby=start/dateTime`);
  expect(page.body.value).toHaveLength(10);
  const next = await it().ask("GET", page.body["@odata.nextLink"], {
    headers: { authorization: `Bearer ${await it().adminToken()}` },
  });
  expect(next.body.value.length).toBeGreaterThan(2);
  const filter = encodeURIComponent("start/dateTime ge '2027-03-20T00:00' and startswith(subject,'tutorial')");
  expect(subjects(await it().graph("GET", `${owner}/events?$filter=${filter}&$orderby=start/dateTime desc`))).toEqual([
    "Tutorial 21",
    "Tutorial 20",
  ]);
  const view = await it().graph(
    "GET",
    `${owner}/calendarView?startDateTime=2027-03-10T09:30:00Z&endDateTime=2027-03-11T09:00:00Z&$select=subject`,
  );
  expect(subjects(view)).toEqual(["Tutorial 10"]);
  expect((await it().graph("GET", `${owner}/calendarView`)).body.error.code).toBe("ErrorInvalidParameter");
});

test("free and busy: own subjects, digits by the half hour, and an error inside for strangers", async () => {
  const tomasz = "tomasz.wisniewski@campus.example";
  await post({
    subject: "Busy here",
    start: { dateTime: "2027-04-05T10:00:00", timeZone: "UTC" },
    end: { dateTime: "2027-04-05T11:00:00", timeZone: "UTC" },
  });
  await post(
    {
      showAs: "tentative",
      start: { dateTime: "2027-04-05T09:30:00", timeZone: "UTC" },
      end: { dateTime: "2027-04-05T10:00:00", timeZone: "UTC" },
    },
    "/users/twisniewski@campus.example",
  );
  const body = {
    schedules: ["priya.raman@campus.example", tomasz, "stranger@nowhere.example"],
    startTime: { dateTime: "2027-04-05T09:00:00", timeZone: "UTC" },
    endTime: { dateTime: "2027-04-05T12:00:00", timeZone: "UTC" },
    availabilityViewInterval: 30,
  };
  const { body: answer } = await it().graph("POST", `${PRIYA}/calendar/getSchedule`, { body });
  expect(answer.value[0]).toMatchObject({
    availabilityView: "002200",
    scheduleItems: [{ status: "busy", subject: "Busy here" }],
  });
  expect(answer.value[1]).toMatchObject({ availabilityView: "010000", scheduleItems: [{ status: "tentative" }] });
  expect(answer.value[1].scheduleItems[0].subject).toBeUndefined();
  expect(answer.value[2]).toMatchObject({ scheduleItems: null, error: { responseCode: "5016" } });
  const tooLong = { ...body, endTime: { dateTime: "2027-06-10T12:00:00", timeZone: "UTC" } };
  expect((await it().graph("POST", `${PRIYA}/calendar/getSchedule`, { body: tooLong })).body.error.code).toBe(
    "ErrorTimeIntervalTooBig",
  );
});

test("mailbox settings tell the Windows name of the zone", async () => {
  expect((await it().graph("GET", `${PRIYA}/mailboxSettings`)).body).toMatchObject({
    timeZone: "GMT Standard Time",
    workingHours: { startTime: "08:00:00.0000000" },
  });
});
