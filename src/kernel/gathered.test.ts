import { expect, test } from "vitest";
import { gathered } from "./gathered.ts";

test("callers of the same moment share one piece of work, and each gets their own outcome", async () => {
  const pieces: number[][] = [];
  const double = gathered<number, number>(10, async (items) => {
    pieces.push([...items]);
    return items.map((item) => item * 2);
  });
  expect(await Promise.all([1, 2, 3].map(double))).toEqual([2, 4, 6]);
  expect(pieces).toEqual([[1, 2, 3]]);
  expect(await double(4)).toBe(8);
});

test("what is asked for while work is under way goes together into the next, at most so many at once", async () => {
  const sizes: number[] = [];
  const share = gathered<number, number>(3, async (items) => {
    sizes.push(items.length);
    return items;
  });
  await Promise.all(Array.from({ length: 8 }, (_, item) => share(item)));
  expect(sizes).toEqual([3, 3, 2]);
});

test("where a piece fails each of its callers hears of it, and the next goes on", async () => {
  let isBroken = true;
  const share = gathered<number, number>(10, async (items) => {
    if (isBroken) throw new Error("broken");
    return items;
  });
  const ends = await Promise.allSettled([share(1), share(2)]);
  expect(ends).toMatchObject([{ reason: { message: "broken" } }, { reason: { message: "broken" } }]);
  isBroken = false;
  expect(await share(3)).toBe(3);
});
