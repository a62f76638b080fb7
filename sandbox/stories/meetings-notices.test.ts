import { afterEach, beforeEach, expect, test } from "vitest";
import { hold, processAll, schedule } from "./held-meeting.ts";
import { Receiver } from "./receiver.ts";
import { signIn } from "./signed-in.ts";
import { type Heard, type Said, visitor } from "./visitor.ts";

const it = visitor();
let receiver: Receiver;

beforeEach(async () => {
  await it().control("POST", "/reset");
  it().forgetToken();
  receiver = await new Receiver().open();
});
afterEach(() => receiver.close());

async function subscribe(resource: string, token?: string, changeType = "created"): Promise<Heard> {
  const { now } = (await it().control("GET", "/clock")).body;
  const body = {
    changeType,
    resource,
    notificationUrl: `${receiver.url}/changes`,
    expirationDateTime: new Date(Date.parse(now) + 55 * 60_000).toISOString(),
  };
  return it().graph("POST", "/subscriptions", token === undefined ? { body } : { body, token });
}

test("whoever subscribed before a call was recorded hears of its recording and transcript once they can be read", async () => {
  const meeting = await schedule(it());
  for (const kind of ["Recording", "Transcript"]) {
    const made = await subscribe(`communications/onlineMeetings/getAll${kind}s`);
    expect(made.status).toBe(201);
  }
  await hold(meeting);
  expect(await receiver.hasAtLast(0)).toHaveLength(0);
  const late = await subscribe(`users/${meeting.organizerId}/onlineMeetings/getAllRecordings`);
  expect(late.status).toBe(201);
  await processAll(it());
  const items = await receiver.hasAtLast(2);
  expect(items.map(({ subscriptionId }) => subscriptionId)).not.toContain(late.body.id);
  const [recording] = (await it().graph("GET", `${meeting.path}/recordings`)).body.value;
  const told = items.find(({ resource }: Said) => resource.includes("/recordings("));
  expect(told).toMatchObject({
    changeType: "created",
    resource: `users('${meeting.organizerId}')/onlineMeetings('${meeting.id}')/recordings('${recording.id}')`,
    resourceData: { id: recording.id, "@odata.type": "#Microsoft.Graph.callRecording" },
  });
});

test("what is processed while nobody looks is told after the state was brought back, too", async () => {
  const meeting = await schedule(it());
  const path = encodeURIComponent(meeting.id);
  expect((await subscribe(`communications/onlineMeetings/${path}/transcripts`)).status).toBe(201);
  expect((await subscribe(`users/${meeting.organizerId}/onlineMeetings/getAllTranscripts`)).status).toBe(201);
  await hold(meeting);
  await it().control("POST", "/snapshots", { name: "held" });
  await it().control("POST", "/snapshots/held/restore");
  await processAll(it());
  const items = await receiver.has(2);
  expect(new Set(items.map(({ resourceData }: Said) => resourceData["@odata.type"]))).toEqual(
    new Set(["#Microsoft.Graph.callTranscript"]),
  );
});

test("the end of a call is told to whoever watches call records", async () => {
  const meeting = await schedule(it());
  expect((await subscribe("communications/callRecords")).status).toBe(201);
  const filtered = `communications/callRecords?$filter=participants/any(p:p/id eq '${await it().idOf("grace.mensah")}')`;
  expect((await subscribe(filtered)).status).toBe(201);
  const { id } = (await hold(meeting, { recorded: false, transcribed: false })).body;
  const [item] = await receiver.hasAtLast(1);
  expect(item).toMatchObject({
    changeType: "created",
    resourceData: { id, "@odata.type": "#Microsoft.Graph.callrecord" },
  });
});

test("changes of presence are told, those by the mere passing of time among them", async () => {
  const tomasz = await signIn(it(), "twisniewski");
  const [priya, grace] = [await it().idOf("praman2"), await it().idOf("grace.mensah")];
  const resource = `/communications/presences?$filter=id in ('${priya}','${grace}')`;
  expect((await subscribe(resource, tomasz.token, "updated")).status).toBe(201);
  const body = {
    sessionId: it().sandbox.ready.admin.clientId,
    availability: "Available",
    activity: "Available",
    expirationDuration: "PT30M",
  };
  for (const user of [priya, tomasz.id]) await it().graph("POST", `/users/${user}/presence/setPresence`, { body });
  expect(await receiver.hasAtLast(1)).toHaveLength(1);
  await it().control("POST", "/clock", { advance: 301 });
  const items = await receiver.hasAtLast(2);
  expect(items[1]).toMatchObject({
    changeType: "updated",
    resource: `communications/presences/${priya}`,
    resourceData: { id: priya, "@odata.type": "#Microsoft.Graph.presence" },
  });
  await it().control("POST", "/clock", { advance: 300 });
  expect(await receiver.hasAtLast(3)).toHaveLength(3);
});

test("presence is watched of at most 650 people, named by id, by one subscription of a person", async () => {
  const tomasz = await signIn(it(), "twisniewski");
  const ids = Array.from({ length: 651 }, (_, i) => `'00000000-0000-4000-8000-${String(i).padStart(12, "0")}'`);
  const watch = (filter: string, token?: string) => subscribe(`/communications/presences${filter}`, token, "updated");
  expect((await watch("", tomasz.token)).status).toBe(400);
  expect((await watch("?$filter=availability eq 'Busy'", tomasz.token)).status).toBe(400);
  expect((await watch(`?$filter=id in (${ids.join(",")})`, tomasz.token)).status).toBe(400);
  const most = `?$filter=id in (${ids.slice(1).join(",")})`;
  expect((await watch(most)).status).toBe(403);
  expect((await watch(most, tomasz.token)).status).toBe(201);
  expect((await watch(`?$filter=id in (${ids[0]})`, tomasz.token)).status).toBe(403);
});
