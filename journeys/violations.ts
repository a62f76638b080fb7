import axe from "axe-core";
import type { Page } from "playwright-core";
import { settled } from "./browser.ts";

/** The other two come to the same elements in other colours. */
const COLOURS = { runOnly: ["color-contrast", "link-in-text-block"], rules: {} };
const THEMES = [
  ["dark", COLOURS],
  ["contrast", COLOURS],
  ["light", {}],
] as const;

/** What is wrong with a page as it stands: everything in the light, and what depends on colours in the other themes as well. */
export async function violations(page: Page, where: string): Promise<string[]> {
  await page.evaluate(axe.source);
  const wrong = [];
  for (const [theme, options] of THEMES) {
    await wear(page, theme);
    wrong.push(...(await violationsOf(page, options)).map((line) => `${where}, ${theme}: ${line}`));
  }
  return wrong;
}

/** Changes the theme as another open page of the same device does. */
async function wear(page: Page, theme: string): Promise<void> {
  await page.evaluate(
    `localStorage.setItem("parley-appearance", "${theme}"); dispatchEvent(new StorageEvent("storage"))`,
  );
  await page.locator(`html[data-appearance=${theme}]`).waitFor();
  await settled(page);
}

/**
 * What axe finds wrong, a line each. Fluent's own guards of the focus are left out: they pass it on before anybody could
 * notice them. So is the landmark of menus, which stand outside the page while they are open.
 */
async function violationsOf(page: Page, options: object): Promise<string[]> {
  const context = { exclude: ["[data-tabster-dummy]"] };
  const rules = { region: { enabled: (await page.getByRole("menu").count()) === 0 } };
  return (await page.evaluate(
    `axe.run(${JSON.stringify(context)}, ${JSON.stringify({ resultTypes: ["violations"], rules, ...options })}).then(({ violations }) =>
       violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ": " + html.slice(0, 200) + " " + failureSummary)))`,
  )) as string[];
}
