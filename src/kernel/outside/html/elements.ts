import { ELEMENTS, type ElementName, type OutsideNode } from "../contract.ts";
import { safeLink } from "./safe-link.ts";

/** What an element of HTML is to us, where it is another name for something on our list. */
const OTHER_NAMES: Readonly<Record<string, ElementName>> = {
  b: "strong",
  i: "em",
  cite: "em",
  dfn: "em",
  var: "em",
  ins: "u",
  del: "s",
  strike: "s",
  kbd: "code",
  samp: "code",
  tt: "code",
  article: "div",
  section: "div",
  header: "div",
  footer: "div",
  main: "div",
  aside: "div",
  nav: "div",
  figure: "div",
  figcaption: "div",
  address: "div",
  center: "div",
  details: "div",
  summary: "div",
  dl: "div",
  dt: "div",
  dd: "div",
  form: "div",
  fieldset: "div",
  tfoot: "tbody",
};

/** Elements of HTML that are kept, by the name that they get. Others leave only what is inside them. */
export const ELEMENT_OF: Readonly<Record<string, ElementName | undefined>> = Object.assign(
  Object.create(null),
  OTHER_NAMES,
  Object.fromEntries(ELEMENTS.map((name) => [name, name])),
);

/** What stands in these is nothing for readers. */
export const UNREAD: ReadonlySet<string> = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "iframe",
  "frame",
  "frameset",
  "noframes",
  "object",
  "embed",
  "applet",
  "param",
  "noembed",
  "svg",
  "math",
  "head",
  "title",
  "meta",
  "link",
  "base",
  "audio",
  "video",
  "source",
  "track",
  "canvas",
  "map",
  "area",
  "select",
  "option",
  "datalist",
  "textarea",
  "input",
  "xmp",
  "plaintext",
  "portal",
  "slot",
]);

/** An element as those see it that keep it whole. */
export interface Seen {
  /** Empty where there is none. */
  attribute(name: string): string;
  text(): string;
  nodes(): readonly OutsideNode[];
  fileAt(src: string): string | undefined;
}

/** Makes a node of an element, or leaves what is inside it. */
export type Reader = (seen: Seen) => OutsideNode | readonly OutsideNode[];

/** Longer ids and names are nobody's. */
const SHORT = 200;

/** Elements that mean something of their own, those of Teams among them. */
export const KEPT_WHOLE: Readonly<Record<string, Reader | undefined>> = Object.assign(Object.create(null), {
  br: () => ({ kind: "break" }),
  hr: () => ({ kind: "rule" }),
  a: (seen) => {
    const href = safeLink(seen.attribute("href"));
    return href === undefined ? seen.nodes() : { kind: "link", href, nodes: seen.nodes() };
  },
  img: (seen) => {
    const alt = seen.attribute("alt").slice(0, SHORT);
    const file = seen.fileAt(seen.attribute("src"));
    if (file !== undefined) return { kind: "image", file, alt };
    return alt === "" ? [] : { kind: "text", text: alt };
  },
  at: (seen) => ({ kind: "mention", id: seen.attribute("id").slice(0, SHORT), text: seen.text().slice(0, SHORT) }),
  emoji: (seen) => ({
    kind: "emoji",
    text: (seen.attribute("alt") || seen.text()).slice(0, SHORT),
    title: seen.attribute("title").slice(0, SHORT),
  }),
  attachment: (seen) => {
    const id = seen.attribute("id");
    return /^[\w.:-]{1,200}$/.test(id) ? { kind: "attachment", id } : [];
  },
  codeblock: (seen) => ({
    kind: "code-block",
    text: seen.text(),
    language: /^[\w+#.-]{1,40}$/.exec(seen.attribute("class"))?.[0] ?? "",
  }),
} satisfies Record<string, Reader>);
