import { expect, test } from "vitest";
import { type Heard, type Said, visitor } from "./visitor.ts";

const it = visitor();
const PRIYA = "/users/praman2@campus.example";
const CHLOE = "/users/ca231@students.campus.example";
const chloe = {
  emailAddress: { address: "chloe.anderson@students.campus.example", name: "Chloe Anderson" },
  type: "required",
};
const parent = { emailAddress: { address: "parent@home.example", name: "A parent" }, type: "optional" };

async function invite(changes: object = {}): Promise<Heard> {
  return it().graph("POST", `${PRIYA}/events`, {
    body: {
      subject: "CV check",
      start: { dateTime: "2027-05-04T10:00:00", timeZone: "Europe/London" },
      end: { dateTime: "2027-05-04T10:30:00", timeZone: "Europe/London" },
      attendees: [chloe, parent],
      isOnlineMeeting: true,
      ...changes,
    },
  });
}

async function copyOf(made: Heard): Promise<Said> {
  const filter = encodeURIComponent(`iCalUId eq '${made.body.iCalUId}'`);
  return (await it().graph("GET", `${CHLOE}/events?$filter=${filter}`)).body.value[0];
}

async function mailsAbout(made: Heard): Promise<string[]> {
  const { mails } = await it().state();
  return mails
    .filter(({ iCalUId }: Said) => iCalUId === made.body.iCalUId)
    .map((mail: Said) => `${mail.kind} to ${mail.to}`);
}

test("an attendee of the tenant finds the event in their own calendar, strangers only get mail", async () => {
  const made = await invite();
  expect(await copyOf(made)).toMatchObject({
    subject: "CV check",
    isOrganizer: false,
    showAs: "tentative",
    responseStatus: { response: "notResponded" },
    onlineMeeting: { joinUrl: made.body.onlineMeeting.joinUrl },
    organizer: { emailAddress: { address: "priya.raman@campus.example" } },
  });
  expect(await mailsAbout(made)).toEqual([
    "invitation to chloe.anderson@students.campus.example",
    "invitation to parent@home.example",
  ]);
});

test("accepting shows at the organiser's, and moving the event asks anew", async () => {
  const made = await invite();
  const copy = await copyOf(made);
  expect(
    (await it().graph("POST", `${CHLOE}/events/${copy.id}/accept`, { body: { comment: "Thanks", sendResponse: true } }))
      .status,
  ).toBe(202);
  const answered = await it().graph("GET", `${PRIYA}/events/${made.body.id}`);
  expect(answered.body.attendees[0].status.response).toBe("accepted");
  const moved = await it().graph("PATCH", `${PRIYA}/events/${made.body.id}`, {
    body: {
      start: { dateTime: "2027-05-05T10:00:00", timeZone: "Europe/London" },
      end: { dateTime: "2027-05-05T10:30:00", timeZone: "Europe/London" },
    },
  });
  expect(moved.body.attendees[0].status.response).toBe("none");
  expect(moved.body.onlineMeeting.joinUrl).toBe(made.body.onlineMeeting.joinUrl);
  expect((await copyOf(made)).start.dateTime).toBe("2027-05-05T09:00:00.0000000");
  expect((await copyOf(made)).responseStatus.response).toBe("notResponded");
  expect((await mailsAbout(made)).slice(-2)).toEqual([
    "update to chloe.anderson@students.campus.example",
    "update to parent@home.example",
  ]);
});

test("adding or dropping somebody mails only them", async () => {
  const made = await invite({ attendees: [chloe] });
  await it().graph("PATCH", `${PRIYA}/events/${made.body.id}`, { body: { attendees: [chloe, parent] } });
  await it().graph("PATCH", `${PRIYA}/events/${made.body.id}`, { body: { attendees: [parent] } });
  expect(await mailsAbout(made)).toEqual([
    "invitation to chloe.anderson@students.campus.example",
    "invitation to parent@home.example",
    "cancellation to chloe.anderson@students.campus.example",
  ]);
  expect((await copyOf(made)).isCancelled).toBe(true);
});

test("only the organiser cancels; then the event is gone, the copies say so, and the link leads nowhere", async () => {
  const made = await invite();
  const copy = await copyOf(made);
  expect(await it().graph("POST", `${CHLOE}/events/${copy.id}/cancel`, { body: {} })).toMatchObject({
    status: 400,
    body: { error: { code: "ErrorInvalidRequest" } },
  });
  expect(
    (await it().graph("POST", `${PRIYA}/events/${made.body.id}/cancel`, { body: { comment: "Sorry, ill." } })).status,
  ).toBe(202);
  expect((await it().graph("GET", `${PRIYA}/events/${made.body.id}`)).status).toBe(404);
  expect(await copyOf(made)).toMatchObject({ isCancelled: true, subject: "Canceled: CV check" });
  const page = await it().ask("GET", made.body.onlineMeeting.joinUrl);
  expect(page).toMatchObject({ status: 410 });
  expect(page.body).toContain("cancelled by its organiser");
});

test("deleting as the organiser cancels for everybody, deleting a copy only for oneself", async () => {
  const made = await invite();
  expect((await it().graph("DELETE", `${CHLOE}/events/${(await copyOf(made)).id}`)).status).toBe(204);
  expect((await it().graph("GET", `${PRIYA}/events/${made.body.id}`)).status).toBe(200);
  const other = await invite();
  await it().graph("DELETE", `${PRIYA}/events/${other.body.id}`);
  expect((await copyOf(other)).isCancelled).toBe(true);
  expect((await mailsAbout(other)).filter((mail) => mail.startsWith("cancellation"))).toHaveLength(2);
});

test("hidden attendees do not see each other, and times may be proposed only where that is allowed", async () => {
  const made = await invite({ hideAttendees: true, allowNewTimeProposals: false });
  const copy = await copyOf(made);
  expect(copy.attendees).toEqual([]);
  const proposedNewTime = {
    start: { dateTime: "2027-05-04T12:00:00", timeZone: "UTC" },
    end: { dateTime: "2027-05-04T13:00:00", timeZone: "UTC" },
  };
  const answer = await it().graph("POST", `${CHLOE}/events/${copy.id}/tentativelyAccept`, {
    body: { proposedNewTime, sendResponse: true },
  });
  expect(answer.body.error.code).toBe("ErrorInvalidRequest");
});
