import { expect, test } from "vitest";
import { blind, browser, meeting, scene, settled, signIn, visit } from "./browser.ts";

test.skipIf(blind)(
  "a clerk finds a meeting on the calendar by keyboard alone, and opens another at a free time",
  async () => {
    const { server, call } = await scene();
    const { id, start } = await meeting(call, "Careers advice");
    const day = start.slice(0, 10);
    const page = await signIn(await browser(), server.url);
    await visit(page, `${server.url}/meetings?span=day&at=${day}`);
    await page.getByRole("button", { name: "Calendar" }).press("Enter");
    const calendar = page.getByRole("region", { name: "Calendar of meetings" });
    const entry = calendar.getByRole("link", { name: /Careers advice/ });
    await entry.waitFor();
    expect(await entry.textContent()).toContain(inLondon(start, 0));
    await calendar.getByRole("button", { name: "The next day" }).press("Enter");
    await entry.waitFor({ state: "detached" });
    await calendar.getByRole("button", { name: "The day before" }).press("Enter");
    await entry.press("Enter");
    await page.getByRole("heading", { name: "Careers advice" }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/meetings/${id}`);

    // The choice is remembered, and the address leads back to the day.
    await visit(page, `${server.url}/meetings?span=day&at=${day}`);
    await entry.waitFor();
    await settled(page);
    const block = await entry.boundingBox();
    if (block === null) throw new Error("The meeting is not on the calendar.");
    // As far above its middle as an hour is high, and a little more: a free time.
    await page.mouse.click(block.x + block.width / 2, block.y - block.height / 4);
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    expect(await dialog.getByLabel(/^Start/).inputValue()).toBe(inLondon(start, -30));
    expect(await dialog.getByLabel(/^Date/).inputValue()).toBe(day);
  },
);

test.skipIf(blind)("the calendar shows at once what is opened and cancelled elsewhere", async () => {
  const { server, call } = await scene();
  const day = new Date(Date.now() + 24 * 3600_000).toISOString().slice(0, 10);
  const page = await signIn(await browser(), server.url);
  await visit(page, `${server.url}/meetings?view=calendar&span=week&at=${day}`);
  const { id } = await meeting(call, "Mock interview");
  const entry = page
    .getByRole("region", { name: "Calendar of meetings" })
    .getByRole("link", { name: /Mock interview/ });
  await entry.waitFor();
  await call("POST", `/api/meetings/${id}/cancellation`);
  await expect.poll(() => entry.textContent(), { timeout: 60_000 }).toContain("Cancelled");
});

/** What the clock in London shows so many minutes after an instant. */
function inLondon(instant: string, minutes: number): string {
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", hour: "2-digit", minute: "2-digit" });
  return clock.format(new Date(Date.parse(instant) + minutes * 60_000));
}
