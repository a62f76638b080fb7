import { createHash } from "node:crypto";
import { tenantOf } from "../../entities/tenant.ts";
import type { Reply } from "../../kernel/http.ts";
import { type Html, html, Html as Markup } from "../../screens/html.ts";
import { SAFE } from "../../screens/page.ts";
import { STYLE } from "../../screens/style.ts";
import type { World } from "../../world.ts";

interface EntraPage {
  readonly title: string;
  readonly main: Html;
  readonly status?: number;
  /** Where its forms may lead in the end, besides the sandbox itself: the app's redirect URI. */
  readonly leadsTo?: string;
  /** One line that the browser runs when it has the page. */
  readonly script?: string;
  readonly cookie?: string;
}

/** A page of the sign-in service. */
export function entraPage(world: World, page: EntraPage): Reply {
  const { title, main, status = 200, script } = page;
  const body = html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>${title}</title>
        ${STYLE}
      </head>
      <body>
        <header class="bar">
          <span class="name">${tenantOf(world).displayName}</span><span class="tag">Sandbox</span>
        </header>
        <main><div class="card">${main}</div></main>
        ${script === undefined ? "" : new Markup(`<script>${script}</script>`)}
      </body>
    </html>`;
  return { status, headers: headersOf(page), body: body.text };
}

function headersOf({ leadsTo, script, cookie }: EntraPage): Record<string, string> {
  const target = leadsTo === undefined ? "" : ` ${originOf(leadsTo)}`;
  const hash = script === undefined ? "" : createHash("sha256").update(script).digest("base64");
  const policy = SAFE["Content-Security-Policy"].replace("form-action 'self'", `form-action 'self'${target}`);
  return {
    ...SAFE,
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store, no-cache",
    "Content-Security-Policy": script === undefined ? policy : `${policy}; script-src 'sha256-${hash}'`,
    ...(cookie === undefined ? {} : { "Set-Cookie": cookie }),
  };
}

/** As a content security policy names it: origins for the web, the scheme alone for apps on a device. */
function originOf(address: string): string {
  const url = URL.parse(address);
  if (url === null) return "'self'";
  return url.origin === "null" ? url.protocol : url.origin;
}
