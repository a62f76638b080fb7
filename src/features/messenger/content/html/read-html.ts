import { type HtmlNode, isHtmlElement, isHtmlText, parseHtml } from "../../../../kernel/outside/html/parse-html.ts";
import type { Block, MessageContent } from "../contract.ts";
import { type Pen, readerOf, type Surroundings } from "./elements.ts";
import { Flow } from "./flow.ts";
import type { Style } from "./inline-run.ts";
import { withoutTags } from "./without-tags.ts";

/** How deep lists, quotations and tables are kept inside one another. */
const DEEPEST = 10;

/**
 * Outside HTML in shapes of our own, with all text that a browser would show of it. It never throws; what is longer or
 * deeper than anybody writes keeps its text and loses its form.
 */
export function readHtml(html: string, known: Surroundings): MessageContent {
  const nodes = parseHtml(html);
  if (nodes === undefined) return { ...readText(withoutTags(html)), simplified: true };
  const trouble = { isTooDeep: false };
  const pen = new Walk(known, trouble);
  pen.read(nodes);
  return { blocks: pen.flow.end(), simplified: trouble.isTooDeep };
}

/** A body of plain text: its empty lines part paragraphs. */
export function readText(text: string): MessageContent {
  const flow = new Flow();
  for (const paragraph of text.split(/\n[ \t\r]*\n/)) {
    flow.verbatim(paragraph);
    flow.close();
  }
  return { blocks: flow.end(), simplified: false };
}

interface Spot {
  readonly flow: Flow;
  readonly style: Style;
  readonly depth: number;
}

/** One place of a walk over a parsed document. */
class Walk implements Pen {
  readonly known: Surroundings;
  readonly #trouble: { isTooDeep: boolean };
  readonly #spot: Spot;

  constructor(known: Surroundings, trouble: { isTooDeep: boolean }, spot?: Spot) {
    this.known = known;
    this.#trouble = trouble;
    this.#spot = spot ?? { flow: new Flow(), style: { marks: new Set(), href: undefined }, depth: 0 };
  }

  get flow(): Flow {
    return this.#spot.flow;
  }

  get style(): Style {
    return this.#spot.style;
  }

  read(nodes: readonly HtmlNode[]): void {
    for (const node of nodes) {
      if (isHtmlText(node)) this.flow.run.text(node.value, this.style);
      else if (isHtmlElement(node)) readerOf(node)(node, this);
    }
  }

  styled(style: Partial<Style>): Walk {
    return this.#at({ ...this.#spot, style: { ...this.style, ...style } });
  }

  apart(nodes: readonly HtmlNode[]): Block[] | undefined {
    const depth = this.#spot.depth + 1;
    this.#trouble.isTooDeep ||= depth > DEEPEST;
    if (depth > DEEPEST) return undefined;
    const walk = this.#at({ flow: new Flow(), style: this.style, depth });
    walk.read(nodes);
    return walk.flow.end();
  }

  #at(spot: Spot): Walk {
    return new Walk(this.known, this.#trouble, spot);
  }
}
