import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { gathered } from "./gathered.ts";

test("callers of the same moment share one piece of work, and what comes later is another", async () => {
  const pieces: number[][] = [];
  const share = gathered<number>(10, async (items) => void pieces.push([...items]));
  await Promise.all([1, 2, 3].map(share));
  await share(4);
  expect(pieces).toEqual([[1, 2, 3], [4]]);
});

test("what is asked for while work is under way goes together into the next, at most so many at once", async () => {
  const sizes: number[] = [];
  const share = gathered<number>(3, async (items) => {
    sizes.push(items.length);
    await pause(5);
  });
  const first = share(0);
  await pause(1);
  await Promise.all([first, ...[1, 2, 3, 4, 5].map(share)]);
  expect(sizes).toEqual([1, 3, 2]);
});

test("where a piece fails each of its callers hears of it, and the next goes on", async () => {
  let isBroken = true;
  const share = gathered<number>(10, async () => {
    if (isBroken) throw new Error("broken");
  });
  const ends = await Promise.allSettled([share(1), share(2)]);
  expect(ends).toMatchObject([{ reason: { message: "broken" } }, { reason: { message: "broken" } }]);
  isBroken = false;
  await share(3);
});

test("whoever waits too long is told so, and the work goes on unheard", async () => {
  const done: number[] = [];
  const refuseSoon = (end: Promise<void>) =>
    Promise.race([end, pause(5).then(() => Promise.reject(new Error("too late")))]);
  const share = gathered<number>(
    10,
    async (items) => {
      await pause(50);
      done.push(...items);
    },
    refuseSoon,
  );
  await expect(share(1)).rejects.toThrow("too late");
  await expect.poll(() => done).toEqual([1]);
});

test("whoever comes when those before have given up waits for a piece of their own", async () => {
  const sizes: number[] = [];
  let goOn = () => undefined as void;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  const soonOver = (end: Promise<void>) =>
    Promise.race([end, pause(20).then(() => Promise.reject(new Error("too late")))]);
  const share = gathered<number>(
    10,
    async (items) => {
      await held;
      sizes.push(items.length);
    },
    soonOver,
  );
  const early = await Promise.allSettled([share(1), pause(1).then(() => share(2)), pause(1).then(() => share(3))]);
  expect(early.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  const late = share(4);
  goOn();
  await late;
  expect(sizes).toEqual([1, 2, 1]);
});
