import { expect, test } from "vitest";
import { soon } from "../../testing/machine-time.ts";
import { AMARA, CALLUM, chatStage, PRIYA } from "../../testing/microsoft/chats.ts";
import { checkedSandbox, present } from "../../testing/microsoft/checked.ts";
import type { TestSandbox } from "../../testing/sandbox.ts";

const DOT = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** Callum's chats, with all that Parley asks of Graph going by the checker. */
async function checked() {
  let report: Awaited<ReturnType<typeof checkedSandbox>>["report"] | undefined;
  const it = await chatStage({
    on: ["messenger.chats", "messenger.writing", "messenger.files"],
    roles: ["Chat.Read.All", "User.ReadBasic.All", "Files.Read.All", "Presence.Read.All"],
    through: async (sandbox: TestSandbox) => {
      const proxy = await checkedSandbox(sandbox);
      report = proxy.report;
      return proxy.addresses;
    },
  });
  return { ...it, report: async () => report?.() };
}

test.skipIf(!present)(
  "what we ask of chats in Graph, and what the sandbox answers, is as Microsoft documents it",
  async () => {
    const { begin, write, announced, conversationOf, texts, chrome, messagesOf, sandbox, report } = await checked();
    await announced();
    const chat = await begin([AMARA, CALLUM, PRIYA], "Open day");
    await write(chat, AMARA, "Who has the plan?");
    const conversation = await conversationOf(chat);
    const at = `/api/conversations/${conversation.id}`;
    await chrome.call("POST", `${at}/messages`, { text: "I have it." });
    await soon(async () => expect((await texts(conversation)).at(-1)).toBe("I have it."));
    const mine = (await messagesOf(conversation)).at(-1);
    expect((await chrome.call("PATCH", `${at}/messages/${mine.id}`, { text: "I have it here." })).status).toBe(204);
    expect((await chrome.call("PUT", `${at}/messages/${mine.id}/reactions/${encodeURIComponent("👍")}`)).status).toBe(
      204,
    );
    await soon(async () => expect((await texts(conversation)).at(-1)).toBe("I have it here."));
    const { body: upload } = await chrome.call("POST", `${at}/uploads?name=plan.png`, DOT);
    await chrome.call("POST", `${at}/messages`, { text: "Here.", uploads: [upload.id] });
    await soon(async () => {
      await sandbox.control("POST", "/clock", { advance: 5 });
      expect((await messagesOf(conversation)).at(-1)).toMatchObject({
        sender: { name: "Callum MacLeod" },
        messageId: expect.not.stringMatching(mine.messageId),
      });
    });
    expect((await chrome.call("DELETE", `${at}/messages/${mine.id}`)).status).toBe(204);
    await chrome.call("GET", `${at}/people/${mine.sender.id}/photo`);
    expect((await chrome.call("POST", "/api/conversations", { people: [AMARA], text: "Is Vera coming?" })).status).toBe(
      201,
    );
    await sandbox.control("POST", "/clock", { advance: 900 });
    await soon(async () =>
      expect((await chrome.call("GET", "/api/conversations")).body.items).toContainEqual(
        expect.objectContaining({ preview: { author: "Callum MacLeod", text: "Is Vera coming?" } }),
      ),
    );
    const { asked, objections } = (await report()) ?? { asked: 0, objections: [] };
    expect(asked).toBeGreaterThan(20);
    expect(objections).toEqual([]);
  },
);
