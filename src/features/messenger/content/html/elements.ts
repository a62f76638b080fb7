import {
  attributeOf,
  type HtmlElement,
  type HtmlNode,
  isHtmlElement,
} from "../../../../kernel/outside/html/parse-html.ts";
import type { Block, Mark, Mention } from "../contract.ts";
import { followedLink } from "../links.ts";
import { mapLink } from "../locations.ts";
import { cleanName } from "../names.ts";
import { codeBlock } from "./code-block.ts";
import { HIDDEN, textIn } from "./element-text.ts";
import { type Flow, onOneLevel } from "./flow.ts";
import type { Style } from "./inline-run.ts";
import { readPicture, type Whereabouts } from "./picture.ts";

/** Whom an `<at>` names: the same as in the message's list of mentions. */
export interface KnownMention {
  readonly mention: Omit<Mention, "name">;
  readonly wholeName: string | null;
}

/** What the HTML itself does not say. */
export interface Surroundings {
  readonly where: Whereabouts;
  /** By the id of the `<at>`. */
  readonly mentions: ReadonlyMap<string, KnownMention>;
}

/** Where in the document an element is read, and how what is inside it is. */
export interface Pen {
  readonly flow: Flow;
  readonly style: Style;
  readonly known: Surroundings;
  /** Goes on here. */
  read(nodes: readonly HtmlNode[]): void;
  /** Goes on here, in another style. */
  styled(style: Partial<Style>): Pen;
  /** Reads apart from what stands here; undefined where that is too deep, so that it has to be read here. */
  apart(nodes: readonly HtmlNode[]): Block[] | undefined;
}

type Reader = (element: HtmlElement, pen: Pen) => void;

/** How an element is read; any other leaves what is inside it. */
export function readerOf({ tagName }: HtmlElement): Reader {
  return READERS.get(tagName) ?? inside;
}

const inside: Reader = ({ childNodes }, pen) => pen.read(childNodes);

const nothing: Reader = () => {};

const paragraph: Reader = ({ childNodes }, pen) => {
  pen.flow.close();
  pen.read(childNodes);
  pen.flow.close();
};

const heading =
  (level: number): Reader =>
  ({ childNodes }, pen) => {
    pen.flow.close();
    pen.read(childNodes);
    pen.flow.close(level);
  };

const marked =
  (mark: Mark): Reader =>
  ({ childNodes }, pen) =>
    pen.styled({ marks: new Set(pen.style.marks).add(mark) }).read(childNodes);

const code: Reader = (element, { flow }) => {
  const block = codeBlock(element);
  if (block !== undefined) flow.put(block);
};

const lineBreak: Reader = (_, { flow }) => flow.run.lineBreak();

const link: Reader = (element, pen) => {
  const address = attributeOf(element, "href");
  pen.styled({ href: followedLink(address) ?? mapLink(address) ?? pen.style.href }).read(element.childNodes);
};

const picture: Reader = (image, { flow, known, style }) => {
  if (isEmoji(image)) return addEmoji(attributeOf(image, "alt"), image, { flow, style });
  const read = readPicture(image, known.where);
  if (read.kind === "picture") flow.run.add(read);
  else flow.run.text(read.alt || read.href, { ...style, href: style.href ?? read.href });
};

/** Those that Teams draws itself are pictures in its HTML. */
function isEmoji(image: HtmlElement): boolean {
  return /\/emoji$/i.test(attributeOf(image, "itemtype")) && attributeOf(image, "alt").trim() !== "";
}

const emoji: Reader = (element, pen) => {
  const sign = attributeOf(element, "alt");
  if (sign.trim() === "") pen.read(element.childNodes);
  else addEmoji(sign, element, pen);
};

/** In a link it is a part of the link's text. */
function addEmoji(sign: string, element: HtmlElement, { flow, style }: Pick<Pen, "flow" | "style">): void {
  const text = cleanName(sign);
  if (style.href !== undefined) flow.run.text(text, style);
  else if (text !== "") flow.run.add({ kind: "emoji", text, name: cleanName(attributeOf(element, "title")) });
}

/** Somebody whom the message does not list is text. */
const mention: Reader = (element, pen) => {
  const known = pen.known.mentions.get(attributeOf(element, "id"));
  const name = cleanName(textIn(element)) || known?.wholeName;
  if (known === undefined || !name) pen.read(element.childNodes);
  else pen.flow.run.mention({ ...known.mention, name }, known.wholeName);
};

const attachment: Reader = (element, pen) => {
  const id = attributeOf(element, "id");
  if (id !== "") pen.flow.put({ kind: "attachment", id });
  pen.read(element.childNodes);
};

const quote: Reader = (element, pen) => {
  const blocks = pen.apart(element.childNodes);
  if (blocks === undefined) paragraph(element, pen);
  else if (blocks.length > 0) pen.flow.put({ kind: "quote", blocks });
};

const list: Reader = (element, pen) => {
  const parts = element.childNodes.map((child) => ({ isItem: isItem(child), blocks: partOf(child, pen) }));
  if (parts.some(({ blocks }) => blocks === undefined)) return paragraph(element, pen);
  const items: Block[][] = [];
  for (const { isItem, blocks = [] } of parts) {
    // What stands between the items belongs to the one before.
    if (isItem || items.length === 0) items.push(blocks);
    else items.at(-1)?.push(...blocks);
  }
  const full = items.filter((blocks) => blocks.length > 0);
  if (full.length > 0) pen.flow.put({ kind: "list", ordered: element.tagName === "ol", items: full });
};

function isItem(node: HtmlNode): node is HtmlElement {
  return isHtmlElement(node) && node.tagName === "li";
}

function partOf(child: HtmlNode, pen: Pen): Block[] | undefined {
  return pen.apart(isItem(child) ? child.childNodes : [child]);
}

const table: Reader = (element, pen) => {
  const rows = rowsOf(element).map((row) => row.childNodes.filter(isCell).map((cell) => cellOf(cell, pen)));
  if (rows.flat().some((cell) => cell === undefined)) return paragraph(element, pen);
  paragraph({ ...element, childNodes: element.childNodes.filter((child) => !isPart(child)) }, pen);
  const cells = rows.map((row) => row.filter((cell) => cell !== undefined));
  if (cells.flat().some(({ inlines }) => inlines.length > 0)) pen.flow.put({ kind: "table", rows: cells });
};

const PARTS = new Set(["thead", "tbody", "tfoot"]);

function isPart(node: HtmlNode): node is HtmlElement {
  return isHtmlElement(node) && PARTS.has(node.tagName);
}

/** The parser itself lays rows into parts of the table, and cells into rows. */
function rowsOf(table: HtmlElement): HtmlElement[] {
  const rows = table.childNodes.filter(isPart).flatMap(({ childNodes }) => childNodes.filter(isHtmlElement));
  return rows.filter(({ childNodes }) => childNodes.some(isCell));
}

function isCell(node: HtmlNode): node is HtmlElement {
  return isHtmlElement(node) && (node.tagName === "td" || node.tagName === "th");
}

function cellOf(cell: HtmlElement, pen: Pen) {
  const blocks = pen.apart(cell.childNodes);
  return blocks && { heading: cell.tagName === "th", inlines: onOneLevel(blocks) };
}

const BREAKING =
  "p div section article header footer main aside nav figure figcaption address center details summary dl dt dd form " +
  "fieldset legend option optgroup hgroup menu li caption";

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...BREAKING.split(" ").map((name) => [name, paragraph] as const),
  ...[...HIDDEN].map((name) => [name, nothing] as const),
  ...[1, 2, 3, 3, 3, 3].map((level, i) => [`h${i + 1}`, heading(level)] as const),
  ...["b", "strong"].map((name) => [name, marked("bold")] as const),
  ...["i", "em", "cite", "dfn", "var"].map((name) => [name, marked("italic")] as const),
  ...["u", "ins"].map((name) => [name, marked("underline")] as const),
  ...["s", "del", "strike"].map((name) => [name, marked("strike")] as const),
  ...["code", "kbd", "samp", "tt"].map((name) => [name, marked("code")] as const),
  ...["pre", "codeblock"].map((name) => [name, code] as const),
  ...["ul", "ol"].map((name) => [name, list] as const),
  ["br", lineBreak],
  ["hr", (_, { flow }) => flow.put({ kind: "rule" })],
  ["a", link],
  ["img", picture],
  ["emoji", emoji],
  ["at", mention],
  ["attachment", attachment],
  ["blockquote", quote],
  ["table", table],
]);
