import { afterEach, beforeEach, expect, test } from "vitest";
import { Receiver } from "./receiver.ts";
import { type Heard, visitor } from "./visitor.ts";

const it = visitor();
const MARCUS = "marcus.bellamy@campus.example";
const PRIYA = "praman2@campus.example";
let receiver: Receiver;
let say: (text: string) => Promise<void>;

beforeEach(async () => {
  await it().control("POST", "/reset");
  it().forgetToken();
  receiver = await new Receiver().open();
  const { body: chat } = await it().control("POST", "/chats", { members: [PRIYA, MARCUS] });
  say = async (text) => {
    await it().control("POST", `/chats/${encodeURIComponent(chat.id)}/messages`, { from: PRIYA, text });
  };
});
afterEach(() => receiver.close());

async function subscribe(token: string, resource = "/chats/getAllMessages"): Promise<Heard> {
  const { body: clock } = await it().control("GET", "/clock");
  const body = {
    changeType: "created",
    notificationUrl: `${receiver.url}/changes`,
    lifecycleNotificationUrl: `${receiver.url}/lifecycle`,
    resource,
    expirationDateTime: new Date(Date.parse(clock.now) + 3_000_000).toISOString(),
  };
  return it().graph("POST", "/subscriptions", { token, body });
}

const lifecycle = (): string[] => receiver.items.flatMap(({ lifecycleEvent }) => lifecycleEvent ?? []);
const asked = async (): Promise<void> => {
  await expect.poll(lifecycle, { timeout: 60_000, interval: 10 }).toEqual(["reauthorizationRequired"]);
};
const signIn = async (app: { clientId: string; secret: string }): Promise<string> =>
  (await it().token({ client_id: app.clientId, client_secret: app.secret })).body.access_token;

test("once consent is withdrawn nothing more is told, until it is given again and the right is proven anew", async () => {
  const app = await it().app("Chat.Read.All", "User.Read.All");
  const { body } = await subscribe(app.token);
  await it().control("DELETE", `/apps/${app.clientId}/roles/User.Read.All`);
  await say("heard");
  await receiver.has(1);
  await it().control("DELETE", `/apps/${app.clientId}/roles/Chat.Read.All`);
  await asked();
  await say("unheard");
  const path = `/subscriptions/${body.id}/reauthorize`;
  expect((await it().graph("POST", path, { token: await signIn(app) })).status).toBe(403);
  await it().control("POST", `/apps/${app.clientId}/roles`, { roles: ["Chat.Read.All"], role: "Chat.Read.All" });
  expect((await it().graph("POST", path, { token: await signIn(app) })).status).toBe(204);
  await say("heard again");
  expect(await receiver.hasAtLast(3)).toHaveLength(3);
});

test("an app that is disabled hears nothing more", async () => {
  const app = await it().app("Chat.Read.All");
  await subscribe(app.token);
  await it().control("PATCH", `/apps/${app.clientId}`, { enabled: false });
  await asked();
  await say("unheard");
  expect(await receiver.hasAtLast(1)).toHaveLength(1);
});

test("what somebody let an app hear ends when they are disabled, deleted or their sessions revoked", async () => {
  const { body: own } = await it().control("POST", "/tokens", { user: MARCUS });
  const token: string = own.access_token;
  const ends: Record<string, () => Promise<unknown>> = {
    revoked: async () => it().graph("POST", `/users/${await it().idOf(MARCUS)}/revokeSignInSessions`),
    disabled: () => it().control("PATCH", `/users/${MARCUS}`, { enabled: false }),
  };
  expect((await subscribe(token, "/me/chats/getAllMessages")).status).toBe(201);
  for (const end of Object.values(ends)) {
    const before = lifecycle().length;
    await end();
    await expect.poll(() => lifecycle().length, { timeout: 60_000, interval: 10 }).toBe(before + 1);
  }
  await say("unheard");
  expect(await receiver.hasAtLast(2)).toHaveLength(2);
});

test("an administrator who changes consent for everybody takes away only what is no longer in it", async () => {
  const { clientId } = await it().app();
  await it().control("PATCH", `/apps/${clientId}`, { scopes: ["Chat.Read", "User.Read"] });
  const { body: own } = await it().control("POST", "/tokens", { user: MARCUS, clientId, permissions: ["Chat.Read"] });
  await subscribe(own.access_token, "/me/chats/getAllMessages");
  await it().control("PATCH", `/apps/${clientId}`, { scopes: ["Chat.Read"] });
  await say("heard");
  expect(await receiver.hasAtLast(1)).toHaveLength(1);
  await it().control("PATCH", `/apps/${clientId}`, { scopes: ["User.Read"] });
  await asked();
});

test("two equal wishes at once make one subscription, and one that was ended meanwhile does not come back", async () => {
  const { token } = await it().app("Chat.Read.All");
  receiver.behaviour.delayMs = 100;
  const made = await Promise.all([subscribe(token), subscribe(token)]);
  expect(made.map(({ status }) => status).sort()).toEqual([201, 409]);
  const path = `/subscriptions/${made.find(({ status }) => status === 201)?.body.id}`;
  const body = { notificationUrl: `${receiver.url}/elsewhere` };
  // Long enough for it to be ended before it is proven.
  receiver.behaviour.delayMs = 3000;
  const moving = it().graph("PATCH", path, { token, body });
  await expect.poll(() => receiver.handshakes).toBe(5);
  expect((await it().graph("DELETE", path, { token })).status).toBe(204);
  expect((await moving).status).toBe(404);
  expect((await it().graph("GET", path, { token })).status).toBe(404);
});

test("asked by hand to prove its right again, an owner is asked once", async () => {
  const { token } = await it().app("Chat.Read.All");
  const { body } = await subscribe(token);
  await it().control("POST", `/subscriptions/${body.id}/lifecycle`, { event: "reauthorizationRequired" });
  await receiver.hasAtLast(1);
  expect(lifecycle()).toEqual(["reauthorizationRequired"]);
});
