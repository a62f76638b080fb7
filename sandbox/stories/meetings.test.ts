import { beforeAll, describe, expect, test } from "vitest";
import { type Heard, type Said, visitor } from "./visitor.ts";

const it = visitor();
let priya = "";
const times = { startDateTime: "2027-01-12T10:00:00Z", endDateTime: "2027-01-12T10:30:00Z" };

beforeAll(async () => {
  priya = await it().idOf("praman2");
});
const post = (body: object, owner = priya, token?: string): Promise<Heard> =>
  it().graph("POST", `/users/${owner}/onlineMeetings`, token === undefined ? { body } : { body, token });
const lookUp = (url: string, owner = priya): Promise<Heard> =>
  it().graph("GET", `/users/${owner}/onlineMeetings?$filter=${encodeURIComponent(`JoinWebUrl eq '${url}'`)}`);

test("a meeting is made, read, found by its address, changed and deleted", async () => {
  const made = await post({ subject: "Interview", ...times, lobbyBypassSettings: { scope: "invited" } });
  expect(made).toMatchObject({
    status: 201,
    body: {
      subject: "Interview",
      startDateTime: "2027-01-12T10:00:00.000Z",
      lobbyBypassSettings: { scope: "invited" },
    },
  });
  const path = `/users/${priya}/onlineMeetings/${encodeURIComponent(made.body.id)}`;
  expect((await it().graph("GET", path)).body.joinWebUrl).toBe(made.body.joinWebUrl);
  expect((await lookUp(made.body.joinWebUrl)).body.value[0].id).toBe(made.body.id);
  expect((await it().graph("PATCH", path, { body: { startDateTime: "2027-01-13T10:00:00Z" } })).status).toBe(400);
  const changed = await it().graph("PATCH", path, {
    body: { subject: "Second interview", startDateTime: "2027-01-13T10:00:00Z", endDateTime: "2027-01-13T11:00:00Z" },
  });
  expect(changed.body).toMatchObject({ subject: "Second interview", joinWebUrl: made.body.joinWebUrl });
  expect((await it().graph("DELETE", path)).status).toBe(204);
  expect((await it().graph("GET", path)).status).toBe(404);
});

test("a meeting at the end of all calendars is made or refused, and either way answered", async () => {
  for (const year of ["9999-12-31T22:00:00Z", "9999-12-31T22:00:00-14:00", "0000-01-01T00:00:00Z"]) {
    const made = await post({ subject: "Far", startDateTime: year, endDateTime: year });
    expect([year, made.status < 500]).toEqual([year, true]);
  }
});

test("createOrGet makes a meeting once and finds it ever after", async () => {
  const ask = (body: object) => it().graph("POST", `/users/${priya}/onlineMeetings/createOrGet`, { body });
  const first = await ask({ externalId: "appointment-12", subject: "First", ...times });
  const again = await ask({ externalId: "appointment-12", subject: "Other" });
  expect([first.status, again.status]).toEqual([201, 200]);
  expect(again.body).toMatchObject({ id: first.body.id, subject: "First" });
  expect((await ask({ externalId: "x", endDateTime: "2027-01-12T10:30:00Z" })).status).toBe(400);
  expect((await ask({ subject: "No id" })).status).toBe(400);
  const { body: hour } = await ask({ externalId: "hour", startDateTime: "2027-01-12T10:00:00Z" });
  expect(hour.endDateTime).toBe("2027-01-12T11:00:00.000Z");
});

test("the meeting of a calendar event is found by its join address, by its organiser only", async () => {
  const event = await it().graph("POST", `/users/${priya}/events`, {
    body: {
      subject: "On the calendar",
      isOnlineMeeting: true,
      start: { dateTime: "2027-01-20T09:00:00", timeZone: "UTC" },
      end: { dateTime: "2027-01-20T10:00:00", timeZone: "UTC" },
    },
  });
  const url = event.body.onlineMeeting.joinUrl;
  const found = await lookUp(url);
  expect(found.body.value[0]).toMatchObject({ subject: "On the calendar" });
  const lobby = await it().graph("PATCH", `/users/${priya}/onlineMeetings/${found.body.value[0].id}`, {
    body: { lobbyBypassSettings: { scope: "everyone" } },
  });
  expect(lobby.body.lobbyBypassSettings.scope).toBe("everyone");
  expect(await lookUp(`${url}x`.replace("meeting_", "meeting_none"))).toMatchObject({
    status: 400,
    body: { error: { message: "1026: An error has occurred." } },
  });
  expect((await lookUp(url, await it().idOf("twisniewski"))).status).toBe(403);
  expect((await it().graph("GET", `/users/${priya}/onlineMeetings`)).status).toBe(400);
});

test("an app names people by object id here; a principal name is refused", async () => {
  expect((await post({ subject: "x" }, "praman2@campus.example")).status).toBe(400);
});

test("what a meeting does not allow: outsiders presenting, read-only parts, ends before starts", async () => {
  const outsider = { upn: "someone@outside.example", role: "presenter" };
  expect((await post({ participants: { attendees: [outsider] } })).status).toBe(400);
  expect((await post({ joinWebUrl: "https://example.org" })).status).toBe(400);
  expect((await post({ startDateTime: times.endDateTime, endDateTime: times.startDateTime })).status).toBe(400);
  expect((await post({ lobbyBypassSettings: { scope: "friends" } })).status).toBe(400);
});

describe("Teams application access policies", () => {
  const policies = "/teams/application-access-policies";
  const grants = "/teams/application-access-policy-grants";
  let app: Awaited<ReturnType<ReturnType<typeof it>["app"]>>;
  const status = async (owner: string): Promise<number> => (await post({ subject: "Probe" }, owner, app.token)).status;
  const effective = async (owner: string): Promise<Said> =>
    (await it().control("GET", `/teams/effective-policy/${owner}`)).body.policy;

  beforeAll(async () => {
    app = await it().app("OnlineMeetings.ReadWrite.All", "User.Read.All");
    await it().control("POST", policies, { identity: "Parley", appIds: [app.clientId] });
  });

  test("people whose own policy names another app are closed to the administrator's app, too", async () => {
    const fatima = await it().idOf("fatima.alaoui");
    const answer = await post({ subject: "x" }, fatima);
    expect(answer).toMatchObject({ status: 403, body: { error: { code: "Forbidden" } } });
    expect(answer.body.error.message).toBe(
      `No application access policy found for this app ${it().sandbox.ready.admin.clientId} on the user`,
    );
    expect(await effective(fatima)).toBe("Library-Rooms");
  });

  test("a grant is felt after ten minutes on the virtual clock, not before", async () => {
    expect(await status(priya)).toBe(403);
    const { body: grant } = await it().control("POST", grants, { policy: "Parley", user: priya });
    await it().control("POST", "/clock", { advance: 540 });
    expect(await status(priya)).toBe(403);
    await it().control("POST", "/clock", { advance: 61 });
    expect(await status(priya)).toBe(201);
    expect(await effective(priya)).toBe("Parley");
    await it().control("DELETE", `${grants}/${grant.id}`);
    expect(await status(priya)).toBe(403);
  });

  test("a group's policy goes before the global one, a person's own before the group's, and only one counts", async () => {
    const group = (await it().state()).groups.find(({ displayName }: Said) => displayName === "Advisers").id;
    const tomasz = await it().idOf("twisniewski");
    expect(await effective(tomasz)).toBe("Campus-Apps");
    await it().control("POST", grants, { policy: "Parley", group, propagationSeconds: 0 });
    expect(await effective(tomasz)).toBe("Parley");
    expect(await status(tomasz)).toBe(201);
    expect((await post({ subject: "x" }, tomasz)).status).toBe(403);
    await it().control("POST", grants, { policy: "Library-Rooms", user: tomasz, propagationSeconds: 0 });
    expect(await status(tomasz)).toBe(403);
    await it().control("POST", grants, { policy: null, user: tomasz, propagationSeconds: 0 });
    expect(await effective(tomasz)).toBe("Parley");
  });

  test("adding an app to an existing policy opens the meetings of its people after the usual delay", async () => {
    const fatima = await it().idOf("fatima.alaoui");
    await it().control("PATCH", `${policies}/Library-Rooms`, { addAppIds: [app.clientId] });
    expect(await status(fatima)).toBe(403);
    await it().control("POST", "/clock", { advance: 601 });
    expect(await status(fatima)).toBe(201);
  });

  test("without the permission the policy does not help, and without a licence neither does", async () => {
    const reader = await it().app("OnlineMeetings.Read.All");
    expect((await post({}, priya, reader.token)).body.error.message).toContain("Missing role permissions");
    const ruth = await it().idOf("ruth.abernathy");
    expect((await post({}, ruth)).body.error.message).toContain("not enabled for Microsoft Teams");
  });
});
