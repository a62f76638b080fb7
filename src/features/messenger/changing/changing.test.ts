import { expect, test } from "vitest";
import { soon } from "../../../testing/machine-time.ts";
import { AMARA, CALLUM, chatStage } from "../../../testing/microsoft/chats.ts";

// oxlint-disable-next-line typescript/no-explicit-any -- content has many shapes
type Said = any;

/** A chat in which Amara asked something, and Callum answered by Olive's hand. */
async function answered() {
  const stage = await chatStage();
  const { begin, write, conversationOf, messagesOf, texts, chrome } = stage;
  const chat = await begin([AMARA, CALLUM]);
  await write(chat, AMARA, "When?");
  const conversation = await conversationOf(chat);
  const at = `/api/conversations/${conversation.id}/messages`;
  const question = await soon(async () => {
    const [first] = await messagesOf(conversation);
    expect(first).toBeDefined();
    return first;
  });
  expect((await chrome.call("POST", at, { text: "At thre", quote: question.id })).status).toBe(202);
  await soon(async () => expect(await texts(conversation)).toEqual(["When?", "At thre"]));
  const message = async (place: number): Promise<Said> => (await messagesOf(conversation))[place];
  return { ...stage, at, chat, conversation, question, answer: await message(1), message };
}

test("Olive corrects what she wrote as Callum: in Teams it is edited, and what it answers still stands above it", async () => {
  const { chrome, at, answer, texts, conversation, message, question } = await answered();
  expect((await chrome.call("PATCH", `${at}/${answer.id}`, { text: "At three" })).status).toBe(204);
  await soon(async () => expect(await texts(conversation)).toEqual(["When?", "At three"]));
  expect(await message(1)).toMatchObject({
    id: answer.id,
    editedAt: expect.any(String),
    attachments: [{ kind: "quote", messageId: question.messageId, preview: "When?", sender: { name: "Amara Okafor" } }],
  });
});

test("Olive deletes what she wrote, and brings it back", async () => {
  const { chrome, at, answer, texts, conversation } = await answered();
  expect((await chrome.call("DELETE", `${at}/${answer.id}`)).status).toBe(204);
  await soon(async () => expect(await texts(conversation)).toEqual(["When?", null]));
  expect((await chrome.call("PATCH", `${at}/${answer.id}`, { text: "At four" })).body.reason).toBe(
    "message-not-editable",
  );
  expect((await chrome.call("POST", `${at}/${answer.id}/restoration`)).status).toBe(204);
  await soon(async () => expect(await texts(conversation)).toEqual(["When?", "At thre"]));
});

test("what Amara wrote is hers: Olive is refused before Microsoft is asked, and a program acting as Callum too", async () => {
  const { chrome, server, sandbox, at, question, conversation, texts } = await answered();
  const { items } = (await server.call("GET", "/api/accounts")).body;
  const before = await trafficOf(sandbox);
  const refusals = [
    await chrome.call("PATCH", `${at}/${question.id}`, { text: "Never" }),
    await chrome.call("DELETE", `${at}/${question.id}`),
    await chrome.call("POST", `${at}/${question.id}/restoration`),
    await server.call("PATCH", `${at}/${question.id}`, { body: { text: "Never", account: items[0].id } }),
    await server.call("DELETE", `${at}/${question.id}?account=${items[0].id}`),
  ];
  for (const refused of refusals) expect(refused).toMatchObject({ status: 403, body: { reason: "message-not-yours" } });
  expect(await trafficOf(sandbox)).toEqual(before);
  expect(await texts(conversation)).toEqual(["When?", "At thre"]);
});

/** What Microsoft was asked to change. */
async function trafficOf(sandbox: { control(method: string, path: string): Promise<Said> }) {
  const { entries } = await sandbox.control("GET", "/traffic");
  return entries.filter(({ method, path }: Said) => method !== "GET" && /\/messages\/\d+/.test(path));
}

test("Olive reacts to Amara's question and takes it back; nobody reacts to a deleted message", async () => {
  const { chrome, sandbox, chat, at, question, answer, message, announced } = await answered();
  await announced();
  const heart = `${at}/${question.id}/reactions/${encodeURIComponent("❤️")}`;
  expect((await chrome.call("PUT", heart)).status).toBe(204);
  expect((await chrome.call("PUT", heart)).status).toBe(204);
  await soon(async () =>
    expect((await message(0)).reactions).toMatchObject([{ reaction: "❤️", by: { name: "Callum MacLeod" } }]),
  );
  expect((await chrome.call("DELETE", heart)).status).toBe(204);
  await soon(async () => expect((await message(0)).reactions).toEqual([]));
  expect((await chrome.call("PUT", `${at}/${question.id}/reactions/nice`)).status).toBe(400);
  await sandbox.control("DELETE", `/chats/${chat.id}/messages/${answer.messageId}`);
  await soon(async () => expect((await message(1)).deletedAt).toBeDefined());
  expect((await chrome.call("PUT", `${at}/${answer.id}/reactions/👍`)).body.reason).toBe("message-without-reactions");
});
