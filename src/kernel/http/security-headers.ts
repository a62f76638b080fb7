/** Hosts that show Parley's tab in Teams, Outlook and Microsoft 365, as Microsoft names them for tabs. */
const TEAMS_HOSTS = [
  "https://*.cloud.microsoft",
  "https://teams.microsoft.com",
  "https://*.teams.microsoft.com",
  "https://*.microsoft365.com",
  "https://*.office.com",
  "https://outlook.office.com",
  "https://outlook.office365.com",
];

/**
 * Booking pages stand within the websites of whoever's customers book there: any page that is sent encrypted may show them.
 * They know nobody by a cookie, so that a page around them gains nothing by leading clicks astray.
 */
const WEBSITES = ["https:"];

/** Screens that other pages may show in a frame, by the beginning of their address. All others are shown in none. */
const FRAMED: readonly { readonly path: string; readonly by: readonly string[] }[] = [
  { path: "/teams/", by: TEAMS_HOSTS },
  { path: "/book/", by: WEBSITES },
  { path: "/booked/", by: WEBSITES },
];

/** What browsers are told with every answer. A year, for whoever has seen us by https once. */
export function securityHeaders({ https }: { readonly https: boolean }): Record<string, string> {
  return {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    // Nothing here is anybody's to find by searching the web.
    "x-robots-tag": "noindex",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    // No answer of the API is a page: were one shown as such, nothing in it would run or load.
    "content-security-policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    ...(https && { "strict-transport-security": "max-age=31536000" }),
  };
}

/** What browsers are told with a screen: its own scripts run, and styles that carry this answer's nonce. */
export function pageHeaders(path: string, nonce: string): Record<string, string> {
  const framedBy = FRAMED.find((each) => path.startsWith(each.path))?.by;
  const policy = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": `'self' 'nonce-${nonce}'`,
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "media-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": framedBy?.join(" ") ?? "'none'",
    // Text never becomes markup or a script, whoever forgets it.
    "require-trusted-types-for": "'script'",
  };
  return {
    "content-security-policy": Object.entries(policy)
      .map(([directive, value]) => `${directive} ${value}`)
      .join("; "),
    ...(framedBy === undefined && { "cross-origin-opener-policy": "same-origin" }),
  };
}

/** A page in which styles carry the nonce, and say it to the scripts that add more of them. */
export function withNonce(page: string, nonce: string): string {
  return page
    .replaceAll("<style>", `<style nonce="${nonce}">`)
    .replace("<head>", `<head><meta property="csp-nonce" nonce="${nonce}" />`);
}
