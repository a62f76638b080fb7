import { expect, test } from "vitest";
import { soon } from "../../../testing/machine-time.ts";
import { AMARA, CALLUM, chatStage } from "../../../testing/microsoft/chats.ts";

test("who is erased has written nothing any more, is in no chat, and does not come back by looking again", async () => {
  const { server, sandbox, begin, write, conversationOf, messagesOf, chrome } = await chatStage();
  const chat = await begin([AMARA, CALLUM]);
  await write(chat, AMARA, "My number is 4711.");
  await write(chat, CALLUM, "Amara Okafor, thank you.");
  const conversation = await conversationOf(chat);
  await soon(async () => expect(await messagesOf(conversation)).toHaveLength(2));
  const { body: amara } = await server.call("POST", "/api/people", {
    body: { name: "Amara Okafor", email: AMARA, audience: "operator" },
  });
  await server.call("POST", `/api/people/${amara.id}/match`);
  await soon(async () =>
    expect((await server.call("GET", `/api/people/${amara.id}`)).body.match?.objectId).toBeDefined(),
  );
  const { body: handedOut } = await server.call("GET", `/api/people/${amara.id}/export`);
  expect(JSON.stringify(handedOut)).toContain("My number is 4711.");
  expect((await server.call("POST", `/api/people/${amara.id}/erasure`)).status).toBe(204);
  await sandbox.control("POST", "/clock", { advance: 1800 });
  const traces = [await messagesOf(conversation), (await chrome.call("GET", "/api/conversations")).body];
  expect(JSON.stringify(traces)).not.toContain("4711");
  expect((await messagesOf(conversation)).map(({ sender }: { sender: unknown }) => sender)).toMatchObject([
    null,
    { name: "Callum MacLeod" },
  ]);
});
