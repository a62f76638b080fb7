import fc from "fast-check";
import { expect, test } from "vitest";
import { vttOf } from "./documents/as-vtt.ts";
import { sharesOf, textOf, turnsOf } from "./turns.ts";
import { type Cue, readVtt } from "./vtt.ts";

const said = (text: string) => readVtt(text).cues.map(({ speaker, text: words }) => [speaker, words]);

test("what Teams writes is read with speakers, times and the identifiers of cues left out", () => {
  const text = `WEBVTT

0b2f1c6e-1111-4a5b-9c0d-2e1a7b5c9d02/12-0
00:00:03.100 --> 00:00:05.250 align:start position:0%
<v Esme O'Brien>Good morning,
and welcome.</v>

0b2f1c6e-1111-4a5b-9c0d-2e1a7b5c9d02/13-0
00:00:06.000 --> 00:00:07.000
<v Amara Okafor>Fish &amp; chips cost &lt; 10&nbsp;pounds.</v>
`;
  expect(readVtt(text)).toEqual({
    language: undefined,
    unread: 0,
    cues: [
      { start: 3100, end: 5250, speaker: "Esme O'Brien", text: "Good morning, and welcome." },
      { start: 6000, end: 7000, speaker: "Amara Okafor", text: "Fish & chips cost < 10 pounds." },
    ],
  });
});

test.for([
  ["a transcript without speakers", "WEBVTT\n\n00:01.000 --> 00:02.000\nHello there.\n", [[undefined, "Hello there."]]],
  [
    "a mark at the beginning of the file and the line ends of Windows",
    "\uFEFFWEBVTT\r\n\r\n00:00:01.000 --> 00:00:02.000\r\n<v A>One</v>\r\n\r\n00:00:02.000 --> 00:00:03.000\r\n<v B>Two</v>",
    [
      ["A", "One"],
      ["B", "Two"],
    ],
  ],
  [
    "empty lines that are missing",
    "WEBVTT\n00:00:01.000 --> 00:00:02.000\n<v A>One</v>\n00:00:02.000 --> 00:00:03.000\n<v A>42</v>\n0b2f1c6e-1111-4a5b-9c0d-2e1a7b5c9d02/9-1\n00:00:03.000 --> 00:00:04.000\nThree",
    [
      ["A", "One"],
      ["A", "42"],
      [undefined, "Three"],
    ],
  ],
  [
    "comments, styles and regions",
    "WEBVTT - a title\nKind: captions\n\nNOTE not said\nnor this\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:a\n\n1\n00:00:01.000 --> 00:00:02.000\n<v A>Said</v>\n",
    [["A", "Said"]],
  ],
  [
    "two voices in one cue, classes and other markup",
    "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v.loud.first A B>He <i.x>says</i> <00:00:01.500>so</v> <v C>No, <c>she</c> does",
    [
      ["A B", "He says so"],
      ["C", "No, she does"],
    ],
  ],
  [
    "signs that only look like markup",
    "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v A>if a < b and c > d, <really> &such; &#39;x&#39;</v>\n",
    [["A", "if a < b and c > d, <really> &such; 'x'"]],
  ],
] as const)("%s do not get in the way of what was said", ([, text, expected]) => {
  expect(said(text)).toEqual(expected);
});

test("a meeting of more than 99 hours keeps its times, and a cue that ends before it begins its beginning", () => {
  const { cues } = readVtt("WEBVTT\n\n101:02:03.004 --> 101:02:04.000\nLate\n\n00:00:09.000 --> 00:00:01.000\nBack");
  expect(cues.map(({ start, end }) => [start, end])).toEqual([
    [363_723_004, 363_724_000],
    [9000, 9000],
  ]);
});

test("lines that belong to nothing are counted, so that somebody may be told of them", () => {
  const { cues, unread } = readVtt(
    "rubbish\nmore\n\n00:00:01.000 --> 00:00:02.000\nSaid\n\nlost words\n\n99 --> x\nz\n",
  );
  expect(cues).toHaveLength(1);
  expect(unread).toBe(5);
});

test("the language is the one that the file's head names", () => {
  expect(readVtt("WEBVTT\nLanguage: de-DE\n\n").language).toBe("de-DE");
});

const words = fc.stringMatching(/^[\p{L}\p{N}<>&;'"#./ -]{0,40}$/u).map((text) => text.replaceAll(/\s+/g, " ").trim());
const spoken = fc.record({
  start: fc.nat(400_000_000),
  lasts: fc.nat(20_000),
  speaker: fc.option(words, { nil: undefined }),
  text: words,
});

test("what was said comes back from a file written of it: every word, every time, every name, in order", () => {
  fc.assert(
    fc.property(fc.array(spoken), (all) => {
      const cues = all
        .filter(({ text }) => text !== "")
        .map(({ start, lasts, speaker, text }) => ({
          start,
          end: start + lasts,
          speaker: speaker === "" ? undefined : speaker,
          text,
        }));
      expect(readVtt(vttOf({ turns: turnsOf(cues), language: undefined }))).toEqual({
        language: undefined,
        cues,
        unread: 0,
      });
    }),
  );
});

test("whatever a file holds, it is read to its end", () => {
  const piece = fc.constantFrom(
    ..."< v > & ; \n \r \u0000 \uFEFF : - . 0 a A".split(" "),
    "-->",
    "00:00:01.000 --> 00:00:02.000",
    "NOTE",
    "<v A>",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
      const { cues } = readVtt(pieces.join(""));
      expect(cues.every(({ text, start, end }) => text !== "" && end >= start)).toBe(true);
    }),
  );
});

// What grew with the square of the length would never end.
test.for(["<", "<v ", "&", "-->", "00:00:01.000 --> 00:00:02.000\n<v A>Said</v>\n\n", "\n", "0"])(
  "ten megabytes of %j are read to their end",
  (piece) => {
    const { cues } = readVtt(piece.repeat(10_000_000 / piece.length));
    expect(cues.length).toBe(piece.includes("Said") ? Math.floor(10_000_000 / piece.length) : 0);
  },
);

const cue = (start: number, end: number, speaker: string | undefined, text = "words"): Cue => ({
  start,
  end,
  speaker,
  text,
});

test("what one person says within a few seconds is one turn; a silence, somebody else or a long speech begin another", () => {
  const turns = turnsOf([
    cue(0, 1000, "A", "one"),
    cue(4000, 5000, "A", "two"),
    cue(5000, 6000, "B"),
    cue(6000, 7000, "A"),
    cue(12_001, 13_000, "A"),
    cue(13_000, 80_000, "A"),
    cue(80_000, 110_000, "A"),
  ]);
  expect(turns.map(({ speaker, start, end }) => [speaker, start, end])).toEqual([
    ["A", 0, 5000],
    ["B", 5000, 6000],
    ["A", 6000, 7000],
    ["A", 12_001, 80_000],
    ["A", 80_000, 110_000],
  ]);
  expect(turns.map(textOf)[0]).toBe("one two");
});

test("whoever speaks longest stands first, with how long and how often", () => {
  const turns = turnsOf([cue(0, 1000, "A"), cue(1000, 4000, "B"), cue(4000, 5000, "A"), cue(6000, 6100, undefined)]);
  expect(sharesOf(turns)).toEqual([
    { name: "B", milliseconds: 3000, turns: 1 },
    { name: "A", milliseconds: 2000, turns: 2 },
    { name: undefined, milliseconds: 100, turns: 1 },
  ]);
});
