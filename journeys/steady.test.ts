import type { BrowserContext, Page } from "playwright-core";
import { expect, test } from "vitest";
import { addHost } from "../src/testing/microsoft/booking.ts";
import { AMARA } from "../src/testing/microsoft/wishes.ts";
import { blind, browser, scene, visit } from "./browser.ts";

const TIME = /^\d\d:\d\d$/;
/** Browsers forgive what moves within half a second of a click; on a slow line nothing comes that soon. */
const SLOW_LINE = 700;
/** What counts as good for a web page, by the Chromium project's own measure. */
const MOST = 0.1;

interface Shift {
  readonly value: number;
  readonly what: readonly string[];
}

/** A page whose every shift is written down, at the end of a slow line. */
async function watched(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(`
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries())
        if (!hadRecentInput) window.shifts.push({ value, what: sources.map(({ node, previousRect: a, currentRect: b }) =>
          (node?.nodeName ?? "?") + " " + (node?.textContent ?? "").slice(0, 40) + " " + [a.y, a.height, b.y, b.height].map(Math.round)) });
    }).observe({ type: "layout-shift", buffered: true });`);
  await page.route("**/api/**", async (route) => {
    await new Promise((later) => setTimeout(later, SLOW_LINE));
    await route.continue();
  });
  return page;
}

async function shifted(page: Page): Promise<{ sum: number; shifts: Shift[] }> {
  await page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
  const shifts = await page.evaluate<Shift[]>("window.shifts");
  return { sum: shifts.reduce((sum, { value }) => sum + value, 0), shifts };
}

test.skipIf(blind).each([
  ["a phone", { width: 400, height: 800 }],
  ["a desk", { width: 1280, height: 900 }],
])(
  "what somebody at %s is about to touch stays where it is, from the first look to the form",
  async (_at, viewport) => {
    const { server, call } = await scene();
    const host = await addHost({ call }, { name: "Amara Okafor", email: AMARA });
    const { body: service } = await call("POST", "/api/services", {
      body: {
        name: "Careers advice",
        description: "Half an hour about your next step.",
        policy: "Bring your papers.",
        zone: "Europe/London",
        hosts: [host.id],
        notice: 24 * 60,
      },
    });
    const page = await watched(await browser(viewport));
    const path = new URL(service.page).pathname;
    await visit(page, server.url + path.split("/").slice(0, 3).join("/"));
    await page.getByText(/^Soonest: /).waitFor();
    const list = await shifted(page);
    await visit(page, server.url + path);
    await page.getByRole("button", { name: TIME }).first().waitFor();
    await page
      .getByRole("grid")
      .getByRole("button", { name: /[1-9]\d* free times?$/ })
      // At the end of a month there may be no other day than the one that is chosen.
      .last()
      .click();
    await page.getByRole("button", { name: TIME }).first().click();
    await page.getByLabel("Your name").waitFor();
    const booking = await shifted(page);
    for (const seen of [list, booking]) expect(seen).toSatisfy(({ sum }: { sum: number }) => sum <= MOST);
  },
);
