import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { migratedDatabase } from "../../testing/databases.ts";
import { openDatabase } from "../database/database.ts";
import { type Clock, DAY, SECOND } from "../time.ts";
import { forgetOldLeases, giveBack, stillHeld, takeLease } from "./lease.ts";

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
  expect(Number((await take(randomUUID()))?.epoch)).toBeGreaterThan(Number(first.epoch));
});

test("what was cleared away long after it ran out is not mistaken for what comes after it", async () => {
  const { database, clock, take, forward } = await scene();
  const late = await take(randomUUID());
  if (!late) throw new Error("The first was to get it.");
  forward(2 * DAY);
  await forgetOldLeases(database, clock);
  const { rows } = await database.acrossAll((tx) => sql`select name from leases`.execute(tx.sql));
  expect(rows).toEqual([]);
  expect(await take(randomUUID())).toBeDefined();
  await expect(database.within(HERE, (tx) => stillHeld(tx, late))).rejects.toThrow("Another server has taken over");
});

test("a lease that somebody works under survives the clearing away", async () => {
  const { database, clock, take } = await scene();
  const present = await take(randomUUID());
  if (!present) throw new Error("The first was to get it.");
  await forgetOldLeases(database, clock);
  await expect(database.within(HERE, (tx) => stillHeld(tx, present))).resolves.toBeUndefined();
});
