import { expect, test } from "vitest";
import { inLanes } from "./lanes.ts";

const laid = (...stretches: readonly (readonly [number, number])[]) =>
  inLanes(stretches.map(([from, to]) => ({ from, to }))).map(({ item, lane, lanes }) => [item.from, lane, lanes]);

test("what overlaps stands side by side, and what comes after has the whole room again", () => {
  expect(laid([9, 10], [9, 11], [10, 11], [12, 13])).toEqual([
    [9, 0, 2],
    [9, 1, 2],
    [10, 0, 2],
    [12, 0, 1],
  ]);
});

test("what ends as another begins does not overlap it", () => {
  expect(laid([10, 11], [9, 10])).toEqual([
    [9, 0, 1],
    [10, 0, 1],
  ]);
});
