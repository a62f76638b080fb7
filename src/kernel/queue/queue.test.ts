import { pino } from "pino";
import { expect, onTestFinished, test, vi } from "vitest";
import { migratedDatabase } from "../../testing/databases.ts";
import { openDatabase } from "../database/database.ts";
import { Failure } from "../errors.ts";
import { systemRandom } from "../random.ts";
import { MINUTE, systemClock, type Clock } from "../time.ts";
import { openQueue } from "./queue.ts";
import { outcomeOf } from "./retry-rules.ts";
import type { Work } from "./store.ts";

const HERE = "11111111-1111-4111-8111-111111111111";

/** A clock that only moves when it is told to. */
function handClock(start = "2027-03-01T08:00:00Z") {
  let now = new Date(start);
  const clock: Clock = { now: () => now, sleep: async () => undefined };
  return { clock, forward: (milliseconds: number) => (now = new Date(now.getTime() + milliseconds)) };
}

async function workshop({ alone = true, connections = 20 } = {}) {
  const url = await migratedDatabase();
  const database = await openDatabase(url, connections);
  await database.query("insert into organisations values ($1, 'here', now())", [HERE]);
  const { clock, forward } = handClock();
  const log = pino({ level: "silent" });
  const parts = { url, database, clock, random: systemRandom, log, background: ["a.slow"], alone };
  const open = () => openQueue(parts);
  const queue = await open();
  const stops = [() => queue.stop(1000)];
  onTestFinished(async () => {
    for (const stop of stops) await stop();
    await database.close();
  });
  return { database, queue, forward, open, stops };
}

test("work is done once its transaction commits, and never when it rolls back", async () => {
  const { database, queue } = await workshop();
  const done: unknown[] = [];
  queue.work(async (work) => void done.push(work.data["n"]));
  await database.within(HERE, (tx) => queue.order(tx, { job: "a.b", data: { n: 1 } }));
  await database
    .within(HERE, async (tx) => {
      await queue.order(tx, { job: "a.b", data: { n: 2 } });
      throw new Error("changed my mind");
    })
    .catch(() => undefined);
  await database.within(HERE, (tx) => queue.order(tx, { job: "a.b", data: { n: 3 } }));
  await vi.waitFor(() => expect(done.toSorted()).toEqual([1, 3]), 60_000);
});

test("work for later waits for our clock, not for the database's", async () => {
  const { database, queue, forward } = await workshop();
  const done: unknown[] = [];
  queue.work(async (work) => void done.push(work.data));
  const at = new Date("2027-03-01T09:00:00Z");
  await database.within(HERE, (tx) => queue.order(tx, { job: "a.b", data: {}, at }));
  await queue.sweep();
  expect(done).toEqual([]);
  forward(60 * MINUTE);
  await vi.waitFor(() => expect(done).toHaveLength(1), 60_000);
});

test("work with the same key that waits twice is done once, at the earlier time", async () => {
  const { database, queue, forward } = await workshop();
  const done: Work[] = [];
  queue.work(async (work) => void done.push(work));
  for (const minute of [30, 10, 20]) {
    const at = new Date(Date.UTC(2027, 2, 1, 8, minute));
    await database.within(HERE, (tx) => queue.order(tx, { job: "a.b", data: {}, key: "k", at }));
  }
  forward(11 * MINUTE);
  await vi.waitFor(() => expect(done).toHaveLength(1), 60_000);
  forward(60 * MINUTE);
  await queue.sweep();
  expect(done).toHaveLength(1);
});

test("work that fails for a while is tried again later, and work refused for good waits for a person", async () => {
  const { database, queue, forward } = await workshop();
  const tries: string[] = [];
  queue.work(async ({ data, attempts }) => {
    tries.push(`${String(data["n"])}#${attempts}`);
    if (data["n"] === "refused") throw new Failure("upstream-refused", "No.");
    if (attempts < 2) throw new Failure("upstream-unavailable", "Not now.", { retryAfter: 30 });
  });
  for (const n of ["slow", "refused"])
    await database.within(HERE, (tx) => queue.order(tx, { job: "a.b", data: { n } }));
  await vi.waitFor(() => expect(tries.toSorted()).toEqual(["refused#0", "slow#0"]), 60_000);
  for (const n of [1, 2]) {
    await vi.waitFor(async () => expect(await waiting(database)).toMatchObject({ waiting: 1 }), 60_000);
    forward(2 * MINUTE);
    await vi.waitFor(() => expect(tries).toContain(`slow#${n}`), 60_000);
  }
  await vi.waitFor(async () => expect(await waiting(database)).toEqual({ waiting: 0, parked: 1 }), 60_000);
});

function waiting(database: Awaited<ReturnType<typeof openDatabase>>) {
  return database.acrossAll(async (tx) => {
    const rows = await tx.sql
      .withTables<{ due_work: { parked_at: Date | null } }>()
      .selectFrom("due_work")
      .select("parked_at")
      .execute();
    return {
      waiting: rows.filter((row) => row.parked_at === null).length,
      parked: rows.filter((row) => row.parked_at).length,
    };
  });
}

test("what nobody waits for is overtaken by what somebody waits for, however late that is ordered", async () => {
  const { database, queue } = await workshop();
  const done: string[] = [];
  for (const job of [...Array.from({ length: 90 }, () => "a.slow"), "a.b"])
    await database.within(HERE, (tx) => queue.order(tx, { job, data: {} }));
  queue.work(async ({ job }) => void done.push(job));
  await vi.waitFor(() => expect(done).toHaveLength(91), 60_000);
  // It is among the first that a process takes at once.
  expect(done.indexOf("a.b")).toBeLessThan(32);
});

test("what a dead server was doing is taken back when the only server starts", async () => {
  const { database, queue, open, stops } = await workshop();
  await database.within(HERE, (tx) => queue.order(tx, { job: "a.b", data: {} }));
  // As kill -9 leaves it: the job is marked as being worked on, and nobody does.
  await database.query(
    "update pgboss.job set state = 'active', started_on = now(), heartbeat_on = now() where name = 'work'",
  );
  const next = await open();
  stops.push(() => next.stop(1000));
  const done: Work[] = [];
  next.work(async (work) => void done.push(work));
  await vi.waitFor(() => expect(done).toHaveLength(1), 60_000);
});

test("what a server that stops cannot finish in time goes to another one at once", async () => {
  const { database, queue, open, stops } = await workshop({ alone: false });
  const begun: string[] = [];
  queue.work(({ job }) => {
    begun.push(job);
    return new Promise(() => undefined);
  });
  await database.within(HERE, (tx) => queue.order(tx, { job: "a.b", data: {} }));
  await vi.waitFor(() => expect(begun).toEqual(["a.b"]), 60_000);
  await queue.stop(10);
  // Sooner than silence would have given it back.
  const { rows } = await database.query("select state from pgboss.job");
  expect(rows).toEqual([{ state: "retry" }]);
  const other = await open();
  stops.push(() => other.stop(1000));
  const done: string[] = [];
  other.work(async ({ job }) => void done.push(job));
  await vi.waitFor(() => expect(done).toEqual(["a.b"]), 60_000);
});

test("a hundred pieces of work ordered at once are all done", async () => {
  const { database, queue } = await workshop();
  const done = new Set<unknown>();
  queue.work(async ({ data }) => void done.add(data["n"]));
  await database.within(HERE, async (tx) => {
    for (let n = 0; n < 100; n++) await queue.order(tx, { job: "a.b", data: { n } });
  });
  await vi.waitFor(() => expect(done.size).toBe(100), 60_000);
});

test("an outage of days uses up no tries, and nobody can make work wait for more than an hour", () => {
  const outage = new Failure("upstream-unavailable", "Nobody there.");
  expect(outcomeOf(outage, 5000, 0.5)).toMatchObject({ kind: "again" });
  expect(outcomeOf(new Failure("upstream-unavailable", "Later.", { retryAfter: 1e9 }), 0, 0)).toEqual({
    kind: "again",
    after: 3_600_000,
  });
});

test("whoever is told when to come back comes back then, and uses up no try", () => {
  expect(outcomeOf(new Failure("upstream-unavailable", "Not now.", { retryAfter: 30 }), 24, 0)).toEqual({
    kind: "again",
    after: 30_000,
  });
  expect(outcomeOf(new Error("boom"), 24, 0)).toEqual({ kind: "park", reason: "boom" });
  expect(outcomeOf(new Error("boom"), 3, 0)).toEqual({ kind: "again", after: 4000 });
  expect(outcomeOf(new Error("boom"), 20, 0.999)).toMatchObject({ kind: "again", after: expect.closeTo(300_000, -3) });
});

test("while somebody waits for the database, little is begun that nobody waits for", async () => {
  const { database, queue } = await workshop({ connections: 1 });
  await database.within(HERE, async (tx) => {
    for (let n = 0; n < 20; n++) await queue.order(tx, { job: "a.b", data: { n } });
  });
  const { promise: enough, resolve: letGo } = Promise.withResolvers<void>();
  const held = database.within(HERE, () => enough);
  // Whoever has waited too long is told to come again, and does.
  const asking = (): Promise<string> => database.within(HERE, async () => "served").catch(asking);
  const waiting = asking();
  let begun = 0;
  queue.work(async () => {
    begun += 1;
    await enough;
  });
  await vi.waitFor(() => expect(begun).toBeGreaterThan(0), 60_000);
  // After the next look it is still so.
  await systemClock.sleep(2500);
  expect(begun).toBe(4);
  letGo();
  await held;
  expect(await waiting).toBe("served");
  await vi.waitFor(() => expect(begun).toBe(20), 60_000);
});
