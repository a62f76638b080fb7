import { expect, test } from "vitest";
import { soon } from "../../testing/machine-time.ts";
import { AMARA, CALLUM, chatStage, PRIYA } from "../../testing/microsoft/chats.ts";

test("what Callum's colleagues write to him in Teams arrives as Microsoft announces it", async () => {
  const { begin, write, conversationOf, texts, announced, messagesOf, sandbox } = await chatStage();
  await announced();
  // Whatever is found now was announced: no look comes to an end.
  await sandbox.control("POST", "/faults", {
    match: { path: "getAllMessages/delta" },
    action: { kind: "status", status: 503 },
  });
  const chat = await begin([AMARA, CALLUM]);
  await write(chat, AMARA, "Is Vera coming?");
  const conversation = await conversationOf(chat);
  await soon(async () => expect(await texts(conversation)).toEqual(["Is Vera coming?"]));
  expect(await messagesOf(conversation)).toMatchObject([
    { foundBy: "announcement", sender: { name: "Amara Okafor" }, event: null },
  ]);
  expect(conversation).toMatchObject({
    kind: "oneOnOne",
    preview: { author: "Amara Okafor", text: "Is Vera coming?" },
    members: [{ name: "Amara Okafor" }, { name: "Callum MacLeod" }],
  });
});

test("edits, reactions and deletions in Teams are followed, and nothing older takes their place", async () => {
  const { begin, write, conversationOf, messagesOf, announced, sandbox, texts } = await chatStage();
  await announced();
  const chat = await begin([AMARA, CALLUM]);
  const message = await write(chat, AMARA, "At thre");
  const conversation = await conversationOf(chat);
  const at = `/chats/${chat.id}/messages/${message.id}`;
  await sandbox.control("PATCH", at, { text: "At three" });
  await sandbox.control("POST", `${at}/reactions`, { from: CALLUM, reactionType: "👍" });
  await soon(async () => expect(await texts(conversation)).toEqual(["At three"]));
  await soon(async () =>
    expect(await messagesOf(conversation)).toMatchObject([
      { editedAt: expect.any(String), reactions: [{ reaction: "👍", by: { name: "Callum MacLeod" } }] },
    ]),
  );
  await sandbox.control("DELETE", at);
  await soon(async () => expect(await messagesOf(conversation)).toMatchObject([{ deletedAt: expect.any(String) }]));
});

test("Olive answers as Callum, and in Teams it is Callum who wrote", async () => {
  const { begin, write, conversationOf, chrome, texts, messagesOf } = await chatStage();
  const chat = await begin([AMARA, CALLUM]);
  await write(chat, AMARA, "Is Vera coming?");
  const conversation = await conversationOf(chat);
  const sent = await chrome.call("POST", `/api/conversations/${conversation.id}/messages`, { text: "Yes, at three." });
  expect([sent.status, sent.body]).toMatchObject([202, { state: "waiting", author: { name: "Callum MacLeod" } }]);
  await soon(async () => expect(await texts(conversation)).toEqual(["Is Vera coming?", "Yes, at three."]));
  // Microsoft may announce it before its own answer has come.
  const path = `/api/conversations/${conversation.id}/messages`;
  await soon(async () => expect((await chrome.call("GET", path)).body.outgoing).toEqual([]));
  expect((await messagesOf(conversation))[1]).toMatchObject({ sender: { name: "Callum MacLeod" } });
  expect((await messagesOf(conversation))[1]?.createdAt >= (await messagesOf(conversation))[0]?.createdAt).toBe(true);
});

test("what was never announced is found by looking, from the month before the account was connected on", async () => {
  const { sandbox, begin, write, conversationOf, texts, messagesOf } = await chatStage();
  const chat = await begin([AMARA, CALLUM, PRIYA], "Open day");
  await sandbox.control("PATCH", "/notifications", { isPaused: true });
  await write(chat, PRIYA, "Who brings the tables?");
  await sandbox.control("POST", "/clock", { advance: 900 });
  const conversation = await conversationOf(chat);
  expect(conversation).toMatchObject({ kind: "group", topic: "Open day" });
  await soon(async () => expect((await texts(conversation)).at(-1)).toBe("Who brings the tables?"));
  expect((await messagesOf(conversation)).at(-1)).toMatchObject({ foundBy: "look" });
});

test("chats of people who have not connected an account never arrive", async () => {
  const { begin, write, conversationOf, conversations, announced, server } = await chatStage();
  await announced();
  const others = await begin([AMARA, PRIYA]);
  await write(others, AMARA, "Between us");
  const chat = await begin([AMARA, CALLUM]);
  await write(chat, AMARA, "For Callum");
  await conversationOf(chat);
  await soon(async () => {
    const all = [...(await conversations()), ...(await server.call("GET", "/api/conversations")).body.items];
    expect(all.map(({ chatId }) => chatId)).not.toContain(others.id);
    // Who is in a chat is learnt a moment after the chat.
    for (const { members } of all) {
      expect(members).toContainEqual(expect.objectContaining({ name: "Callum MacLeod" }));
    }
  });
});
