import { Secret, TOTP } from "otpauth";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { forgingIssuer } from "../src/testing/forging-issuer.ts";
import { blind, browser, scene } from "./browser.ts";

const PASSWORD = "brisk otter lamp quarry";

type Scene = Awaited<ReturnType<typeof scene>>;

/** An owner with a password and a second factor, at a page of theirs; `codes` let them in once each. */
async function owner({ server }: Scene) {
  const page = await (await browser()).newPage();
  await page.goto(server.signInLink);
  await page.getByRole("navigation", { name: "Main" }).waitFor();
  const ask = async (method: string, path: string, data: object) => {
    const answer = await page.request.fetch(server.url + path, { method, data, headers: { origin: server.url } });
    if (!answer.ok()) throw new Error(`${method} ${path} answered ${answer.status()}: ${await answer.text()}`);
    return answer.status() === 204 ? undefined : answer.json();
  };
  await ask("PATCH", "/api/account", { name: "Olive Owner", email: "olive@outside.example" });
  await ask("PUT", "/api/account/password", { password: PASSWORD });
  const { secret } = await ask("POST", "/api/account/second-factor/secret", { current: PASSWORD });
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  const { recoveryCodes } = await ask("PUT", "/api/account/second-factor", { secret, code, current: PASSWORD });
  const codes: readonly string[] = recoveryCodes;
  await page.goto(`${server.url}/account`);
  return { page, codes };
}

async function prove(page: Page, password: string, code: string | undefined): Promise<void> {
  await page.getByLabel("Present password").fill(password);
  await page.getByLabel("Code of your app, or a recovery code").fill(code ?? "");
}

test.skipIf(blind)(
  "an owner with a second factor changes their address and their app, and proves each time who they are",
  async () => {
    const set = await scene();
    const { page, codes } = await owner(set);
    await page.getByRole("button", { name: "Change address" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("E-mail").fill("olive@elsewhere.example");
    await prove(page, "not the password", codes[0]);
    await dialog.getByRole("button", { name: "Change address" }).click();
    await dialog.getByText("This is not your present password.").waitFor();
    await prove(page, PASSWORD, "000000");
    await dialog.getByRole("button", { name: "Change address" }).click();
    await dialog.getByText("This code is not right, or was used already.").waitFor();
    await prove(page, PASSWORD, codes[0]);
    await dialog.getByRole("button", { name: "Change address" }).click();
    await page.getByText("olive@elsewhere.example").first().waitFor();

    await page.getByRole("button", { name: "Set up anew" }).click();
    await page.getByLabel("Present password").fill(PASSWORD);
    await page.getByRole("button", { name: "Go on" }).click();
    const shown = await page.getByText(/^[A-Z2-7]{4}( [A-Z2-7]{1,4})+$/).textContent();
    const secret = Secret.fromBase32((shown ?? "").replaceAll(" ", ""));
    await page.getByRole("textbox", { name: /^Code(?! of)/ }).fill(new TOTP({ secret }).generate());
    await page.getByRole("button", { name: "Turn on" }).click();
    await page.getByText("Code of the present app, or a recovery code: this is needed.").waitFor();
    await page.getByLabel("Code of the present app, or a recovery code").fill(codes[1] ?? "");
    await page.getByRole("button", { name: "Turn on" }).click();
    await page.getByRole("heading", { name: "Keep your recovery codes" }).waitFor();
    const { body } = await set.call("GET", "/api/users");
    expect(body.items[0].email).toBe("olive@elsewhere.example");
  },
);

test.skipIf(blind)(
  "an owner links an identity having proved who they are, finds it in the list, and unlinks it again",
  async () => {
    const issuer = await forgingIssuer();
    const set = await scene(undefined, { PARLEY_ALLOWED_HOSTS: issuer.host });
    const { url, clientId, clientSecret } = issuer;
    const body = { name: "College", issuer: url, clientId, clientSecret, audience: "staff" };
    await set.call("POST", "/api/identity-providers", { body });
    const { page, codes } = await owner(set);
    await page.route(`${url}authorize*`, async (route) => {
      await route.fulfill({ status: 302, headers: { location: issuer.walk(route.request().url()) } });
    });
    await page.getByText("None is linked with your account yet.").waitFor();
    await page.getByRole("button", { name: "Link with College" }).click();
    await prove(page, PASSWORD, codes[0]);
    await page.getByRole("dialog").getByRole("button", { name: "Link with College" }).click();
    await page.getByText(`ann at ${url}`).waitFor();

    const { body: users } = await set.call("GET", "/api/users");
    await page.goto(`${set.server.url}/settings/users/${users.items[0].id}`);
    await page.getByText(`ann at ${url}`).waitFor();
    await page.goto(`${set.server.url}/account`);
    await page.getByRole("button", { name: "Unlink College" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Unlink" }).click();
    await page.getByText("None is linked with your account yet.").waitFor();
    expect(await page.getByText(`ann at ${url}`).count()).toBe(0);
  },
);
