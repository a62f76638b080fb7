import { expect, test } from "vitest";
import { type SignedIn, signIn } from "./signed-in.ts";
import { type Heard, type Said, visitor } from "./visitor.ts";

const it = visitor();
const DOMAIN = "campus.example";
const upn = (account: string): string => `${account}@${DOMAIN}`;
const begin = async (...accounts: string[]): Promise<Said> =>
  (await it().control("POST", "/chats", { members: accounts.map(upn), topic: "Desk" })).body;
const say = (chat: string, body: object): Promise<Heard> =>
  it().control("POST", `/chats/${encodeURIComponent(chat)}/messages`, body);
const read = (person: SignedIn, chat: string, id: string): Promise<Heard> =>
  person.graph("GET", `/chats/${encodeURIComponent(chat)}/messages/${id}`);

test("people begin chats, write, edit, react and delete in Teams, and Graph knows it at once", async () => {
  const amara = await signIn(it(), "amara.okafor");
  const chat = await begin("yuki.tanaka", "amara.okafor", "jonas.weber");
  expect(chat.members).toHaveLength(3);
  const { body: message } = await say(chat.id, { from: upn("yuki.tanaka"), text: "Hello <b>" });
  expect((await read(amara, chat.id, message.id)).body).toMatchObject({
    body: { contentType: "text", content: "Hello <b>" },
    from: { user: { displayName: "Yuki Tanaka" } },
  });
  const path = `/chats/${encodeURIComponent(chat.id)}/messages/${message.id}`;
  await it().control("PATCH", path, { html: "<b>Hello</b>" });
  await it().control("POST", `${path}/reactions`, { from: upn("jonas.weber"), reactionType: "like" });
  const { body } = await read(amara, chat.id, message.id);
  expect([body.body.content, body.reactions[0].reactionType]).toEqual(["<b>Hello</b>", "like"]);
  await it().control("POST", `${path}/reactions`, { from: upn("jonas.weber"), reactionType: "like", remove: true });
  expect((await it().control("DELETE", path)).status).toBe(204);
  expect((await read(amara, chat.id, message.id)).body).toMatchObject({ body: { content: "" }, reactions: [] });
  const two = await it().control("POST", "/chats", { members: [upn("yuki.tanaka"), upn("amara.okafor")] });
  expect(two.body.chatType).toBe("oneOnOne");
});

test("somebody from outside writes as a guest without an account", async () => {
  const amara = await signIn(it(), "amara.okafor");
  const chat = await begin("yuki.tanaka", "amara.okafor");
  const { body: message } = await say(chat.id, { from: { guest: "Paula Visitor" }, text: "Am I early?" });
  expect((await read(amara, chat.id, message.id)).body.from.user).toMatchObject({
    displayName: "Paula Visitor",
    userIdentityType: "anonymousGuest",
  });
});

test("a file comes as a reference into the sender's OneDrive", async () => {
  const amara = await signIn(it(), "amara.okafor");
  const chat = await begin("yuki.tanaka", "amara.okafor");
  const file = { name: "stands.pdf", contentType: "application/pdf", base64: "JVBERi0=" };
  const { body: message } = await say(chat.id, { from: upn("yuki.tanaka"), text: "The stands", files: [file] });
  const { body } = await read(amara, chat.id, message.id);
  expect(body.attachments).toMatchObject([
    {
      contentType: "reference",
      name: "stands.pdf",
      contentUrl:
        "https://larkfielduni-my.sharepoint.com/personal/yuki_tanaka_campus_example/Documents/Microsoft Teams Chat Files/stands.pdf",
    },
  ]);
  expect(body.body.content).toContain(`<attachment id="${body.attachments[0].id}">`);
  expect((await say(chat.id, { from: { guest: "Paula" }, files: [file] })).status).toBe(400);
});

test("a place comes as a picture and a link to a map", async () => {
  const amara = await signIn(it(), "amara.okafor");
  const chat = await begin("yuki.tanaka", "amara.okafor");
  const location = { latitude: 51.5074, longitude: -0.1278, name: "Great Hall" };
  const { body: message } = await say(chat.id, { from: upn("yuki.tanaka"), location });
  const html: string = (await read(amara, chat.id, message.id)).body.body.content;
  expect(html).toContain("https://www.bing.com/maps?cp=51.5074~-0.1278");
  const [, address = ""] = /<img src="([^"]+)"/.exec(html) ?? [];
  const picture = await amara.graph("GET", address.split("/v1.0")[1] ?? "");
  expect(picture.bytes.subarray(1, 4).toString()).toBe("PNG");
  expect((await say(chat.id, { from: upn("yuki.tanaka") })).status).toBe(400);
});

test("lines of code hang on their message, and lie beside it as pictures do", async () => {
  const amara = await signIn(it(), "amara.okafor");
  const chat = await begin("yuki.tanaka", "amara.okafor");
  const text = "const tables = 3;\nconsole.log(tables);";
  const code = { name: "tables.js", language: "JavaScript", text };
  const { body: message } = await say(chat.id, { from: upn("yuki.tanaka"), text: "Like this:", code });
  const { body } = await read(amara, chat.id, message.id);
  const [{ id, contentType, content }] = body.attachments;
  expect(contentType).toBe("application/vnd.microsoft.card.codesnippet");
  expect(body.body.content).toContain(`<attachment id="${id}">`);
  const { codeSnippetUrl, ...rest } = JSON.parse(content);
  expect(rest).toEqual({ name: "tables.js", language: "JavaScript", lines: 2, wrapLines: false });
  const lines = await amara.graph("GET", codeSnippetUrl.split("/v1.0")[1]);
  expect(lines.bytes.toString()).toBe(text);
  expect((await say(chat.id, { from: upn("yuki.tanaka"), code: { name: "empty.js" } })).status).toBe(400);
  await it().control("DELETE", `/chats/${encodeURIComponent(chat.id)}/messages/${message.id}`);
  expect((await read(amara, chat.id, message.id)).body.attachments).toEqual([]);
  expect((await amara.graph("GET", codeSnippetUrl.split("/v1.0")[1])).status).toBe(404);
});

test("an answer in a chat quotes the message it answers", async () => {
  const chat = await begin("yuki.tanaka", "amara.okafor");
  const { body: question } = await say(chat.id, { from: upn("yuki.tanaka"), text: "Lunch?" });
  const { body: reply } = await say(chat.id, { from: upn("amara.okafor"), text: "Yes", replyTo: question.id });
  expect(reply.attachments).toMatchObject([{ id: question.id, contentType: "messageReference" }]);
  expect((await say(chat.id, { from: upn("amara.okafor"), text: "Yes", replyTo: "1" })).status).toBe(404);
  expect((await say("19:none@thread.v2", { from: upn("amara.okafor"), text: "Yes" })).status).toBe(404);
  expect((await say(chat.id, { from: "nobody", text: "Yes" })).status).toBe(404);
});

test("a meeting has a chat as soon as somebody asks for it", async () => {
  const amara = await signIn(it(), "amara.okafor");
  const jonas = await signIn(it(), "jonas.weber");
  const attendees = [{ upn: upn("jonas.weber"), identity: { user: { id: jonas.id } } }];
  const { body: meeting } = await amara.graph("POST", "/me/onlineMeetings", {
    subject: "Rooms",
    participants: { attendees },
  });
  const thread: string = meeting.chatInfo.threadId;
  const sent = await jonas.graph("POST", `/chats/${encodeURIComponent(thread)}/messages`, {
    body: { content: "Ready" },
  });
  expect(sent.status).toBe(201);
  const chat = await amara.graph("GET", `/chats/${encodeURIComponent(thread)}?$expand=members`);
  expect(chat.body).toMatchObject({
    id: thread,
    chatType: "meeting",
    topic: "Rooms",
    onlineMeetingInfo: { joinWebUrl: meeting.joinWebUrl, organizer: { id: amara.id } },
  });
  expect(chat.body.members).toHaveLength(2);
  const wei = await signIn(it(), "wei.zhang");
  expect((await wei.graph("GET", `/chats/${encodeURIComponent(thread)}`)).status).toBe(403);
});

test("the campus has conversations already: a reaction and a corrected message among them", async () => {
  const priya = await signIn(it(), "praman2");
  const { value } = (await priya.graph("GET", "/me/chats?$expand=members")).body;
  expect(value.map(({ chatType }: Said) => chatType).sort()).toEqual(["group", "oneOnOne"]);
  const fair = value.find(({ topic }: Said) => topic === "Employers' fair");
  const { body } = await priya.graph("GET", `/chats/${encodeURIComponent(fair.id)}/messages?$top=50`);
  const said = body.value.filter(({ messageType }: Said) => messageType === "message");
  expect(said.length).toBeGreaterThanOrEqual(5);
  expect(said.some(({ lastEditedDateTime }: Said) => lastEditedDateTime !== null)).toBe(true);
  expect(said.some(({ reactions }: Said) => reactions.length > 0)).toBe(true);
  expect(said.every(({ createdDateTime }: Said) => Date.parse(createdDateTime) < Date.now())).toBe(true);
});
