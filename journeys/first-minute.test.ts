import { expect, test } from "vitest";
import { blind, browser, scene } from "./browser.ts";

test.skipIf(blind)("a newcomer is led from an empty house into a meeting, and told what comes next", async () => {
  const { sandbox, server } = await scene();
  const context = await browser();
  const page = await context.newPage();
  const step = () => page.locator("[aria-current=step]").textContent();
  await page.goto(server.signInLink);
  await page.getByRole("heading", { name: "Open your first Teams meeting" }).waitFor();
  expect(await step()).toContain("Open a meeting");

  // Nothing filled in: each field says so, and the first takes the focus.
  await page.getByRole("button", { name: "Open meeting" }).click();
  await page.getByText("Choose somebody from the list.").waitFor();
  const organiser = page.getByRole("combobox", { name: /organiser/i });
  await page.locator("[role=combobox]:focus").waitFor();
  await organiser.pressSequentially("Amara");
  await page.getByRole("option", { name: /Amara Okafor/ }).click();
  await page.getByRole("textbox", { name: /subject/i }).fill("Careers advice");
  await page.getByRole("button", { name: "Open meeting" }).click();

  const join = page.getByRole("link", { name: /join/i });
  await join.waitFor({ timeout: 60_000 });
  expect(await step()).toContain("Join it");
  const [teams] = await Promise.all([context.waitForEvent("page"), join.click()]);
  await teams.getByLabel("Join as").fill("Ann Visitor");
  await teams.getByRole("button", { name: "Join" }).click();
  await expect
    .poll(() => sandbox.onlineMeetings("Careers advice"), { timeout: 60_000 })
    .toMatchObject([{ joinedBy: [{ name: "Ann Visitor" }] }]);
  await expect.poll(step).toContain("See what comes next");
  await page.getByRole("link", { name: /look at the meeting/i }).click();
  await page.getByRole("heading", { name: "Careers advice", level: 1 }).waitFor();
});
