const LINES = /<(?:br|\/?(?:p|div|li|tr|h\d))\b[^<>]*>/gi;
const TAGS = /<[a-z/!?][^<>]*>/gi;
const ENTITY = /&(#\d{1,7}|#x[\da-f]{1,6}|amp|lt|gt|quot|apos|nbsp);/gi;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/**
 * The text of HTML that is too much for a parser, in time that grows with its length only. It becomes nothing but text
 * again, so it need not be right about what a tag is.
 */
export function withoutTags(html: string): string {
  return html.replaceAll(LINES, "\n").replaceAll(TAGS, "").replaceAll(ENTITY, character);
}

function character(entity: string, name: string): string {
  const point = Number(name.toLowerCase().replace(/^#(x?)/, (_, x: string) => (x === "" ? "" : "0x")));
  const isPoint = point > 0 && point <= 0x10_ff_ff;
  return NAMED[name.toLowerCase()] ?? (isPoint ? String.fromCodePoint(point) : entity);
}
