import fc from "fast-check";
import { expect, test } from "vitest";
import { PAYLOADS } from "../../../testing/payloads/html.ts";
import { ELEMENTS, type OutsideNode } from "../contract.ts";
import { documentText } from "./document-text.ts";
import { readDocument } from "./read-document.ts";

const surroundings = { fileAt: (src: string) => (src === "file-1" ? "0001" : undefined) };
const LINK = /^(https?:\/\/[^\s"<>]+|mailto:[^\s"<>]*)$/;

/** Every shape that may exist, and what may stand in it. */
const SHAPES: Record<OutsideNode["kind"], (node: never) => boolean> = {
  text: (node: { text: string }) => only(node, "text"),
  break: (node: object) => only(node),
  rule: (node: object) => only(node),
  element: (node: { name: string }) => only(node, "name", "nodes") && ELEMENTS.some((name) => name === node.name),
  link: (node: { href: string }) => only(node, "href", "nodes") && LINK.test(node.href),
  image: (node: { file: string }) => only(node, "file", "alt") && node.file === "0001",
  mention: (node: object) => only(node, "id", "text"),
  emoji: (node: object) => only(node, "text", "title"),
  attachment: (node: { id: string }) => only(node, "id") && /^[\w.:-]+$/.test(node.id),
  "code-block": (node: { language: string }) => only(node, "text", "language") && /^[\w+#.-]*$/.test(node.language),
};

function only(node: object, ...keys: string[]): boolean {
  return Object.keys(node).toSorted().join() === ["kind", ...keys].toSorted().join();
}

function depthOf(nodes: readonly OutsideNode[], count = { left: 25_000 }): number {
  let depth = 0;
  for (const node of nodes) {
    expect([SHAPES[node.kind](node as never), node]).toEqual([true, node]);
    expect(count.left--).toBeGreaterThan(0);
    if ("nodes" in node) depth = Math.max(depth, depthOf(node.nodes, count));
  }
  return depth + 1;
}

test.each(PAYLOADS)("nothing but text and known shapes is left of %j", (payload) => {
  for (const html of [payload, `<p>before ${payload} after</p>`, `<table><tr><td>${payload}</table>`]) {
    expect(depthOf(readDocument(html, surroundings).nodes)).toBeGreaterThan(0);
  }
});

const RUNS = /^<(script|style|template|noscript|svg|math|iframe|object)\b(?!.*<\/?(p|table|td)\b)/i;

test.each(PAYLOADS.filter((payload) => RUNS.test(payload) && /canary\(\)<\/(script)>/.test(payload)))(
  "what was to be run is not even read: %j",
  (payload) => expect(documentText(readDocument(payload))).not.toContain("<"),
);

const word = fc.constantFrom(
  "a",
  "canary()",
  "<",
  ">",
  '"',
  "'",
  "&lt;",
  "&#106;avascript:",
  "--",
  "\0",
  "\ud800",
  " ",
);
const NAMES =
  "p b table tr td svg math style script mglyph mtext foreignObject template a img select option form noscript title " +
  "textarea xmp plaintext frameset li pre at codeblock attachment emoji annotation-xml desc x-y body html head iframe";
const name = fc.constantFrom(...NAMES.split(" "));
const attribute = fc
  .tuple(fc.constantFrom("href", "src", "onload", "style", "id", "class", "alt", "xlink:href", "srcset", "title"), word)
  .map(([key, value]) => ` ${key}="${value}"`);
const tag = fc
  .tuple(fc.constantFrom("<", "</"), name, fc.array(attribute, { maxLength: 2 }), fc.constantFrom(">", "/>", " "))
  .map(([open, of, attributes, close]) => open + of + attributes.join("") + close);
const markup = fc.array(fc.oneof(tag, word, fc.constant("<!--"), fc.constant("-->"), fc.constant("<![CDATA[")), {
  maxLength: 60,
});

test("however tags are thrown together, nothing but known shapes comes out, and the text twin has no end", () => {
  fc.assert(
    fc.property(markup, (pieces) => {
      const document = readDocument(pieces.join(""), surroundings);
      depthOf(document.nodes);
      expect(documentText(document).isWellFormed()).toBe(true);
      expect(JSON.stringify(document)).not.toContain("\\u0000");
    }),
    { numRuns: 3000 },
  );
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 500 }), (text) => depthOf(readDocument(text).nodes) > 0),
    { numRuns: 1000 },
  );
});

const HUGE: readonly [string, string][] = [
  ["elements inside one another without end", "<div>".repeat(40_000)],
  ["formatting inside one another without end", "<b><i>".repeat(30_000)],
  ["formatting that is left open before many paragraphs", "<p>" + openBold(400) + "<p>x".repeat(20_000)],
  ["paragraphs in a deep place", "<div>".repeat(450) + "</p>".repeat(45_000)],
  ["very many elements", "<p>a</p>".repeat(60_000)],
  ["tables in tables", "<table><tr><td>".repeat(13_000)],
  ["links in links", '<a href="https://fine.example">'.repeat(6_000)],
  ["one very long word", "a".repeat(5_000_000)],
  ["attributes without end", `<p ${"a=b ".repeat(50_000)}>`],
  ["an open comment", `<!--${"-->!".repeat(50_000)}`],
];

test.each(HUGE)("%s are cut, and no deeper or longer than the limits", (_what, html) => {
  const document = readDocument(html);
  expect(depthOf(document.nodes)).toBeLessThanOrEqual(42);
  expect(JSON.stringify(document).length).toBeLessThan(2_000_000);
});

test("what people write in Teams arrives as they wrote it", () => {
  const html = `<div><div>Hi <at id="0">Ada Lovelace</at>, see <a href="https://example.org/a?b=1&amp;c=2">the  plan</a>
    <emoji id="smile" alt="🙂" title="Smile"></emoji></div><ul><li>one</li> <li><strong>two</strong><br>lines</li></ul>
    <codeblock class="TypeScript"><code>const a = 1;<br>a &lt; 2;</code></codeblock>
    <img src="file-1" alt="A chart"><img src="https://evil.example/p.gif" alt="gone"><attachment id="abc-1"></attachment>
    <blockquote>said</blockquote></div>`;
  const document = readDocument(html, surroundings);
  expect(document.cut).toBe(false);
  const all = JSON.stringify(document);
  for (const part of [
    { kind: "mention", id: "0", text: "Ada Lovelace" },
    { kind: "link", href: "https://example.org/a?b=1&c=2", nodes: [{ kind: "text", text: "the plan" }] },
    { kind: "emoji", text: "🙂", title: "Smile" },
    { kind: "code-block", text: "const a = 1;\na < 2;", language: "TypeScript" },
    { kind: "image", file: "0001", alt: "A chart" },
    { kind: "attachment", id: "abc-1" },
  ])
    expect(all).toContain(JSON.stringify(part));
  expect(all).not.toContain("evil.example");
  expect(documentText(document)).toBe(
    [
      "Hi Ada Lovelace, see the plan (https://example.org/a?b=1&c=2) 🙂",
      "",
      "- one",
      "- two",
      "  lines",
      "",
      "const a = 1;",
      "a < 2;",
      " A chartgone",
      "",
      "> said",
    ].join("\n"),
  );
});

test("unknown elements keep their text, and names before an @ do not pass for a host", () => {
  expect(documentText(readDocument("<o:p>kept <x-y>too</x-y></o:p><font>and this</font>"))).toBe("kept tooand this");
  expect(readDocument('<a href="https://bank.example@evil.example/x">x</a>').nodes).toMatchObject([
    { kind: "link", href: "https://evil.example/x" },
  ]);
});

/** Each with an attribute of its own, so that the parser keeps them all. */
function openBold(count: number): string {
  return Array.from({ length: count }, (_, n) => `<b id=${n}>`).join("");
}
