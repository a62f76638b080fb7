import { parseFragment } from "parse5";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ELEMENTS } from "../../kernel/outside/contract.ts";
import { readDocument } from "../../kernel/outside/html/read-document.ts";
import { PAYLOADS } from "../../testing/payloads/html.ts";
import { OutsideDocumentView } from "./outside-document.tsx";

const NAMES = new Set<string>([...ELEMENTS, "a", "img", "span", "br", "hr", "div", "pre", "code"]);
const ANY = /^/;
const NEVER = /$^/;
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  class: ANY,
  dir: /^auto$/,
  href: /^(https?:\/\/|mailto:)/,
  target: /^_blank$/,
  rel: /^noopener noreferrer nofollow$/,
  src: /^\/api\/files\/0001$/,
  alt: ANY,
  loading: /^lazy$/,
  title: ANY,
  tabindex: /^0$/,
};

function drawn(html: string): string {
  const document = readDocument(html, { fileAt: (src) => (src === "file-1" ? "0001" : undefined) });
  const props = {
    document,
    fileAddress: (file: string) => `/api/files/${file}`,
    attachment: (id: string) => `[${id}]`,
  };
  return renderToStaticMarkup(createElement(OutsideDocumentView, props));
}

interface Drawn {
  readonly tagName?: string;
  readonly attrs?: readonly { name: string; value: string }[];
  readonly childNodes?: readonly Drawn[];
}

/** What is drawn that must not be. */
function wrong({ tagName, attrs = [], childNodes = [] }: Drawn): string[] {
  return [
    ...(tagName === undefined || NAMES.has(tagName) ? [] : [tagName]),
    ...attrs.filter(({ name, value }) => !(ATTRIBUTES[name] ?? NEVER).test(value)).map(({ name }) => name),
    ...childNodes.flatMap(wrong),
  ];
}

test.each(PAYLOADS)("a reader's browser gets only known elements of %j", (payload) => {
  for (const html of [payload, `<p>${payload}</p>`]) expect(wrong(parseFragment(drawn(html)) as Drawn)).toEqual([]);
});

test("a reader sees what was written, and leaves Parley by a link without a trace of it", () => {
  const html = drawn('<p><b>Hi</b> <a href="https://example.org">there</a><img src="file-1" alt="A chart"></p>');
  expect(html).toContain("<strong>Hi</strong>");
  expect(html).toMatch(/<a [^>]*href="https:\/\/example.org\/"[^>]*rel="noopener noreferrer nofollow"/);
  expect(html).toMatch(/<img src="\/api\/files\/0001" alt="A chart"/);
});
