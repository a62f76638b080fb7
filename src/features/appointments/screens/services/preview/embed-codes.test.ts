import { parseFragment } from "parse5";
import { expect, test } from "vitest";
import { CODES, type Way } from "./embed-codes.ts";

const PAGE = "https://parley.example/book/AbC_123";
const TITLE = 'Book: "Careers" & <advice>';

test.each<[Way, string, object]>([
  [
    "script",
    `${PAGE}/careers-advice`,
    { src: "https://parley.example/embed.js", "data-page": "AbC_123", "data-service": "careers-advice" },
  ],
  ["script", PAGE, { src: "https://parley.example/embed.js", "data-page": "AbC_123" }],
  ["frame", `${PAGE}/careers-advice`, { src: `${PAGE}/careers-advice?embed=1`, title: TITLE }],
  ["link", PAGE, { href: PAGE }],
])("the %s for %s names what browsers are to show, whatever it is called", (way, page, named) => {
  expect(attributesOf(CODES[way]({ page, title: TITLE }))).toMatchObject(named);
});

test("a script of all services names none, and says what the frame is called", () => {
  const named = attributesOf(CODES.script({ page: PAGE, title: TITLE }));
  expect(named["data-service"]).toBeUndefined();
  expect(named["data-title"]).toBe(TITLE);
});

/** The attributes of the only element that a browser makes of it. */
function attributesOf(markup: string): Record<string, string> {
  const [element, ...others] = parseFragment(markup).childNodes;
  if (element === undefined || !("attrs" in element) || others.length > 0) throw new Error(`No element: ${markup}`);
  return Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
}
