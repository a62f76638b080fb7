import { expect, test } from "vitest";
import { soon } from "../../../testing/machine-time.ts";
import { AMARA, CALLUM, chatStage } from "../../../testing/microsoft/chats.ts";
import { secondsPass } from "../../../testing/microsoft/sandbox-time.ts";

test("Amara's face is shown to whoever may see the chat, asked for once, and nobody else's is", async () => {
  const { begin, write, conversationOf, chrome, sandbox, server, messagesOf } = await chatStage();
  const chat = await begin([AMARA, CALLUM]);
  await write(chat, AMARA, "Hello");
  const conversation = await conversationOf(chat);
  const sender = await soon(async () => {
    const [first] = await messagesOf(conversation);
    expect(first).toBeDefined();
    return first.sender.id;
  });
  await sandbox.control("PATCH", `/users/${AMARA}`, { photo: true });
  const photo = (person: string) => chrome.call("GET", `/api/conversations/${conversation.id}/people/${person}/photo`);
  const asked = async () =>
    (await sandbox.control("GET", "/traffic?limit=500")).entries.filter(({ url }: { url: string }) => /photo/.test(url))
      .length;
  const { status, headers } = await photo(sender);
  expect([status, headers.get("content-type")]).toEqual([200, expect.stringMatching(/^image\/(png|jpeg)$/)]);
  expect(headers.get("cache-control")).toBe("private, max-age=3600");
  const once = await asked();
  expect((await photo(sender)).status).toBe(200);
  expect(await asked()).toBe(once);
  expect((await photo("11111111-2222-4333-8444-555555555555")).status).toBe(404);
  await sandbox.control("PATCH", `/users/${AMARA}`, { photo: false });
  await secondsPass({ sandbox, server }, 3700);
  const none = await photo(sender);
  expect([none.status, none.headers.get("cache-control")]).toEqual([204, "private, max-age=3600"]);
});
