import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html as HTML, parse } from "parse5";
import type { OutsideDocument, OutsideNode } from "../contract.ts";
import { ELEMENT_OF, KEPT_WHOLE, type Reader, UNREAD } from "./elements.ts";

type Element = DefaultTreeAdapterTypes.Element;
type ChildNode = DefaultTreeAdapterTypes.ChildNode;

/** Limits that no letter and no chat message comes near. */
const LONGEST = 200_000;
const DEEPEST = 40;
const MOST_NODES = 20_000;
/** How deep the parser may go: past that it takes time that grows with the square of the length. */
const DEEPEST_PARSED = 500;
/** How many elements the parser may make: of formatting left open it makes another in each paragraph that follows. */
const MOST_ELEMENTS = 50_000;

/** What the caller knows of the document's surroundings. */
export interface Surroundings {
  /** The id under which Parley keeps the picture that stands at an address; `undefined` where it keeps none. */
  fileAt?(src: string): string | undefined;
}

/**
 * Outside HTML as a document of Parley's own: what is not on the list of shapes vanishes, elements that nobody knows keep
 * their text. It never throws: HTML that cannot be read as such becomes text.
 */
export function readDocument(html: string, surroundings: Surroundings = {}): OutsideDocument {
  const cut = html.length > LONGEST;
  const text = (cut ? html.slice(0, LONGEST) : html).toWellFormed().replaceAll("\0", "");
  const body = bodyOf(text);
  if (body === undefined) return { nodes: [{ kind: "text", text: withoutTags(text) }], cut: true };
  const walk = new Walk(surroundings);
  const nodes = walk.children(body, { depth: 0, verbatim: false });
  return { nodes, cut: cut || walk.cut };
}

class TooMuch extends Error {}

function bodyOf(text: string): Element | undefined {
  let depth = 0;
  let elements = 0;
  const treeAdapter = {
    ...defaultTreeAdapter,
    createElement: (...given: Parameters<typeof defaultTreeAdapter.createElement>) => {
      if (++elements > MOST_ELEMENTS) throw new TooMuch();
      return defaultTreeAdapter.createElement(...given);
    },
    onItemPush: () => {
      if (++depth > DEEPEST_PARSED) throw new TooMuch();
    },
    onItemPop: () => void depth--,
  };
  try {
    const root = parse(text, { treeAdapter, scriptingEnabled: false }).childNodes.find(isElement);
    return root?.childNodes.filter(isElement).find(({ tagName }) => tagName === "body") ?? root;
  } catch (error) {
    if (error instanceof TooMuch) return undefined;
    throw error;
  }
}

/** Only ever text again, so it need not be right about what a tag is. */
function withoutTags(text: string): string {
  return text.replaceAll(/<[^<>]*>/g, " ").replaceAll(/\s+/g, " ");
}

interface Place {
  readonly depth: number;
  /** Spaces count. */
  readonly verbatim: boolean;
}

/** One walk over a parsed document, which counts what it has made. */
class Walk {
  cut = false;
  #left = MOST_NODES;
  readonly #surroundings: Surroundings;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  children(parent: Element, place: Place): OutsideNode[] {
    return parent.childNodes.flatMap((child) => this.#node(child, place));
  }

  #node(node: ChildNode, place: Place): OutsideNode[] {
    if (this.#left <= 0) return this.#leaveOut();
    if (defaultTreeAdapter.isTextNode(node)) return this.#text(node.value, place);
    return isElement(node) ? this.#element(node, place) : [];
  }

  #text(value: string, { verbatim }: Place): OutsideNode[] {
    const text = verbatim ? value : value.replaceAll(/[ \t\n\r\f]+/g, " ");
    return text === "" ? [] : this.#made({ kind: "text", text });
  }

  #element(element: Element, place: Place): OutsideNode[] {
    const { tagName, namespaceURI } = element;
    // SVG and MathML have rules of their own by which harmless text turns into something else.
    if (namespaceURI !== HTML.NS.HTML || UNREAD.has(tagName)) return [];
    if (place.depth >= DEEPEST) return this.#flattened(element, place);
    const name = ELEMENT_OF[tagName];
    const inside = { depth: place.depth + 1, verbatim: place.verbatim || name === "pre" };
    const whole = KEPT_WHOLE[tagName];
    if (whole) return this.#whole(element, whole, inside);
    const nodes = this.children(element, inside);
    return name === undefined ? nodes : this.#made({ kind: "element", name, nodes: tidied(name, nodes) });
  }

  #whole(element: Element, read: Reader, inside: Place): OutsideNode[] {
    const node = read({
      attribute: (name) => element.attrs.find((each) => each.name === name)?.value ?? "",
      text: () => textOf(element),
      nodes: () => this.children(element, inside),
      fileAt: (src) => this.#surroundings.fileAt?.(src),
    });
    return "kind" in node ? this.#made(node) : [...node];
  }

  /** Deeper down only the text is kept. */
  #flattened(element: Element, place: Place): OutsideNode[] {
    this.cut = true;
    return this.#text(textOf(element), place);
  }

  #made(node: OutsideNode): OutsideNode[] {
    this.#left -= 1;
    return [node];
  }

  #leaveOut(): OutsideNode[] {
    this.cut = true;
    return [];
  }
}

const PARTS: Readonly<Record<string, ReadonlySet<string>>> = {
  table: new Set(["thead", "tbody", "tr"]),
  thead: new Set(["tr"]),
  tbody: new Set(["tr"]),
  tr: new Set(["th", "td"]),
  ul: new Set(["li"]),
  ol: new Set(["li"]),
};

/** Tables and lists hold nothing but their parts: the spaces between them are nobody's text. */
function tidied(name: string, nodes: readonly OutsideNode[]): OutsideNode[] {
  const parts = PARTS[name];
  return nodes.filter((node) => {
    const space = node.kind === "text" && node.text.trim() === "";
    return parts === undefined || !space;
  });
}

/** The text inside an element, without recursion: it may lie deeper than our stack. */
function textOf(element: Element): string {
  const pieces: string[] = [];
  const waiting: ChildNode[] = element.childNodes.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (defaultTreeAdapter.isTextNode(node)) pieces.push(node.value);
    else if (isElement(node) && node.tagName === "br") pieces.push("\n");
    else if (isElement(node) && isRead(node)) waiting.push(...node.childNodes.toReversed());
  }
  return pieces.join("");
}

function isRead({ tagName, namespaceURI }: Element): boolean {
  return namespaceURI === HTML.NS.HTML && !UNREAD.has(tagName);
}

function isElement(node: DefaultTreeAdapterTypes.Node): node is Element {
  return defaultTreeAdapter.isElementNode(node);
}
