import { expect, test } from "vitest";
import { SeenIds } from "./seen-ids.ts";

test("of a hundred thousand ids that differ in a letter, each is new once and known afterwards", () => {
  const seen = new SeenIds();
  const ids = Array.from({ length: 100_000 }, (_, number) => `e${number.toString(36)}-4b1a`);
  expect(ids.filter((id) => seen.add(id))).toEqual([]);
  expect(ids.filter((id) => !seen.add(id))).toEqual([]);
});
