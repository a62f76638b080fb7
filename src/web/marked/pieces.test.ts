import { expect, test } from "vitest";
import { piecesOf } from "./pieces.ts";

test("a text falls into pieces at the edges of its marks", () => {
  expect(
    piecesOf("one two three", [
      [0, 3],
      [8, 13],
    ]).map(({ text, marked }) => [text, marked]),
  ).toEqual([
    ["one", true],
    [" two ", false],
    ["three", true],
  ]);
});
