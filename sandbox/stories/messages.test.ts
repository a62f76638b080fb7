import { beforeAll, describe, expect, test } from "vitest";
import { memberOf, type SignedIn, signIn } from "./signed-in.ts";
import { type Heard, type Said, visitor } from "./visitor.ts";

const it = visitor();
const PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
let amara: SignedIn;
let grace: SignedIn;
let chat = "";

beforeAll(async () => {
  amara = await signIn(it(), "amara.okafor");
  grace = await signIn(it(), "grace.mensah");
  const jonas = await it().idOf("jonas.weber");
  const members = [memberOf(amara.id), memberOf(grace.id), memberOf(jonas)];
  const { body } = await amara.graph("POST", "/chats", { chatType: "group", topic: "Rooms", members });
  chat = `/chats/${encodeURIComponent(body.id)}`;
});
const say = (content: string, more: object = {}, by = amara): Promise<Heard> =>
  by.graph("POST", `${chat}/messages`, { body: { content, contentType: "html" }, ...more });
const read = async (id: string): Promise<Said> => (await grace.graph("GET", `${chat}/messages/${id}`)).body;

test("a message is sent by the person who is signed in and read by the others", async () => {
  const sent = await amara.graph("POST", `${chat}/messages`, { body: { content: "C104 < C107" }, importance: "high" });
  expect(sent).toMatchObject({
    status: 201,
    body: {
      messageType: "message",
      replyToId: null,
      importance: "high",
      locale: "en-us",
      lastEditedDateTime: null,
      deletedDateTime: null,
      channelIdentity: null,
      webUrl: null,
      body: { contentType: "text", content: "C104 < C107" },
      from: { application: null, user: { id: amara.id, displayName: "Amara Okafor", userIdentityType: "aadUser" } },
    },
  });
  const { id, etag, createdDateTime } = sent.body;
  expect([id, etag]).toEqual([String(Date.parse(createdDateTime)), id]);
  expect(await read(id)).toMatchObject({ id, chatId: decodeURIComponent(chat.slice("/chats/".length)) });
});

test("messages of one instant are different messages", async () => {
  await it().control("POST", "/clock", { rate: 0 });
  const ids = [(await say("one")).body.id, (await say("two")).body.id, (await say("three")).body.id];
  await it().control("POST", "/clock", { rate: 1 });
  expect(new Set(ids).size).toBe(3);
});

test("no app sends a message, with or without the permission to import", async () => {
  const send = (token?: string): Promise<Heard> => {
    const body = { body: { content: "I am a program" } };
    return it().graph("POST", `${chat}/messages`, token === undefined ? { body } : { body, token });
  };
  expect(await send()).toMatchObject({ status: 403, body: { error: { code: "Forbidden" } } });
  const { token } = await it().app("Teamwork.Migrate.All");
  const refused = await send(token);
  expect(refused).toMatchObject({ status: 401, body: { error: { code: "Unauthorized" } } });
  expect(refused.body.error.message).toContain("only for import purposes");
});

test("strangers neither read nor write", async () => {
  const wei = await signIn(it(), "wei.zhang");
  expect((await say("Hello?", {}, wei)).status).toBe(403);
  expect((await wei.graph("GET", `${chat}/messages`)).body.error.message).toContain("AclCheckFailed");
});

describe("a message is refused", () => {
  const refusal = async (content: string, more: object = {}): Promise<[number, string]> => {
    const answer = await say(content, more);
    return [answer.status, answer.body.error?.message];
  };

  test("without content, or with more than about 28 KB of it", async () => {
    expect(await refusal("")).toEqual([400, "Missing body content"]);
    expect((await amara.graph("POST", `${chat}/messages`, { content: "flat" })).status).toBe(400);
    expect((await say("x".repeat(28_000))).status).toBe(201);
    expect((await say("x".repeat(29_000))).body.error.code).toBe("RequestEntityTooLarge");
  });

  test("when mentions and the text do not match", async () => {
    const mention = { id: 0, mentionText: "Grace", mentioned: { user: { id: grace.id, displayName: "Grace Mensah" } } };
    expect((await refusal('<at id="0">Grace</at>'))[0]).toBe(400);
    expect((await refusal("Grace", { mentions: [mention] }))[0]).toBe(400);
    const sent = await say('<at id="0">Grace</at>, look', { mentions: [mention] });
    expect(sent.body.mentions[0]).toMatchObject({ id: 0, mentioned: { user: { userIdentityType: "aadUser" } } });
  });

  test("when attachments and the text do not match, or a file's name and address", async () => {
    const url = "https://larkfielduni-my.sharepoint.com/personal/a/Documents/plan.pdf";
    const file = { id: "1c6b", contentType: "reference", contentUrl: url, name: "plan.pdf" };
    const tag = '<attachment id="1c6b"></attachment>';
    expect((await refusal("See this", { attachments: [file] }))[0]).toBe(400);
    expect((await refusal(tag))[0]).toBe(400);
    expect((await refusal(tag, { attachments: [{ ...file, name: "plan.docx" }] }))[1]).toBe(
      "contentUrl extension and name extension do not match",
    );
    expect((await say(tag, { attachments: [file] })).body.attachments[0]).toEqual({
      ...file,
      content: null,
      thumbnailUrl: null,
      teamsAppId: null,
    });
  });

  test("when it says what only Teams can say", async () => {
    expect((await refusal("Old", { createdDateTime: "2020-01-01T00:00:00Z" }))[0]).toBe(400);
    expect((await refusal("Hm", { importance: "loud" }))[0]).toBe(400);
    expect((await refusal("Hm", { subjet: "typo" }))[0]).toBe(400);
  });
});

test("a picture in a message gets an address of its own, which gives the picture to members only", async () => {
  const picture = { "@microsoft.graph.temporaryId": "1", contentBytes: PIXEL, contentType: "image/png" };
  const html = '<p><img src="../hostedContents/1/$value"></p>';
  expect((await say(html)).status).toBe(400);
  expect((await say("No picture", { hostedContents: [picture] })).status).toBe(400);
  const { body } = await say(html, { hostedContents: [picture] });
  const [, address = ""] = /src="([^"]+)"/.exec(body.body.content) ?? [];
  expect(address).toMatch(new RegExp(`^${it().sandbox.ready.graph}/chats/19:.+/messages/${body.id}/hostedContents/`));
  const path = address.split("/v1.0")[1] ?? "";
  const shown = await grace.graph("GET", path);
  expect([shown.headers.get("content-type"), shown.bytes.toString("base64")]).toEqual(["image/png", PIXEL]);
  const contents = `${chat}/messages/${body.id}/hostedContents`;
  const { value } = (await grace.graph("GET", contents)).body;
  expect(value).toEqual([{ id: path.split("/").at(-2), contentBytes: null, contentType: null }]);
  expect((await grace.graph("GET", `${contents}/${value[0].id}`)).body.contentBytes).toBeNull();
  expect((await (await signIn(it(), "wei.zhang")).graph("GET", path)).status).toBe(403);
});

describe("changes", () => {
  test("only the sender edits a message; what changed is told by its version", async () => {
    const { id } = (await say("teh room")).body;
    const edit = { body: { contentType: "html", content: "the room" } };
    expect((await grace.graph("PATCH", `${chat}/messages/${id}`, edit)).status).toBe(403);
    expect((await amara.graph("PATCH", `${chat}/messages/${id}`, edit)).status).toBe(204);
    const edited = await read(id);
    expect(edited.body.content).toBe("the room");
    expect(edited.lastEditedDateTime).toBe(edited.lastModifiedDateTime);
    expect(edited.etag).toBe(String(Date.parse(edited.lastModifiedDateTime)));
    expect(Number(edited.etag)).toBeGreaterThan(Number(id));
  });

  test("an app marks a violation of a policy and changes nothing else", async () => {
    const { id } = (await say("card 4111")).body;
    const path = `${chat}/messages/${id}`;
    expect((await it().graph("PATCH", path, { body: { body: { content: "?" } } })).status).toBe(400);
    const policyViolation = { dlpAction: "blockAccess", verdictDetails: "allowFalsePositiveOverride" };
    expect((await it().graph("PATCH", path, { body: { policyViolation } })).status).toBe(200);
    expect(await read(id)).toMatchObject({ policyViolation, lastEditedDateTime: null });
    expect((await amara.graph("PATCH", path, { policyViolation })).status).toBe(400);
  });

  test("a reaction changes the message, but is no edit", async () => {
    const { id } = (await say("Well done")).body;
    const path = `${chat}/messages/${id}`;
    expect((await grace.graph("POST", `${path}/setReaction`, { reactionType: "💘" })).status).toBe(204);
    expect((await grace.graph("POST", `${path}/setReaction`, { reactionType: "like" })).status).toBe(204);
    const liked = await read(id);
    expect(liked.reactions.map(({ reactionType }: Said) => reactionType)).toEqual(["💘", "like"]);
    expect(liked.reactions[1]).toMatchObject({ displayName: "Like", user: { user: { id: grace.id } } });
    expect(Number(liked.etag)).toBeGreaterThan(Number(id));
    expect(liked.lastEditedDateTime).toBeNull();
    await grace.graph("POST", `${path}/unsetReaction`, { reactionType: "💘" });
    expect((await read(id)).reactions).toHaveLength(1);
    expect((await grace.graph("POST", `${path}/setReaction`, { reactionType: "applause" })).status).toBe(400);
    expect((await it().graph("POST", `${path}/setReaction`, { body: { reactionType: "like" } })).status).toBe(412);
  });

  test("a deleted message is empty until its sender takes that back", async () => {
    const { id } = (await say("Oops")).body;
    const mine = `/users/${amara.id}${chat}/messages/${id}`;
    expect((await grace.graph("POST", `/me${chat}/messages/${id}/softDelete`)).status).toBe(403);
    expect((await amara.graph("POST", `${mine}/softDelete`)).status).toBe(204);
    const deleted = await read(id);
    expect(deleted).toMatchObject({ body: { content: "" }, from: { user: { id: amara.id } } });
    expect(deleted.deletedDateTime).toBe(deleted.lastModifiedDateTime);
    expect((await amara.graph("PATCH", `${chat}/messages/${id}`, { body: { content: "!" } })).status).toBe(400);
    expect((await amara.graph("POST", `${mine}/undoSoftDelete`)).status).toBe(204);
    expect(await read(id)).toMatchObject({ body: { content: "Oops" }, deletedDateTime: null });
    expect((await read("1234567890123")).error.message).toContain("MessageNotFound");
  });
});

test("an answer quotes what it answers", async () => {
  const question = (await say("<p>Which <b>room</b>?</p>")).body;
  const wish = { messageIds: [question.id], replyMessage: { body: { content: "The <big> one" } } };
  const reply = await grace.graph("POST", `${chat}/messages/replyWithQuote`, wish);
  expect(reply.status).toBe(201);
  expect(reply.body.body.content).toContain(`<attachment id="${question.id}"></attachment>`);
  expect(reply.body.body.content).toContain("The &lt;big&gt; one");
  const [quote] = reply.body.attachments;
  expect(quote).toMatchObject({ id: question.id, contentType: "messageReference" });
  expect(JSON.parse(quote.content)).toMatchObject({
    messageId: question.id,
    messagePreview: "Which room?",
    messageSender: { user: { id: amara.id } },
  });
  const none = await grace.graph("POST", `${chat}/messages/replyWithQuote`, { ...wish, messageIds: ["1"] });
  expect(none.status).toBe(404);
});

test("messages are pinned to their chat and taken off again", async () => {
  const { id } = (await say("The plan")).body;
  const pin = { "message@odata.bind": `https://graph.microsoft.com/v1.0${chat}/messages/${id}` };
  expect((await grace.graph("POST", `${chat}/pinnedMessages`, pin)).status).toBe(201);
  const { value } = (await amara.graph("GET", `${chat}/pinnedMessages?$expand=message`)).body;
  expect(value).toMatchObject([{ id, message: { body: { content: "The plan" } } }]);
  expect((await amara.graph("DELETE", `${chat}/pinnedMessages/${id}`)).status).toBe(204);
  expect((await amara.graph("DELETE", `${chat}/pinnedMessages/${id}`)).status).toBe(404);
});
