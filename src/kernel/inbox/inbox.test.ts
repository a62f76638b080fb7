import { sql } from "kysely";
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { migratedDatabase } from "../../testing/databases.ts";
import { firstOrganisation } from "../access/organisations.ts";
import { openDatabase } from "../database/database.ts";
import { joinServers } from "../lease/servers.ts";
import { openLog } from "../log.ts";
import { systemRandom } from "../random.ts";
import { type Clock, DAY, later, systemClock } from "../time.ts";
import { claimBundles, forgetHandled, inTime, keepDeliveries, markHandled, waitingLetters } from "./inbox.ts";
import { openLetters } from "./open-letters.ts";

async function letterbox() {
  const url = await migratedDatabase();
  const database = await openDatabase(url);
  onTestFinished(() => database.close());
  await firstOrganisation(database, { id: OURS, at: systemClock.now() });
  return {
    url,
    database,
    clock: systemClock,
    random: systemRandom,
    server: systemRandom.uuid(),
    log: openLog("silent"),
    metrics: { brought: () => undefined },
  };
}

type Box = Awaited<ReturnType<typeof letterbox>>;

const OURS = "0b0e6f4e-3c0b-4a53-9d6f-0f5d3a5c7c11";

/** What brings letters about these. */
const delivery = (...abouts: readonly string[]) => ({
  organisation: OURS,
  source: "graph",
  json: Buffer.from(JSON.stringify(abouts)),
  count: abouts.length,
});

const Abouts = z.array(z.string());
const read = (line: string) => Abouts.parse(JSON.parse(line)).map((about) => ({ dedupe: about, body: { about } }));

const receive = (box: Box, letters: readonly string[]) =>
  inTime(
    box.database.acrossAll((tx) =>
      keepDeliveries(
        tx,
        box,
        letters.map((about) => delivery(about)),
      ),
    ),
  );

const waiting = (box: Box, server = box.server) =>
  waitingLetters(box.database, { source: "graph", read, server, limit: 100, except: [] });

const numbers = (count: number) => Array.from({ length: count }, (_, n) => String(n));

/** Reads the letters of a box as `take` says, until told to stop; gathers what was taken and what was set aside. */
function reading(box: Box, spoilt: (about: string) => boolean = () => false) {
  const taken: string[] = [];
  const aside: string[] = [];
  const aboutOf = ({ body }: { body: unknown }) => String(Object.values(Object(body))[0]);
  const reader = openLetters(box, {
    source: "graph",
    read,
    open: async (_organisation, letters) => async (tx, which) => {
      const now = letters.filter(({ id }) => which.has(id)).map(aboutOf);
      if (now.some(spoilt)) throw new Error("not understood");
      tx.afterCommit(() => taken.push(...now));
    },
    setAside: async (tx, spoiltOne) => tx.afterCommit(() => aside.push(aboutOf(spoiltOne))),
  });
  onTestFinished(() => reader.stop());
  return { taken, aside, wake: reader.wake };
}

/** Handles all that waits, as `work` says; answers what was handled for the first time. */
const handle = async (box: Box, work: () => void = () => undefined) => {
  const letters = await waiting(box);
  return box.database.within(OURS, async (tx) => {
    const claimed = await claimBundles(
      tx,
      letters.map(({ bundle }) => bundle),
    );
    const own = letters.filter(({ bundle }) => claimed.has(bundle));
    const fresh = await markHandled(tx, box.clock, own);
    work();
    return fresh.map(({ dedupe }) => dedupe).toSorted();
  });
};

test("what is delivered twice is handled once, at the same time or later", async () => {
  const box = await letterbox();
  await receive(box, ["a", "b", "b"]);
  expect(await handle(box)).toEqual(["a", "b"]);
  await receive(box, ["b", "c"]);
  expect(await handle(box)).toEqual(["c"]);
});

test("what could not be handled waits for the next try, and what was handled comes no more", async () => {
  const box = await letterbox();
  await receive(box, ["a"]);
  const failing = handle(box, () => {
    throw new Error("not understood");
  });
  await expect(failing).rejects.toThrow("not understood");
  expect(await handle(box)).toEqual(["a"]);
  expect(await waiting(box)).toEqual([]);
});

test("what is kept comes back as it came, however large and whatever it holds", async () => {
  const box = await letterbox();
  const bodies = ['\u0000 and \\ and " and \u2028', "x".repeat(900_000), "y".repeat(900_000), "grüße 👍"];
  await receive(box, bodies);
  const kept = new Map((await waiting(box)).map(({ dedupe, body }) => [dedupe, body]));
  expect(bodies.map((about) => kept.get(about))).toEqual(bodies.map((about) => ({ about })));
});

test("a delivery that holds several letters brings each of them, also two that nothing tells apart", async () => {
  const box = await letterbox();
  await box.database.acrossAll((tx) => keepDeliveries(tx, box, [delivery("a", "b"), delivery("c")]));
  expect((await waiting(box)).map(({ dedupe }) => dedupe)).toEqual(["a", "b", "c"]);
  const alike = () => [
    { dedupe: undefined, body: "look" },
    { dedupe: undefined, body: "look" },
  ];
  await box.database.acrossAll((tx) => keepDeliveries(tx, box, [delivery("d")]));
  const all = await waitingLetters(box.database, {
    source: "graph",
    read: alike,
    server: box.server,
    limit: 100,
    except: [],
  });
  expect(new Set(all.map(({ dedupe }) => dedupe)).size).toBe(all.length);
});

test("what an older Parley kept is still read", async () => {
  const box = await letterbox();
  const kept = async (letters: string) => {
    await box.database.acrossAll(({ sql: all }) => sql`update inbox_bundles set letters = ${letters}`.execute(all));
    return (await waiting(box)).map(({ dedupe, body, along }) => [dedupe, body, along]);
  };
  await receive(box, ["a"]);
  expect(await kept('[["b",{"about":"b"}]]')).toEqual([["b", { about: "b" }, undefined]]);
  expect(await kept('{"along":[["one"],["two"]],"letters":[["a",1,0],["b",2,1],["c",3],["d",4,0]]}')).toEqual([
    ["a", 1, ["one"]],
    ["b", 2, ["two"]],
    ["c", 3, undefined],
    ["d", 4, ["one"]],
  ]);
});

test("a delivery in which nothing can be read is one letter all the same, so that it does not wait for ever", async () => {
  const box = await letterbox();
  await receive(box, ["a"]);
  const asked = { source: "graph", server: box.server, limit: 100, except: [] };
  expect(await waitingLetters(box.database, { ...asked, read: () => [] })).toMatchObject([{ body: undefined }]);
});

test("one letter that cannot be understood is set aside, and all others are taken", async () => {
  const box = await letterbox();
  await receive(box, numbers(40));
  const { taken, aside } = reading(box, (about) => about === "17");
  await expect.poll(() => taken.length + aside.length).toBe(40);
  expect(aside).toEqual(["17"]);
  expect(new Set(taken)).toEqual(new Set(numbers(40).filter((about) => about !== "17")));
});

test("what comes while more waits than is opened at once is taken, too, and each once", async () => {
  const box = await letterbox();
  const all = numbers(3000);
  for (let from = 0; from < 1500; from += 100) await receive(box, all.slice(from, from + 100));
  const { taken, wake } = reading(box);
  for (let from = 1500; from < 3000; from += 50) {
    await receive(box, all.slice(from, from + 50));
    wake();
  }
  await expect.poll(() => taken.length).toBe(3000);
  expect(new Set(taken)).toEqual(new Set(all));
  expect(await waiting(box)).toEqual([]);
});

test("two servers that open the same letters take each of them once", async () => {
  const box = await letterbox();
  const other = { ...box, server: systemRandom.uuid() };
  const [one, two] = [reading(box), reading(other)];
  for (const about of numbers(30)) {
    await receive(box, [about]);
    one.wake();
    two.wake();
  }
  await expect.poll(() => one.taken.length + two.taken.length).toBe(30);
  expect(new Set([...one.taken, ...two.taken]).size).toBe(30);
  expect(await waiting(box)).toEqual([]);
});

test("what a living server took in is its own to read, and what a dead one left behind is everybody's", async () => {
  const box = await letterbox();
  const presence = await joinServers(box.database, box.server);
  await receive(box, ["a"]);
  const other = systemRandom.uuid();
  expect(await waiting(box)).toHaveLength(1);
  expect(await waiting(box, other)).toEqual([]);
  await presence.leave();
  expect(await waiting(box, other)).toHaveLength(1);
});

test("a database that does not answer is a refusal to the sender, never a false receipt", async () => {
  const box = await letterbox();
  const blocker = new pg.Client({ connectionString: box.url });
  await blocker.connect();
  await blocker.query("begin; lock table inbox_bundles");
  await expect(receive(box, ["a"])).rejects.toMatchObject({ code: "unavailable", retryAfter: 5 });
  await blocker.end();
});

test("what was handled is forgotten after a week, and what waits is not", async () => {
  const box = await letterbox();
  await receive(box, ["a"]);
  await handle(box);
  await receive(box, ["b"]);
  const at = (days: number): Clock => ({ ...systemClock, now: () => later(systemClock.now(), days * DAY) });
  const kept = async () =>
    box.database.acrossAll(
      async ({ sql: all }) => (await sql`select dedupe from inbox_handled order by dedupe`.execute(all)).rows,
    );
  await forgetHandled(box.database, at(6));
  expect(await kept()).toEqual([{ dedupe: "a" }]);
  await forgetHandled(box.database, at(8));
  expect(await kept()).toEqual([]);
  expect(await waiting(box)).toHaveLength(1);
});
