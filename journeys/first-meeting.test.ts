import { expect, test } from "vitest";
import { callAt } from "../src/testing/server.ts";
import { blind, browser, scene } from "./browser.ts";

test.skipIf(blind)(
  "a newcomer follows the printed link, opens a first meeting, and joins it on the other side",
  async () => {
    const { sandbox, server } = await scene();
    const page = await (await browser()).newPage();
    await page.goto(server.signInLink);
    await page.getByRole("heading", { name: "Open your first Teams meeting" }).waitFor();
    expect(page.url()).not.toContain("#");

    await page.getByRole("combobox", { name: /organiser/i }).pressSequentially("Amara");
    await page.getByRole("option", { name: /Amara Okafor/ }).click();
    await page.getByRole("textbox", { name: /subject/i }).fill("Careers advice");
    await page.getByRole("button", { name: "Open meeting" }).click();
    const join = page.getByRole("link", { name: /join/i }).first();
    await join.waitFor({ timeout: 60_000 });
    const [event] = await sandbox.events("Careers advice");
    expect(await join.getAttribute("href")).toBe(event?.["joinUrl"]);

    await page.goto(String(event?.["joinUrl"]));
    await page.getByRole("heading", { name: "Careers advice" }).waitFor();
    await page.getByLabel("Join as").fill("Ann Visitor");
    await page.getByRole("button", { name: "Join" }).click();
    await page.getByText("Ann Visitor").waitFor();
    expect(await sandbox.onlineMeetings("Careers advice")).toMatchObject([
      { joinedBy: [{ name: "Ann Visitor", leftAt: null }] },
    ]);
  },
);

test.skipIf(blind)(
  "a person moves and cancels a meeting in the browser, and it moves and goes on the other side",
  async () => {
    const { sandbox, server } = await scene();
    const page = await (await browser()).newPage();
    const day = new Date(Date.now() + 24 * 3600_000).toISOString().slice(0, 10);
    const organiser = { userPrincipalName: "amara.okafor@campus.example" };
    const body = { subject: "Mock interview", start: `${day}T14:00:00Z`, end: `${day}T15:00:00Z`, organiser };
    await callAt(server.url, { method: "PUT", path: "/api/meetings/a", body, headers: { prefer: "wait=20" } });

    await page.goto(server.signInLink);
    await page.getByRole("link", { name: "Meetings", exact: true }).first().click();
    await page.getByRole("link", { name: "Mock interview" }).first().click();
    await page.getByRole("heading", { name: "Mock interview" }).waitFor();
    await page.getByRole("button", { name: "Move", exact: true }).click();
    const dialog = page.getByRole("dialog");

    await dialog.getByLabel(/^Start/).fill(inLondon(`${day}T16:00:00Z`));
    await dialog.getByRole("button", { name: /move/i }).click();
    // Back in the dialog is called Cancel, too.
    await dialog.waitFor({ state: "detached" });
    await expect
      .poll(() => sandbox.events("Mock interview"), { timeout: 60_000 })
      .toMatchObject([{ start: expect.stringContaining("T16:00") }]);

    await page.getByRole("button", { name: "Cancel meeting" }).click();
    await page
      .getByRole("alertdialog")
      .getByRole("button", { name: /^cancel/i })
      .click();
    await expect.poll(() => sandbox.events("Mock interview"), { timeout: 60_000 }).toEqual([]);
    await page
      .getByText(/cancelled/i)
      .first()
      .waitFor();
  },
);

/** What the clock in London shows at an instant. */
function inLondon(instant: string): string {
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", hour: "2-digit", minute: "2-digit" });
  return clock.format(new Date(instant));
}
