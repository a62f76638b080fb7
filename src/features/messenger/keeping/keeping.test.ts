import { expect, test } from "vitest";
import { joins } from "../../../testing/accounts.ts";
import { soon } from "../../../testing/machine-time.ts";
import { channelStage } from "../../../testing/microsoft/channels.ts";
import { AMARA, CALLUM, chatStage } from "../../../testing/microsoft/chats.ts";
import { secondsPass } from "../../../testing/microsoft/sandbox-time.ts";

/** A chat in which this was written, and how to erase in it. */
async function written(...texts: readonly string[]) {
  const it = await chatStage();
  const chat = await it.begin([AMARA, CALLUM]);
  const ids: string[] = [];
  for (const text of texts) ids.push((await it.write(chat, AMARA, text)).id);
  const conversation = await it.conversationOf(chat);
  await soon(async () => expect(await it.texts(conversation)).toEqual(texts));
  const address = `/api/conversations/${conversation.id}`;
  const erase = (of: string, body: object) => it.server.call("POST", `${address}${of}/erasure`, { body });
  const found = async (search: string) => (await it.chrome.call("GET", `/api/messages?search=${search}`)).body.items;
  return { ...it, chat, ids, conversation, erase, found };
}

const BECAUSE = { because: "It holds a card number." };

test("a message that is erased shows why in its place, is found no more, and does not come back when it is edited", async () => {
  const { messagesOf, erase, conversation, found, sandbox, chat, ids, texts } = await written("4711 1234", "Thanks");
  await soon(async () => expect(await found("4711")).toHaveLength(1));
  const [{ id }] = await messagesOf(conversation);
  expect((await erase(`/messages/${id}`, BECAUSE)).body).toEqual({ erased: 1 });
  await sandbox.control("PATCH", `/chats/${chat.id}/messages/${ids[0]}`, { text: "4711 1234!" });
  await sandbox.control("PATCH", `/chats/${chat.id}/messages/${ids[1]}`, { text: "Thanks a lot" });
  await soon(async () => expect(await texts(conversation)).toEqual(["", "Thanks a lot"]));
  expect((await messagesOf(conversation))[0]).toMatchObject({ sender: null, erased: BECAUSE });
  expect(await found("4711")).toEqual([]);
});

test("what hangs on a message that is erased is handed out to nobody any more", async () => {
  const { begin, write, conversationOf, messagesOf, server, chrome } = await chatStage();
  const chat = await begin([AMARA, CALLUM]);
  await write(chat, AMARA, { text: "Like this:", code: { text: "card = 4711", language: "Python" } });
  const conversation = await conversationOf(chat);
  const { id, messageId, attachments } = await soon(async () => {
    const [message] = await messagesOf(conversation);
    expect(message?.attachments).toHaveLength(1);
    return message;
  });
  const at = `/api/conversations/${conversation.id}/messages`;
  const lines = async () => chrome.call("GET", `${at}/${messageId}/pictures/${attachments[0].at.contentId}`);
  expect((await lines()).body).toBe("card = 4711");
  await server.call("POST", `${at}/${id}/erasure`, { body: BECAUSE });
  expect((await lines()).status).toBe(404);
});

test("a chat is erased whole for a reason that is recorded, and what is written afterwards is kept", async () => {
  const { erase, conversation, write, chat, texts, server } = await written("One", "Two");
  expect((await erase("", {})).body).toMatchObject({ field: "because" });
  expect((await erase("", BECAUSE)).body).toEqual({ erased: 2 });
  expect((await erase("", BECAUSE)).body).toEqual({ erased: 0 });
  await write(chat, AMARA, "Three");
  await soon(async () => expect(await texts(conversation)).toEqual(["", "", "Three"]));
  const { body } = await server.call("GET", `/api/facts?about=${conversation.id}&what=message.erased`);
  expect(body.items).toMatchObject([{ data: { erased: 2, ...BECAUSE } }]);
});

test("where a group is erased whole, what Teams itself says there stays", async () => {
  const it = await chatStage();
  const chat = await it.begin([AMARA, CALLUM], "Open day");
  await it.write(chat, AMARA, "4711 1234");
  const conversation = await it.conversationOf(chat);
  const inTeams = await it.inTeams(chat);
  await soon(async () => expect(await it.texts(conversation)).toHaveLength(inTeams.length));
  const before = await it.messagesOf(conversation);
  const lines = before.filter(({ event }: { event: unknown }) => event !== null);
  expect(lines.length).toBeGreaterThan(0);
  const path = `/api/conversations/${conversation.id}/erasure`;
  expect((await it.server.call("POST", path, { body: BECAUSE })).body).toEqual({ erased: 1 });
  const after = await it.messagesOf(conversation);
  expect(after).toHaveLength(before.length);
  expect(after.filter(({ event }: { event: unknown }) => event !== null)).toEqual(lines);
});

test("what was kept for as long as the settings say is erased, in Parley and nowhere else", async () => {
  const { server, sandbox, conversation, inTeams, chat, write } = await written("Old");
  // Olive's own session does not outlive the week.
  const listed = async (of: string) => (await server.call("GET", `/api/conversations${of}`)).body.items;
  const keep = (keepMessagesDays: number | null) =>
    server.call("PATCH", "/api/messenger-settings", { body: { keepMessagesDays } });
  expect((await keep(0)).body).toMatchObject({ field: "keepMessagesDays" });
  expect((await keep(7)).body).toEqual({ keepMessagesDays: 7 });
  await secondsPass({ sandbox, server }, 8 * 24 * 3600);
  await keep(7);
  await soon(async () => expect(await listed(`/${conversation.id}/messages`)).toEqual([]));
  expect((await listed("")).map(({ id }: { id: string }) => id)).not.toContain(conversation.id);
  expect(await inTeams(chat)).toEqual(["Old"]);
  await write(chat, AMARA, "New");
  await soon(async () => expect(await listed(`/${conversation.id}/messages`)).toHaveLength(1));
});

test("what was kept for long enough goes from channels, too, with the replies below it", async () => {
  const it = await channelStage();
  const at = it.place("Employer events");
  const post = await it.say(at, CALLUM, "Who brings the tables?");
  await it.say(at, AMARA, { text: "We do.", replyTo: post.id });
  const channel = await it.choose(at);
  await it.heard();
  const { server, sandbox } = it;
  const threads = async () => (await server.call("GET", `/api/conversations/${channel.id}/threads`)).body.items;
  await soon(async () => expect(await threads()).toMatchObject([{ replies: 1 }]));
  await secondsPass({ sandbox, server }, 8 * 24 * 3600);
  await server.call("PATCH", "/api/messenger-settings", { body: { keepMessagesDays: 7 } });
  await soon(async () => expect(await threads()).toEqual([]));
  const below = `/api/conversations/${channel.id}/threads/${post.id}/replies`;
  expect((await server.call("GET", below)).body.items).toEqual([]);
});

test("whoever writes with customers erases nothing", async () => {
  const it = await written("One");
  const agent = await joins(it, "Sam", "agent");
  expect((await agent.call("POST", `/api/conversations/${it.conversation.id}/erasure`, BECAUSE)).status).toBe(403);
});
