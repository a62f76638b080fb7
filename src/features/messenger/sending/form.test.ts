import { expect, test } from "vitest";
import { soon } from "../../../testing/machine-time.ts";
import { AMARA, CALLUM, chatStage, PRIYA } from "../../../testing/microsoft/chats.ts";

/** A chat in which Amara, Priya and Callum are, and in which Amara asked something. */
async function asked() {
  const stage = await chatStage();
  const { begin, write, conversationOf, messagesOf, chrome } = stage;
  const chat = await begin([AMARA, CALLUM, PRIYA], "Open day");
  await write(chat, AMARA, "Who brings the tables?");
  const conversation = await conversationOf(chat);
  const question = await soon(async () => {
    const found = (await messagesOf(conversation)).find(({ event }: { event: unknown }) => event === null);
    expect(found).toBeDefined();
    return found;
  });
  const amara = conversation.members.find(({ email }: { email?: string }) => email === AMARA);
  const send = (wish: object | string) => chrome.call("POST", `/api/conversations/${conversation.id}/messages`, wish);
  /** The last message, once it is another than the question. */
  const answer = () =>
    soon(async () => {
      const last = (await messagesOf(conversation)).at(-1);
      expect(last?.id).not.toBe(question.id);
      return last;
    });
  return { ...stage, chat, conversation, question, amara, send, answer };
}

test("Olive answers Amara's question by its words and her name, and in Teams the question stands above and Amara is mentioned", async () => {
  const { send, answer, amara, question } = await asked();
  const wish = { text: "@Amara Okafor, I do.", mentions: [amara.objectId], quote: question.id };
  expect(await send(wish)).toMatchObject({ status: 202, body: { quote: question.id } });
  expect(await answer()).toMatchObject({
    sender: { name: "Callum MacLeod" },
    attachments: [
      {
        kind: "quote",
        messageId: question.messageId,
        sender: { name: "Amara Okafor" },
        preview: "Who brings the tables?",
      },
    ],
    content: {
      blocks: [
        { kind: "attachment" },
        {
          kind: "paragraph",
          inlines: [
            { kind: "mention", mentioned: "person", id: amara.objectId, name: "Amara Okafor" },
            { kind: "text", text: ", I do." },
          ],
        },
      ],
    },
  });
});

test("a message with form, a mention of everyone and a quotation whose answer was lost is recognised in Teams, and sent once", async () => {
  const { sandbox, send, conversation, question, messagesOf, chrome } = await asked();
  const match = { method: "POST", path: "/chats/[^/]+/messages$" };
  await sandbox.control("POST", "/faults", { match, action: { kind: "reset-after" }, times: 1 });
  const form = [
    {
      kind: "paragraph",
      inlines: [
        { kind: "mention", mentioned: "everyone", id: conversation.chatId, name: "Everyone" },
        { kind: "text", text: ": see  ", marks: ["italic", "bold"] },
        { kind: "text", text: "the\u202E plan", href: "HTTPS://Example.org" },
      ],
    },
    { kind: "list", ordered: true, items: [[{ kind: "paragraph", inlines: [{ kind: "text", text: "Tables" }] }]] },
    { kind: "code", language: "", text: "a <b>\n  c" },
  ];
  expect((await send({ content: { blocks: form }, quote: question.id })).status).toBe(202);
  await soon(async () => {
    const { body } = await chrome.call("GET", `/api/conversations/${conversation.id}/messages`);
    expect([body.outgoing.length, body.items.length]).toEqual([0, (await messagesOf(conversation)).length]);
    expect(body.items[0]).toMatchObject({ foundBy: expect.any(String), attachments: [{ kind: "quote" }] });
  });
  expect((await sandbox.control("GET", "/faults")).faults).toMatchObject([{ struck: 1 }]);
  const written = (await messagesOf(conversation)).filter(({ sender }: Said) => sender?.name === "Callum MacLeod");
  expect(written).toMatchObject([
    {
      content: {
        blocks: [
          { kind: "attachment" },
          {
            inlines: [
              { kind: "mention", mentioned: "everyone" },
              { text: ": see  ", marks: ["bold", "italic"] },
              { href: "https://example.org/" },
            ],
          },
          { kind: "list", ordered: true },
          { kind: "code", text: "a <b>\n  c" },
        ],
      },
    },
  ]);
});

// oxlint-disable-next-line typescript/no-explicit-any -- content has many shapes
type Said = any;

const paragraph = (...inlines: object[]) => ({ content: { blocks: [{ kind: "paragraph", inlines }] } });

test("nobody is mentioned who is not in the chat or is called otherwise, and nothing is quoted that is not of the chat", async () => {
  const { send, amara, conversation } = await asked();
  const nobody = "6f5b9d0c-1a2b-4c3d-8e4f-5a6b7c8d9e0f";
  const mention = { kind: "mention", mentioned: "person", id: amara.objectId, name: "Vera Novak" };
  const refused: [object, string, string][] = [
    [{ text: "@Vera", mentions: [nobody] }, "mentions.0", "mention-unknown"],
    [{ text: "Amara?", mentions: [amara.objectId] }, "mentions.0", "mention-missing"],
    [paragraph({ ...mention, id: nobody }), "content", "mention-unknown"],
    [paragraph(mention), "content", "mention-misnamed"],
    [paragraph({ ...mention, mentioned: "everyone", id: "19:other@thread.v2" }), "content", "mention-unknown"],
    [{ text: "Yes", quote: nobody }, "quote", "quote-unknown"],
    [{ text: "Yes", ...paragraph({ kind: "text", text: "No" }) }, "text", "text-or-content"],
    [{}, "text", "text-or-content"],
    [{ ...paragraph({ kind: "text", text: "Yes" }), mentions: [amara.objectId] }, "mentions", "mentions-in-content"],
  ];
  for (const [wish, field, reason] of refused)
    expect(await send(wish)).toMatchObject({ status: 400, body: { field, reason } });
  expect(conversation.members).toHaveLength(3);
});

test("what no message can say is refused as such, however deep it is nested", async () => {
  const { send } = await asked();
  const picture = { kind: "picture", at: { in: "upload", name: "x" }, alt: "", width: null, height: null };
  const deep = `{"content":{"blocks":${'[{"kind":"quote","blocks":'.repeat(5000)}[]${"}]".repeat(5000)}}}`;
  const wishes = [
    paragraph(picture),
    { content: { blocks: [{ kind: "attachment", id: "1" }] } },
    { content: { blocks: [{ kind: "html", html: "<img src=x onerror=alert(1)>" }] } },
    deep,
  ];
  for (const wish of wishes) expect((await send(wish)).status).toBe(400);
});

test("a link that readers may not be led to stays text", async () => {
  const { send, answer } = await asked();
  await send(paragraph({ kind: "text", text: "look", href: "javascript:alert(1)" }));
  const { content } = await answer();
  expect(content.blocks).toEqual([{ kind: "paragraph", inlines: [{ kind: "text", text: "look" }] }]);
});

test("a question that was deleted before the answer is sent is not told again: the answer waits for its writer to decide", async () => {
  const { send, sandbox, chat, question, messagesOf, conversation, announced, chrome } = await asked();
  await announced();
  await sandbox.control("POST", "/faults", {
    match: { method: "POST", path: "/chats/[^/]+/messages$" },
    action: { kind: "status", status: 503, code: "ServiceUnavailable", message: "Busy" },
    times: 12,
  });
  expect((await send({ text: "I do.", quote: question.id })).status).toBe(202);
  await sandbox.control("DELETE", `/chats/${chat.id}/messages/${question.messageId}`);
  await soon(async () =>
    expect((await messagesOf(conversation)).find(({ id }: Said) => id === question.id)?.deletedAt).toBeDefined(),
  );
  await sandbox.control("DELETE", "/faults");
  await soon(async () => {
    // The more often it failed, the longer it waits.
    await sandbox.control("POST", "/clock", { advance: 10 });
    const { body } = await chrome.call("GET", `/api/conversations/${conversation.id}/messages`);
    expect(body.outgoing).toMatchObject([{ state: "failed", finding: { reason: "quote-unreadable" } }]);
  });
});
