import { readFile } from "node:fs/promises";
import pg from "pg";
import { describe, expect, onTestFinished, test } from "vitest";
import { emptyDatabase } from "../../testing/databases.ts";
import { budgetsInMemory } from "../testing/budgets-in-memory.ts";
import { LeapingClock } from "../testing/clock.ts";
import { openBudgetStore, type Budget, type BudgetStore } from "./budget-store.ts";
import { openGovernor, type Governor } from "./governor.ts";
import { closed, shapeOf, take } from "./governor-rules.ts";

const NOW = Date.parse("2026-11-21T10:00:00Z");
const budget: Budget = { key: "app|tenant|presence", shape: shapeOf({ requests: 1500, seconds: 30 }) };
const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined };

/** A database of this test's own, with nothing but the budgets. */
async function database(): Promise<pg.Pool> {
  const pool = new pg.Pool({ connectionString: await emptyDatabase(), max: 8 });
  onTestFinished(() => pool.end());
  await pool.query(await readFile(new URL("../budgets.sql", import.meta.url), "utf8"));
  return pool;
}

const taking = (store: BudgetStore, now = NOW) =>
  store.change(budget, now, (bucket) => {
    const taken = take(bucket, budget.shape, { now, need: 1, wish: 1, background: false });
    return { bucket: taken.bucket, result: taken.granted };
  });
const closing = (store: BudgetStore, seconds: number) =>
  store.change(budget, NOW, (bucket) => ({
    bucket: closed(bucket, NOW, { tooMany: true, retryAfterMs: seconds * 1000 }),
    result: undefined,
  }));

describe.each([
  ["in PostgreSQL", async () => openBudgetStore(await database())],
  ["in memory", async () => await Promise.resolve(budgetsInMemory())],
])("budgets kept %s", (_place, open) => {
  test("forty who take at once take forty, no more", async () => {
    const store = await open();
    const taken = await Promise.all(Array.from({ length: 40 }, () => taking(store)));
    expect(taken.every((granted) => granted === 1)).toBe(true);
    const left = await store.change(budget, NOW, (bucket) => ({ bucket, result: bucket.tokens }));
    expect(left).toBe(300 - 40);
  });

  test("a closed budget says until when, and an unknown one is open", async () => {
    const store = await open();
    await closing(store, 20);
    expect(await store.closedUntil(["unknown", budget.key])).toBe(NOW + 20_000);
    expect(await store.closedUntil(["unknown"])).toBe(0);
    expect(await taking(store, NOW + 19_999)).toBe(0);
  });

  test("a forgotten budget starts full, one still closed is not forgotten", async () => {
    const store = await open();
    await taking(store);
    await closing({ ...store, change: (given, ...rest) => store.change({ ...given, key: "other" }, ...rest) }, 60);
    await store.forget(NOW + 1000);
    expect(await store.change(budget, NOW + 1000, (bucket) => ({ bucket, result: bucket.tokens }))).toBe(300);
    expect(await store.closedUntil(["other"])).toBe(NOW + 60_000);
  });
});

describe("two processes on one database", () => {
  const app = { clientId: "app", tenantId: "tenant" };
  const call = { method: "GET", template: "/users/{}/presence", values: ["anna"] } as const;
  const openTwo = async (clock: LeapingClock): Promise<readonly [Governor, Governor]> => {
    const pool = await database();
    const one = (): Governor => openGovernor({ clock, store: openBudgetStore(pool), log: silent, processes: () => 2 });
    return [one(), one()];
  };
  const admitted = async (governor: Governor, patienceMs: number) => {
    const admission = await governor.admit(app, [call], { background: false, patienceMs });
    admission.leave();
    return admission;
  };

  test("together stay within Microsoft's limit", async () => {
    const clock = new LeapingClock(new Date(NOW));
    const [one, other] = await openTwo(clock);
    let sent = 0;
    for (let turn = 0; turn < 400; turn += 1) {
      const { refused } = await admitted(turn % 2 === 0 ? one : other, 0);
      if (refused.size === 0) sent += 1;
    }
    expect(sent).toBeGreaterThan(280);
    expect(sent).toBeLessThanOrEqual(300);
  });

  test("when one is told to wait, the other sends nothing until the wait is over, though it has tokens at home", async () => {
    const clock = new LeapingClock(new Date(NOW));
    const [one, other] = await openTwo(clock);
    for (let turn = 0; turn < 5; turn += 1) await admitted(other, 0);
    const admission = await one.admit(app, [call], { background: false, patienceMs: 0 });
    expect(await admission.heed(0, { status: 429, retryAfter: 17 })).toBe(17_000);
    admission.leave();
    const { refused } = await admitted(other, 10_000);
    expect(refused.get(0)).toMatchObject({ kind: "throttled", code: "heldBack", retryAfter: 17 });
    expect(clock.now().getTime()).toBe(NOW);
    const patient = await admitted(other, 30_000);
    expect(patient.refused.size).toBe(0);
    expect(clock.now().getTime()).toBeGreaterThanOrEqual(NOW + 17_000);
  });

  test("one tenant's refusal does not hold back another tenant", async () => {
    const clock = new LeapingClock(new Date(NOW));
    const [one, other] = await openTwo(clock);
    const admission = await one.admit(app, [call], { background: false, patienceMs: 0 });
    await admission.heed(0, { status: 429, retryAfter: 60 });
    const elsewhere = await other.admit({ ...app, tenantId: "elsewhere" }, [call], {
      background: false,
      patienceMs: 0,
    });
    expect(elsewhere.refused.size).toBe(0);
  });
});
