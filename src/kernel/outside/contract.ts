/** Outside HTML as Parley keeps and draws it: data, of which nothing but these shapes exists. */
export interface OutsideDocument {
  readonly nodes: readonly OutsideNode[];
  /** Something was left out because it was too long, too deep or too much. */
  readonly cut: boolean;
}

/** Elements that may hold others; each is drawn as the element of that name. */
export const ELEMENTS = [
  "p",
  "div",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "blockquote",
  "pre",
  "ul",
  "ol",
  "li",
  "table",
  "thead",
  "tbody",
  "tr",
  "th",
  "td",
  "strong",
  "em",
  "u",
  "s",
  "sub",
  "sup",
  "code",
] as const;
export type ElementName = (typeof ELEMENTS)[number];

export type OutsideNode =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "break" }
  | { readonly kind: "rule" }
  | { readonly kind: "element"; readonly name: ElementName; readonly nodes: readonly OutsideNode[] }
  /** `href` is http, https or mailto, in the one spelling that URLs are normalised to. */
  | { readonly kind: "link"; readonly href: string; readonly nodes: readonly OutsideNode[] }
  /** `file` is the id of a file that Parley itself keeps. */
  | { readonly kind: "image"; readonly file: string; readonly alt: string }
  | { readonly kind: "mention"; readonly id: string; readonly text: string }
  | { readonly kind: "emoji"; readonly text: string; readonly title: string }
  | { readonly kind: "attachment"; readonly id: string }
  | { readonly kind: "code-block"; readonly text: string; readonly language: string };
