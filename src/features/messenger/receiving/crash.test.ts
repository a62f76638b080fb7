import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { soon } from "../../../testing/machine-time.ts";
import { AMARA, CALLUM, chatStage } from "../../../testing/microsoft/chats.ts";
import { type ServerProcess, stage } from "../../../testing/process.ts";
import { openRelay, type Relay } from "../../../testing/microsoft/relay.ts";
import { subscriptionsAt } from "../../../testing/microsoft/outlook.ts";
import { callAt } from "../../../testing/server.ts";

/** `npm run trials` kills two hundred times; here twice, each of the two servers once. */
const KILLS = process.env["PARLEY_TRIALS"] === undefined ? 2 : 10 * Number(process.env["PARLEY_TRIALS"]);
/** As many as one page of a conversation shows. */
const MESSAGES = 48;

test(`of two servers that are killed under load, ${KILLS} times in turn, neither loses what it took nor doubles it`, async () => {
  const { server, sandbox, databaseUrl, dataFolder, begin, write } = await chatStage();
  // Whatever is kept now was announced: no look comes to an end.
  await sandbox.control("POST", "/faults", {
    match: { path: "getAllMessages/delta" },
    action: { kind: "status", status: 503 },
  });
  await server.stop(1000);
  // Both servers are reached by another address than that one was.
  for (const { id } of await subscriptionsAt(sandbox)) await sandbox.control("DELETE", `/subscriptions/${id}`);
  const relay = await openRelay();
  const { start } = await stage(databaseUrl, sandbox);
  const begun = () => start({ PARLEY_DATA: dataFolder, PARLEY_URL: relay.url });
  const running = [await begun(), await begun()];
  const show = () => (relay.servers = running.map(({ own }) => own));
  show();
  await sandbox.control("POST", "/clock", { advance: 601 });
  await soon(async () => {
    // Parley tries for a moment, too, whether chats may be listened to at all; it keeps nothing of what that announces.
    const kept = (await subscriptionsAt(sandbox)).filter(({ clientState }) => clientState !== undefined);
    expect(kept.filter(({ notificationUrl }) => notificationUrl?.startsWith(relay.url))).toHaveLength(1);
  });

  for (let kill = 0; kill < KILLS; kill += 1) {
    const chat = await begin([AMARA, CALLUM], `Trial ${kill}`);
    const writing = Promise.all(Array.from({ length: MESSAGES }, (_, n) => write(chat, AMARA, `Number ${n}`)));
    await pause((kill * 37) % 400);
    const doomed = running.shift();
    await doomed?.kill("SIGKILL");
    running.push(await begun());
    await writing;
    show();
    const [survivor] = running;
    if (survivor === undefined) throw new Error("One server lives on.");
    await soon(async () => {
      // What could not be opened at once is tried again after a while.
      await sandbox.control("POST", "/clock", { advance: 30 });
      const kept = await keptIn(survivor, chat.id);
      const taken = takenIn(relay, chat.id);
      expect(taken.size).toBeGreaterThan(0);
      expect([...taken].filter((id) => !kept.includes(id))).toEqual([]);
      expect(new Set(kept).size).toBe(kept.length);
    });
  }
  const [last] = running;
  const facts = last === undefined ? [] : await received(last);
  expect(facts.length).toBeGreaterThan(0);
  expect(facts.filter((fact, place) => facts.indexOf(fact) !== place)).toEqual([]);
  for (const each of running) await each.kill("SIGTERM");
}, 3_600_000);

/** Of which messages of a chat a server took the announcement. */
function takenIn({ taken }: Relay, chat: string): ReadonlySet<string> {
  const announced = taken.filter((body) => body.includes("clientState"));
  const ids = announced.flatMap((body) => [...body.matchAll(/chats\('([^']+)'\)\/messages\('(\d+)'\)/g)]);
  return new Set(ids.flatMap(([, of, id]) => (of === chat && id !== undefined ? [id] : [])));
}

/** Microsoft's ids of the messages that are kept of a chat. */
async function keptIn({ own }: ServerProcess, chat: string): Promise<string[]> {
  const { items } = (await callAt(own, { method: "GET", path: "/api/conversations" })).body;
  const found = items.find(({ chatId }: { chatId: string }) => chatId === chat);
  if (found === undefined) return [];
  const { body } = await callAt(own, { method: "GET", path: `/api/conversations/${found.id}/messages` });
  return body.items.map(({ messageId }: { messageId: string }) => messageId);
}

/** Every message of which it was recorded that it was received, as often as it was. */
async function received({ own }: ServerProcess): Promise<string[]> {
  const all: string[] = [];
  let cursor = "";
  do {
    const path = `/api/facts?what=message.received${cursor}`;
    const { body } = await callAt(own, { method: "GET", path });
    for (const { about, data } of body.items) all.push(`${about} ${data.message}`);
    cursor = body.cursor === undefined ? "" : `&cursor=${encodeURIComponent(body.cursor)}`;
  } while (cursor !== "");
  return all;
}
