import type { Document } from "./document.ts";

/** What stands around a mail's text. */
export interface Letterhead {
  readonly organisation: string;
  readonly footer: string;
}

/** The mail as HTML: every value is escaped, colours follow the reader's light or dark, nothing is loaded from anywhere. */
export function htmlOf({ subject, blocks }: Document, { organisation, footer }: Letterhead): string {
  const body = blocks.map((block) =>
    block.kind === "button" ? button(block.label, block.href) : `<p>${block.lines.map(escaped).join("<br>")}</p>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(subject)}</title>
<style>${STYLE}</style>
</head>
<body>
<div class="page" style="max-width:560px;margin:0 auto;padding:24px 16px">
<div class="sheet" style="border-radius:8px;padding:32px">
<p class="from" style="margin:0 0 24px;font-weight:600">${escaped(organisation)}</p>
${body.join("\n")}
</div>
${footer === "" ? "" : `<p class="footer" style="font-size:12px;padding:0 32px">${footer.split("\n").map(escaped).join("<br>")}</p>`}
</div>
</body>
</html>
`;
}

/** Where styles are taken away, as some readers do, what is left is black on white with blue links: readable. */
const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; padding: 0; font: 15px/1.5 "Segoe UI", system-ui, -apple-system, sans-serif; background: #f5f5f5; color: #242424; }
.sheet { background: #ffffff; border: 1px solid #e0e0e0; }
p { margin: 0 0 16px; overflow-wrap: anywhere; }
.footer { color: #616161; }
.button { background: #4f52b2; color: #ffffff; }
@media (prefers-color-scheme: dark) {
  body { background: #1f1f1f; color: #f5f5f5; }
  .sheet { background: #292929; border-color: #3d3d3d; }
  .footer { color: #adadad; }
}`;

function button(label: string, href: string): string {
  // Any other scheme stays text: a link of a mail leads to a page.
  if (!/^https?:\/\//i.test(href)) return `<p>${escaped(label)}: ${escaped(href)}</p>`;
  const style =
    "display:inline-block;padding:10px 20px;border-radius:4px;background:#4f52b2;color:#ffffff;font-weight:600;text-decoration:none";
  return `<p style="margin:24px 0"><a class="button" style="${style}" href="${escaped(href)}">${escaped(label)}</a></p>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
