import { tenantOf } from "../entities/tenant.ts";
import { isoMillis } from "../kernel/clock.ts";
import type { Reply } from "../kernel/http.ts";
import { wallAt } from "../kernel/zones.ts";
import type { World } from "../world.ts";
import { type Html, html } from "./html.ts";
import { STYLE } from "./style.ts";

export interface Page {
  readonly title: string;
  readonly at: "people" | "teams" | "mail" | "entra" | "control" | "meeting";
  readonly main: Html;
  readonly status?: number;
  /** Whether the page brings a script of the sandbox's own; none may run otherwise. */
  readonly hasScript?: boolean;
}

/** Wraps a page in the frame all pages share. */
export function pageReply(world: World, { title, at, main, status = 200, hasScript = false }: Page): Reply {
  const { rate } = world.clock.state;
  const tenant = tenantOf(world).displayName;
  const link = (here: Page["at"], href: string, text: string): Html =>
    html`<a href="${href}" ${here === at ? html` aria-current="page"` : ""}>${text}</a>`;
  const body = html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>${title} · ${tenant}</title>
        ${STYLE}
      </head>
      <body>
        <a class="skip" href="#main">Skip to content</a>
        <header class="bar">
          <a class="name" href="/">${tenant}</a>
          <nav aria-label="Pages">
            ${link("people", "/", "People")}${link("teams", "/teams", "Teams")}${link("mail", "/mailboxes", "Outlook")}${link("entra", "/entra", "Entra")}${link("control", "/control", "Control")}
          </nav>
          <span class="clock"
            ><span class="tag">Sandbox</span>
            ${dayAndTime(world.clock.now(), "Europe/London")}${rate === 1 ? "" : html` <span class="tag warn">${rate === 0 ? "clock stopped" : `${rate}× speed`}</span>`}</span
          >
        </header>
        <main id="main">${main}</main>
      </body>
    </html>`;
  const headers = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store", ...SAFE };
  const policy = hasScript ? { "Content-Security-Policy": `${SAFE["Content-Security-Policy"]}; ${OWN_SCRIPT}` } : {};
  return { status, headers: { ...headers, ...policy }, body: body.text };
}

const OWN_SCRIPT = "script-src 'self'; connect-src 'self'";

export const SAFE = {
  "Content-Security-Policy":
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; media-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};

export function redirect(to: string): Reply {
  return { status: 303, headers: { Location: to }, body: "" };
}

export function missingPage(world: World, sentence: string): Reply {
  const main = html`<h1>Nothing here</h1>
    <p class="lead">${sentence}</p>
    <p><a class="button" href="/">To the people</a></p>`;
  return pageReply(world, { title: "Not found", at: "people", main, status: 404 });
}

export function unreadablePage(world: World): Reply {
  const main = html`<h1>That form cannot be read</h1>
    <p class="lead">What was sent is no form as browsers send it, or it was cut short.</p>`;
  return pageReply(world, { title: "Unreadable form", at: "people", main, status: 400 });
}

/** Such as "Mon 23 Nov 2026, 09:30", on the wall of a zone. */
export function dayAndTime(instant: number, zone: string): string {
  return `${dayText(wallAt(instant, zone))}, ${timeText(wallAt(instant, zone))}`;
}

const DAYS = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

export function dayText(wall: number): string {
  return DAYS.format(wall).replace(",", "");
}

export function timeText(wall: number): string {
  return isoMillis(wall).slice(11, 16);
}
