import { joinUrlOf, type MeetingRecord } from "../../entities/meeting.ts";
import type { World } from "../../world.ts";

/** The part of an invitation's body by which Exchange knows the online meeting. */
export function joinBlock(world: World, meeting: MeetingRecord): string {
  const url = escapeHtml(joinUrlOf(world, meeting));
  return [
    '<div class="me-email-text" lang="en-GB">',
    '<div class="me-email-headline">Microsoft Teams meeting</div>',
    `<div><a href="${url}" id="meet_invite_block.action.join_link">Join the meeting now</a></div>`,
    `<div>Meeting ID: <span>${meeting.joinMeetingId}</span></div>`,
    `<div>Passcode: <span>${meeting.passcode ?? ""}</span></div>`,
    "</div>",
  ].join("\r\n");
}

/** True while the body still names the meeting's join address. */
export function hasJoinBlock(body: string, thread: string): boolean {
  const id = thread.replace(/^19:/, "").replace(/@.*$/, "");
  return /meetup-join/i.test(body) && body.includes(id);
}

/** Exchange keeps every body as an HTML page. */
export function htmlBody(contentType: string, content: string): string {
  if (contentType.toLowerCase() === "html" && /<body[\s>]/i.test(content)) return content;
  const inner = contentType.toLowerCase() === "html" ? content : escapeHtml(content).replaceAll(/\r?\n/g, "<br>\r\n");
  const head = '<html>\r\n<head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\r\n</head>';
  return `${head}\r\n<body>\r\n${inner}\r\n</body>\r\n</html>\r\n`;
}

export function withJoinBlock(body: string, block: string): string {
  const end = body.search(/<\/body>/i);
  return end < 0 ? `${body}\r\n${block}` : `${body.slice(0, end)}${block}\r\n${body.slice(end)}`;
}

export function plainText(html: string): string {
  return html
    .replaceAll(/<head[\s\S]*?<\/head>/gi, "")
    .replaceAll(/<(br|\/div|\/p)\s*\/?>/gi, "\n")
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&amp;", "&")
    .replaceAll(/[ \t\r]*\n\s*/g, "\r\n")
    .trim();
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
