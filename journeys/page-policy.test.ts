import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { blind, browser, scene } from "./browser.ts";

/** A page that keeps what its policy forbade. */
async function strictPage(): Promise<{ page: Page; forbidden: string[] }> {
  const page = await (await browser()).newPage();
  const forbidden: string[] = [];
  page.on("console", (message) => {
    if (/content security policy|trusted ?type/i.test(message.text())) forbidden.push(message.text());
  });
  page.on("pageerror", (error) => forbidden.push(error.message));
  return { page, forbidden };
}

test.skipIf(blind)(
  "the screens live with the strict policy that they are served under, and markup that slips in does not run",
  async () => {
    const { server } = await scene();
    const { page, forbidden } = await strictPage();
    await page.goto(server.signInLink);
    await page.getByRole("heading", { name: "Open your first Teams meeting" }).waitFor();
    await page.getByRole("combobox", { name: /organiser/i }).pressSequentially("Amara");
    await page.getByRole("option", { name: /Amara Okafor/ }).click();
    for (const path of ["/meetings", "/meetings?view=calendar", "/connections", "/activity", "/"]) {
      await page.goto(server.url + path);
      await page.getByRole("navigation").first().waitFor();
      await page.waitForLoadState("networkidle");
    }
    const look = (script: string) => page.evaluate<string>(script);
    expect(await look("getComputedStyle(document.body).margin")).toBe("0px");
    expect(await look("getComputedStyle(document.querySelector('a, button')).fontFamily")).toContain("Segoe UI");
    expect(forbidden).toEqual([]);

    const attempt = (script: string) =>
      look(`(() => { try { ${script}; return "slipped in"; } catch (error) { return error.name; } })()`);
    expect(await attempt(`document.body.insertAdjacentHTML("beforeend", "<b id=slipped>in</b>")`)).toBe("TypeError");
    expect(await attempt(`document.createElement("img").setAttribute("onerror", "1")`)).toBe("TypeError");
    expect(await attempt(`document.createElement("script").textContent = "1"`)).toBe("TypeError");
    await look(`(() => {
      const style = document.createElement("style");
      style.textContent = "body { margin: 9px }";
      document.head.append(style);
    })()`);
    expect(await look("getComputedStyle(document.body).margin")).toBe("0px");
    expect(await page.locator("#slipped").count()).toBe(0);
  },
);
