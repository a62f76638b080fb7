import { beforeAll, expect, test } from "vitest";
import { schedule } from "./held-meeting.ts";
import { signIn } from "./signed-in.ts";
import { type Heard, visitor } from "./visitor.ts";

const it = visitor();
let priya = "";
const path = (user = priya): string => `/users/${user}/presence`;
const pass = (minutes: number) => it().control("POST", "/clock", { advance: minutes * 60 });
const sessionId = (): string => it().sandbox.ready.admin.clientId;
const set = (body: object, user = priya): Promise<Heard> =>
  it().graph("POST", `${path(user)}/setPresence`, { body: { sessionId: sessionId(), ...body } });
const prefer = (body: object): Promise<Heard> => it().graph("POST", `${path()}/setUserPreferredPresence`, { body });
const seen = async (user = priya): Promise<string> => {
  const { availability, activity } = (await it().graph("GET", path(user))).body;
  return `${availability}/${activity}`;
};
const available = { availability: "Available", activity: "Available" };

beforeAll(async () => {
  priya = await it().idOf("praman2");
  await it().control("POST", "/clock", { rate: 0 });
});

test("an app's session fades from Available to Away, and ends in Offline", async () => {
  expect(await seen()).toBe("Offline/Offline");
  expect((await set({ ...available, expirationDuration: "PT1H" })).status).toBe(200);
  expect(await seen()).toBe("Available/Available");
  await pass(5);
  expect(await seen()).toBe("Available/AvailableInactive");
  await pass(5);
  expect(await seen()).toBe("Away/Away");
  await set({ ...available, expirationDuration: "PT1H" });
  expect(await seen()).toBe("Available/Available");
  await pass(61);
  expect(await seen()).toBe("Offline/Offline");
});

test("the strongest of several sessions is seen", async () => {
  await it().control("PUT", `/users/${priya}/presence`, { availability: "Away" });
  expect(await seen()).toBe("Away/Away");
  await set({ availability: "Busy", activity: "InACall" });
  expect(await seen()).toBe("Busy/InACall");
  await it().graph("POST", `${path()}/clearPresence`, { body: { sessionId: sessionId() } });
  expect(await seen()).toBe("Away/Away");
  const again = await it().graph("POST", `${path()}/clearPresence`, { body: { sessionId: sessionId() } });
  expect(again.status).toBe(404);
  await it().control("DELETE", `/users/${priya}/presence`);
  expect(await seen()).toBe("Offline/Offline");
});

test("what cannot be set: other pairs, other lengths, another app's session", async () => {
  const wrong = [
    { availability: "Available", activity: "Busy" },
    { availability: "Busy", activity: "InAMeeting" },
    { ...available, expirationDuration: "PT4M" },
    { ...available, expirationDuration: "PT4H1M" },
    { ...available, expirationDuration: "an hour" },
    { ...available, sessionId: "22553876-f5ab-4529-bffb-cfe50aa89f87" },
  ];
  for (const body of wrong) expect([body, (await set(body)).status]).toEqual([body, 400]);
  expect((await prefer({ availability: "Busy", activity: "InACall" })).status).toBe(400);
  expect((await set(available, await it().idOf("ruth.abernathy"))).status).toBe(403);
  expect(await seen()).toBe("Offline/Offline");
});

test("a preferred presence counts while there is a session, and for its time", async () => {
  await prefer({ availability: "DoNotDisturb", activity: "DoNotDisturb" });
  expect(await seen()).toBe("Offline/Offline");
  await it().control("PUT", `/users/${priya}/presence`, {});
  expect(await seen()).toBe("DoNotDisturb/DoNotDisturb");
  await pass(24 * 60);
  it().forgetToken();
  expect(await seen()).toBe("Available/Available");
  await prefer({ availability: "Offline", activity: "OffWork", expirationDuration: "PT8H" });
  expect(await seen()).toBe("Offline/OffWork");
  expect((await it().graph("POST", `${path()}/clearUserPreferredPresence`)).status).toBe(200);
  expect(await seen()).toBe("Available/Available");
  await it().control("DELETE", `/users/${priya}/presence`);
});

test("whoever is in a meeting is in a call", async () => {
  const meeting = await schedule(it());
  await meeting.act("joins", { user: priya });
  expect(await seen()).toBe("Busy/InACall");
  await meeting.act("leaves", { user: priya });
  expect(await seen()).toBe("Offline/Offline");
});

test("several people are read at once, up to 650, strangers among them", async () => {
  const nobody = "00000000-1111-2222-3333-444444444444";
  const tomasz = await it().idOf("twisniewski");
  await set(available);
  const ask = (ids: readonly string[]) => it().graph("POST", "/communications/getPresencesByUserId", { body: { ids } });
  const { body } = await ask([priya, tomasz, nobody]);
  expect(body.value).toMatchObject([
    { id: priya, availability: "Available" },
    { id: tomasz, availability: "Offline" },
    { id: nobody, availability: "PresenceUnknown" },
  ]);
  const many = Array.from({ length: 651 }, (_, i) => `00000000-0000-0000-0000-${String(i).padStart(12, "0")}`);
  expect((await ask(many)).status).toBe(400);
  expect((await ask(many.slice(1))).status).toBe(200);
  expect((await ask([])).status).toBe(400);
  expect((await it().graph("GET", `/communications/presences/${priya}`)).body).toMatchObject({
    id: priya,
    ...available,
  });
  expect((await it().graph("GET", path(nobody))).status).toBe(404);
});

test("only the person themselves sees when their status message was set and when it ends", async () => {
  const tomasz = await signIn(it(), "twisniewski");
  const statusMessage = {
    message: { content: "At the fair, back at two", contentType: "text" },
    expiryDateTime: { dateTime: "2029-03-02T14:00:00", timeZone: "GMT Standard Time" },
  };
  const own = await tomasz.graph("POST", "/me/presence/setStatusMessage", { statusMessage });
  expect(own.status).toBe(200);
  const mine = (await tomasz.graph("GET", "/me/presence")).body.statusMessage;
  expect(mine.expiryDateTime).toEqual({ dateTime: "2029-03-02T14:00:00.0000000", timeZone: "GMT Standard Time" });
  expect(mine.publishedDateTime).toBeDefined();
  const others = (await it().graph("GET", path(tomasz.id))).body.statusMessage;
  expect(others).toEqual({ message: statusMessage.message });
  await tomasz.graph("POST", "/me/presence/setStatusMessage", { statusMessage: { message: { content: "" } } });
  expect((await it().graph("GET", path(tomasz.id))).body.statusMessage).toBeNull();
});

test("a signed-in person sets nobody else's presence, and reads it with Presence.Read.All only", async () => {
  const tomasz = await signIn(it(), "twisniewski");
  const body = { sessionId: sessionId(), ...available };
  expect((await tomasz.graph("POST", `/communications/presences/${priya}/setPresence`, body)).status).toBe(403);
  expect((await tomasz.graph("POST", `/communications/presences/${tomasz.id}/setPresence`, body)).status).toBe(200);
  expect((await tomasz.graph("GET", path(priya))).status).toBe(200);
  const wish = { displayName: "Lamp", roles: [], scopes: ["Presence.Read"], secret: {} };
  const { body: lamp } = await it().control("POST", "/apps", wish);
  const answer = await it().token({
    client_id: lamp.clientId,
    client_secret: lamp.secret,
    grant_type: "password",
    username: "twisniewski@campus.example",
    password: "Secret-twisniewski-1",
  });
  const token = answer.body.access_token;
  expect((await it().graph("GET", "/me/presence", { token })).body.availability).toBe("Available");
  expect((await it().graph("GET", path(priya), { token })).status).toBe(403);
});

test("whoever's mailbox says that they are away is out of office, for that time", async () => {
  it().forgetToken();
  const { now } = (await it().control("GET", "/clock")).body;
  const at = (minutes: number) => ({
    dateTime: new Date(Date.parse(now) + minutes * 60_000).toISOString().slice(0, 19),
    timeZone: "UTC",
  });
  const automaticRepliesSetting = {
    status: "scheduled",
    scheduledStartDateTime: at(10),
    scheduledEndDateTime: at(30),
    internalReplyMessage: "At a conference",
  };
  const body = { automaticRepliesSetting };
  expect((await it().graph("PATCH", `/users/${priya}/mailboxSettings`, { body })).status).toBe(200);
  await it().control("PUT", `/users/${priya}/presence`, {});
  expect(await seen()).toBe("Available/Available");
  await pass(11);
  expect((await it().graph("GET", path())).body).toMatchObject({
    activity: "OutOfOffice",
    outOfOfficeSettings: { isOutOfOffice: true, message: "At a conference" },
  });
  await pass(20);
  expect(await seen()).toBe("Available/Available");
});
