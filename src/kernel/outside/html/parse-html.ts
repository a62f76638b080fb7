import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html as HTML, parseFragment } from "parse5";

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** Limits that no letter and no chat message comes near. */
const LONGEST = 200_000;
/** How deep the parser may go: past that it takes time that grows with the square of the length. */
const DEEPEST = 500;
/** How many elements the parser may make: of formatting left open it makes another in each paragraph that follows. */
const MOST_ELEMENTS = 50_000;

/**
 * Outside HTML as the nodes that a browser would make of it inside a page; `undefined` where it is longer, deeper or more
 * than anybody writes, and would only keep the parser busy.
 */
export function parseHtml(html: string): readonly HtmlNode[] | undefined {
  if (html.length > LONGEST) return undefined;
  const context = defaultTreeAdapter.createElement("div", HTML.NS.HTML, []);
  try {
    return parseFragment(context, html, { treeAdapter: counting(), scriptingEnabled: false }).childNodes;
  } catch (error) {
    if (error instanceof TooMuch) return undefined;
    throw error;
  }
}

class TooMuch extends Error {}

/** The parser's usual tree, which it stops building when it becomes too much. */
function counting(): typeof defaultTreeAdapter {
  let depth = 0;
  let elements = 0;
  return {
    ...defaultTreeAdapter,
    createElement: (...given) => {
      if (++elements > MOST_ELEMENTS) throw new TooMuch();
      return defaultTreeAdapter.createElement(...given);
    },
    onItemPush: () => {
      if (++depth > DEEPEST) throw new TooMuch();
    },
    onItemPop: () => void depth--,
  };
}

export function isHtmlElement(node: DefaultTreeAdapterTypes.Node): node is HtmlElement {
  return defaultTreeAdapter.isElementNode(node);
}

export function isHtmlText(node: DefaultTreeAdapterTypes.Node): node is DefaultTreeAdapterTypes.TextNode {
  return defaultTreeAdapter.isTextNode(node);
}

/** What an attribute says; empty where there is none. */
export function attributeOf({ attrs }: HtmlElement, name: string): string {
  return attrs.find((each) => each.name === name)?.value ?? "";
}
