const SCHEMES: ReadonlySet<string> = new Set(["http:", "https:", "mailto:"]);
const WITH_HOST: ReadonlySet<string> = new Set(["http:", "https:"]);
const LONGEST = 2000;

/**
 * An address that a reader may be led to, in the one spelling that URLs are normalised to; `undefined` for every other.
 * The browser's own rules say what its scheme is, so spaces, tabs and entities in it deceive nobody. `schemes` are those
 * that lead anywhere, each with its colon.
 */
export function safeLink(href: string, schemes = SCHEMES): string | undefined {
  const url = URL.parse(href);
  if (url === null || !schemes.has(url.protocol)) return undefined;
  // A name before the @ only serves to look like another host.
  if (WITH_HOST.has(url.protocol)) Object.assign(url, { username: "", password: "" });
  return url.href.length > LONGEST ? undefined : url.href;
}
