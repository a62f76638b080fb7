import { Secret, TOTP } from "otpauth";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { blind, browser, scene } from "./browser.ts";

const PASSWORD = "brisk otter lamp quarry";

/** The newest mail to somebody that holds such a link, once it has arrived. */
async function mailedLink(mails: () => Promise<{ text: string | null }[]>, pattern: RegExp): Promise<string> {
  const found = async () => pattern.exec((await mails()).at(-1)?.text ?? "")?.[0];
  await expect.poll(found, { timeout: 60_000 }).toBeTruthy();
  return (await found()) ?? "";
}

async function signInByPassword(page: Page, url: string, email: string): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("textbox", { name: /^Password/ }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** Follows the printed link and gives the owner a name, an address and a password. */
async function secureOwner(page: Page, signInLink: string): Promise<void> {
  await page.goto(signInLink);
  await page.getByRole("link", { name: "Secure your account" }).click();
  await page.getByRole("heading", { name: "Secure your account" }).waitFor();
  await page.getByLabel("Name").fill("Olive Owner");
  await page.getByLabel("E-mail").fill("olive@outside.example");
  await page.getByLabel("New password").fill(PASSWORD);
  await page.getByRole("button", { name: "Secure account" }).click();
  await page.getByText("Your account is secured.").first().waitFor();
}

async function signOut(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: `${name}: account and sign out` }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
}

test.skipIf(blind)("an owner comes by the printed link, secures the account, and comes back by password", async () => {
  const { server } = await scene();
  const page = await (await browser()).newPage();
  await page.goto(server.signInLink);
  await page.getByText("Nothing else lets you in again yet.").waitFor();
  expect(page.url()).not.toContain("#");
  // Nobody is forced: the house can be looked at first.
  await page.getByRole("link", { name: "Meetings", exact: true }).first().click();
  await page.getByRole("heading", { name: "Meetings", level: 1 }).waitFor();

  await page.getByRole("link", { name: "Secure your account" }).click();
  await page.getByLabel("Name").fill("Olive Owner");
  await page.getByLabel("E-mail").fill("olive@outside.example");
  await page.getByLabel("New password").fill("password1234567");
  await page.getByRole("button", { name: "Secure account" }).click();
  await page.getByText("This password is easily guessed.").waitFor();
  await page.getByLabel("New password").fill(PASSWORD);
  await page.getByRole("button", { name: "Secure account" }).click();
  await page.getByText("Your account is secured.").first().waitFor();
  expect(await page.getByText("Nothing else lets you in again yet.").count()).toBe(0);

  await page.goto(`${server.url}/meetings?search=advice`);
  await signOut(page, "Olive Owner");
  await page.goto(`${server.url}/meetings?search=advice`);
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await page.getByLabel("E-mail").fill("olive@outside.example");
  await page.getByRole("textbox", { name: /^Password/ }).fill("not the password");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByText("This combination of address, password and code is not valid").waitFor();
  await page.getByRole("textbox", { name: /^Password/ }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByRole("heading", { name: "Meetings", level: 1 }).waitFor();
  expect(page.url()).toContain("/meetings?search=advice");
});

test.skipIf(blind)(
  "an owner sets up a second factor, is asked for a code, and comes in by a recovery code as well",
  async () => {
    const { server } = await scene();
    const page = await (await browser()).newPage();
    await secureOwner(page, server.signInLink);
    await page.goto(`${server.url}/account`);
    await page.getByRole("button", { name: "Set up", exact: true }).click();
    await page.getByLabel("Present password").fill(PASSWORD);
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByRole("img", { name: /QR code/ }).waitFor();
    const shown = await page.getByText(/^[A-Z2-7]{4}( [A-Z2-7]{1,4})+$/).textContent();
    const secret = Secret.fromBase32((shown ?? "").replaceAll(" ", ""));
    await page.getByRole("textbox", { name: /^Code/ }).fill(new TOTP({ secret }).generate());
    await page.getByRole("button", { name: "Turn on" }).click();
    await page.getByRole("heading", { name: "Keep your recovery codes" }).waitFor();
    const [, recovery = ""] =
      /^(\S+)$/m.exec(
        (await page.locator("[role=alertdialog] span").allTextContents()).find((text) => text.includes("\n")) ?? "",
      ) ?? [];
    expect(recovery).not.toBe("");
    await page.getByRole("button", { name: "I have kept them" }).click();
    await page.getByText("Signing in asks for a code").waitFor();

    await signOut(page, "Olive Owner");
    await signInByPassword(page, server.url, "olive@outside.example");
    await page.getByText("The password is right.").waitFor();
    await page.locator("input[inputmode=numeric]:focus").waitFor();
    await page.getByRole("textbox", { name: /^Code/ }).fill("000000");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.getByText("This combination of address, password and code is not valid").waitFor();
    await page.getByRole("button", { name: "Use a recovery code" }).click();
    await page.getByLabel("Recovery code").fill(recovery);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.getByRole("button", { name: "Olive Owner: account and sign out" }).waitFor();
  },
);

test.skipIf(blind)(
  "somebody invited by mail joins, sees what their role allows, and is out as soon as they are suspended",
  async () => {
    const { server, sandbox } = await scene();
    const owner = await (await browser()).newPage();
    await secureOwner(owner, server.signInLink);
    await owner.goto(`${server.url}/settings/users?new=user`);
    const dialog = owner.getByRole("dialog");
    await dialog.getByLabel("Name").fill("Vic Viewer");
    await dialog.getByLabel("E-mail").fill("vic@outside.example");
    await dialog.getByRole("checkbox", { name: /^Staff/ }).uncheck();
    await dialog.getByRole("button", { name: "Send invitation" }).click();
    await dialog.getByText("Choose one role at least.").waitFor();
    await dialog.getByRole("checkbox", { name: /^Viewer/ }).check();
    await dialog.getByRole("button", { name: "Send invitation" }).click();
    await owner.getByText("Vic Viewer is invited.").first().waitFor();

    const link = await mailedLink(() => sandbox.mails("vic@outside.example"), /https?:\S+\/link#[\w-]+/);
    const vic = await (await browser()).newPage();
    await vic.goto(link);
    await vic.getByRole("heading", { name: /^Welcome to / }).waitFor();
    expect(vic.url()).not.toContain("#");
    expect(await vic.getByLabel("Your name").inputValue()).toBe("Vic Viewer");
    await vic.getByLabel("New password").fill("short");
    await vic.getByText("10 more characters.").waitFor();
    await vic.getByLabel("New password").fill(PASSWORD);
    await vic.getByRole("button", { name: "Join" }).click();
    await vic.getByRole("button", { name: "Vic Viewer: account and sign out" }).waitFor();
    const navigation = vic.getByRole("navigation", { name: "Main" });
    await expect.poll(() => navigation.getByRole("link", { name: "Access keys" }).count()).toBe(0);
    expect(await navigation.getByRole("link", { name: "Meetings" }).count()).toBe(1);
    expect(await navigation.getByRole("link", { name: "Users" }).count()).toBe(0);

    await (await browser()).newPage().then(async (again) => {
      await again.goto(link);
      await again.getByRole("heading", { name: "This link leads nowhere any more" }).waitFor();
    });

    await owner.getByRole("link", { name: "Vic Viewer" }).click();
    await owner.getByText("Somebody joined the staff.").waitFor();
    await owner.getByRole("button", { name: "Suspend" }).click();
    await owner.getByRole("alertdialog").getByText("They have made no access key that is in use.").waitFor();
    await owner.getByRole("alertdialog").getByRole("button", { name: "Suspend" }).click();
    await owner.getByText("Suspended", { exact: true }).waitFor();
    await vic.goto(`${server.url}/meetings`);
    await vic.getByRole("heading", { name: "Sign in" }).waitFor();
    await owner.getByRole("button", { name: "Let in again" }).click();
    await owner.getByText("Active", { exact: true }).waitFor();
  },
);

test.skipIf(blind)(
  "whoever forgot the password gets a link by mail and sets another; a stranger is told the same",
  async () => {
    const { server, sandbox } = await scene();
    const page = await (await browser()).newPage();
    await secureOwner(page, server.signInLink);
    await signOut(page, "Olive Owner");
    const ask = async (email: string) => {
      await page.goto(`${server.url}/sign-in`);
      await page.getByRole("button", { name: "Forgot password" }).click();
      await page.getByLabel("E-mail").fill(email);
      await page.getByRole("button", { name: "Send a link" }).click();
      return (await page.getByRole("status").textContent())?.replace(email, "…");
    };
    expect(await ask("nobody@outside.example")).toBe(await ask("olive@outside.example"));
    await page.goto(await mailedLink(() => sandbox.mails("olive@outside.example"), /https?:\S+\/link#[\w-]+/));
    await page.getByLabel("New password").fill("another quiet harbour bell");
    await page.getByRole("button", { name: "Set password" }).click();
    await page.getByRole("button", { name: "Olive Owner: account and sign out" }).waitFor();
    expect(await sandbox.mails("nobody@outside.example")).toEqual([]);
  },
);

test.skipIf(blind)(
  "a visitor asks for a link, comes in by it, sees what is theirs and nothing of the staff's, and leaves",
  async () => {
    const { server, sandbox, call } = await scene();
    const body = { name: "Vera Visitor", email: "vera@outside.example", audience: "user", fields: { course: "Law" } };
    await call("POST", "/api/people", { body });
    const page = await (await browser({ width: 400, height: 800 })).newPage();
    const fetched: string[] = [];
    page.on("response", (response) => fetched.push(new URL(response.url()).pathname));
    await page.goto(`${server.url}/visit`);
    await page.getByRole("heading", { name: "Come in" }).waitFor();
    await page.getByLabel("E-mail").fill("vera");
    await page.getByRole("button", { name: "Send me a link" }).click();
    await page.getByText("This is not an e-mail address").waitFor();
    await page.getByLabel("E-mail").fill("vera@outside.example");
    await page.getByRole("button", { name: "Send me a link" }).click();
    await page.getByText("If vera@outside.example is known here").waitFor();

    const link = await mailedLink(() => sandbox.mails("vera@outside.example"), /https?:\S+\/visit#[\w-]+/);
    await page.goto(link);
    await page.getByRole("heading", { name: "What is yours" }).waitFor();
    await page.getByText("Law").waitFor();
    expect(page.url()).toBe(`${server.url}/visit`);
    expect(fetched.filter((path) => /\/(shell|home|screens)-/.test(path))).toEqual([]);

    await page.goto(`${server.url}/meetings`);
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await page.goto(`${server.url}/visit`);
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByText("You are signed out.").waitFor();
    await page.goto(link);
    await page.getByText(/was used already or has expired/).waitFor();
    await page.getByRole("heading", { name: "Come in" }).waitFor();
  },
);

test.skipIf(blind)("whoever copied only a part of a link, or too much, is told so", async () => {
  const { server } = await scene();
  const context = await browser();
  for (const address of ["/visit#short", `/sign-in#${"a".repeat(500)}`]) {
    const page = await context.newPage();
    await page.goto(server.url + address);
    await page.getByText("This link is not whole").waitFor();
    expect(await page.getByText("Too big").count()).toBe(0);
  }
  const page = await context.newPage();
  await page.goto(`${server.url}/link#${"a".repeat(500)}`);
  await page.getByText("The address of this page is not whole.").waitFor();
});
