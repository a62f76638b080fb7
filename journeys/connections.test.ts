import { expect, test } from "vitest";
import { blind, browser, scene, signIn, visit } from "./browser.ts";

test.skipIf(blind)(
  "an administrator who pastes the secret's ID is told at the field, and gives the connection its new secret",
  async () => {
    const { sandbox, server } = await scene();
    const page = await signIn(await browser(), server.url);
    await visit(page, `${server.url}/connections`);
    await page.getByRole("button", { name: /^Replace credential/ }).click();
    const dialog = page.getByRole("dialog");
    const secret = dialog.getByLabel(/^Client secret/);
    await secret.fill("11111111-2222-3333-4444-555555555555");
    await dialog.getByRole("button", { name: "Replace credential" }).click();
    await dialog.getByText(/This is the secret's ID, not its Value/).waitFor();
    await dialog.locator("input[type=password]:focus").waitFor();
    expect(await secret.inputValue()).toBe("11111111-2222-3333-4444-555555555555");

    await secret.fill(sandbox.ready.admin.clientSecret);
    await dialog.getByRole("button", { name: "Replace credential" }).click();
    await page
      .getByText(/has a new credential\. Microsoft accepts/)
      .first()
      .waitFor();
    await dialog.waitFor({ state: "detached" });
  },
);

test.skipIf(blind)("an administrator retires a connection after being told that it is the only one", async () => {
  const { server } = await scene();
  const page = await signIn(await browser(), server.url);
  await visit(page, `${server.url}/connections`);
  await page.getByRole("button", { name: /^Retire/ }).click();
  const question = page.getByRole("alertdialog");
  await question.getByText(/the only connection in use/).waitFor();
  await question.getByRole("button", { name: "Retire" }).click();
  await page.getByText("Retired", { exact: true }).waitFor();
  expect(await page.getByRole("button", { name: /^Retire/ }).count()).toBe(0);
});
