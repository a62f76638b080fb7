import fc from "fast-check";
import { expect, test } from "vitest";
import { rangesOf, snippetOf, termsOf } from "./question.ts";
import { wordsIn } from "./words.ts";

const marked = (text: string, search: string) => {
  const { text: shown, marks } = snippetOf(text, termsOf(search));
  return marks.map(([start, end]) => shown.slice(start, end));
};

test("people ask for words, for beginnings of words and for exact phrases", () => {
  expect(termsOf('budg "Let me  share" of don’t')).toEqual([
    { words: ["budg"], prefix: true },
    { words: ["let", "me", "share"], prefix: false },
    { words: ["of"], prefix: false },
    { words: ["don", "t"], prefix: false },
  ]);
});

test.for(["", "   ", "!?", '""', '"'])("where %j is asked for, nothing is", (search) => {
  expect(termsOf(search)).toEqual([]);
});

test.for([
  ["The Budget is a budgetary matter.", "budg", ["Budget", "budgetary"]],
  ["Cafés in Zürich, CAFE\u0301 by café.", "cafe zurich", ["Cafés", "Zürich", "CAFE\u0301", "café"]],
  ["share my screen, share the screen", '"share my screen"', ["share my screen"]],
  ["Straße und STRASSE", "strasse", ["Straße", "STRASSE"]],
  ["会議は明日です", "明日", ["明日"]],
  ["I don't, you don’t", "don't", ["don't", "don’t"]],
  ["art, start, arts", '"art"', ["art"]],
] as const)("in %j, %j finds %j", ([text, search, found]) => {
  expect(marked(text, search)).toEqual(found);
});

test("of something long, what is around the first word found is shown, from word to word", () => {
  const text = `${"before ".repeat(100)}needle${" after".repeat(100)}`;
  const { text: shown, marks } = snippetOf(text, termsOf("needle"));
  expect(shown).toMatch(/^…before .*needle.* after…$/);
  expect(shown.length).toBeLessThan(240);
  expect(marks.map(([start, end]) => shown.slice(start, end))).toEqual(["needle"]);
});

test("whatever is said, a word of it is found where it stands", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" }), { maxLength: 8 }), (pieces) => {
      const text = pieces.join(" ").toWellFormed();
      for (const { word, start } of wordsIn(text)) {
        const ranges = rangesOf(wordsIn(text), { words: [word], prefix: false });
        expect(ranges.map(([from]) => from)).toContain(start);
      }
    }),
  );
});

test("marks stay within what is shown, in their order, and never touch", () => {
  const text = fc.array(fc.constantFrom("one", "two", "three", "onesie", "a,", "b."), { maxLength: 150 });
  fc.assert(
    fc.property(text, fc.constantFrom("one", "one two", '"one two" two', "thr a b"), (words, search) => {
      const { text: shown, marks } = snippetOf(words.join(" "), termsOf(search));
      let before = -1;
      for (const [start, end] of marks) {
        expect(start).toBeGreaterThan(before);
        expect(end).toBeLessThanOrEqual(shown.length);
        before = end;
      }
    }),
  );
});
