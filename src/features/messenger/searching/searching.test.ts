import { expect, test } from "vitest";
import { joins } from "../../../testing/accounts.ts";
import { soon } from "../../../testing/machine-time.ts";
import { channelStage } from "../../../testing/microsoft/channels.ts";
import { AMARA, CALLUM, chatStage, PRIYA } from "../../../testing/microsoft/chats.ts";

/** Callum's chats, in which this was written, and how to ask for it as Olive, who has connected his account. */
async function written(...messages: readonly (readonly [author: string, text: string])[]) {
  const it = await chatStage();
  const chat = await it.begin([AMARA, CALLUM, PRIYA], "Open day");
  const ids: string[] = [];
  for (const [author, text] of messages) ids.push((await it.write(chat, author, text)).id);
  const conversation = await it.conversationOf(chat);
  // Besides, Teams itself says what the group is called.
  await soon(async () => expect(await it.texts(conversation)).toHaveLength(messages.length + 1));
  const search = async (query: Record<string, string>, by: Pick<typeof it.chrome, "call"> = it.chrome) =>
    (await by.call("GET", `/api/messages?${new URLSearchParams(query).toString()}`)).body;
  const found = async (text: string, more = {}) =>
    (await search({ search: text, ...more })).items.map((each: { text: string }) => each.text);
  const at = (place: number) => `/chats/${chat.id}/messages/${ids[place]}`;
  return { ...it, conversation, search, found, at };
}

test("what was written is found by beginnings of words and by exact phrases, the latest first", async () => {
  const { found, search, conversation } = await written(
    [AMARA, "Who brings the tables for the café?"],
    [PRIYA, "The cafe table is broken."],
    [CALLUM, "I bring a new one."],
  );
  await soon(async () => expect(await found("tabl")).toHaveLength(2));
  expect(await found("CAFE tab")).toEqual(["The cafe table is broken.", "Who brings the tables for the café?"]);
  expect(await found('"the tables"')).toEqual(["Who brings the tables for the café?"]);
  expect(await found("tables one")).toEqual([]);
  const [first] = (await search({ search: "broken" })).items;
  expect(first).toMatchObject({
    conversation: { id: conversation.id, topic: "Open day", members: expect.arrayContaining(["Amara Okafor"]) },
    sender: { name: "Priya Raman" },
    marks: [[18, 24]],
  });
});

test("an edit is found by its new words only, and what was deleted by none", async () => {
  const { found, at, sandbox } = await written([AMARA, "At thre"], [AMARA, "Never mind"]);
  await soon(async () => expect(await found("thre")).toEqual(["At thre"]));
  await sandbox.control("PATCH", at(0), { text: "At four" });
  await sandbox.control("DELETE", at(1));
  await soon(async () => expect(await found("four")).toEqual(["At four"]));
  await soon(async () => expect(await found("never")).toEqual([]));
  expect(await found("thre")).toEqual([]);
});

test("of messages that were kept together each is found by its own words, whatever becomes of the others", async () => {
  const it = await chatStage();
  await it.announced();
  await it.sandbox.control("POST", "/notification-faults", { match: {}, action: { kind: "lose" } });
  const look = () => it.sandbox.control("POST", "/clock", { advance: 601 });
  const chat = await it.begin([AMARA, CALLUM]);
  const colours = ["blue", "green", "red"];
  const ids: string[] = [];
  for (const colour of colours) ids.push((await it.write(chat, AMARA, `The key is ${colour}`)).id);
  const found = async (search: string) =>
    (await it.chrome.call("GET", `/api/messages?search=${search}`)).body.items.map(
      ({ text }: { text: string }) => text,
    );
  await look();
  await soon(async () => expect(await found("key")).toEqual(["The key is red", "The key is green", "The key is blue"]));
  await it.sandbox.control("PATCH", `/chats/${chat.id}/messages/${ids[1]}`, { text: "The lock is green" });
  await look();
  await soon(async () => expect(await found("lock")).toEqual(["The lock is green"]));
  expect(await found("key")).toEqual(["The key is red", "The key is blue"]);
  const [{ id }] = (await it.chrome.call("GET", "/api/messages?search=red")).body.items;
  const conversation = await it.conversationOf(chat);
  const because = { because: "It holds a card number." };
  await it.server.call("POST", `/api/conversations/${conversation.id}/messages/${id}/erasure`, { body: because });
  expect(await found("the")).toEqual(["The lock is green", "The key is blue"]);
});

test("who is not in a chat finds nothing in it, and programs find what is kept", async () => {
  const it = await written([AMARA, "It is a secret."]);
  const asked = { search: "secret" };
  await soon(async () => expect((await it.search(asked, it.server)).items).toHaveLength(1));
  expect((await it.search(asked, await joins(it, "Sam", "agent"))).items).toEqual([]);
});

test("a search without a word says so, and names the field", async () => {
  const { search } = await written([AMARA, "Hello"]);
  expect(await search({ search: "?!" })).toMatchObject({ field: "search", reason: "no-word" });
});

test("a message that was found is shown with what was written around it", async () => {
  const lines = Array.from({ length: 12 }, (_, n) => [AMARA, n === 6 ? "The needle" : `Line ${n}`] as const);
  const { search, chrome, conversation } = await written(...lines);
  await soon(async () => expect((await search({ search: "needle" })).items).toHaveLength(1));
  const [{ id }] = (await search({ search: "needle" })).items;
  const { body } = await chrome.call("GET", `/api/conversations/${conversation.id}/messages/${id}/around`);
  expect(body.items).toHaveLength(13);
  expect(body.items[7].id).toBe(id);
});

test("what was written in a channel is found with the channel and its team", async () => {
  const it = await channelStage();
  const at = it.place("Employer events");
  await it.say(at, PRIYA, "Who brings the tables?");
  await it.choose(at);
  await soon(async () =>
    expect((await it.chrome.call("GET", "/api/messages?search=tables")).body.items).toMatchObject([
      { conversation: { kind: "channel", topic: "Employer events", team: "Careers Service" } },
    ]),
  );
});
