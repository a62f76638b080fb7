import { sql } from "kysely";
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { migratedDatabase } from "../../testing/databases.ts";
import { firstOrganisation } from "../access/organisations.ts";
import { openDatabase } from "../database/database.ts";
import { systemRandom } from "../random.ts";
import { type Clock, DAY, later, systemClock } from "../time.ts";
import { forgetHandled, handleWaiting, receive } from "./inbox.ts";

async function letterbox() {
  const url = await migratedDatabase();
  const database = await openDatabase(url);
  onTestFinished(() => database.close());
  await firstOrganisation(database, { id: OURS, at: systemClock.now() });
  return { url, database, clock: systemClock, random: systemRandom };
}

const OURS = "0b0e6f4e-3c0b-4a53-9d6f-0f5d3a5c7c11";
const letter = (dedupe: string) => ({ organisation: OURS, source: "graph", dedupe, body: { about: dedupe } });

test("what is delivered twice is kept once", async () => {
  const box = await letterbox();
  expect(await receive(box, [letter("a"), letter("b")])).toBe(2);
  expect(await receive(box, [letter("b"), letter("c")])).toBe(1);
  const bodies: unknown[] = [];
  await handleWaiting(
    box,
    { source: "graph", limit: 10 },
    async (_tx, _organisation, letters) => void bodies.push(...letters.map(({ body }) => body)),
  );
  expect(bodies).toHaveLength(3);
});

test("what could not be handled waits for the next try, and what was handled comes no more", async () => {
  const box = await letterbox();
  await receive(box, [letter("a")]);
  await expect(
    handleWaiting(box, { source: "graph", limit: 10 }, async () => {
      throw new Error("not understood");
    }),
  ).rejects.toThrow("not understood");
  expect(await handleWaiting(box, { source: "graph", limit: 10 }, async () => undefined)).toBe(1);
  expect(await handleWaiting(box, { source: "graph", limit: 10 }, async () => undefined)).toBe(0);
});

test("two servers that read at once share the letters and neither gets the other's", async () => {
  const box = await letterbox();
  await receive(
    box,
    Array.from({ length: 40 }, (_, n) => letter(String(n))),
  );
  const seen: string[] = [];
  const read = () =>
    handleWaiting(
      box,
      { source: "graph", limit: 20 },
      async (_tx, _organisation, letters) => void seen.push(...letters.map(({ id }) => id)),
    );
  await Promise.all([read(), read()]);
  expect(new Set(seen).size).toBe(40);
  expect(seen).toHaveLength(40);
});

test("a database that does not answer is a refusal to the sender, never a false receipt", async () => {
  const box = await letterbox();
  const blocker = new pg.Client({ connectionString: box.url });
  await blocker.connect();
  await blocker.query("begin; lock table inbox");
  await expect(receive(box, [letter("a")])).rejects.toMatchObject({ code: "unavailable", retryAfter: 5 });
  await blocker.end();
});

test("what was handled is forgotten after a week, and what waits is not", async () => {
  const box = await letterbox();
  await receive(box, [letter("a")]);
  await handleWaiting(box, { source: "graph", limit: 10 }, async () => undefined);
  await receive(box, [letter("b")]);
  const at = (days: number): Clock => ({ ...systemClock, now: () => later(systemClock.now(), days * DAY) });
  const kept = async () =>
    box.database.acrossAll(
      async ({ sql: all }) => (await sql`select dedupe from inbox order by dedupe`.execute(all)).rows,
    );
  await forgetHandled(box.database, at(6));
  expect(await kept()).toHaveLength(2);
  await forgetHandled(box.database, at(8));
  expect(await kept()).toEqual([{ dedupe: "b" }]);
});
