import { expect, test } from "vitest";
import { signIn } from "./signed-in.ts";
import { type Heard, type Said, visitor } from "./visitor.ts";

const it = visitor();
const PRIYA = "/users/praman2@campus.example";
const GRACE = "/users/grace.mensah@campus.example";

const at = (day: string, time = "10:00:00"): Said => ({ dateTime: `2027-${day}T${time}`, timeZone: "UTC" });
const event = (subject: string, day = "04-05", more: object = {}): Said => ({
  subject,
  start: at(day),
  end: at(day, "11:00:00"),
  ...more,
});
const subjects = ({ body }: Heard): string[] => body.value.map(({ subject }: Said) => subject);

test("calendars are made, renamed, filled and deleted; the default one stays", async () => {
  const made = await it().graph("POST", `${PRIYA}/calendars`, { body: { name: "Fairs", color: "lightBlue" } });
  expect(made).toMatchObject({ status: 201, body: { name: "Fairs", color: "lightBlue", isDefaultCalendar: false } });
  const path = `${PRIYA}/calendars/${made.body.id}`;
  const again = await it().graph("POST", `${PRIYA}/calendars`, { body: { name: "fairs" } });
  expect(again).toMatchObject({ status: 409, body: { error: { code: "ErrorFolderExists" } } });
  const renamed = await it().graph("PATCH", path, { body: { name: "Job fairs" } });
  expect(renamed.body.name).toBe("Job fairs");
  expect((await it().graph("POST", `${path}/events`, { body: event("Spring fair") })).status).toBe(201);
  expect(subjects(await it().graph("GET", `${path}/events`))).toEqual(["Spring fair"]);
  const window = "startDateTime=2027-04-05T00:00:00Z&endDateTime=2027-04-06T00:00:00Z";
  expect(subjects(await it().graph("GET", `${path}/calendarView?${window}`))).toEqual(["Spring fair"]);
  expect(subjects(await it().graph("GET", `${PRIYA}/calendar/calendarView?${window}`))).toEqual([]);
  expect(subjects(await it().graph("GET", `${PRIYA}/events?$top=1`))).toEqual(["Spring fair"]);
  expect(subjects(await it().graph("GET", `${PRIYA}/calendar/events?$top=50`))).not.toContain("Spring fair");
  expect((await it().graph("GET", `${PRIYA}/calendars`)).body.value.map(({ name }: Said) => name)).toEqual([
    "Calendar",
    "Job fairs",
  ]);
  expect((await it().graph("DELETE", path)).status).toBe(204);
  expect((await it().graph("GET", path)).body.error.code).toBe("ErrorItemNotFound");
  expect(subjects(await it().graph("GET", `${PRIYA}/events?$top=50`))).not.toContain("Spring fair");
  const { id } = (await it().graph("GET", `${PRIYA}/calendar`)).body;
  expect((await it().graph("DELETE", `${PRIYA}/calendars/${id}`)).status).toBe(400);
  expect((await it().graph("PATCH", `${PRIYA}/calendar`, { body: { color: "lightRed" } })).body.color).toBe("lightRed");
});

test("a calendar is seen by others as far as its owner lets them", async () => {
  const grace = await signIn(it(), "grace.mensah");
  const path = `${PRIYA}/calendar/calendarPermissions`;
  await it().graph("POST", `${PRIYA}/events`, { body: event("Confidential", "05-03") });
  const body = { schedules: ["praman2@campus.example"], startTime: at("05-03", "00:00:00"), endTime: at("05-04") };
  const titles = async (): Promise<unknown> =>
    (await grace.graph("POST", "/me/calendar/getSchedule", body)).body.value[0].scheduleItems[0].subject;
  expect((await grace.graph("GET", `${PRIYA}/events`)).body.error.code).toBe("ErrorAccessDenied");
  expect(await titles()).toBeUndefined();
  expect((await it().graph("GET", path)).body.value).toMatchObject([{ role: "freeBusyRead", isRemovable: false }]);
  const address = { emailAddress: { address: "grace.mensah@campus.example", name: "Grace" } };
  const given = await it().graph("POST", path, { body: { ...address, role: "read" } });
  expect(given).toMatchObject({ status: 201, body: { role: "read", isInsideOrganization: true } });
  expect(subjects(await grace.graph("GET", `${PRIYA}/events?$top=1`))).toEqual(["Confidential"]);
  expect(await titles()).toBe("Confidential");
  expect((await grace.graph("POST", `${PRIYA}/events`, event("Mine", "05-05"))).status).toBe(403);
  const one = `${path}/${given.body.id}`;
  expect((await it().graph("PATCH", one, { body: { role: "write" } })).body.role).toBe("write");
  expect((await grace.graph("POST", `${PRIYA}/events`, event("Ours", "05-05"))).status).toBe(201);
  expect((await it().graph("GET", one)).body.role).toBe("write");
  expect((await it().graph("DELETE", one)).status).toBe(204);
  expect((await grace.graph("GET", `${PRIYA}/events`)).status).toBe(403);
  const everybody = (await it().graph("GET", path)).body.value[0].id;
  expect((await it().graph("DELETE", `${path}/${everybody}`)).body.error.code).toBe("ErrorInvalidRequest");
});

test("files are attached to an event, the large ones in pieces", async () => {
  const made = await it().graph("POST", `${PRIYA}/events`, { body: event("With files") });
  const path = `${PRIYA}/events/${made.body.id}`;
  const file = {
    "@odata.type": "#microsoft.graph.fileAttachment",
    name: "menu.txt",
    contentBytes: "bWFjIGFuZCBjaGVlc2U=",
  };
  const small = await it().graph("POST", `${path}/attachments`, { body: file });
  expect(small).toMatchObject({ status: 201, body: { name: "menu.txt", size: 14, isInline: false } });
  expect((await it().graph("GET", path)).body.hasAttachments).toBe(true);
  const huge = { ...file, contentBytes: Buffer.alloc(3_200_000).toString("base64") };
  expect((await it().graph("POST", `${path}/attachments`, { body: huge })).status).toBe(413);
  const open = (size: number): Promise<Heard> =>
    it().graph("POST", `${path}/attachments/createUploadSession`, {
      body: { AttachmentItem: { attachmentType: "file", name: "big.bin", size } },
    });
  expect((await open(10)).body.error.code).toBe("ErrorAttachmentSizeShouldNotBeLessThanMinimumSize");
  const size = 3_483_322;
  const session = await open(size);
  expect(session).toMatchObject({ status: 201, body: { nextExpectedRanges: ["0-"] } });
  const half = 2_097_152;
  const send = (from: number, until: number): Promise<Heard> =>
    it().ask("PUT", session.body.uploadUrl, {
      body: "a".repeat(until - from),
      headers: { "content-range": `bytes ${from}-${until - 1}/${size}`, "content-type": "application/octet-stream" },
    });
  expect(await send(0, half)).toMatchObject({ status: 200, body: { nextExpectedRanges: [String(half)] } });
  const done = await send(half, size);
  expect(done.status).toBe(201);
  const address = (done.headers.get("location") ?? "").replace(it().sandbox.ready.graph, "");
  expect((await it().graph("GET", `${address}?$select=name,size`)).body).toMatchObject({ name: "big.bin", size });
  expect((await it().graph("GET", `${path}?$expand=attachments`)).body.attachments).toHaveLength(2);
  expect((await it().graph("DELETE", `${path}/attachments/${small.body.id}`)).status).toBe(204);
  const left = await it().graph("GET", `${path}/attachments?$select=name`);
  expect(left.body.value.map(({ name }: Said) => name)).toEqual(["big.bin"]);
});

test("an app keeps properties of its own at an event", async () => {
  const made = await it().graph("POST", `${PRIYA}/events`, { body: event("With properties") });
  const path = `${PRIYA}/events/${made.body.id}/extensions`;
  const name = "com.parley.booking";
  const body = { "@odata.type": "microsoft.graph.openTypeExtension", extensionName: name, booking: 77, note: "x" };
  const added = await it().graph("POST", path, { body });
  expect(added).toMatchObject({ status: 201, body: { extensionName: name, booking: 77 } });
  expect((await it().graph("POST", path, { body })).status).toBe(409);
  expect((await it().graph("GET", `${path}/${name}`)).body.id).toBe(added.body.id);
  const change = { booking: 78, note: null };
  expect((await it().graph("PATCH", `${path}/${name}`, { body: change })).body).toMatchObject({ booking: 78 });
  const query = `$expand=extensions($filter=id eq '${name}')`;
  const expanded = await it().graph("GET", `${PRIYA}/events/${made.body.id}?${query}&$select=subject`);
  expect(expanded.body.extensions).toMatchObject([{ extensionName: name, booking: 78 }]);
  expect(expanded.body.extensions[0].note).toBeUndefined();
  const listed = await it().graph("GET", `${PRIYA}/events?${query}&$filter=subject eq 'With properties'`);
  expect(listed.body.value[0].extensions).toHaveLength(1);
  expect((await it().graph("GET", path)).body.value).toHaveLength(1);
  expect((await it().graph("DELETE", `${path}/${name}`)).status).toBe(204);
  expect((await it().graph("GET", `${path}/${name}`)).body.error.code).toBe("ErrorItemNotFound");
});

test("an invitation that is forwarded invites; a new time is proposed only where that is allowed", async () => {
  const grace = { emailAddress: { address: "grace.mensah@campus.example" }, type: "required" };
  const made = await it().graph("POST", `${PRIYA}/events`, {
    body: event("Forwarded", "06-01", { attendees: [grace] }),
  });
  const theirs = async (owner: string): Promise<Said> =>
    (await it().graph("GET", `${owner}/events?$filter=subject eq 'Forwarded'`)).body.value[0];
  const copy = await theirs(GRACE);
  const forward = { ToRecipients: [{ emailAddress: { address: "twisniewski@campus.example" } }], Comment: "Come" };
  expect((await it().graph("POST", `${GRACE}/events/${copy.id}/forward`, { body: forward })).status).toBe(202);
  expect((await theirs("/users/twisniewski@campus.example")).organizer.emailAddress.name).toBe("Priya Raman");
  expect((await it().graph("POST", `${GRACE}/events/${copy.id}/forward`, { body: {} })).status).toBe(400);
  const proposedNewTime = { start: at("06-02"), end: at("06-02", "11:00:00") };
  const decline = (body: object): Promise<Heard> => it().graph("POST", `${GRACE}/events/${copy.id}/decline`, { body });
  expect((await decline({ proposedNewTime, sendResponse: false })).body.error.code).toBe("ErrorInvalidRequest");
  expect((await decline({ proposedNewTime })).status).toBe(202);
  const [first] = (await it().graph("GET", `${PRIYA}/events/${made.body.id}`)).body.attendees;
  expect(first).toMatchObject({ status: { response: "declined" }, proposedNewTime: { start: { timeZone: "UTC" } } });
  const own = await it().graph("POST", `${PRIYA}/events/${made.body.id}/accept`, { body: {} });
  expect(own).toMatchObject({ status: 400, body: { error: { code: "ErrorInvalidRequest" } } });
  const later = { NewReminderTime: at("06-01", "09:45:00") };
  expect((await it().graph("POST", `${PRIYA}/events/${made.body.id}/snoozeReminder`, { body: later })).status).toBe(
    200,
  );
  expect((await it().graph("POST", `${PRIYA}/events/${made.body.id}/dismissReminder`)).status).toBe(200);
  expect((await it().graph("GET", `${PRIYA}/events/${made.body.id}`)).body.isReminderOn).toBe(false);
  const said = await it().control("POST", `/users/twisniewski@campus.example/invitations/${made.body.id}`, {
    response: "accepted",
  });
  expect(said.status).toBe(204);
});
