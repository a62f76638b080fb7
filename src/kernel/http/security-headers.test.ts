import { expect, test } from "vitest";
import { testServer } from "../../testing/server.ts";
import { pageHeaders, securityHeaders, withNonce } from "./security-headers.ts";

const API = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const ADDRESSES = ["/api/facts", "/api/people/1/export", "/livez", "/metrics", "/openapi.json", "/nowhere", "/%zz"];

test.each(ADDRESSES)("whatever %s answers, no browser runs, frames or guesses it", async (path) => {
  const server = await testServer();
  const { headers } = await server.call("GET", path);
  expect(
    Object.fromEntries(Object.keys(securityHeaders({ https: false })).map((name) => [name, headers.get(name)])),
  ).toEqual({
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "x-robots-tag": "noindex",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "content-security-policy": API,
  });
  expect(headers.get("strict-transport-security")).toBeNull();
});

test("a screen runs its own scripts only, takes styles by nonce, and stands in nobody's frame", () => {
  const headers = pageHeaders("/meetings", "abc");
  expect(headers).toEqual({
    "content-security-policy":
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-abc'; img-src 'self' data:; font-src 'self'; connect-src 'self'; media-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'",
    "cross-origin-opener-policy": "same-origin",
  });
  expect(JSON.stringify(headers)).not.toContain("unsafe");
});

test("a screen for Teams stands in the frames of Teams, Outlook and Microsoft 365, and of nobody else", () => {
  const policy = pageHeaders("/teams/meetings?x=/", "abc")["content-security-policy"];
  expect(policy).toContain(
    "frame-ancestors https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com https://*.microsoft365.com https://*.office.com https://outlook.office.com https://outlook.office365.com;",
  );
  for (const path of ["/teams", "/teamsx/", "/x/teams/", "/?/teams/"])
    expect(pageHeaders(path, "abc")["content-security-policy"]).toContain("frame-ancestors 'none'");
});

test("booking pages stand within any website that is sent encrypted, and nothing beside them does", () => {
  for (const path of ["/book/abc", "/book/abc/advice?embed=1", "/booked/token?embed=1"])
    expect(pageHeaders(path, "abc")["content-security-policy"]).toContain("frame-ancestors https:;");
  for (const path of ["/book", "/booked", "/bookings/", "/visit/book/advice", "/appointments", "/x/book/", "/?/book/"])
    expect(pageHeaders(path, "abc")["content-security-policy"]).toContain("frame-ancestors 'none'");
});

test("only where people come by https are browsers told to insist on it", () => {
  expect(securityHeaders({ https: true })["strict-transport-security"]).toBe("max-age=31536000");
  expect(securityHeaders({ https: false })).not.toHaveProperty("strict-transport-security");
});

test("the page's own styles carry the nonce of its answer", () => {
  const page = withNonce("<html><head><style>a{}</style></head>", "abc");
  expect(page).toBe('<html><head><meta property="csp-nonce" nonce="abc" /><style nonce="abc">a{}</style></head>');
});
