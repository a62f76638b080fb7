import { afterEach, beforeEach, expect, test } from "vitest";
import { Receiver } from "./receiver.ts";
import { type Said, visitor } from "./visitor.ts";

const it = visitor();
let receiver: Receiver;
let subscription: Said;
let say: (text: string) => Promise<void>;

beforeEach(async () => {
  await it().control("POST", "/reset");
  it().forgetToken();
  receiver = await new Receiver().open();
  const members = ["praman2@campus.example", "marcus.bellamy@campus.example"];
  const { body: chat } = await it().control("POST", "/chats", { members });
  say = async (text) => {
    const path = `/chats/${encodeURIComponent(chat.id)}/messages`;
    await it().control("POST", path, { from: members[0], text });
  };
  const { body: clock } = await it().control("GET", "/clock");
  const { body } = await it().graph("POST", "/subscriptions", {
    body: {
      changeType: "created",
      notificationUrl: `${receiver.url}/changes`,
      lifecycleNotificationUrl: `${receiver.url}/lifecycle`,
      resource: "/chats/getAllMessages",
      expirationDateTime: new Date(Date.parse(clock.now) + 4000 * 60_000).toISOString(),
    },
  });
  subscription = body;
});
afterEach(() => receiver.close());

/** What becomes so does within some seconds. */
const SOON = { timeout: 60_000, interval: 10 };
const advance = (seconds: number): Promise<unknown> => it().control("POST", "/clock", { advance: seconds });
const notices = async (): Promise<Said> => (await it().control("GET", "/notifications")).body;
const outcomes = async (): Promise<string[]> => (await notices()).log.map(({ outcome }: Said) => outcome);
const changes = (): Said[] => receiver.items.filter(({ lifecycleEvent }) => lifecycleEvent === undefined);
const lifecycle = (): string[] => receiver.items.flatMap(({ lifecycleEvent }) => lifecycleEvent ?? []);

test("a receiver that fails is tried again for four hours, then no more", async () => {
  receiver.behaviour.status = 503;
  await say("Hello");
  await expect.poll(outcomes, SOON).toContain("to be tried again");
  receiver.behaviour.status = 202;
  await advance(60);
  expect(await receiver.hasAtLast(1)).toHaveLength(1);

  receiver.behaviour.status = 500;
  await say("Anybody?");
  const halfAnHourLater = async (): Promise<string[]> => {
    await advance(1800);
    return outcomes();
  };
  await expect.poll(halfAnHourLater, { ...SOON, interval: 100 }).toContain("given up");
  receiver.behaviour.status = 202;
  await advance(1800);
  expect(changes()).toHaveLength(1);
});

test("an answer that takes too long counts as none, and the notification comes again", async () => {
  await it().control("PATCH", "/notifications", { firstDeadlineMs: 40, retryDeadlineMs: 60_000 });
  receiver.behaviour.delayMs = 120;
  await say("Slowly now");
  await expect.poll(outcomes, SOON).toContain("to be tried again");
  await advance(60);
  await expect.poll(outcomes, SOON).toContain("taken");
  await expect.poll(() => changes().length, SOON).toBe(2);
});

test("a receiver that is often slow gets what is new ten minutes late", async () => {
  await it().control("PATCH", "/notifications", { slowMs: 20, countedFrom: 3 });
  receiver.behaviour.delayMs = 40;
  for (const text of ["one", "two", "three"]) {
    await say(text);
    await receiver.has(changes().length + 1);
  }
  receiver.behaviour.delayMs = 0;
  await expect.poll(async () => (await notices()).receivers[`${receiver.url}/changes`], SOON).toBe("slow");
  await say("four");
  expect(await receiver.hasAtLast(3)).toHaveLength(3);
  await advance(601);
  expect(await receiver.hasAtLast(4)).toHaveLength(4);
});

test("a receiver that is often too late loses what happens in the next ten minutes", async () => {
  await it().control("PATCH", "/notifications", { slowMs: 20, lateMs: 30, countedFrom: 3 });
  receiver.behaviour.delayMs = 50;
  for (const text of ["one", "two", "three"]) {
    await say(text);
    await receiver.has(changes().length + 1);
  }
  receiver.behaviour.delayMs = 0;
  await expect.poll(async () => (await notices()).receivers[`${receiver.url}/changes`], SOON).toBe("drop");
  await say("never heard");
  expect(await outcomes()).toContain("dropped");
  await advance(1201);
  await say("heard again");
  expect(await receiver.hasAtLast(4)).toHaveLength(4);
});

test("what piles up while a receiver is away arrives together", async () => {
  await it().control("PATCH", "/notifications", { isPaused: true });
  for (let n = 0; n < 30; n += 1) await say(`message ${n}`);
  await it().control("PATCH", "/notifications", { isPaused: false });
  expect(await receiver.hasAtLast(30)).toHaveLength(30);
  expect(receiver.arrived.length).toBeLessThan(5);
});

test("notifications are lost, doubled, delayed and swapped as often as was ordered", async () => {
  const order = (action: object): Promise<unknown> =>
    it().control("POST", "/notification-faults", { match: { changeType: "created" }, action, times: 1 });
  await order({ kind: "lose" });
  await say("lost");
  await order({ kind: "duplicate", copies: 2 });
  await say("three times");
  expect(await receiver.hasAtLast(3)).toHaveLength(3);
  expect(new Set(changes().map(({ resource }) => resource)).size).toBe(1);
  await order({ kind: "delay", seconds: 300 });
  await say("later");
  expect(await receiver.hasAtLast(3)).toHaveLength(3);
  await advance(301);
  expect(await receiver.hasAtLast(4)).toHaveLength(4);
  await order({ kind: "swap" });
  await say("first said");
  await say("second said");
  const items = await receiver.hasAtLast(6);
  const [first, second] = items.slice(-2).map(({ resourceData }) => Number(resourceData.id));
  expect(first).toBeGreaterThan(second ?? 0);
  expect(await outcomes()).toContain("lost");
});

test("before its permission runs out the owner is reminded; after that, what happens is lost until it is renewed", async () => {
  const { body } = await it().control("GET", "/subscriptions");
  const [{ authorizedUntil, created }] = body.value;
  const quarter = (Date.parse(authorizedUntil) - Date.parse(created)) / 4000;
  await advance(3 * quarter - 60);
  await expect.poll(lifecycle, SOON).toEqual([]);
  await advance(120);
  await expect.poll(lifecycle, SOON).toEqual(["reauthorizationRequired"]);
  await advance(quarter);
  await expect.poll(() => lifecycle().length, SOON).toBe(2);
  await say("Nobody will ever hear of this");
  it().forgetToken();
  expect((await it().graph("POST", `/subscriptions/${subscription.id}/reauthorize`)).status).toBe(204);
  await say("This is heard");
  await expect.poll(() => changes().length, SOON).toBe(1);
  expect((await receiver.hasAtLast(3)).filter(({ lifecycleEvent }) => lifecycleEvent === undefined)).toHaveLength(1);
});

test("one that is delayed holds up none that is due before it", async () => {
  for (const seconds of [10, 300]) {
    const wish = { match: { changeType: "created" }, action: { kind: "delay", seconds }, times: 1 };
    await it().control("POST", "/notification-faults", wish);
    await say(`${seconds} s late`);
  }
  await advance(11);
  expect(await receiver.hasAtLast(1)).toHaveLength(1);
  await advance(300);
  expect(await receiver.hasAtLast(2)).toHaveLength(2);
});

test("what was on its way during a reset, or held back, belongs to no day any more", async () => {
  const swap = { match: { changeType: "created" }, action: { kind: "swap" }, times: 1 };
  await it().control("POST", "/notification-faults", swap);
  await say("held back");
  receiver.behaviour.status = 500;
  receiver.behaviour.delayMs = 150;
  await say("on its way");
  await it().control("POST", "/reset");
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await notices()).toMatchObject({ waitingCount: 0, log: [] });
});

test("a subscription may be taken away with a word, or without one", async () => {
  await it().control("POST", `/subscriptions/${subscription.id}/lifecycle`, { event: "subscriptionRemoved" });
  await expect.poll(lifecycle, SOON).toEqual(["subscriptionRemoved"]);
  expect((await it().graph("GET", `/subscriptions/${subscription.id}`)).status).toBe(404);
});
