import { expect, test } from "vitest";
import { joins } from "../../../testing/accounts.ts";
import { soon } from "../../../testing/machine-time.ts";
import { AMARA, CALLUM, chatStage } from "../../../testing/microsoft/chats.ts";

/** A chat in which something was written and something deleted, and how to take it along. */
async function talked() {
  const it = await chatStage();
  const chat = await it.begin([AMARA, CALLUM]);
  await it.write(chat, AMARA, "=1+1, Vera?");
  const wrong = await it.write(chat, CALLUM, "Never mind");
  await it.write(chat, CALLUM, "At three.");
  const conversation = await it.conversationOf(chat);
  await soon(async () => expect(await it.texts(conversation)).toHaveLength(3));
  await it.sandbox.control("DELETE", `/chats/${chat.id}/messages/${wrong.id}`);
  await soon(async () => expect((await it.texts(conversation))[1]).toBeNull());
  const history = (format: string, by: Pick<typeof it.chrome, "call"> = it.chrome) =>
    by.call("GET", `/api/conversations/${conversation.id}/history?format=${format}&zone=Europe/London`);
  return { ...it, conversation, history };
}

test("a chat is taken along whole, to be read, to be counted, or to be worked on", async () => {
  const it = await talked();
  const { history } = it;
  const text = await history("text");
  expect(text.headers.get("content-disposition")).toMatch(/^attachment; filename="Amara Okafor Callum MacLeod/);
  expect(text.body).toMatch(/Amara Okafor\n=1\+1, Vera\?\n/);
  expect(text.body).toMatch(/Callum MacLeod \(deleted\)\n\n/);
  expect(text.body).not.toContain("Never mind");
  const lines = (await history("csv")).body.trim().split("\r\n");
  expect(lines).toHaveLength(4);
  // No spreadsheet takes it for a formula.
  expect(lines[1]).toContain(`"'=1+1, Vera?"`);
  const messages = (await it.chrome.go(`/api/conversations/${it.conversation.id}/history?format=json`)).text
    .trim()
    .split("\n")
    .map((line: string) => JSON.parse(line));
  expect(messages.map(({ sender }: { sender: { name: string } }) => sender.name)).toEqual([
    "Amara Okafor",
    "Callum MacLeod",
    "Callum MacLeod",
  ]);
});

test("who takes a chat along is recorded, and whoever may not see it gets nothing", async () => {
  const it = await talked();
  await it.history("text");
  const { body } = await it.server.call("GET", `/api/facts?about=${it.conversation.id}&what=conversation.exported`);
  expect(body.items).toMatchObject([{ about: it.conversation.id, data: { format: "text" } }]);
  expect((await it.history("text", await joins(it, "Sam", "agent"))).status).toBe(404);
});
