import { expect, test } from "vitest";
import { readAllowedHosts } from "../../kernel/outside/allowed-hosts.ts";
import { browser } from "../../testing/browser.ts";
import { forgingIssuer } from "../../testing/forging-issuer.ts";
import { testServer } from "../../testing/server.ts";

/** Somebody comes by an issuer that says these claims of them; answers where they end up and what is known of them. */
async function scene() {
  const issuer = await forgingIssuer();
  const server = await testServer({ allowedHosts: readAllowedHosts(issuer.host) ?? [] });
  const { clientId, clientSecret, url } = issuer;
  const claims = { course: "course", year: "year" };
  const { body: provider } = await server.call("POST", "/api/identity-providers", {
    body: { name: "College", issuer: url, clientId, clientSecret, audience: "visitors", claims },
  });
  return async (claims: Record<string, unknown>) => {
    issuer.forgery = { claims };
    const chrome = browser(server);
    const { to } = await chrome.go(`/visit/with/${provider.id}`);
    const end = await chrome.go(issuer.walk(to));
    return { end, me: (await chrome.call("GET", "/api/me")).body };
  };
}

test("of what an issuer says of a visitor only that is kept which fits, and the visitor comes in all the same", async () => {
  const come = await scene();
  const odd = {
    sub: "sam",
    name: "S".repeat(300_000),
    email: "not an email\r\nBcc: z@outside.example",
    course: "L".repeat(300_000),
    year: "2",
  };
  const first = await come(odd);
  expect(first.end).toMatchObject({ status: 302, to: "/visit" });
  expect(first.me).toMatchObject({ name: "sam", fields: { year: "2" } });
  expect(first.me).not.toHaveProperty("email");
  for (const name of ["   ", "Sam\0", "Sam\r\nBcc: z@outside.example", 7])
    expect((await come({ sub: "sam", name, email: "sam@outside.example", year: "2\0" })).me).toMatchObject({
      name: "sam@outside.example",
      fields: { year: "2" },
    });
});

test("a visitor whom an issuer tells by no id that can be kept is sent back to read so", async () => {
  const come = await scene();
  for (const sub of ["s".repeat(5000), "sam\0"]) {
    const { end } = await come({ sub, name: "Sam" });
    expect(end).toMatchObject({ status: 302, to: "/visit?problem=identity-refused" });
  }
});
