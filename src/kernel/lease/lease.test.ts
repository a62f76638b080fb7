import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { expect, onTestFinished, test } from "vitest";
import { migratedDatabase } from "../../testing/databases.ts";
import { openDatabase } from "../database/database.ts";
import { type Clock, SECOND } from "../time.ts";
import { giveBack, stillHeld, takeLease } from "./lease.ts";
import { joinServers } from "./servers.ts";

const HERE = "11111111-1111-4111-8111-111111111111";

async function scene() {
  const database = await openDatabase(await migratedDatabase());
  await database.query("insert into organisations values ($1, 'here', now())", [HERE]);
  let now = new Date("2027-03-01T08:00:00Z");
  const clock: Clock = { now: () => now, sleep: async () => undefined };
  const take = (server: string) =>
    database.within(HERE, (tx) => takeLease(tx, clock, { name: "meeting/1", server, lasts: 30 * SECOND }));
  onTestFinished(() => database.close());
  return { database, clock, take, forward: (milliseconds: number) => (now = new Date(now.getTime() + milliseconds)) };
}

test("of many who want the same thing at once, one gets it", async () => {
  const { take } = await scene();
  const taken = await Promise.all(Array.from({ length: 15 }, () => take(randomUUID())));
  expect(taken.filter(Boolean)).toHaveLength(1);
});

test("a holder who woke up too late cannot record anything any more", async () => {
  const { database, take, forward } = await scene();
  const late = await take(randomUUID());
  forward(31 * SECOND);
  const present = await take(randomUUID());
  expect(Number(present?.epoch)).toBeGreaterThan(Number(late?.epoch));
  if (!late || !present) throw new Error("Both were to get it, one after the other.");
  await expect(database.within(HERE, (tx) => stillHeld(tx, late))).rejects.toThrow("Another server has taken over");
  await database.within(HERE, (tx) => stillHeld(tx, present));
});

test("what is given back is free at once, and the next holder still counts as later", async () => {
  const { database, take } = await scene();
  const first = await take(randomUUID());
  if (!first) throw new Error("The first was to get it.");
  await database.within(HERE, (tx) => giveBack(tx, first));
  expect(Number((await take(randomUUID()))?.epoch)).toBe(Number(first.epoch) + 1);
});

test("what a dead server held is free when the next server starts", async () => {
  const { database, clock, take } = await scene();
  const dead = randomUUID();
  expect(await take(dead)).toBeDefined();
  // As kill -9 leaves it: a process id that no longer runs.
  await database.query("insert into servers (id, host, pid, started_at, seen_at) values ($1, $2, 999999, $3, $3)", [
    dead,
    hostname(),
    clock.now(),
  ]);
  expect(await take(randomUUID())).toBeUndefined();
  const presence = await joinServers(database, clock, randomUUID());
  onTestFinished(() => presence.leave());
  expect(presence.alone).toBe(true);
  expect(await take(presence.id)).toBeDefined();
});
