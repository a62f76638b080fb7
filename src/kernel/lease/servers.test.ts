import { randomUUID } from "node:crypto";
import { expect, onTestFinished, test, vi } from "vitest";
import { migratedDatabase } from "../../testing/databases.ts";
import { openDatabase } from "../database/database.ts";
import { HOUR, systemClock } from "../time.ts";
import { takeLease } from "./lease.ts";
import { joinServers } from "./servers.ts";

const HERE = "11111111-1111-4111-8111-111111111111";

async function scene() {
  const database = await openDatabase(await migratedDatabase());
  onTestFinished(() => database.close());
  await database.query("insert into organisations values ($1, 'here', now())", [HERE]);
  const join = async () => {
    const presence = await joinServers(database, randomUUID());
    onTestFinished(() => presence.leave());
    return presence;
  };
  const take = (server: string) =>
    database.within(HERE, (tx) => takeLease(tx, systemClock, { name: "meeting/1", server, lasts: 10 * HOUR }));
  /** Another server that holds the lease, with what `difference` makes of a row of this very process. */
  const neighbour = async (difference: string) => {
    const pattern = await joinServers(database, randomUUID());
    const id = randomUUID();
    await database.query(
      `insert into servers
       select $1, host, coalesce(other.pid, own.pid), coalesce(other.machine, own.machine), coalesce(other.began, own.began),
              started_at, seen_at - coalesce(other.silence, '0 s')
       from servers own, (${difference}) other where own.id = $2`,
      [id, pattern.id],
    );
    await pattern.leave();
    expect(await take(id)).toBeDefined();
  };
  return { database, join, take, neighbour };
}

const difference = ({ pid = "null", machine = "null", began = "null", silence = "null" }) =>
  `select ${pid}::integer as pid, ${machine}::text as machine, ${began}::text as began, ${silence}::interval as silence`;

const DEAD = [
  { who: "was killed a moment ago on this machine", row: difference({ pid: "999999" }) },
  { who: "had this process's number before it", row: difference({ began: "'earlier'" }) },
  { who: "is silent for long on another machine", row: difference({ machine: "'other'", silence: "'21 s'" }) },
  { who: "hangs for long on this machine", row: difference({ silence: "'21 s'" }) },
];

test.for(DEAD)("what a server that $who held is free when the next one starts", async ({ row }) => {
  const { join, take, neighbour } = await scene();
  await neighbour(row);
  expect(await take(randomUUID())).toBeUndefined();
  const presence = await join();
  expect(presence.alone).toBe(true);
  expect(await take(presence.id)).toBeDefined();
});

const LIVING = [
  { who: "runs on this machine", row: difference({}) },
  { who: "missed two signs of life on another machine", row: difference({ machine: "'other'", silence: "'12 s'" }) },
  { who: "has the same name and number in another container", row: difference({ machine: "'other'", began: "'x'" }) },
];

test.for(LIVING)("a server that $who keeps what it holds when another one starts", async ({ row }) => {
  const { join, take, neighbour } = await scene();
  await neighbour(row);
  const presence = await join();
  expect(presence.alone).toBe(false);
  expect(presence.count()).toBe(2);
  expect(await take(presence.id)).toBeUndefined();
});

test("of servers that start at the same moment exactly one believes that it is alone", async () => {
  const { join } = await scene();
  const all = await Promise.all([join(), join(), join(), join(), join()]);
  expect(all.filter(({ alone }) => alone)).toHaveLength(1);
});

test("a server whose silence was taken for death is counted again once it can speak", async () => {
  const { database, join } = await scene();
  const { id } = await join();
  await database.query("delete from servers");
  const known = async () => (await database.query("select id from servers")).rows;
  await vi.waitFor(async () => expect(await known()).toEqual([{ id }]), { timeout: 60_000, interval: 200 });
});
