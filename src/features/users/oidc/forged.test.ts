import { expect, test } from "vitest";
import { readAllowedHosts } from "../../../kernel/outside/allowed-hosts.ts";
import { browser } from "../../../testing/browser.ts";
import { type Forgery, forgingIssuer } from "../../../testing/forging-issuer.ts";
import { testServer } from "../../../testing/server.ts";

async function scene() {
  const issuer = await forgingIssuer();
  const server = await testServer({ allowedHosts: readAllowedHosts(issuer.host) ?? [] });
  const { clientId, clientSecret } = issuer;
  const add = (url: string) =>
    server.call("POST", "/api/identity-providers", {
      body: { name: "College", issuer: url, clientId, clientSecret, audience: "visitors" },
    });
  return { issuer, server, add };
}

const HOUR = 3600;
const now = () => Math.floor(Date.now() / 1000);
const FORGERIES: Readonly<Record<string, () => Forgery>> = {
  "signed by somebody else": () => ({ signedBy: "stranger" }),
  "signed by nobody": () => ({ signedBy: "nobody" }),
  "signed with the secret that we know as well": () => ({ signedBy: "client secret" }),
  "made for another sign-in": () => ({ claims: { nonce: "of-another-sign-in" } }),
  "made for another application": () => ({ claims: { aud: "another-application" } }),
  "of another issuer": () => ({ claims: { iss: "https://issuer.example" } }),
  "of an hour ago": () => ({ claims: { iat: now() - 2 * HOUR, exp: now() - HOUR } }),
};

test("nobody comes in with a token that the issuer did not make for them, here and now", async () => {
  const { issuer, server, add } = await scene();
  const { body: provider } = await add(issuer.url);
  const come = async () => {
    const chrome = browser(server);
    const { to } = await chrome.go(`/visit/with/${provider.id}`);
    return (await chrome.go(issuer.walk(to))).to;
  };
  expect(await come()).toBe("/visit");
  for (const [forged, forgery] of Object.entries(FORGERIES)) {
    issuer.forgery = forgery();
    expect([forged, await come()]).toEqual([forged, "/visit?problem=identity-refused"]);
  }
});

test("an issuer is kept as it names itself, slash and all, and one that is typed otherwise is refused with its own name", async () => {
  const { issuer, add } = await scene();
  expect((await add(issuer.url)).body).toMatchObject({ issuer: issuer.url });
  expect((await add(issuer.url.slice(0, -1))).body).toMatchObject({
    status: 422,
    field: "issuer",
    reason: "issuer-differs",
    cure: expect.stringContaining(issuer.url),
  });
});
