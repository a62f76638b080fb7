import { expect, test } from "vitest";
import { blind, browser, scene, signIn, visit } from "./browser.ts";

const PRIYA = "praman2@campus.example";

test.skipIf(blind)(
  "an administrator chooses the operators, and a colleague runs the script that the page then shows",
  async () => {
    const { sandbox, server, call } = await scene();
    const [connection] = (await call("GET", "/api/connections")).body.items;
    const context = await browser();
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const page = await signIn(context, server.url);
    await visit(page, `${server.url}/connections/${connection.id}`);
    await page.getByText("Nobody has chosen yet whom Parley may act for.").waitFor();
    await page.getByRole("button", { name: /^Choose operators/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("radio", { name: /^These people/ }).check();
    await dialog.getByLabel(/^Logins/).fill("Priya Raman");
    await dialog.getByRole("button", { name: "Choose operators" }).click();
    await dialog.getByText(/Priya is no login/).waitFor();
    await dialog.getByLabel(/^Logins/).fill(`${PRIYA}\n`);
    await dialog.getByRole("button", { name: "Choose operators" }).click();
    await page.getByText(`1 person: ${PRIYA}`).waitFor();

    await page.getByRole("button", { name: /^Show which Teams policy counts/ }).click();
    await page.getByRole("button", { name: /^Copy script: Show which Teams policy/ }).click();
    await page
      .getByText(/is copied/)
      .first()
      .waitFor();
    const text = await page.evaluate<string>("navigator.clipboard.readText()");
    const report = await sandbox.control("POST", "/scripts", { text });
    expect(report).toMatchObject({ failure: null, errors: [] });
    expect(report.output[0]).toContain(`${PRIYA} has no policy, so the one for everybody counts`);
  },
);

test.skipIf(blind)(
  "where the browser lends no clipboard, whoever copies a command is told to do it by hand",
  async () => {
    const { server } = await scene();
    const page = await signIn(await browser(), server.url);
    // As browsers have it on a page that is neither https nor of this machine.
    await page.addInitScript("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
    await visit(page, `${server.url}/set-up`);
    await page.getByRole("button", { name: "Begin for everyone" }).click();
    await page.getByRole("button", { name: "Copy: the command" }).click();
    const told = page.getByText("Select the text, and copy it yourself.");
    await expect.poll(() => told.count(), { timeout: 60_000 }).toBeGreaterThan(0);
  },
);
