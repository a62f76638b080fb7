import type { Block, Inline, MessageContent } from "./contract.ts";

/** All that a message says as text of several lines, its links in parentheses: for search and for mails. */
export function plainText({ blocks }: MessageContent): string {
  return textOf(blocks, "with-links");
}

/** The beginning of what a message says, on one line of at most `most` characters. */
export function preview({ blocks }: MessageContent, most = 140): string {
  const text = textOf(blocks, "without-links").replaceAll(/\s+/g, " ").trim();
  const characters = Array.from(
    new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text.slice(0, most * 20)),
  );
  if (characters.length <= most) return text;
  const kept = characters.slice(0, most - 1).map(({ segment }) => segment);
  const words = kept.join("").replace(/\s+\S{0,20}$/, "");
  return `${(words || kept.join("")).trimEnd()}…`;
}

type Links = "with-links" | "without-links";

function textOf(blocks: readonly Block[], links: Links): string {
  return blocks
    .map((block) => blockText(block, links))
    .filter((text) => text !== "")
    .join("\n");
}

type BlockTexts = { readonly [K in Block["kind"]]: (block: Extract<Block, { kind: K }>, links: Links) => string };

const BLOCK_TEXTS: BlockTexts = {
  paragraph: ({ inlines }, links) => inlineText(inlines, links),
  heading: ({ inlines }, links) => inlineText(inlines, links),
  code: ({ text }) => text,
  table: ({ rows }, links) =>
    rows.map((row) => row.map(({ inlines }) => inlineText(inlines, links)).join(" | ")).join("\n"),
  rule: () => "",
  attachment: () => "",
  list: ({ ordered, items }, links) =>
    items.map((blocks, i) => indented(ordered ? `${i + 1}. ` : "- ", textOf(blocks, links))).join("\n"),
  quote: ({ blocks }, links) => textOf(blocks, links).replaceAll(/^/gm, "> "),
};

function blockText(block: Block, links: Links): string {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table's own type pairs each kind with its block
  return (BLOCK_TEXTS[block.kind] as (block: Block, links: Links) => string)(block, links);
}

function indented(sign: string, text: string): string {
  return sign + text.replaceAll("\n", `\n${" ".repeat(sign.length)}`);
}

/** A link is told once, behind all of its text. */
function inlineText(inlines: readonly Inline[], links: Links): string {
  return inlines
    .map((inline, i) => {
      const href = hrefOf(inline);
      const isLast = href !== undefined && hrefOf(inlines[i + 1]) !== href;
      return said(inline) + (isLast && links === "with-links" ? told(href, linkText(inlines, i, href)) : "");
    })
    .join("");
}

function linkText(inlines: readonly Inline[], last: number, href: string): string {
  const before = inlines.slice(0, last + 1);
  return before
    .slice(before.findLastIndex((inline) => hrefOf(inline) !== href) + 1)
    .map(said)
    .join("");
}

function told(href: string, text: string): string {
  const isSaid = [href, href.replace(/\/$/, ""), href.replace(/^(mailto|tel):/, "")].includes(text.trim());
  return isSaid ? "" : ` (${href})`;
}

function hrefOf(inline: Inline | undefined): string | undefined {
  return inline?.kind === "text" ? inline.href : undefined;
}

function said(inline: Inline): string {
  if (inline.kind === "mention") return inline.name;
  return inline.kind === "picture" ? inline.alt : inline.text;
}
