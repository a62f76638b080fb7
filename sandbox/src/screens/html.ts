/** Markup that is safe to send. Everything put into html`…` is escaped unless it is markup itself. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = Html | string | number | null | undefined | false | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(texts.reduce((sum, text, i) => sum + text + (i < parts.length ? markup(parts[i]) : ""), ""));
}

function markup(part: Part): string {
  if (part instanceof Html) return part.text;
  if (part === null || part === undefined || part === false) return "";
  if (typeof part === "object") return part.map(markup).join("");
  return String(part).replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? "");
}
