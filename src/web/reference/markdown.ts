/** A part of a guide. */
export type Block =
  | { readonly kind: "heading"; readonly level: number; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** A part of a line. */
export type Piece =
  | { readonly kind: "text" | "code" | "strong"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly href: string };

interface Read {
  readonly block: Block;
  /** How many lines it took. */
  readonly lines: number;
}

/** The blocks of one of our own guides, in the Markdown that they are written in. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let rest = text.split("\n");
  while (rest.length > 0) {
    const read = READERS.map((reader) => reader(rest)).find((found) => found !== undefined);
    if (read) blocks.push(read.block);
    rest = rest.slice(read?.lines ?? 1);
  }
  return blocks;
}

type Reader = (lines: readonly string[]) => Read | undefined;

const ITEM = /^(?:-|\d+\.) +/;
const BEGINS = [/^#{1,6} /, /^```/, ITEM, /^\|/];

const heading: Reader = ([first = ""]) => {
  const [, marks = "", text] = /^(#{1,6}) (.+)$/.exec(first) ?? [];
  return text === undefined ? undefined : { block: { kind: "heading", level: marks.length, text }, lines: 1 };
};

const code: Reader = ([first = "", ...rest]) => {
  if (!first.startsWith("```")) return undefined;
  const inside = rest.slice(
    0,
    countUntil(rest, (line) => line.startsWith("```")),
  );
  return { block: { kind: "code", text: inside.join("\n") }, lines: inside.length + 2 };
};

const table: Reader = (lines) => {
  const taken = lines.slice(
    0,
    countUntil(lines, (line) => !line.startsWith("|")),
  );
  const [head, , ...rows] = taken.map(cellsOf);
  return head === undefined ? undefined : { block: { kind: "table", head, rows }, lines: taken.length };
};

const list: Reader = (lines) => {
  const [first = ""] = lines;
  if (!ITEM.test(first)) return undefined;
  const end = countUntil(lines, (line) => line !== "" && !ITEM.test(line) && !line.startsWith("  "));
  const taken = lines.slice(0, end);
  const starts = taken.flatMap((line, index) => (ITEM.test(line) ? [index] : []));
  const items = starts.map((start, index) => blocksOf(dedented(taken.slice(start, starts[index + 1]))));
  return { block: { kind: "list", ordered: !first.startsWith("-"), items }, lines: end };
};

const paragraph: Reader = (lines) => {
  const end = countUntil(lines, (line, index) => line.trim() === "" || (index > 0 && begins(line)));
  const text = lines.slice(0, end).map((line) => line.trim());
  return end === 0 ? undefined : { block: { kind: "paragraph", text: text.join(" ") }, lines: end };
};

const READERS: readonly Reader[] = [heading, code, table, list, paragraph];

function begins(line: string): boolean {
  return BEGINS.some((mark) => mark.test(line));
}

function countUntil(lines: readonly string[], isPast: (line: string, index: number) => boolean): number {
  const end = lines.findIndex(isPast);
  return end === -1 ? lines.length : end;
}

function cellsOf(line: string): string[] {
  return line
    .replaceAll(/^\||\|$/g, "")
    .split("|")
    .map((cell) => cell.trim());
}

/** An item's lines without its mark, and without the blanks that put them under it. */
function dedented([first = "", ...rest]: readonly string[]): string {
  const depth = (ITEM.exec(first)?.[0] ?? "").length;
  return [first.slice(depth), ...rest.map((line) => line.replace(new RegExp(`^ {1,${depth}}`), ""))].join("\n");
}

const PIECE = /`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]+)\]\(([^)]+)\)/g;

/** The pieces of a line. Links that lead elsewhere in the repository are only said. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(PIECE)) {
    pieces.push({ kind: "text", text: text.slice(end, match.index) }, pieceOf(match));
    end = match.index + match[0].length;
  }
  return [...pieces, { kind: "text" as const, text: text.slice(end) }].filter((piece) => piece.text !== "");
}

function pieceOf([, coded, strong, text = "", href = ""]: RegExpExecArray): Piece {
  if (coded !== undefined) return { kind: "code", text: coded };
  if (strong !== undefined) return { kind: "strong", text: strong };
  return href.startsWith("https://") ? { kind: "link", text, href } : { kind: "text", text };
}
