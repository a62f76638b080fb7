import { expect, test } from "vitest";
import { type Heard, type Said, visitor } from "./visitor.ts";

const it = visitor();
const PRIYA = "/users/praman2@campus.example";
const TOMASZ = "/users/twisniewski@campus.example";

interface Repeats {
  readonly pattern: object;
  readonly range?: object;
  readonly start?: string;
  readonly end?: string;
  readonly zone?: string;
}

function series({ pattern, range, start = "2027-03-15T09:00:00", end, zone = "Europe/London" }: Repeats): Said {
  const startDate = start.slice(0, 10);
  return {
    subject: "Drop-in",
    start: { dateTime: start, timeZone: zone },
    end: { dateTime: end ?? `${start.slice(0, 11)}10:00:00`, timeZone: zone },
    recurrence: {
      pattern: { interval: 1, ...pattern },
      range: { type: "numbered", numberOfOccurrences: 4, startDate, ...range },
    },
  };
}
const post = (body: Said, owner = PRIYA): Promise<Heard> => it().graph("POST", `${owner}/events`, { body });
const pathOf = (id: string, owner = PRIYA): string => `${owner}/events/${encodeURIComponent(id)}`;

async function instances(id: string, from = "2027-01-01", until = "2031-12-01", owner = PRIYA): Promise<Said[]> {
  const query = `startDateTime=${from}T00:00:00Z&endDateTime=${until}T00:00:00Z&$top=1000`;
  const answer = await it().graph("GET", `${pathOf(id, owner)}/instances?${query}`);
  expect(answer.status).toBe(200);
  return answer.body.value;
}
const starts = (events: Said[]): string[] => events.map(({ start }) => start.dateTime.slice(0, 16));

async function startsOf(wish: Repeats): Promise<string[]> {
  const made = await post(series(wish));
  expect(made.status).toBe(201);
  return starts(await instances(made.body.id));
}

test("a weekly series keeps the clock on the wall when the clocks change", async () => {
  const made = await post(series({ pattern: { type: "weekly", daysOfWeek: ["monday"], firstDayOfWeek: "monday" } }));
  expect(made.body).toMatchObject({ type: "seriesMaster", seriesMasterId: null });
  expect(made.body.recurrence).toMatchObject({
    pattern: { type: "weekly", interval: 1, daysOfWeek: ["monday"] },
    range: { type: "numbered", numberOfOccurrences: 4, startDate: "2027-03-15", recurrenceTimeZone: "Europe/London" },
  });
  const [first, ...others] = await instances(made.body.id);
  expect(starts([first, ...others])).toEqual([
    "2027-03-15T09:00",
    "2027-03-22T09:00",
    "2027-03-29T08:00",
    "2027-04-05T08:00",
  ]);
  expect(first).toMatchObject({
    type: "occurrence",
    seriesMasterId: made.body.id,
    originalStart: "2027-03-15T09:00:00Z",
    recurrence: null,
  });
  expect(new Set([first, ...others].map(({ id }) => id)).size).toBe(4);
  expect((await it().graph("GET", pathOf(first.id))).body.start).toEqual(first.start);
});

test("every pattern of Microsoft meets on the days it says", async () => {
  expect(await startsOf({ pattern: { type: "daily", interval: 3 } })).toEqual([
    "2027-03-15T09:00",
    "2027-03-18T09:00",
    "2027-03-21T09:00",
    "2027-03-24T09:00",
  ]);
  const twice = { type: "weekly", interval: 2, daysOfWeek: ["friday", "tuesday"], firstDayOfWeek: "sunday" };
  expect((await startsOf({ pattern: twice })).map((text) => text.slice(0, 10))).toEqual([
    "2027-03-16",
    "2027-03-19",
    "2027-03-30",
    "2027-04-02",
  ]);
  const last = { type: "absoluteMonthly", dayOfMonth: 31 };
  expect((await startsOf({ pattern: last, start: "2027-01-31T09:00:00" })).map((text) => text.slice(0, 10))).toEqual([
    "2027-01-31",
    "2027-02-28",
    "2027-03-31",
    "2027-04-30",
  ]);
  const thursday = { type: "relativeMonthly", daysOfWeek: ["thursday"], index: "last" };
  expect((await startsOf({ pattern: thursday })).map((text) => text.slice(0, 10))).toEqual([
    "2027-03-25",
    "2027-04-29",
    "2027-05-27",
    "2027-06-24",
  ]);
  const leap = { type: "absoluteYearly", dayOfMonth: 29, month: 2 };
  expect((await startsOf({ pattern: leap, start: "2028-02-29T09:00:00" })).map((text) => text.slice(0, 10))).toEqual([
    "2028-02-29",
    "2029-02-28",
    "2030-02-28",
    "2031-02-28",
  ]);
  const weekday = { type: "relativeYearly", daysOfWeek: ["monday", "tuesday"], index: "first", month: 9 };
  expect((await startsOf({ pattern: weekday })).map((text) => text.slice(0, 10))).toEqual([
    "2027-09-06",
    "2028-09-04",
    "2029-09-03",
    "2030-09-02",
  ]);
});

test("a series ends on its end date, or goes on for ever", async () => {
  const daily = { type: "daily" };
  const ended = await startsOf({ pattern: daily, range: { type: "endDate", endDate: "2027-03-17" } });
  expect(ended).toHaveLength(3);
  const endless = await post(series({ pattern: daily, range: { type: "noEnd" } }));
  const far = await instances(endless.body.id, "2090-01-01", "2090-01-04");
  expect(starts(far)).toEqual(["2090-01-01T09:00", "2090-01-02T09:00", "2090-01-03T09:00"]);
  await it().graph("DELETE", pathOf(endless.body.id));
});

test("all-day events repeat on days that are the same everywhere", async () => {
  const wish = series({
    pattern: { type: "daily", interval: 7 },
    start: "2027-03-22T00:00:00",
    zone: "Pacific Standard Time",
  });
  const made = await post({ ...wish, isAllDay: true, end: { ...wish.start, dateTime: "2027-03-23T00:00:00" } });
  expect(starts(await instances(made.body.id))).toEqual([
    "2027-03-22T00:00",
    "2027-03-29T00:00",
    "2027-04-05T00:00",
    "2027-04-12T00:00",
  ]);
});

test("what is no recurrence is refused, and says why", async () => {
  const refusal = async (body: Said): Promise<string> => (await post(body)).body.error.code;
  const daily = { type: "daily" };
  const invalid = "ErrorPropertyValidationFailure";
  expect(await refusal(series({ pattern: { type: "daily", interval: 0 } }))).toBe(invalid);
  expect(await refusal(series({ pattern: { type: "weekly" } }))).toBe(invalid);
  expect(await refusal(series({ pattern: { type: "absoluteMonthly" } }))).toBe(invalid);
  expect(await refusal(series({ pattern: daily, range: { startDate: "2027-03-16" } }))).toBe(invalid);
  expect(await refusal(series({ pattern: daily, range: { type: "endDate", endDate: "2027-03-01" } }))).toBe(invalid);
  expect(await refusal(series({ pattern: daily, range: { numberOfOccurrences: 0 } }))).toBe(invalid);
  expect(await refusal(series({ pattern: daily, range: { recurrenceTimeZone: "Middle Earth" } }))).toBe(
    "TimeZoneNotSupportedException",
  );
  expect(await refusal(series({ pattern: daily, end: "2027-03-17T10:00:00" }))).toBe("ErrorOccurrenceTimeSpanTooBig");
  const never = { type: "relativeMonthly", daysOfWeek: ["monday"], index: "first" };
  const none = series({ pattern: never, range: { type: "endDate", endDate: "2027-03-20" } });
  expect(await refusal(none)).toBe("ErrorRecurrenceHasNoOccurrence");
  expect((await post(series({ pattern: { type: "hourly" } }))).status).toBe(400);
});

test("a calendar view shows occurrences among single events; the list of events shows the series", async () => {
  const made = await post(
    { ...series({ pattern: { type: "daily" }, start: "2027-05-03T09:00:00" }), subject: "Clinic" },
    TOMASZ,
  );
  const window = "startDateTime=2027-05-04T00:00:00Z&endDateTime=2027-05-06T00:00:00Z";
  const { body } = await it().graph("GET", `${TOMASZ}/calendarView?${window}&$select=subject,type,start`);
  expect(body.value.map(({ type }: Said) => type)).toEqual(["occurrence", "occurrence"]);
  const listed = await it().graph("GET", `${TOMASZ}/events?$filter=subject eq 'Clinic'`);
  expect(listed.body.value.map(({ id }: Said) => id)).toEqual([made.body.id]);
  const none = await it().graph("GET", `${TOMASZ}/calendarView?startDateTime=2027-05-01T00:00:00Z`);
  expect(none.body.error.code).toBe("ErrorInvalidParameter");
  const long = "startDateTime=2027-01-01T00:00:00Z&endDateTime=2033-01-01T00:00:00Z";
  expect((await it().graph("GET", `${TOMASZ}/calendarView?${long}`)).body.error.code).toBe("ErrorInvalidParameter");
  const single = listed.body.value[0].id;
  const one = await instances(single, "2027-05-04", "2027-05-05", TOMASZ);
  expect((await it().graph("GET", `${pathOf(one[0].id, TOMASZ)}/instances?${window}`)).status).toBe(400);
});

test("one occurrence that is changed becomes an exception and keeps its id; the others stay", async () => {
  const made = await post(series({ pattern: { type: "daily" }, start: "2027-06-07T09:00:00" }));
  const [, second, third] = await instances(made.body.id);
  const changed = await it().graph("PATCH", pathOf(second.id), {
    body: {
      subject: "Drop-in, later",
      start: { dateTime: "2027-06-08T14:00:00", timeZone: "Europe/London" },
      end: { dateTime: "2027-06-08T15:00:00", timeZone: "Europe/London" },
    },
  });
  expect(changed.body).toMatchObject({ id: second.id, type: "exception", originalStart: "2027-06-08T08:00:00Z" });
  const now = await instances(made.body.id);
  expect(now.map(({ subject }) => subject)).toEqual(["Drop-in", "Drop-in, later", "Drop-in", "Drop-in"]);
  expect(now[2].id).toBe(third.id);
  const onto = await it().graph("PATCH", pathOf(third.id), {
    body: {
      start: { dateTime: "2027-06-08T14:30:00", timeZone: "Europe/London" },
      end: { dateTime: "2027-06-08T15:30:00", timeZone: "Europe/London" },
    },
  });
  expect(onto).toMatchObject({ status: 400, body: { error: { code: "ErrorOccurrenceCrossingBoundary" } } });
  const renamed = await it().graph("PATCH", pathOf(made.body.id), {
    body: { subject: "Surgery", location: { displayName: "C1" } },
  });
  expect(renamed.status).toBe(200);
  expect((await instances(made.body.id)).map(({ subject, location }) => [subject, location.displayName])).toEqual([
    ["Surgery", "C1"],
    ["Drop-in, later", "C1"],
    ["Surgery", "C1"],
    ["Surgery", "C1"],
  ]);
  const expanded = await it().graph("GET", `${pathOf(made.body.id)}?$expand=exceptionOccurrences`);
  expect(expanded.body.exceptionOccurrences.map(({ id }: Said) => id)).toEqual([second.id]);
});

test("one occurrence that is deleted is gone, and the series says which", async () => {
  const made = await post(series({ pattern: { type: "daily" }, start: "2027-07-05T09:00:00" }));
  const [first, second] = await instances(made.body.id);
  expect((await it().graph("DELETE", pathOf(second.id))).status).toBe(204);
  expect((await it().graph("GET", pathOf(second.id))).body.error.code).toBe("ErrorItemNotFound");
  expect(starts(await instances(made.body.id))).toEqual(["2027-07-05T08:00", "2027-07-07T08:00", "2027-07-08T08:00"]);
  const master = await it().graph("GET", `${pathOf(made.body.id)}?$select=cancelledOccurrences`);
  expect(master.body.cancelledOccurrences).toEqual([`OID.${made.body.id}.2027-07-06`]);
  expect((await it().graph("DELETE", pathOf(made.body.id))).status).toBe(204);
  expect((await it().graph("GET", pathOf(first.id))).status).toBe(404);
});

test("a series that is moved meets at the new time, without its exceptions; without its recurrence it is one event", async () => {
  const made = await post(series({ pattern: { type: "daily" }, start: "2027-08-02T09:00:00" }));
  const [first] = await instances(made.body.id);
  await it().graph("PATCH", pathOf(first.id), { body: { subject: "Other" } });
  const body = {
    start: { dateTime: "2027-08-02T16:00:00", timeZone: "Europe/London" },
    end: { dateTime: "2027-08-02T17:00:00", timeZone: "Europe/London" },
  };
  await it().graph("PATCH", pathOf(made.body.id), { body });
  const moved = await instances(made.body.id);
  expect(starts(moved)[0]).toBe("2027-08-02T15:00");
  expect(moved.map(({ subject }) => subject)).toEqual(["Drop-in", "Drop-in", "Drop-in", "Drop-in"]);
  expect(moved[0].id).toBe(first.id);
  const single = await it().graph("PATCH", pathOf(made.body.id), { body: { recurrence: null } });
  expect(single.body).toMatchObject({ type: "singleInstance", recurrence: null });
  expect((await it().graph("GET", pathOf(first.id))).status).toBe(404);
  const again = await it().graph("PATCH", pathOf(made.body.id), {
    body: { recurrence: series({ pattern: { type: "daily" }, start: "2027-08-02T09:00:00" }).recurrence },
  });
  expect(again.body.type).toBe("seriesMaster");
  const refused = await it().graph("PATCH", pathOf((await instances(made.body.id))[0].id), {
    body: { recurrence: again.body.recurrence },
  });
  expect(refused.body.error.code).toBe("ErrorInvalidRequest");
});
