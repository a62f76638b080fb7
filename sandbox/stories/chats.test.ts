import { beforeAll, describe, expect, test } from "vitest";
import { memberOf, type SignedIn, signIn } from "./signed-in.ts";
import { type Said, visitor } from "./visitor.ts";

const it = visitor();
let amara: SignedIn;
let grace: SignedIn;
let jonas = "";
let ids: readonly string[] = [];

beforeAll(async () => {
  amara = await signIn(it(), "amara.okafor");
  grace = await signIn(it(), "grace.mensah");
  jonas = await it().idOf("jonas.weber");
  ids = [amara.id, grace.id, jonas];
});
const at = (id: string): string => `/chats/${encodeURIComponent(id)}`;
const group = async (topic = "Timetables"): Promise<Said> =>
  (await amara.graph("POST", "/chats", { chatType: "group", topic, members: ids.map((id) => memberOf(id)) })).body;

test("two people have one chat, however often and by whom it is begun", async () => {
  const wish = { chatType: "oneOnOne", members: [memberOf(amara.id), memberOf(grace.id)] };
  const first = await amara.graph("POST", "/chats", wish);
  expect(first).toMatchObject({ status: 201, body: { chatType: "oneOnOne", topic: null } });
  expect(first.body.id).toBe(`19:${[amara.id, grace.id].sort().join("_")}@unq.gbl.spaces`);
  const again = await grace.graph("POST", "/chats", { ...wish, members: wish.members.toReversed() });
  expect(again).toMatchObject({ status: 201, body: { id: first.body.id } });
  expect(again.body.createdDateTime).toBe(first.body.createdDateTime);
});

test("a group chat has a title, a link and its members, and says who was added", async () => {
  const chat = await group();
  expect(chat).toMatchObject({ chatType: "group", topic: "Timetables", onlineMeetingInfo: null });
  expect(chat.id).toMatch(/^19:[0-9a-f]{32}@thread\.v2$/);
  expect(chat.webUrl).toContain(`/l/chat/${encodeURIComponent(chat.id)}/0?tenantId=`);
  const read = await grace.graph("GET", `${at(chat.id)}?$expand=members,lastMessagePreview`);
  expect(read.body.members.map(({ userId }: Said) => userId).sort()).toEqual([...ids].sort());
  expect(read.body.lastMessagePreview).toMatchObject({ messageType: "unknownFutureValue", from: null });
  expect(read.body.lastMessagePreview.eventDetail).toMatchObject({
    "@odata.type": "#microsoft.graph.membersAddedEventMessageDetail",
    initiator: { user: { id: amara.id } },
  });
});

test("what no chat can be begun with is refused", async () => {
  const two = [memberOf(amara.id), memberOf(grace.id)];
  const refusals: readonly (readonly [object, string])[] = [
    [{ chatType: "oneOnOne", members: [...two, memberOf(jonas)] }, "exactly two"],
    [{ chatType: "oneOnOne", members: [memberOf(amara.id), memberOf(amara.id)] }, "duplicate members"],
    [{ chatType: "group", members: [...two, memberOf(grace.id)] }, "Duplicate chat members"],
    [{ chatType: "oneOnOne", topic: "Us", members: two }, "group chats only"],
    [{ chatType: "group", topic: "a: b", members: two }, "':'"],
    [{ chatType: "meeting", members: two }, "chatType"],
    [{ chatType: "group", members: [memberOf(grace.id), memberOf(jonas)] }, "caller"],
    [{ chatType: "group", members: [memberOf(amara.id), memberOf(grace.id, "")] }, "role"],
  ];
  for (const [body, words] of refusals) {
    const answer = await amara.graph("POST", "/chats", body);
    expect([answer.status, answer.body.error.message]).toEqual([400, expect.stringContaining(words)]);
  }
  const porter = memberOf(await it().idOf("ruth.abernathy"));
  expect((await amara.graph("POST", "/chats", { chatType: "group", members: [...two, porter] })).status).toBe(403);
  const nobody = memberOf("00000000-0000-4000-8000-000000000000");
  expect((await amara.graph("POST", "/chats", { chatType: "group", members: [...two, nobody] })).status).toBe(404);
});

test("a guest is a guest in a chat, never an owner", async () => {
  const daniel = await it().idOf("daniel.whitlock_brightwell.example#EXT#@larkfielduni.onmicrosoft.com");
  const chat = (role: string) =>
    amara.graph("POST", "/chats", { chatType: "group", members: [memberOf(amara.id), memberOf(daniel, role)] });
  expect((await chat("owner")).status).toBe(400);
  const made = await chat("guest");
  const { value } = (await amara.graph("GET", `${at(made.body.id)}/members`)).body;
  expect(value.find(({ userId }: Said) => userId === daniel).roles).toEqual(["guest"]);
});

test("only those in a chat see it, and apps with the permission", async () => {
  const chat = await group();
  const stranger = await signIn(it(), "wei.zhang");
  expect((await stranger.graph("GET", at(chat.id))).body.error).toMatchObject({ code: "Forbidden" });
  expect((await it().graph("GET", at(chat.id))).body).toMatchObject({ id: chat.id, viewpoint: null });
  expect((await it().graph("GET", `/chats/${encodeURIComponent("19:none@thread.v2")}`)).status).toBe(404);
  const reader = await it().app("User.Read.All");
  const refused = await it().graph("GET", at(chat.id), { token: reader.token });
  expect(refused).toMatchObject({ status: 403, body: { error: { code: "Forbidden" } } });
});

test("an app begins a chat with Chat.Create, but cannot list chats without saying whose", async () => {
  const { token } = await it().app("Chat.Create", "Chat.ReadBasic.All");
  const members = [memberOf(grace.id), memberOf(jonas)];
  const made = await it().graph("POST", "/chats", { body: { chatType: "oneOnOne", members }, token });
  expect(made.status).toBe(201);
  expect(await it().graph("GET", "/chats", { token })).toMatchObject({
    status: 412,
    body: {
      error: { code: "PreconditionFailed", message: "Requested API is not supported in application-only context" },
    },
  });
  const { body } = await it().graph("GET", `/users/${jonas}/chats`, { token });
  expect(body.value.map(({ id }: Said) => id)).toContain(made.body.id);
});

describe("the list of somebody's chats", () => {
  test("is filtered, sorted by the newest message, paged and seen by its owner only", async () => {
    const [old, young] = [await group("Old"), await group("Young")];
    await it().control("POST", "/clock", { advance: 60 });
    await amara.graph("POST", `${at(old.id)}/messages`, { body: { content: "Still there?" } });
    const sorted = "$orderby=lastMessagePreview/createdDateTime desc";
    const { body } = await amara.graph("GET", `/me/chats?${sorted}&$expand=lastMessagePreview&$top=2`);
    expect(body.value[0]).toMatchObject({ id: old.id, lastMessagePreview: { body: { content: "Still there?" } } });
    expect(body.value).toHaveLength(2);
    const next = await amara.graph("GET", body["@odata.nextLink"].split("/v1.0")[1]);
    expect(next.body.value[0].id).not.toBe(old.id);
    const named = await amara.graph("GET", `/chats?$filter=topic eq 'Young' and chatType eq 'group'`);
    expect(named.body.value.map(({ id }: Said) => id)).toEqual([young.id]);
    expect(named.body.value[0].lastMessagePreview).toBeUndefined();
    const withJonas = await amara.graph("GET", `/chats?$filter=members/any(m: m/displayName eq 'Jonas Weber')&$top=50`);
    expect(withJonas.body.value.map(({ id }: Said) => id)).toContain(young.id);
    expect(withJonas.body.value.every(({ chatType }: Said) => chatType === "group")).toBe(true);
    expect(withJonas.body.value[0].members).toBeUndefined();
    expect((await amara.graph("GET", `/chats?$orderby=lastMessagePreview/createdDateTime`)).status).toBe(400);
    expect((await amara.graph("GET", "/me/chats?$top=51")).status).toBe(400);
    expect((await amara.graph("GET", "/me/chats?$search=x")).status).toBe(400);
    expect((await amara.graph("GET", `/users/${grace.id}/chats`)).status).toBe(403);
  });

  test("tells what is read and what is hidden", async () => {
    const chat = await group();
    const user = { id: grace.id, tenantId: it().sandbox.ready.tenantId };
    const viewpoint = async () => (await grace.graph("GET", at(chat.id))).body.viewpoint;
    expect(await viewpoint()).toEqual({ isHidden: false, lastMessageReadDateTime: "0001-01-01T00:00:00Z" });
    expect((await grace.graph("POST", `${at(chat.id)}/markChatReadForUser`, { user })).status).toBe(204);
    expect((await viewpoint()).lastMessageReadDateTime > chat.createdDateTime).toBe(true);
    const lastMessageReadDateTime = chat.createdDateTime;
    await grace.graph("POST", `${at(chat.id)}/markChatUnreadForUser`, { user, lastMessageReadDateTime });
    expect((await viewpoint()).lastMessageReadDateTime).toBe(chat.createdDateTime);
    await grace.graph("POST", `${at(chat.id)}/hideForUser`, { user });
    expect((await viewpoint()).isHidden).toBe(true);
    await amara.graph("POST", `${at(chat.id)}/messages`, { body: { content: "Come back" } });
    expect((await viewpoint()).isHidden).toBe(false);
    const other = await grace.graph("POST", `${at(chat.id)}/unhideForUser`, { user: { id: amara.id } });
    expect(other.status).toBe(403);
    expect((await it().graph("POST", `${at(chat.id)}/markChatReadForUser`, { body: { user } })).status).toBe(412);
  });
});

test("a group chat is renamed and says so; a chat of two has no name", async () => {
  const chat = await group();
  const renamed = await grace.graph("PATCH", at(chat.id), { topic: "Rooms" });
  expect(renamed).toMatchObject({ status: 200, body: { topic: "Rooms" } });
  const { body } = await it().graph("GET", `${at(chat.id)}/messages?$top=1`, {
    token: grace.token,
    headers: { prefer: "include-unknown-enum-members" },
  });
  expect(body.value[0]).toMatchObject({
    messageType: "systemEventMessage",
    body: { content: "<systemEventMessage/>" },
    eventDetail: { chatDisplayName: "Rooms", chatId: chat.id },
  });
  const two = { chatType: "oneOnOne", members: [memberOf(amara.id), memberOf(grace.id)] };
  const { id } = (await amara.graph("POST", "/chats", two)).body;
  expect((await amara.graph("PATCH", at(id), { topic: "Us" })).status).toBe(400);
  expect((await amara.graph("PATCH", at(chat.id), { chatType: "oneOnOne" })).status).toBe(400);
});

test("an administrator deletes a chat, and has seven days to think about it", async () => {
  const chat = await group();
  expect((await it().graph("DELETE", at(chat.id))).status).toBe(204);
  expect((await amara.graph("GET", at(chat.id))).status).toBe(404);
  const mine = (await amara.graph("GET", "/me/chats?$top=50")).body.value;
  expect(mine.map(({ id }: Said) => id)).not.toContain(chat.id);
  const grave = `/teamwork/deletedChats/${encodeURIComponent(chat.id)}`;
  expect((await it().graph("GET", grave)).body.id).toBe(chat.id);
  expect((await it().graph("POST", `${grave}/undoDelete`)).status).toBe(204);
  expect((await amara.graph("GET", at(chat.id))).status).toBe(200);
  await it().graph("DELETE", at(chat.id));
  await it().control("POST", "/clock", { advance: 8 * 86_400 });
  it().forgetToken();
  expect((await it().graph("POST", `${grave}/undoDelete`)).status).toBe(404);
});
