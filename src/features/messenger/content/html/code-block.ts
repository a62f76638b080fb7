import { attributeOf, type HtmlElement, isHtmlElement } from "../../../../kernel/outside/html/parse-html.ts";
import type { Block } from "../contract.ts";
import { cleanText } from "../names.ts";
import { textIn } from "./element-text.ts";

/** `<codeblock class="TypeScript"><code>…` and `<pre class="language-ts"><code>…`; undefined where there is no code in it. */
export function codeBlock(element: HtmlElement): Extract<Block, { kind: "code" }> | undefined {
  const text = cleanText(textIn(element))
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
