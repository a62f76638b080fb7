import { expect, test } from "vitest";
import { type Heard, type Said, visitor } from "./visitor.ts";

const it = visitor();
const PRIYA = "/users/praman2@campus.example";
const TOMASZ = "/users/twisniewski@campus.example";
const GRACE = "/users/grace.mensah@campus.example";
const WINDOW = "startDateTime=2027-09-01T00:00:00Z&endDateTime=2027-10-01T00:00:00Z";

const guest = (account: string): Said => ({ emailAddress: { address: account, name: account }, type: "required" });
const pathOf = (id: string, owner: string): string => `${owner}/events/${encodeURIComponent(id)}`;

/** Four mornings from 6 September 2027 on, with Tomasz. */
function invite(subject: string, changes: object = {}): Promise<Heard> {
  return it().graph("POST", `${PRIYA}/events`, {
    body: {
      subject,
      start: { dateTime: "2027-09-06T09:00:00", timeZone: "Europe/London" },
      end: { dateTime: "2027-09-06T09:30:00", timeZone: "Europe/London" },
      attendees: [guest("twisniewski@campus.example")],
      recurrence: {
        pattern: { type: "daily", interval: 1 },
        range: { type: "numbered", numberOfOccurrences: 4, startDate: "2027-09-06" },
      },
      ...changes,
    },
  });
}

/** What of a series somebody sees in September. */
async function seen(owner: string, subject: string): Promise<Said[]> {
  const { body } = await it().graph("GET", `${owner}/calendarView?${WINDOW}&$top=200`);
  return body.value.filter((event: Said) => event.subject.includes(subject));
}

const answers = ({ body }: Heard): string[] => body.attendees.map(({ status }: Said) => status.response);

test("whoever is invited to a series has all of it in their own calendar, and their answer holds for all of it", async () => {
  const made = await invite("Standup A");
  const theirs = await seen(TOMASZ, "Standup A");
  expect(theirs).toHaveLength(4);
  expect(theirs[0]).toMatchObject({ type: "occurrence", isOrganizer: false, showAs: "tentative" });
  const own = await seen(PRIYA, "Standup A");
  expect(theirs.map(({ iCalUId }) => iCalUId)).toEqual(own.map(({ iCalUId }) => iCalUId));
  expect(theirs[0].id).not.toBe(own[0].id);
  const accepted = await it().graph("POST", `${pathOf(theirs[0].seriesMasterId, TOMASZ)}/accept`, { body: {} });
  expect(accepted.status).toBe(202);
  expect((await seen(TOMASZ, "Standup A")).map(({ responseStatus }) => responseStatus.response)).toEqual(
    Array(4).fill("accepted"),
  );
  expect(answers(await it().graph("GET", pathOf(made.body.id, PRIYA)))).toEqual(["accepted"]);
});

test("an answer to one occurrence is one for that day only; a declined one leaves the calendar", async () => {
  const made = await invite("Standup B");
  const [first, second] = await seen(TOMASZ, "Standup B");
  await it().graph("POST", `${pathOf(first.id, TOMASZ)}/tentativelyAccept`, { body: { comment: "Maybe" } });
  await it().graph("POST", `${pathOf(second.id, TOMASZ)}/decline`, { body: { sendResponse: true } });
  expect(await seen(TOMASZ, "Standup B")).toHaveLength(3);
  const own = await seen(PRIYA, "Standup B");
  expect(own.map(({ attendees }) => attendees[0].status.response)).toEqual([
    "tentativelyAccepted",
    "declined",
    "none",
    "none",
  ]);
  expect(answers(await it().graph("GET", pathOf(made.body.id, PRIYA)))).toEqual(["none"]);
  const quiet = (await seen(TOMASZ, "Standup B"))[1];
  await it().graph("POST", `${pathOf(quiet.id, TOMASZ)}/accept`, { body: { sendResponse: false } });
  expect((await seen(PRIYA, "Standup B"))[2].attendees[0].status.response).toBe("none");
});

test("what the organiser does to one day, or to all, reaches the guests", async () => {
  const made = await invite("Standup C");
  const [first, second] = await seen(PRIYA, "Standup C");
  const later = {
    start: { dateTime: "2027-09-06T11:00:00", timeZone: "Europe/London" },
    end: { dateTime: "2027-09-06T11:30:00", timeZone: "Europe/London" },
  };
  await it().graph("PATCH", pathOf(first.id, PRIYA), { body: later });
  expect((await seen(TOMASZ, "Standup C"))[0]).toMatchObject({
    type: "exception",
    start: { dateTime: "2027-09-06T10:00:00.0000000" },
  });
  const cancelled = await it().graph("POST", `${pathOf(second.id, PRIYA)}/cancel`, { body: { comment: "Ill" } });
  expect(cancelled.status).toBe(202);
  expect(await seen(PRIYA, "Standup C")).toHaveLength(3);
  expect((await seen(TOMASZ, "Standup C"))[1]).toMatchObject({ subject: "Canceled: Standup C", isCancelled: true });
  const again = (await seen(TOMASZ, "Standup C"))[1];
  const refused = await it().graph("POST", `${pathOf(again.id, TOMASZ)}/accept`, { body: {} });
  expect(refused).toMatchObject({ status: 400, body: { error: { code: "ErrorCalendarIsCancelledForAccept" } } });
  await it().graph("PATCH", pathOf(made.body.id, PRIYA), { body: { subject: "Standup C moved room" } });
  expect((await seen(TOMASZ, "moved room")).map(({ type }) => type)).toEqual(["exception", "occurrence", "occurrence"]);
  const both = [guest("twisniewski@campus.example"), guest("grace.mensah@campus.example")];
  await it().graph("PATCH", pathOf(made.body.id, PRIYA), { body: { attendees: both } });
  expect((await seen(GRACE, "moved room"))[0]).toMatchObject({ start: { dateTime: "2027-09-06T10:00:00.0000000" } });
  await it().graph("POST", `${pathOf(made.body.id, PRIYA)}/cancel`, { body: {} });
  expect((await seen(GRACE, "moved room")).every(({ isCancelled }) => isCancelled)).toBe(true);
});

test("a guest of one day only has that day as an event on its own", async () => {
  await invite("Standup D");
  const [first] = await seen(PRIYA, "Standup D");
  const both = [guest("twisniewski@campus.example"), guest("grace.mensah@campus.example")];
  await it().graph("PATCH", pathOf(first.id, PRIYA), { body: { attendees: both } });
  const theirs = await seen(GRACE, "Standup D");
  expect(theirs).toMatchObject([{ type: "singleInstance", iCalUId: first.iCalUId }]);
  await it().graph("POST", `${pathOf(theirs[0].id, GRACE)}/accept`, { body: {} });
  const attendees = (await seen(PRIYA, "Standup D"))[0].attendees;
  expect(attendees.map(({ status }: Said) => status.response)).toEqual(["none", "accepted"]);
});

test("an online series has one meeting, which a single cancelled day does not end", async () => {
  const made = await invite("Standup E", { isOnlineMeeting: true });
  const [first, second] = await seen(PRIYA, "Standup E");
  expect(second.onlineMeeting.joinUrl).toBe(made.body.onlineMeeting.joinUrl);
  await it().graph("PATCH", pathOf(second.id, PRIYA), {
    body: { body: { contentType: "html", content: "In person" } },
  });
  expect((await seen(PRIYA, "Standup E"))[1]).toMatchObject({ isOnlineMeeting: false, onlineMeeting: null });
  await it().graph("DELETE", pathOf(first.id, PRIYA));
  expect((await it().ask("GET", made.body.onlineMeeting.joinUrl)).status).toBe(200);
  expect((await seen(TOMASZ, "Standup E"))[2].isOnlineMeeting).toBe(true);
  await it().graph("DELETE", pathOf(made.body.id, PRIYA));
  expect((await it().ask("GET", made.body.onlineMeeting.joinUrl)).status).toBe(410);
});

test("a room comes to a series when it is free on every day, and declines what would collide", async () => {
  const room = { emailAddress: { address: "boardroom@campus.example", name: "Boardroom" }, type: "resource" };
  const taken = await invite("Standup F", { attendees: [room] });
  expect(answers(await it().graph("GET", pathOf(taken.body.id, PRIYA)))).toEqual(["accepted"]);
  const second = await it().graph("POST", `${TOMASZ}/events`, {
    body: {
      subject: "Collision",
      start: { dateTime: "2027-09-08T09:15:00", timeZone: "Europe/London" },
      end: { dateTime: "2027-09-08T10:00:00", timeZone: "Europe/London" },
      attendees: [room],
    },
  });
  expect(answers(await it().graph("GET", pathOf(second.body.id, TOMASZ)))).toEqual(["declined"]);
  await it().graph("PATCH", pathOf(second.body.id, TOMASZ), {
    body: {
      start: { dateTime: "2027-09-08T09:30:00", timeZone: "Europe/London" },
      end: { dateTime: "2027-09-08T10:00:00", timeZone: "Europe/London" },
      attendees: [room, guest("grace.mensah@campus.example")],
    },
  });
  expect(answers(await it().graph("GET", pathOf(second.body.id, TOMASZ)))).toEqual(["accepted", "none"]);
  const rooms = await it().graph("GET", `/users/boardroom@campus.example/calendarView?${WINDOW}`);
  expect(rooms.body.value.map(({ subject }: Said) => subject)).toEqual([
    "Standup F",
    "Standup F",
    "Standup F",
    "Collision",
    "Standup F",
  ]);
});
