const SCHEMES = new Set(["http:", "https:", "mailto:"]);
const LONGEST = 2000;

/**
 * An address that a reader may be led to, in the one spelling that URLs are normalised to; `undefined` for every other.
 * The browser's own rules say what its scheme is, so spaces, tabs and entities in it deceive nobody.
 */
export function safeLink(href: string): string | undefined {
  const url = URL.parse(href);
  if (url === null || !SCHEMES.has(url.protocol)) return undefined;
  // A name before the @ only serves to look like another host.
  if (url.protocol !== "mailto:") Object.assign(url, { username: "", password: "" });
  return url.href.length > LONGEST ? undefined : url.href;
}
