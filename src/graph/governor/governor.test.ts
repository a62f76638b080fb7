import { expect, test } from "vitest";
import type { Clock } from "../../kernel/time.ts";
import { systemClock } from "../../kernel/time.ts";
import { budgetsInMemory } from "../testing/budgets-in-memory.ts";
import { LeapingClock, StillClock } from "../testing/clock.ts";
import { openGovernor } from "./governor.ts";
import type { Call } from "./limits.ts";

const NOW = new Date("2026-11-21T10:00:00Z");
const app = { clientId: "app", tenantId: "tenant" };
const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined };
const governor = (clock: Clock, processes = 1) =>
  openGovernor({ clock, store: budgetsInMemory(), log: silent, processes: () => processes });
const event = (mailbox: string): Call => ({ method: "GET", template: "/users/{}/events", values: [mailbox] });
const activity: Call = { method: "POST", template: "/users/{}/teamwork/sendActivityNotification", values: ["anna"] };
const person = { background: false, patienceMs: 60_000 };
const settled = () => new Promise((resolve) => void setImmediate(resolve));

test("the fifth request to a mailbox waits until one of four is done", async () => {
  const gate = governor(systemClock);
  const inside = await Promise.all(Array.from({ length: 4 }, () => gate.admit(app, [event("anna")], person)));
  let fifthIsIn = false;
  const fifth = gate.admit(app, [event("anna")], person).then((admission) => {
    fifthIsIn = true;
    return admission;
  });
  const elsewhere = await gate.admit(app, [event("ben")], person);
  await settled();
  expect(fifthIsIn).toBe(false);
  inside[2]?.leave();
  (await fifth).leave();
  elsewhere.leave();
});

test("of two processes each takes two of the four seats", async () => {
  const gate = governor(systemClock, 2);
  const [one, two] = [await gate.admit(app, [event("anna")], person), await gate.admit(app, [event("anna")], person)];
  const third = await gate.admit(app, [event("anna")], { background: false, patienceMs: 20 });
  expect(third.refused.get(0)).toMatchObject({ kind: "throttled", code: "heldBack" });
  one.leave();
  two.leave();
});

test("a seat that nobody got in time is not lost", async () => {
  const gate = governor(systemClock);
  const inside = await Promise.all(Array.from({ length: 4 }, () => gate.admit(app, [event("anna")], person)));
  const late = await gate.admit(app, [event("anna")], { background: false, patienceMs: 20 });
  expect(late.refused.size).toBe(1);
  late.leave();
  for (const { leave } of inside) leave();
  const next = await Promise.all(Array.from({ length: 4 }, () => gate.admit(app, [event("anna")], person)));
  expect(next.every(({ refused }) => refused.size === 0)).toBe(true);
});

test("whoever has waited as long as they will is told so, though their timer rings before the clock comes to it", async () => {
  const early: Clock = { ...systemClock, sleep: (ms, signal) => systemClock.sleep(Math.max(1, ms - 5), signal) };
  const gate = governor(early);
  const inside = await Promise.all(Array.from({ length: 4 }, () => gate.admit(app, [event("anna")], person)));
  const late = await gate.admit(app, [event("anna")], { background: false, patienceMs: 20 });
  expect(late.refused.size).toBe(1);
  for (const { leave } of [late, ...inside]) leave();
});

test("people overtake background work that waits for the same seat", async () => {
  const gate = governor(systemClock);
  const inside = await Promise.all(Array.from({ length: 4 }, () => gate.admit(app, [event("anna")], person)));
  const order: string[] = [];
  const enter = async (name: string, background: boolean) => {
    const admission = await gate.admit(app, [event("anna")], { ...person, background });
    order.push(name);
    admission.leave();
  };
  const everybody = [enter("sweep", true), enter("first person", false), enter("second person", false)];
  await settled();
  inside[0]?.leave();
  await Promise.all(everybody);
  expect(order).toEqual(["first person", "second person", "sweep"]);
});

test("people overtake background work that waits for the same budget", async () => {
  const clock = new StillClock(NOW);
  const gate = governor(clock);
  await gate.admit(app, [activity], person);
  const order: string[] = [];
  const send = async (name: string, background: boolean) => {
    await gate.admit(app, [activity], { ...person, background });
    order.push(name);
  };
  const everybody = [send("sweep", true), send("person", false)];
  for (let second = 0; second < 4; second += 1) {
    await settled();
    clock.advance(1000);
  }
  await Promise.all(everybody);
  expect(order).toEqual(["person", "sweep"]);
});

test("who would have to wait for longer than they will hears so at once", async () => {
  const clock = new LeapingClock(NOW);
  const gate = governor(clock);
  const first = await gate.admit(app, [activity], person);
  expect(await first.heed(0, { status: 429, retryAfter: 30 })).toBe(30_000);
  const { refused } = await gate.admit(app, [activity], { background: false, patienceMs: 10_000 });
  expect(refused.get(0)?.retryAfter).toBeGreaterThanOrEqual(30);
  expect(clock.slept).toEqual([]);
});

test("somebody who gives up while waiting leaves the line", async () => {
  const gate = governor(new StillClock(NOW));
  await gate.admit(app, [activity], person);
  const waiting = new AbortController();
  const admission = gate.admit(app, [activity], { ...person, signal: waiting.signal });
  await settled();
  waiting.abort(new Error("The person went home."));
  await expect(admission).rejects.toThrow("The person went home.");
});

test("a server that asks to wait while it is unavailable is left alone as well", async () => {
  const gate = governor(new LeapingClock(NOW));
  const first = await gate.admit(app, [event("anna")], person);
  expect(await first.heed(0, { status: 503, retryAfter: 5 })).toBe(5000);
  expect(await first.heed(0, { status: 503 })).toBeUndefined();
  expect(await first.heed(0, { status: 404 })).toBeUndefined();
});

test("twenty parts for one mailbox take its four seats and no more", async () => {
  const gate = governor(systemClock);
  const many = await gate.admit(
    app,
    Array.from({ length: 20 }, () => event("anna")),
    person,
  );
  expect(many.refused.size).toBe(0);
  const other = await gate.admit(app, [event("anna")], { background: false, patienceMs: 20 });
  expect(other.refused.size).toBe(1);
  many.leave();
  expect((await gate.admit(app, [event("anna")], person)).refused.size).toBe(0);
});
