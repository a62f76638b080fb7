import { expect, test } from "vitest";
import { eventOf, outlookOf } from "../../../testing/microsoft/outlook.ts";
import { soon } from "../../../testing/machine-time.ts";
import { connectedServer } from "../../../testing/sandbox.ts";
import { timeStands } from "../../../testing/microsoft/sandbox-time.ts";
import { AMARA, tomorrow, WAIT } from "../../../testing/microsoft/wishes.ts";

const wish = (changes: object = {}) => ({
  subject: "Advice",
  start: tomorrow(14),
  end: tomorrow(15),
  organiser: { userPrincipalName: AMARA },
  ...changes,
});

/** What Graph has of Amara's online meeting behind a link. */
async function onlineMeeting({ ready }: { ready: { graph: string } }, token: string, joinUrl: string) {
  const filter = encodeURIComponent(`JoinWebUrl eq '${joinUrl}'`);
  const answer = await fetch(
    `${ready.graph}/users/${await idOf(ready.graph, token)}/onlineMeetings?$filter=${filter}`,
    {
      headers: { authorization: `Bearer ${token}` },
    },
  );
  return ((await answer.json()) as { value: Record<string, unknown>[] }).value[0];
}

async function idOf(graph: string, token: string): Promise<string> {
  const answer = await fetch(`${graph}/users/${AMARA}`, { headers: { authorization: `Bearer ${token}` } });
  return ((await answer.json()) as { id: string }).id;
}

test.for(["calendar", "standalone"])(
  "what is chosen about a meeting is so in Teams, and stays so when it is moved (%s)",
  async (lane) => {
    const { server, sandbox } = await connectedServer();
    const { access_token: token } = await sandbox.control("POST", "/tokens", {
      clientId: sandbox.ready.admin.clientId,
    });
    const options = {
      lobby: "invited-enter",
      callersSkipLobby: true,
      whoPresents: "presenters",
      coOrganisers: ["grace.mensah@campus.example"],
      recordAutomatically: true,
      chat: "during-the-meeting",
      spokenLanguage: "en-GB",
      attendeeCameras: false,
    };
    const put = (body: object) =>
      server.call("PUT", "/api/meetings/a", { body: wish({ lane, ...body }), headers: WAIT });
    const { body } = await put({ options });
    expect(body).toMatchObject({ state: "open", options });
    const expected = {
      lobbyBypassSettings: { scope: "invited", isDialInBypassEnabled: true },
      allowedPresenters: "roleIsPresenter",
      recordAutomatically: true,
      allowMeetingChat: "limited",
      meetingSpokenLanguageTag: "en-GB",
      allowAttendeeToEnableCamera: false,
      participants: { attendees: [{ upn: "grace.mensah@campus.example", role: "coorganizer" }] },
    };
    await soon(async () => expect(await onlineMeeting(sandbox, token, body.joinUrl)).toMatchObject(expected));
    expect((await put({ end: tomorrow(16) })).body).toMatchObject({ state: "open", options, joinUrl: body.joinUrl });
    await soon(async () => expect(await onlineMeeting(sandbox, token, body.joinUrl)).toMatchObject(expected));
  },
);

test("a meeting in a calendar is opened by one request, moved by one and cancelled by one", async () => {
  const { server, sandbox } = await connectedServer();
  // Parley looks at a meeting by itself a moment after it changed it.
  await timeStands({ server, sandbox });
  const body = wish({ organiser: { userPrincipalName: AMARA } });
  await server.call("PUT", "/api/meetings/first", { body, headers: WAIT });
  const { objectId } = (await server.call("GET", "/api/meetings?key=first")).body.items[0].organiser;
  const known = (await sandbox.control("GET", "/traffic?after=0")).last;
  const put = (changes: object) =>
    server.call("PUT", "/api/meetings/b", { body: { ...body, organiser: { objectId }, ...changes }, headers: WAIT });
  const { body: opened } = await put({});
  await put({ end: tomorrow(17) });
  await server.call("POST", `/api/meetings/${opened.id}/cancellation`, { headers: WAIT });
  const { entries } = await sandbox.control("GET", `/traffic?after=${known}`);
  const ofMeetings = entries.flatMap(({ endpoint = "" }: { endpoint?: string }) =>
    endpoint.includes("/events") || endpoint.includes("/onlineMeetings") ? [endpoint] : [],
  );
  expect(ofMeetings).toEqual([
    "POST /users/{user}/events",
    "PATCH /users/{user}/events/{e}",
    "DELETE /users/{user}/events/{e}",
  ]);
});

test("options that Microsoft refuses do not take the meeting with them, and are set once the cause is gone", async () => {
  const { server, sandbox } = await connectedServer();
  const organiser = { userPrincipalName: "marcus.bellamy@campus.example" };
  const put = () =>
    server.call("PUT", "/api/meetings/a", {
      body: wish({ organiser, options: { chat: "off" } }),
      headers: WAIT,
    });
  const { body } = await put();
  expect(body).toMatchObject({ state: "open", joinUrl: expect.any(String) });
  const meeting = async () => (await server.call("GET", `/api/meetings/${body.id}`)).body;
  await soon(async () =>
    expect(await meeting()).toMatchObject({
      state: "open",
      optionsFinding: { level: "bad", reason: "organiser-without-policy", cure: expect.any(String) },
    }),
  );
  const user = organiser.userPrincipalName;
  await sandbox.control("POST", "/teams/application-access-policies", {
    identity: "Ours",
    appIds: [sandbox.ready.admin.clientId],
  });
  await sandbox.control("POST", "/teams/application-access-policy-grants", { policy: "Ours", user });
  await sandbox.control("POST", "/clock", { advance: 3600 });
  await put();
  await soon(async () => expect(await meeting()).not.toHaveProperty("optionsFinding"));
});

test("how an event may be answered and who sees whom goes with the event itself", async () => {
  const { server, sandbox } = await connectedServer();
  const options = { hideAttendees: true, sensitivity: "private", answersRequested: false, newTimeProposals: false };
  await server.call("PUT", "/api/meetings/a", { body: wish({ options }), headers: WAIT });
  const [event] = await sandbox.events("Advice");
  const { access_token: token } = await sandbox.control("POST", "/tokens", { clientId: sandbox.ready.admin.clientId });
  const address = `${sandbox.ready.graph}/users/${AMARA}/events/${encodeURIComponent(String(event?.["id"]))}`;
  const answer = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
  expect([await answer.json()]).toMatchObject([
    { hideAttendees: true, sensitivity: "private", responseRequested: false, allowNewTimeProposals: false },
  ]);
});

test("an option that is not named any more stands as Microsoft has it, and another value undoes it there, too", async () => {
  const { server, sandbox } = await connectedServer();
  const put = async (options: object) =>
    (await server.call("PUT", "/api/meetings/a", { body: wish({ options }), headers: WAIT })).body.options;
  const inOutlook = async () => outlookOf(sandbox, AMARA).call("GET", await eventOf(sandbox, AMARA));
  const chosen = { sensitivity: "private", hideAttendees: true, chat: "off" };
  expect(await put(chosen)).toEqual(chosen);
  expect(await put({})).toEqual(chosen);
  expect(await inOutlook()).toMatchObject({ sensitivity: "private", hideAttendees: true });
  const undone = { sensitivity: "normal", hideAttendees: false };
  expect(await put(undone)).toEqual({ ...chosen, ...undone });
  expect(await inOutlook()).toMatchObject(undone);
});
