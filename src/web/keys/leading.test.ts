import { expect, test } from "vitest";
import { LEADING } from "./leading.ts";

test("no keys lead to two places, and none begin with others that lead somewhere already", () => {
  const all = ["?", "/", ...LEADING.map(({ keys }) => keys)];
  const clashes = all.filter((keys, index) =>
    all.some((other, at) => at !== index && (keys === other || keys.startsWith(`${other} `))),
  );
  expect(clashes).toEqual([]);
});
