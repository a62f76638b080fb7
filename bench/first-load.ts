import { gzipSync } from "node:zlib";
import { chromium, type Browser, type Page } from "playwright-core";
import type { Measured } from "./measured.ts";
import { KEY, startServing, withFolder } from "./scene.ts";

const PUBLIC = ["/sign-in", "/visit", "/join/of-nobody", "/book/of-nobody/advice", "/booked/of-nobody"];
const SIGNED_IN = ["/", "/meetings", "/people", "/activity"];

/**
 * What a browser with an empty cache is sent before a screen is there: everything but the API's answers, compressed with
 * gzip, in kB; and how long until the largest part of the screen is painted, in milliseconds.
 */
export async function measureFirstLoad(): Promise<Measured[]> {
  return withFolder(async ({ folder, afterwards }) => {
    const environment = { PARLEY_DATA: folder, SANDBOX_PORT: "0", LOG_LEVEL: "fatal", PARLEY_API_KEY: KEY };
    const server = startServing(environment, /^Sign in.* at (http\S+)\/sign-in#\S+$/);
    afterwards(() => server.stop());
    const browser = await chromium.launch({
      executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
      args: ["--no-sandbox"],
    });
    afterwards(() => browser.close());
    const [, url = ""] = await server.line;
    const measured: Measured[] = [];
    for (const path of PUBLIC) measured.push(...(await measure(browser, { url, path })));
    for (const path of SIGNED_IN) measured.push(...(await measure(browser, { url, path, key: KEY })));
    return measured;
  });
}

async function measure(browser: Browser, { url, path, key }: { url: string; path: string; key?: string }) {
  const context = await browser.newContext();
  if (key !== undefined) await context.request.post(`${url}/api/sessions`, { data: { key } });
  const page = await context.newPage();
  let bytes = 0;
  page.on("response", (response) => {
    if (new URL(response.url()).pathname.startsWith("/api/")) return;
    void response.body().then(
      (body) => (bytes += gzipSync(body).length),
      // A redirect or an answer that was cut off has no body to be counted.
      () => undefined,
    );
  });
  await page.goto(url + path, { waitUntil: "networkidle" }).catch(() => page.waitForTimeout(3000));
  const painted = await largestPaint(page);
  await context.close();
  return [
    { what: path, figure: bytes / 1000, unit: "kB gzip" },
    { what: `${path} painted`, figure: painted, unit: "ms" },
  ];
}

/** Asked in the page's own words: only browsers know this kind of entry. */
const LARGEST_PAINT = `new Promise((resolve) => {
  new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime))
    .observe({ type: "largest-contentful-paint", buffered: true });
})`;

function largestPaint(page: Page): Promise<number> {
  return page.evaluate<number>(LARGEST_PAINT);
}
