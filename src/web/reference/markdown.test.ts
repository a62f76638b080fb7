import { expect, test } from "vitest";
import { type Block, blocksOf, piecesOf } from "./markdown.ts";

const guides = import.meta.glob<string>("../../../docs/guides/*.md", { query: "?raw", import: "default", eager: true });

test("a guide's blocks are read, one within the other", () => {
  const text = [
    "# Title",
    "",
    "One line",
    "and the next.",
    "- first",
    "- second, which",
    "  goes on:",
    "",
    "  ```sh",
    "  do --it",
    "  ```",
    "",
    "1. a",
    "2. b",
    "",
    "| x | y |",
    "| - | - |",
    "| 1 | 2 |",
  ].join("\n");
  expect(blocksOf(text)).toEqual([
    { kind: "heading", level: 1, text: "Title" },
    { kind: "paragraph", text: "One line and the next." },
    {
      kind: "list",
      ordered: false,
      items: [
        [{ kind: "paragraph", text: "first" }],
        [
          { kind: "paragraph", text: "second, which goes on:" },
          { kind: "code", text: "do --it" },
        ],
        [{ kind: "paragraph", text: "a" }],
        [{ kind: "paragraph", text: "b" }],
      ],
    },
    { kind: "table", head: ["x", "y"], rows: [["1", "2"]] },
  ]);
});

test("a line has code, links that lead out, and words that weigh more", () => {
  expect(piecesOf("Say `a*b` to [them](https://x.example), **now**, or [there](../y.md).")).toEqual([
    { kind: "text", text: "Say " },
    { kind: "code", text: "a*b" },
    { kind: "text", text: " to " },
    { kind: "link", text: "them", href: "https://x.example" },
    { kind: "text", text: ", " },
    { kind: "strong", text: "now" },
    { kind: "text", text: ", or " },
    { kind: "text", text: "there" },
    { kind: "text", text: "." },
  ]);
});

test("no word of any guide is lost", () => {
  expect(Object.keys(guides).length).toBeGreaterThan(0);
  for (const [path, text] of Object.entries(guides)) {
    expect([path, lettersOf(wordsOf(blocksOf(text)))]).toEqual([path, lettersOf(text.replaceAll(/^ *```\w*$/gm, ""))]);
  }
});

function wordsOf(blocks: readonly Block[]): string {
  return JSON.stringify(blocks, (name, value: unknown) => (name === "kind" ? undefined : value))
    .replaceAll(/"(kind|level|text|ordered|items|head|rows)":(\d|true|false)?/g, "")
    .replaceAll(/\\[nt"\\]/g, " ");
}

function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}]/gu, "");
}
