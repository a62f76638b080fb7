import { expect, test } from "vitest";
import { soon } from "../../../testing/machine-time.ts";
import { subscriptionsAt } from "../../../testing/microsoft/outlook.ts";
import { AMARA, CALLUM, chatStage, PRIYA } from "../../../testing/microsoft/chats.ts";
import { testServer } from "../../../testing/server.ts";

type Stage = Awaited<ReturnType<typeof chatStage>>;

const WHOLE = expect.stringMatching(/^\/?chats\/getAllMessages$/);

function eachUpTo({ server }: Pick<Stage, "server">, most: number | null) {
  return server.call("PATCH", "/api/messenger-settings/listening", { body: { eachUpTo: most } });
}

/**
 * Waits until Microsoft announces just this. What it takes the place of ends at the next look, to which time leaps once: were it
 * to leap with every look here, the permission by which Microsoft was asked would run out, and what is written before Parley has
 * renewed that, a moment later, is never announced.
 */
async function onlyLive({ server, sandbox }: Stage, resource: unknown): Promise<void> {
  const live = expect.objectContaining({ state: "live", resource });
  const all = async () => (await server.call("GET", "/api/subscriptions")).body.items;
  await soon(async () => expect(await all()).toContainEqual(live));
  await sandbox.control("POST", "/clock", { advance: 601 });
  await soon(async () => expect(await all()).toEqual([live]));
}

/** A stage at which Microsoft announces what the whole tenant writes, and nothing is found by looking. */
async function wholeTenant(): Promise<Stage> {
  const stage = await chatStage();
  await stage.announced();
  await eachUpTo(stage, 0);
  await onlyLive(stage, WHOLE);
  await withoutLooks(stage);
  return stage;
}

/** Whatever is found from now on was announced: no look comes to an end. */
async function withoutLooks({ sandbox }: Stage): Promise<void> {
  await sandbox.control("POST", "/faults", {
    match: { path: "getAllMessages/delta" },
    action: { kind: "status", status: 503 },
  });
}

async function strangers({ server }: Stage): Promise<number> {
  const said: string = (await server.call("GET", "/metrics")).body;
  const found = /parley_deliveries_total\{source="chats",outcome="stranger"\} (\d+)/.exec(said);
  return Number(found?.[1] ?? 0);
}

/** What was asked of Microsoft about something, in its order. */
async function asksAbout({ sandbox }: Stage, what: string): Promise<string[]> {
  const { entries } = await sandbox.control("GET", "/traffic");
  const all: string[] = entries.map(({ endpoint = "" }: { endpoint?: string }) => endpoint);
  return all.filter((endpoint) => endpoint.includes(what));
}

/** How often Microsoft was asked who is in a chat. */
async function asked(stage: Stage): Promise<number> {
  return (await asksAbout(stage, "/chats/{")).filter((endpoint) => /^GET \/chats\/\{\w+\}$/.test(endpoint)).length;
}

test("beyond so many accounts the whole tenant is listened to, and what is said of that says why", async () => {
  const stage = await chatStage();
  const { server, sandbox } = stage;
  await stage.announced();
  // A test of the connection has one of its own for a moment.
  const only = () => soon(async () => expect(await subscriptionsAt(sandbox)).toHaveLength(1));
  const reasons = async () => (await server.call("GET", "/api/subscriptions")).body.reasons;
  expect(await reasons()).toMatchObject([
    { sentence: "1 account is connected; up to 1000, each is listened to by itself." },
  ]);
  expect(await eachUpTo(stage, 0)).toMatchObject({ status: 200, body: { eachUpTo: 0 } });
  await onlyLive(stage, WHOLE);
  await only();
  expect(await reasons()).toMatchObject([{ sentence: expect.stringContaining("beyond 0, the whole tenant") }]);
  // And back, as few accounts are enough.
  await eachUpTo(stage, null);
  await onlyLive(stage, expect.stringMatching(/^users\/[^/]+\/chats\/getAllMessages$/));
  await only();
});

test("nothing is missed of what is written while the whole tenant takes the place of each account", async () => {
  const stage = await chatStage();
  const { server, begin, write, conversationOf, texts } = stage;
  await stage.announced();
  await withoutLooks(stage);
  const chat = await begin([AMARA, CALLUM]);
  await write(chat, AMARA, "Before");
  const conversation = await conversationOf(chat);
  await eachUpTo(stage, 0);
  await write(chat, AMARA, "While Microsoft is asked");
  await soon(async () => {
    const { items } = (await server.call("GET", "/api/subscriptions")).body;
    expect(items).toContainEqual(expect.objectContaining({ state: "live", resource: WHOLE }));
  });
  await write(chat, AMARA, "While both are announced");
  await onlyLive(stage, WHOLE);
  await write(chat, AMARA, "After");
  const written = ["Before", "While Microsoft is asked", "While both are announced", "After"];
  await soon(async () => expect(await texts(conversation)).toEqual(written));
});

test("where another program listens to the whole tenant by the same app, it is left alone and each account is listened to", async () => {
  const stage = await chatStage();
  const { server, sandbox, clientId } = stage;
  await stage.announced();
  const { access_token } = await sandbox.control("POST", "/tokens", { clientId });
  const other = await testServer();
  const made = await fetch(`${sandbox.ready.graph}/subscriptions`, {
    method: "POST",
    headers: { authorization: `Bearer ${access_token}`, "content-type": "application/json" },
    body: JSON.stringify({
      resource: "/chats/getAllMessages",
      changeType: "created,updated,deleted",
      notificationUrl: `${other.url}/graph/notifications`,
      expirationDateTime: new Date(Date.now() + 1_800_000).toISOString(),
    }),
  });
  expect(made.status).toBe(201);
  await eachUpTo(stage, 0);
  await sandbox.control("POST", "/clock", { advance: 601 });
  await soon(async () => {
    const { items } = (await server.call("GET", "/api/subscriptions")).body;
    expect(items).toContainEqual(
      expect.objectContaining({ state: "stranger", address: `${other.url}/graph/notifications` }),
    );
    expect(items).toContainEqual(
      expect.objectContaining({ resource: WHOLE, finding: expect.objectContaining({ reason: "listened-already" }) }),
    );
    expect(items).toContainEqual(expect.objectContaining({ state: "live", resource: expect.stringMatching(/^users/) }));
  });
  expect((await subscriptionsAt(sandbox)).map(({ notificationUrl }) => notificationUrl)).toContain(
    `${other.url}/graph/notifications`,
  );
});

test("of what the whole tenant writes, Callum's chats are kept and nothing of anybody else's stays", async () => {
  const stage = await wholeTenant();
  const { begin, write, conversationOf, texts, messagesOf, server } = stage;
  const chat = await begin([AMARA, CALLUM]);
  const others = await begin([AMARA, PRIYA]);
  await write(chat, AMARA, "Is Vera coming?");
  await write(others, AMARA, "The surprise is on Friday");
  const conversation = await conversationOf(chat);
  await soon(async () => expect(await texts(conversation)).toEqual(["Is Vera coming?"]));
  await write(chat, CALLUM, "At three");
  await soon(async () => expect(await texts(conversation)).toEqual(["Is Vera coming?", "At three"]));
  expect(await messagesOf(conversation)).toMatchObject([{ foundBy: "announcement" }, { foundBy: "announcement" }]);
  await soon(async () => expect(await strangers(stage)).toBeGreaterThan(0));
  const before = [await strangers(stage), await asked(stage)];
  await write(others, PRIYA, "She must not know of the surprise");
  await soon(async () => expect(await strangers(stage)).toBeGreaterThan(before[0] ?? 0));
  // Who is in it was asked for once.
  expect(before[1]).toBeGreaterThan(0);
  expect(await asked(stage)).toBe(before[1]);
  const all = (await server.call("GET", "/api/conversations")).body.items;
  expect(all.map(({ chatId }: { chatId: string }) => chatId)).not.toContain(others.id);
  for (const { members } of all) expect(members).toContainEqual(expect.objectContaining({ name: "Callum MacLeod" }));
  expect(server.log.join("")).not.toContain("surprise");
});

test("a chat that was nobody's is kept from when Callum is added to it", async () => {
  const stage = await wholeTenant();
  const { begin, write, conversationOf, texts, sandbox } = stage;
  const others = await begin([AMARA, PRIYA], "Open day");
  await write(others, AMARA, "Before");
  await soon(async () => expect(await strangers(stage)).toBeGreaterThan(0));
  const { access_token } = await sandbox.control("POST", "/tokens", { clientId: sandbox.ready.admin.clientId });
  const added = await fetch(`${sandbox.ready.graph}/chats/${others.id}/members`, {
    method: "POST",
    headers: { authorization: `Bearer ${access_token}`, "content-type": "application/json" },
    body: JSON.stringify({
      "@odata.type": "#microsoft.graph.aadUserConversationMember",
      roles: ["owner"],
      "user@odata.bind": `https://graph.microsoft.com/v1.0/users('${CALLUM}')`,
    }),
  });
  expect(added.status).toBe(201);
  await write(others, AMARA, "Welcome, Callum");
  const conversation = await conversationOf(others);
  await soon(async () => expect(await texts(conversation)).toContain("Welcome, Callum"));
});

test("where Microsoft refuses to announce the whole tenant, each account is listened to, and that is said", async () => {
  const stage = await chatStage({ roles: ["Chat.ReadWrite.All", "User.ReadBasic.All"] });
  const { server, begin, write, conversationOf, texts } = stage;
  await stage.announced();
  await eachUpTo(stage, 0);
  await soon(async () => {
    const { items, reasons } = (await server.call("GET", "/api/subscriptions")).body;
    expect(items).toMatchObject([
      { state: "wanted", resource: WHOLE, finding: { level: "bad" } },
      { state: "live", resource: expect.stringMatching(/^users/) },
    ]);
    expect(reasons[0].sentence).toContain("Until Microsoft does that, each is listened to by itself.");
  });
  const chat = await begin([AMARA, CALLUM]);
  await write(chat, AMARA, "Is Vera coming?");
  await soon(async () => expect(await texts(await conversationOf(chat))).toEqual(["Is Vera coming?"]));
});
