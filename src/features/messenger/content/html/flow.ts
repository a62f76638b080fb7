import type { Block, Inline } from "../contract.ts";
import { InlineRun, type Style } from "./inline-run.ts";

const PLAIN: Style = { marks: new Set(), href: undefined };
const NO_BREAK = "\u00a0";

/** Blocks while they are read, one below the other. */
export class Flow {
  readonly #blocks: Block[] = [];
  #run = new InlineRun();

  /** The paragraph that is being read. */
  get run(): InlineRun {
    return this.#run;
  }

  /** Ends the paragraph, which may be a heading; one of nothing but space is none. */
  close(level?: number): void {
    const inlines = this.#run.close();
    this.#run = new InlineRun();
    if (inlines.length === 0) return;
    this.#blocks.push(level === undefined ? { kind: "paragraph", inlines } : { kind: "heading", level, inlines });
  }

  put(block: Block): void {
    this.close();
    this.#blocks.push(block);
  }

  /** Text whose spaces and lines count. */
  verbatim(text: string): void {
    text.split(/\r\n|\r|\n/).forEach((line, i) => {
      if (i > 0) this.#run.lineBreak();
      this.#run.text(line.replaceAll(/[ \t]/g, NO_BREAK), PLAIN);
    });
  }

  end(): Block[] {
    this.close();
    return this.#blocks;
  }
}

/** Blocks as the inlines of one cell, each on its own line. */
export function onOneLevel(blocks: readonly Block[]): Inline[] {
  const run = new InlineRun();
  blocks.flatMap(linesOf).forEach((line, i) => {
    if (i > 0) run.lineBreak();
    for (const inline of line) run.add(inline);
  });
  return run.close();
}

function linesOf(block: Block): readonly (readonly Inline[])[] {
  const lines: { [K in Block["kind"]]?: (block: Extract<Block, { kind: K }>) => readonly (readonly Inline[])[] } = {
    paragraph: ({ inlines }) => [inlines],
    heading: ({ inlines }) => [inlines],
    code: ({ text }) => [[{ kind: "text", text, marks: ["code"] }]],
    table: ({ rows }) => rows.flatMap((row) => row.map(({ inlines }) => inlines)),
    list: ({ items }) => items.flat().flatMap(linesOf),
    quote: ({ blocks }) => blocks.flatMap(linesOf),
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table's own type pairs each kind with its block
  return (lines[block.kind] as ((block: Block) => readonly (readonly Inline[])[]) | undefined)?.(block) ?? [];
}
