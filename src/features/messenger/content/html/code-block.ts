import {
  attributeOf,
  type HtmlElement,
  isHtmlElement,
  isHtmlText,
} from "../../../../kernel/outside/html/parse-html.ts";
import type { Block } from "../contract.ts";
import { cleanText } from "../names.ts";

/** `<codeblock class="TypeScript"><code>…` and `<pre class="language-ts"><code>…`; undefined where there is no code in it. */
export function codeBlock(element: HtmlElement): Extract<Block, { kind: "code" }> | undefined {
  const text = cleanText(linesOf(element))
    .replaceAll("\u00a0", " ")
    .replaceAll(/^\n+|\s+$/g, "");
  return text === "" ? undefined : { kind: "code", language: languageOf(element), text };
}

function languageOf(element: HtmlElement): string {
  const classes = [element, ...element.childNodes.filter(isHtmlElement)].map((each) => attributeOf(each, "class"));
  const [, language = ""] = /(?:^|\s)language-([\w+#.-]{1,40})/.exec(classes.join(" ")) ?? [];
  const [own = ""] = element.tagName === "codeblock" ? (/^[\w+#.-]{1,40}$/.exec(classes[0] ?? "") ?? []) : [];
  return language || own;
}

const HIDDEN = new Set(["script", "style", "template", "iframe", "noembed", "noframes"]);

/** Every character as it stands; pictures by what is said of them. */
function linesOf({ childNodes }: HtmlElement): string {
  return childNodes
    .map((node) => {
      if (isHtmlText(node)) return node.value;
      if (!isHtmlElement(node) || HIDDEN.has(node.tagName)) return "";
      return node.tagName === "br" ? "\n" : attributeOf(node, "alt") + linesOf(node);
    })
    .join("");
}
