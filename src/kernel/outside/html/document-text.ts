import type { ElementName, OutsideDocument, OutsideNode } from "../contract.ts";

/** The same document as plain text: for search, notifications, and mail programs that show nothing else. */
export function documentText({ nodes }: OutsideDocument): string {
  return textOf(nodes)
    .replaceAll(/[ \t]+\n/g, "\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}

function textOf(nodes: readonly OutsideNode[]): string {
  return nodes.map(nodeText).join("");
}

type Words = { readonly [K in OutsideNode["kind"]]: (node: Extract<OutsideNode, { kind: K }>) => string };

const WORDS: Words = {
  text: ({ text }) => text,
  break: () => "\n",
  rule: () => "\n---\n",
  element: ({ name, nodes }) => (AROUND[name] ?? same)(textOf(nodes)),
  link: ({ href, nodes }) => {
    const text = textOf(nodes).trim();
    return text === "" || text === href || `mailto:${text}` === href ? text || href : `${text} (${href})`;
  },
  image: ({ alt }) => alt,
  mention: ({ text }) => text,
  emoji: ({ text }) => text,
  attachment: () => "",
  "code-block": ({ text }) => `\n${text}\n`,
};

function nodeText(node: OutsideNode): string {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table's own type pairs each kind with its node
  return (WORDS[node.kind] as (node: OutsideNode) => string)(node);
}

const same = (text: string) => text;
const paragraph = (text: string) => `\n\n${text.trim()}\n\n`;
const line = (text: string) => `\n${text.trim()}\n`;

const AROUND: Partial<Record<ElementName, (text: string) => string>> = {
  p: paragraph,
  h1: paragraph,
  h2: paragraph,
  h3: paragraph,
  h4: paragraph,
  h5: paragraph,
  h6: paragraph,
  div: line,
  pre: line,
  ul: line,
  ol: line,
  table: line,
  li: (text) => `\n- ${text.trim().replaceAll("\n", "\n  ")}`,
  blockquote: (text) => `\n\n${text.trim().replaceAll(/^/gm, "> ")}\n\n`,
  tr: (text) => `\n${text.trim()}`,
  td: (text) => `${text.trim()}\t`,
  th: (text) => `${text.trim()}\t`,
};
