import { htmlOf, type MailRecord, MAILS } from "../entities/mail.ts";
import { userAtAddress } from "../entities/user.ts";
import { plainText } from "../graph/calendar/join-block.ts";
import type { Reply } from "../kernel/http.ts";
import { ianaZone } from "../kernel/zones.ts";
import type { World } from "../world.ts";
import { type Html, html } from "./html.ts";
import { dayAndTime, missingPage, pageReply, SAFE } from "./page.ts";

/** One mail, as its reader sees it and as plain text beside that. */
export function mailPage(world: World, id: string): Reply {
  const mail = MAILS.in(world).get(id);
  if (mail === undefined) return missingPage(world, "This mail is no longer there.");
  const text = mail.parts === undefined ? plainText(mail.body) : (mail.parts.text ?? "");
  const title = mail.subject || "(no subject)";
  const main = html`${headOf(world, mail, title)} ${htmlOf(mail) === null ? textCard(text) : twoViews(mail, text)}
  ${sourceCard(mail)}`;
  return pageReply(world, { title, at: "mail", main });
}

function headOf(world: World, mail: MailRecord, title: string): Html {
  const { path, name, zone } = readerOf(world, mail);
  return html`<p><a href="/mailboxes/${path}">‹ ${name}</a></p>
    <h1>${title}</h1>
    <div class="card">
      <dl class="facts">
        <dt>From</dt>
        <dd>${fromLine(mail)}</dd>
        <dt>To</dt>
        <dd>${mail.to}</dd>
        <dt>When</dt>
        <dd>${dayAndTime(mail.sentAt, zone)} <span class="soft">(${zone})</span></dd>
        ${fact("Message-ID", mail.parts?.messageId)}
      </dl>
    </div>`;
}

function readerOf(world: World, { to }: MailRecord): { path: string; name: string; zone: string } {
  const owner = userAtAddress(world, to);
  if (owner === undefined) return { path: encodeURIComponent(to), name: to, zone: "Europe/London" };
  return { path: owner.id, name: owner.displayName, zone: ianaZone(owner.timeZone) ?? "Etc/UTC" };
}

function fromLine({ from, parts }: MailRecord): string {
  return parts === undefined || parts.fromName === from ? from : `${parts.fromName} <${from}>`;
}

function fact(name: string, value: string | null | undefined): Html | string {
  return value
    ? html`<dt>${name}</dt>
        <dd>${value}</dd>`
    : "";
}

// Scripts stay off; links may open a page of their own, or a newcomer could not follow an invitation.
function twoViews({ id, subject }: MailRecord, text: string): Html {
  return html`<div class="two">
    <section>
      <h2>Mail</h2>
      <iframe
        class="mail"
        title="${subject || "Mail"}"
        src="/mails/${id}/content"
        sandbox="allow-popups allow-popups-to-escape-sandbox"
      ></iframe>
    </section>
    <section>
      <h2>As text</h2>
      <div class="card"><pre class="mail">${linked(text)}</pre></div>
    </section>
  </div>`;
}

function textCard(text: string): Html {
  return html`<h2>Mail</h2>
    <div class="card"><pre class="mail">${text === "" ? "Nothing was written." : linked(text)}</pre></div>`;
}

/** Addresses of pages in a text can be followed. */
function linked(text: string): (Html | string)[] {
  return text
    .split(/(https?:\/\/[^\s<>"']+)/)
    .map((part, index) => (index % 2 === 1 ? html`<a href="${part}" rel="noreferrer">${part}</a>` : part));
}

function sourceCard({ parts }: MailRecord): Html | string {
  const lines = (parts?.headers ?? []).map(({ name, value }) => `${name}: ${value}`);
  if (lines.length === 0) return "";
  return html`<h2>Headers</h2>
    <div class="card scroll"><pre class="mail small">${lines.join("\n")}</pre></div>`;
}

/** The mail's own HTML, which may do nothing but be looked at. */
export function mailContent(world: World, id: string): Reply {
  const mail = MAILS.in(world).get(id);
  const content = mail === undefined ? null : htmlOf(mail);
  if (content === null) return missingPage(world, "This mail has no HTML.");
  const headers = {
    ...SAFE,
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "Content-Security-Policy":
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox",
  };
  return { status: 200, headers, body: outward(content) };
}

/** Links open beside the page, never in its frame. Whatever a mail says of its own targets gives way. */
function outward(content: string): string {
  return content.replaceAll(/<base\b[^>]*>/gi, "").replaceAll(/<a\b([^>]*)>/gi, (_whole, rest: string) => {
    const kept = rest.replaceAll(/\s(target|rel)\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi, "");
    return `<a${kept} target="_blank" rel="noreferrer noopener">`;
  });
}
