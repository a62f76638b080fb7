import { safeLink } from "../../../kernel/outside/html/safe-link.ts";
import { cleanText } from "./names.ts";

const FOLLOWED: ReadonlySet<string> = new Set(["http:", "https:", "mailto:", "tel:", "msteams:"]);
const WEB: ReadonlySet<string> = new Set(["https:"]);

/** An address in a message that its readers may be led to; `undefined` for every other. */
export function followedLink(href: string): string | undefined {
  return safeLink(cleanText(href), FOLLOWED);
}

/** An https address beside a message, such as a file's; null for every other. */
export function webLink(url: string): string | null {
  return safeLink(cleanText(url), WEB) ?? null;
}

/** A part of an address without its percent signs; one that hides no text stays as it is. */
export function decodedPart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // Nothing that Microsoft writes: taken as it stands, it names nothing there.
    return part;
  }
}
