import { expect, test, vi } from "vitest";
import { AMARA, CALLUM, chatStage } from "../../../testing/microsoft/chats.ts";
import { testServer } from "../../../testing/server.ts";

/** As many as a busy organisation writes in that time. */
const MESSAGES = 5000;
const CHATS = 10;
const HOURS = 2;
/** So many are not found in a moment. */
const LONG = { timeout: 300_000, interval: 500 };

test(`what was written while the server was down for ${HOURS} hours is found by looking, each message once`, async () => {
  const { server, sandbox, databaseUrl, dataFolder, begin, write, conversationOf, announced } = await chatStage();
  await announced();
  const chats = await Promise.all(Array.from({ length: CHATS }, (_, n) => begin([AMARA, CALLUM], `Chat ${n}`)));
  for (const chat of chats) await write(chat, AMARA, "Before");
  const conversations = await Promise.all(chats.map(conversationOf));
  // Microsoft gives up on what it cannot deliver.
  await sandbox.control("POST", "/notification-faults", { match: {}, action: { kind: "lose" } });
  await server.stop(1000);

  const each = MESSAGES / CHATS;
  for (let n = 0; n < each; n += 1) {
    await Promise.all(chats.map((chat) => write(chat, AMARA, `Number ${n}`)));
    await sandbox.control("POST", "/clock", { advance: (HOURS * 3600) / each });
  }
  const asked = (await requests(sandbox)).length;

  const next = await testServer({ sandbox: sandbox.addresses, databaseUrl, dataFolder });
  const wanted = Array.from({ length: each }, (_, n) => `Number ${n}`);
  for (const { id } of conversations)
    await vi.waitFor(
      async () => expect((await wordsIn(next, id)).filter((text) => text !== "Before")).toEqual(wanted),
      LONG,
    );
  const facts = await receivedIn(next, new Set(conversations.map(({ id }) => id)));
  expect(new Set(facts).size).toBe(facts.length);
  expect(facts.length).toBeGreaterThanOrEqual(MESSAGES);
  // Each page of a look brings fifty; nothing is asked for message by message.
  expect((await requests(sandbox)).length - asked).toBeLessThan(MESSAGES / 25 + 50);
}, 600_000);

type Called = Pick<Awaited<ReturnType<typeof testServer>>, "call">;

/** What was written in a conversation, the earliest first. */
async function wordsIn({ call }: Called, id: string): Promise<string[]> {
  const items = await all(call, `/api/conversations/${id}/messages?`);
  return items
    .filter(({ event }) => event === null)
    .map(({ content }) => content.blocks[0].inlines[0].text)
    .toReversed();
}

/** Of which messages it was recorded that they were received, in some conversations. */
async function receivedIn({ call }: Called, conversations: ReadonlySet<string>): Promise<string[]> {
  const items = await all(call, "/api/facts?what=message.received&");
  return items.filter(({ about }) => conversations.has(about)).map(({ about, data }) => `${about} ${data.message}`);
}

// oxlint-disable-next-line typescript/no-explicit-any -- lists of every shape are read
async function all(call: Called["call"], path: string): Promise<any[]> {
  const items = [];
  let cursor: string | undefined;
  do {
    const { body } = await call("GET", `${path}${cursor === undefined ? "" : `cursor=${encodeURIComponent(cursor)}`}`);
    items.push(...body.items);
    cursor = body.cursor;
  } while (cursor !== undefined);
  return items;
}

/** What was asked of Microsoft about messages. */
async function requests(sandbox: Awaited<ReturnType<typeof chatStage>>["sandbox"]): Promise<unknown[]> {
  const { entries } = await sandbox.control("GET", "/traffic");
  return entries.filter(({ endpoint }: { endpoint?: string }) => endpoint?.includes("essages"));
}
