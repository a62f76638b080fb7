import { expect, test } from "vitest";
import { blind, browser, meeting, scene, settled, signIn, visit, wished } from "./browser.ts";
import { violations } from "./violations.ts";

const PHONE = { width: 320, height: 640 };

test.skipIf(blind)(
  "somebody without an account reads on a phone when the meeting is, joins it, and is told when it is moved and cancelled",
  async () => {
    const { call } = await scene();
    const open = await meeting(call, "Advice on studying abroad, with everything that has to be known beforehand");
    const page = await (await browser(PHONE)).newPage();
    await visit(page, open.joinPage);
    await page.getByText(/^Starts in /).waitFor();
    await page.getByText(/London time$/).waitFor();
    await page.getByText("With Amara Okafor").waitFor();
    const join = page.getByRole("link", { name: "Join in Teams" });
    expect(await join.getAttribute("href")).toBe(open.joinUrl);
    expect(Number(await page.evaluate("document.documentElement.scrollWidth - innerWidth"))).toBe(0);
    expect(await violations(page, "join page")).toEqual([]);
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Join in Teams");

    const { key, subject, organiser } = open;
    const later = (text: string) => new Date(Date.parse(text) + 2 * 3600_000).toISOString();
    const body = { subject, organiser: organiser.asked, start: later(open.start), end: later(open.end) };
    await wished(call, key, body);
    await page.evaluate(`document.dispatchEvent(new Event("visibilitychange"))`);
    await page.getByText(/^It was moved\. Before, it stood on /).waitFor();
    await call("POST", `/api/meetings/${open.id}/cancellation`, { headers: { prefer: "wait=20" } });
    await page.evaluate(`document.dispatchEvent(new Event("visibilitychange"))`);
    await page.getByText("This meeting is cancelled").waitFor();
    expect(await join.count()).toBe(0);
    await settled(page);
    expect(await violations(page, "join page of a cancelled meeting")).toEqual([]);
  },
);

test.skipIf(blind)("a clerk copies the link to the join page, and a link that is cut says so", async () => {
  const { server, call } = await scene();
  const { id, joinPage } = await meeting(call, "Careers advice");
  const context = await browser();
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: server.url });
  const clerk = await signIn(context, server.url);
  await visit(clerk, `${server.url}/meetings/${id}`);
  await clerk.getByRole("button", { name: "Copy: Link to join page" }).click();
  await clerk.getByText("Copied: Link to join page.").first().waitFor();
  expect(await clerk.evaluate("navigator.clipboard.readText()")).toBe(joinPage);
  await visit(clerk, `${server.url}/meetings`);
  await clerk.getByRole("button", { name: "Copy: Link to join page of “Careers advice”" }).waitFor();
  const stranger = await (await browser()).newPage();
  await visit(stranger, joinPage.slice(0, -1));
  await stranger.getByRole("heading", { name: "There is no such meeting" }).waitFor();
});
