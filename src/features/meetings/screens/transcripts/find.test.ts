import { expect, test } from "vitest";
import { placeWords } from "./clock.ts";
import { placesOf, turnAt } from "./find.ts";

const turns = [
  { position: 4, text: "Das Café, das CAFE\u0301 und das Cafe." },
  { position: 5, text: "Nichts davon." },
];

test("whatever the capitals and accents, each place is found where it stands", () => {
  const found = placesOf(turns, "café");
  expect(found.map(({ start, end }) => turns[0]?.text.slice(start, end))).toEqual(["Café", "CAFE\u0301", "Cafe"]);
  expect(placesOf(turns, "davon")).toEqual([{ position: 5, start: 7, end: 12 }]);
});

test("nothing is found where nothing is looked for, and places do not overlap", () => {
  expect(placesOf(turns, "  ")).toEqual([]);
  expect(placesOf([{ position: 0, text: "aaaa" }], "aa")).toHaveLength(2);
});

test("the turn at a second is the last that has begun, and before the first there is none", () => {
  const spoken = [{ start: 2 }, { start: 10 }, { start: 20 }];
  expect([0, 2, 9, 9.8, 100].map((second) => turnAt(spoken, second)?.start)).toEqual([undefined, 2, 2, 10, 20]);
});

test.for([
  [0, "0:00"],
  [83.9, "1:23"],
  [3723, "1:02:03"],
] as const)("%d seconds are written %s", ([seconds, words]) => {
  expect(placeWords(seconds)).toBe(words);
});
