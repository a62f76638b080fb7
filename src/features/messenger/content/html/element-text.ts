import {
  attributeOf,
  type HtmlElement,
  isHtmlElement,
  isHtmlText,
} from "../../../../kernel/outside/html/parse-html.ts";

/** What stands in these is shown to nobody. */
export const HIDDEN: ReadonlySet<string> = new Set(["script", "style", "template", "iframe", "noembed", "noframes"]);

/** The text in an element, every character as it stands; pictures by what is said of them. */
export function textIn({ childNodes }: HtmlElement): string {
  return childNodes
    .map((node) => {
      if (isHtmlText(node)) return node.value;
      if (!isHtmlElement(node) || HIDDEN.has(node.tagName)) return "";
      return node.tagName === "br" ? "\n" : attributeOf(node, "alt") + textIn(node);
    })
    .join("");
}
