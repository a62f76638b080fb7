import { constants, createDecipheriv, createHmac, privateDecrypt } from "node:crypto";
import { createLocalJWKSet, jwtVerify } from "jose";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Receiver } from "./receiver.ts";
import { type Heard, type Said, visitor } from "./visitor.ts";

const it = visitor();
let receiver: Receiver;

beforeEach(async () => {
  await it().control("POST", "/reset");
  it().forgetToken();
  receiver = await new Receiver().open();
});
afterEach(() => receiver.close());

function minutesAhead(minutes: number): Promise<string> {
  return it()
    .control("GET", "/clock")
    .then(({ body }) => new Date(Date.parse(body.now) + minutes * 60_000).toISOString());
}

async function subscribe(wish: Record<string, unknown> = {}, token?: string): Promise<Heard> {
  const body = {
    changeType: "created,updated,deleted",
    notificationUrl: `${receiver.url}/changes`,
    resource: "/chats/getAllMessages",
    expirationDateTime: await minutesAhead(60),
    clientState: "only we know",
    ...wish,
  };
  return it().graph("POST", "/subscriptions", { body, ...(token === undefined ? {} : { token }) });
}

/** Two people begin to chat; says who and where. */
async function chat(): Promise<{ id: string; say: (text: string) => Promise<Said> }> {
  const members = ["praman2@campus.example", "marcus.bellamy@campus.example"];
  const { body } = await it().control("POST", "/chats", { members });
  const say = async (text: string): Promise<Said> =>
    (await it().control("POST", `/chats/${encodeURIComponent(body.id)}/messages`, { from: members[0], text })).body;
  return { id: body.id, say };
}

test("whoever proves that they want notifications hears of each message once it is written", async () => {
  const { id, say } = await chat();
  const made = await subscribe();
  expect(made.status).toBe(201);
  expect(receiver.handshakes).toBe(1);
  const message = await say("Are you there?");
  const [item] = await receiver.hasAtLast(1);
  expect(item).toMatchObject({
    subscriptionId: made.body.id,
    changeType: "created",
    clientState: "only we know",
    tenantId: it().sandbox.ready.tenantId,
    resource: `chats('${id}')/messages('${message.id}')`,
    resourceData: { "@odata.type": "#Microsoft.Graph.chatMessage", id: message.id },
  });
  expect(receiver.arrived[0]?.path).toBe("/changes");
});

test("an edit, a reaction and a removal are heard of, each as what it is", async () => {
  const { id, say } = await chat();
  await subscribe();
  const message = await say("Shall we meet?");
  const path = `/chats/${encodeURIComponent(id)}/messages/${message.id}`;
  await it().control("PATCH", path, { text: "Shall we meet tomorrow?" });
  await it().control("DELETE", path);
  const items = await receiver.hasAtLast(3);
  expect(items.map(({ changeType }) => changeType)).toEqual(["created", "updated", "deleted"]);
});

test("without proof there is no subscription, whichever way the receiver fails", async () => {
  for (const handshake of ["refuse", "garble", "silent"] as const) {
    receiver.behaviour.handshake = handshake;
    const refused = await subscribe();
    expect([handshake, refused.status, refused.body.error.code]).toEqual([handshake, 400, "ValidationError"]);
  }
  await receiver.close();
  expect((await subscribe()).status).toBe(400);
  receiver = await new Receiver().open();
  expect((await it().graph("GET", "/subscriptions")).body.value).toEqual([]);
});

test("both addresses are asked before the subscription stands, and the second is wanted beyond an hour", async () => {
  const longer = { expirationDateTime: await minutesAhead(600) };
  const refused = await subscribe(longer);
  expect(refused.status).toBe(400);
  expect(refused.body.error.message).toMatch(/^lifecycleNotificationUrl is a required property/);
  const made = await subscribe({ ...longer, lifecycleNotificationUrl: `${receiver.url}/lifecycle` });
  expect(made.status).toBe(201);
  expect(receiver.handshakes).toBe(2);
});

test("what Graph does not take is refused before anybody is asked", async () => {
  const wishes: Record<string, unknown>[] = [
    { changeType: "read" },
    { resource: "/planner/tasks" },
    { clientState: "x".repeat(129) },
    { notificationUrl: "http://example.com/changes" },
    { expirationDateTime: "2020-01-01T00:00:00Z" },
    { expirationDateTime: await minutesAhead(4400), lifecycleNotificationUrl: `${receiver.url}/lifecycle` },
    { includeResourceData: true },
    { includeResourceData: true, encryptionCertificate: "AAAA", encryptionCertificateId: "one" },
    { resource: "/users/praman2@campus.example/events", expirationDateTime: await minutesAhead(10_100) },
  ];
  for (const wish of wishes) expect([wish, (await subscribe(wish)).status]).toEqual([wish, 400]);
  expect(receiver.handshakes).toBe(0);
});

test("less than three quarters of an hour is made three quarters of an hour", async () => {
  const { body } = await subscribe({ expirationDateTime: await minutesAhead(5) });
  const ahead = Date.parse(body.expirationDateTime) - Date.parse(await minutesAhead(0));
  expect(Math.round(ahead / 60_000)).toBe(45);
});

test("the same wish twice is a conflict, and a permission to write is none to read", async () => {
  expect((await subscribe()).status).toBe(201);
  expect((await subscribe()).status).toBe(409);
  const { token } = await it().app("Chat.ReadWrite.All");
  expect((await subscribe({}, token)).status).toBe(403);
});

test("a subscription is its app's own: another neither sees, renews nor ends it", async () => {
  const { body } = await subscribe();
  const { token } = await it().app("Chat.Read.All");
  const path = `/subscriptions/${body.id}`;
  expect((await it().graph("GET", "/subscriptions", { token })).body.value).toEqual([]);
  for (const method of ["GET", "DELETE"]) expect((await it().graph(method, path, { token })).status).toBe(404);
  const renewal = { expirationDateTime: await minutesAhead(60) };
  expect((await it().graph("PATCH", path, { token, body: renewal })).status).toBe(404);
  expect((await it().graph("PATCH", path, { body: renewal })).status).toBe(200);
  expect((await it().graph("DELETE", path)).status).toBe(204);
  expect((await it().graph("GET", path)).status).toBe(404);
});

test("once it has ended it is gone, and nothing more is heard", async () => {
  const { say } = await chat();
  const { body } = await subscribe();
  await it().control("POST", "/clock", { advance: 61 * 60 });
  it().forgetToken();
  await say("Hello?");
  expect((await it().graph("GET", `/subscriptions/${body.id}`)).status).toBe(404);
  expect(await receiver.hasAtLast(0)).toHaveLength(0);
});

test("the message itself comes along, for the holder of the certificate only, vouched for by Microsoft", async () => {
  const { body: pair } = await it().control("POST", "/certificates", { displayName: "Notifications" });
  const encryptionCertificate = pair.certificate.replaceAll(/-----[A-Z ]+-----|\s/g, "");
  const { say } = await chat();
  const rich = { includeResourceData: true, encryptionCertificate, encryptionCertificateId: "autumn" };
  expect((await subscribe(rich)).status).toBe(201);
  await say("For your eyes only");
  const [item] = await receiver.has(1);
  const { data, dataKey, dataSignature, encryptionCertificateId } = item.encryptedContent;
  const padding = constants.RSA_PKCS1_OAEP_PADDING;
  const key = privateDecrypt({ key: pair.privateKey, padding, oaepHash: "sha1" }, Buffer.from(dataKey, "base64"));
  const sealed = Buffer.from(data, "base64");
  expect(createHmac("sha256", key).update(sealed).digest("base64")).toBe(dataSignature);
  const decipher = createDecipheriv("aes-256-cbc", key, key.subarray(0, 16));
  const message = JSON.parse(Buffer.concat([decipher.update(sealed), decipher.final()]).toString("utf8"));
  expect(message.body.content).toContain("For your eyes only");
  expect(encryptionCertificateId).toBe("autumn");

  const { body: keys } = await it().ask("GET", `${it().sandbox.ready.entra}/common/discovery/v2.0/keys`);
  const [token] = receiver.arrived[0]?.body.validationTokens ?? [];
  const { payload } = await jwtVerify(token, createLocalJWKSet(keys), {
    audience: it().sandbox.ready.admin.clientId,
    currentDate: new Date(Date.parse(await minutesAhead(0))),
  });
  expect(payload).toMatchObject({
    appid: "0bf30f3b-4a52-48df-9a82-234910c4a086",
    tid: it().sandbox.ready.tenantId,
  });
});

test("events of a calendar are heard of, and so are people and groups that change", async () => {
  await subscribe({ resource: "/users/praman2@campus.example/events" });
  await subscribe({ resource: "/users", changeType: "updated" });
  await subscribe({ resource: "/groups", changeType: "updated" });
  const body = {
    subject: "Interview",
    start: { dateTime: "2027-01-11T10:00:00", timeZone: "UTC" },
    end: { dateTime: "2027-01-11T11:00:00", timeZone: "UTC" },
  };
  await it().graph("POST", "/users/praman2@campus.example/events", { body });
  const id = await it().idOf("marcus.bellamy");
  await it().graph("PATCH", `/users/${id}`, { body: { jobTitle: "Dean" } });
  const { body: groups } = await it().graph("GET", "/groups?$select=id&$top=1");
  await it().graph("PATCH", `/groups/${groups.value[0].id}`, { body: { description: "Now with coffee" } });
  const items = await receiver.hasAtLast(3);
  expect(items.map(({ resourceData }) => resourceData["@odata.type"]).sort()).toEqual([
    "#Microsoft.Graph.Event",
    "#Microsoft.Graph.Group",
    "#Microsoft.Graph.User",
  ]);
});
