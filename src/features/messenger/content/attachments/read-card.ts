import type { Attachment, Block, Inline, MessageContent } from "../contract.ts";
import type { Whereabouts } from "../html/picture.ts";
import { readHtml, readText } from "../html/read-html.ts";
import { followedLink } from "../links.ts";

type Card = Extract<Attachment, { kind: "card" }>;

const BY_TYPE: Readonly<Record<string, Card["card"]>> = {
  "application/vnd.microsoft.card.adaptive": "adaptive",
  "application/vnd.microsoft.card.hero": "hero",
  "application/vnd.microsoft.card.thumbnail": "thumbnail",
  "application/vnd.microsoft.card.receipt": "receipt",
  "application/vnd.microsoft.card.signin": "sign-in",
  "application/vnd.microsoft.card.announcement": "announcement",
  "application/vnd.microsoft.card.list": "list",
  "application/vnd.microsoft.teams.card.list": "list",
  "application/vnd.microsoft.card.o365connector": "connector",
  "application/vnd.microsoft.teams.card.o365connector": "connector",
};

/** A card as its text and its links, in the order in which they stand in it; undefined where it is none. */
export function readCard(type: string, card: unknown, where: Whereabouts): Pick<Card, "card" | "content"> | undefined {
  const kind = BY_TYPE[type];
  if (kind === undefined || !isObject(card)) return undefined;
  const reader = new CardReader(kind, where);
  reader.read(card, 0);
  return { card: kind, content: { blocks: reader.blocks, simplified: reader.simplified } };
}

type Json = Readonly<Record<string, unknown>>;

/** Properties that people read, in the order in which a card shows them. */
const READ = [
  "title",
  "subtitle",
  "activityTitle",
  "activitySubtitle",
  "activityText",
  "label",
  "text",
  "altText",
  "alt",
  "price",
  "tax",
  "vat",
  "total",
];
/** What a program is given, or what is shown where the rest cannot be. */
const UNREAD = new Set(["data", "msteams", "fallback", "authentication", "metadata", "targets"]);

const DEEPEST = 60;

class CardReader {
  readonly blocks: Block[] = [];
  simplified = false;
  readonly #kind: Card["card"];
  readonly #where: Whereabouts;

  constructor(kind: Card["card"], where: Whereabouts) {
    this.#kind = kind;
    this.#where = where;
  }

  read(part: unknown, depth: number): void {
    this.simplified ||= depth > DEEPEST;
    if (depth > DEEPEST) return;
    if (Array.isArray(part)) part.forEach((each) => this.read(each, depth + 1));
    else if (isObject(part)) this.#object(part, depth);
  }

  #object(part: Json, depth: number): void {
    const link = linkOf(part);
    if (link !== undefined) return void this.blocks.push(link);
    const said = pairOf(part) ?? READ.map((name) => textAt(part, name)).filter((text) => text !== "");
    for (const text of said) this.blocks.push(...this.#content(text).blocks.map(withLinks));
    for (const [name, inner] of Object.entries(part)) if (!UNREAD.has(name)) this.read(inner, depth + 1);
  }

  /** Adaptive cards know Markdown and no tags but that of mentions; in the others some HTML is allowed. */
  #content(text: string): MessageContent {
    if (this.#kind === "adaptive") return readText(text.replaceAll(/<\/?at>/gi, ""));
    return readHtml(text, { where: this.#where, mentions: new Map() });
  }
}

/** “Due: today”, of a fact. */
function pairOf(part: Json): string[] | undefined {
  const name = textAt(part, "title") || textAt(part, "name") || textAt(part, "key");
  const value = textAt(part, "value");
  return name !== "" && value !== "" && part["type"] === undefined ? [`${name}: ${value}`] : undefined;
}

/** Of a button, or of what can be clicked. */
function linkOf(part: Json): Block | undefined {
  const type = textAt(part, "type") || textAt(part, "@type");
  if (!/^(action\.)?open(url|uri)$|^signin$/i.test(type)) return undefined;
  const address = textAt(part, "url") || textAt(part, "value") || targetOf(part);
  const text = (textAt(part, "title") || textAt(part, "name") || address).trim();
  return text === "" ? undefined : { kind: "paragraph", inlines: [linkTo(followedLink(address), text)] };
}

function linkTo(href: string | undefined, text: string): Inline {
  return { kind: "text", text, ...(href === undefined ? {} : { href }) };
}

function targetOf({ targets }: Json): string {
  const [first]: unknown[] = Array.isArray(targets) ? targets : [];
  return isObject(first) ? textAt(first, "uri") : "";
}

/** Bounded, so that brackets that are never closed cost nothing. */
const MARKDOWN_LINK = /\[([^\]\n]{1,500})\]\(([^)\s]{1,2000})\)/g;

function withLinks(block: Block): Block {
  if (block.kind !== "paragraph" && block.kind !== "heading") return block;
  return { ...block, inlines: block.inlines.flatMap(linkedInline) };
}

function linkedInline(inline: Inline): Inline[] {
  if (inline.kind !== "text" || inline.href !== undefined) return [inline];
  const pieces: Extract<Inline, { kind: "text" }>[] = [];
  let from = 0;
  for (const { 0: whole, 1: text = "", 2: address = "", index } of inline.text.matchAll(MARKDOWN_LINK)) {
    const href = followedLink(address);
    if (href === undefined) continue;
    pieces.push({ ...inline, text: inline.text.slice(from, index) }, { ...inline, text, href });
    from = index + whole.length;
  }
  return [...pieces, { ...inline, text: inline.text.slice(from) }].filter(({ text }) => text !== "");
}

function textAt(part: Json, name: string): string {
  const value = part[name];
  return typeof value === "string" ? value : "";
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
