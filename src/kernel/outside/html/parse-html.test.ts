import { expect, test } from "vitest";
import { attributeOf, isHtmlElement, isHtmlText, parseHtml } from "./parse-html.ts";
import { safeLink } from "./safe-link.ts";

const TOO_MUCH: readonly [string, string][] = [
  ["elements inside one another without end", "<div>".repeat(40_000)],
  ["formatting inside one another without end", "<b><i>".repeat(30_000)],
  ["formatting that is left open before many paragraphs", "<p>" + openBold(400) + "<p>x".repeat(20_000)],
  ["very many elements", "<p>".repeat(60_000)],
  ["tables in tables", "<table><tr><td>".repeat(13_000)],
  ["one very long word", "a".repeat(5_000_000)],
];

test.each(TOO_MUCH)("%s are not parsed", (_what, html) => expect(parseHtml(html)).toBeUndefined());

const LARGE: readonly [string, string][] = [
  ["paragraphs in a deep place", "<div>".repeat(450) + "</p>".repeat(45_000)],
  ["links in links", '<a href="https://fine.example">'.repeat(6_000)],
  ["attributes without end", `<p ${"a=b ".repeat(40_000)}>`],
  ["an open comment", `<!--${"-->!".repeat(40_000)}`],
];

test.each(LARGE)("%s are parsed, which has an end", (_what, html) => expect(parseHtml(html)).toBeDefined());

test("a letter is parsed as a browser would inside a page", () => {
  const [title, cell, paragraph] = parseHtml('<title>T</title><td>cell</td><p id="a">x</p>') ?? [];
  expect([title && isHtmlElement(title) && title.tagName, cell && isHtmlText(cell) && cell.value]).toEqual([
    "title",
    "cell",
  ]);
  expect(
    paragraph && isHtmlElement(paragraph) && [attributeOf(paragraph, "id"), attributeOf(paragraph, "class")],
  ).toEqual(["a", ""]);
});

test("a link's name before an @ does not pass for its host, and only schemes that are asked for lead anywhere", () => {
  expect(safeLink("https://bank.example@evil.example/x")).toBe("https://evil.example/x");
  expect(
    ["tel:+1", "javascript:x()", "java\tscript:x()", "//evil.example", "data:text/html,x"].map((each) =>
      safeLink(each),
    ),
  ).toEqual(Array.from({ length: 5 }));
  expect(safeLink("TEL:+1", new Set(["tel:"]))).toBe("tel:+1");
});

/** Each with an attribute of its own, so that the parser keeps them all. */
function openBold(count: number): string {
  return Array.from({ length: count }, (_, n) => `<b id=${n}>`).join("");
}
