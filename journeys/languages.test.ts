import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { addressesOfScreens, blind, browser, meeting, scene, signIn, staffAddresses, visit } from "./browser.ts";

test.skipIf(blind)(
  "whoever reads another language, from right to left and on a phone, reads no English between and finds nothing out of sight",
  async () => {
    const { server, call } = await scene();
    const { start } = await meeting(
      call,
      "A subject that is rather long, so that it has to be broken somewhere on the way",
    );
    const page = await signIn(await browser({ width: 400, height: 800 }), server.url);
    let answers: Promise<string>[] = [];
    page.on("response", (response) => {
      if (!response.headers()["content-type"]?.includes("json")) return;
      // Whatever arrives while a page is being left is on no page, and cannot be read.
      answers.push(response.text().catch(() => "null"));
    });
    const unsaid: string[] = [];
    const sideways: string[] = [];
    const dialogs = ["/meetings?new=meeting", "/connections?new=connection"];
    const calendars = ["day", "week", "month"].map(
      (span) => `/meetings?view=calendar&span=${span}&at=${start.slice(0, 10)}`,
    );
    const staff = [...(await staffAddresses(call)), ...dialogs, ...calendars];
    for (const path of [...addressesOfScreens().strangers, ...staff]) {
      answers = [];
      await visit(page, `${server.url}${path}${path.includes("?") ? "&" : "?"}language=qps-plocm`);
      expect(await page.evaluate("[document.documentElement.lang, document.documentElement.dir]")).toEqual([
        "qps-plocm",
        "rtl",
      ]);
      const beyond = Number(await page.evaluate("document.documentElement.scrollWidth - innerWidth"));
      if (beyond > 0) sideways.push(`${path}: ${beyond} px`);
      const words = await wordsOn(page);
      const written = new Set(["UTC", "English", "Pseudo", ...(await Promise.all(answers)).flatMap(textsIn)]);
      unsaid.push(...words.filter((each) => !isWritten(each, written)).map((each) => `${path}: ${each}`));
    }
    expect(unsaid).toEqual([]);
    expect(sideways).toEqual([]);
  },
);

test.skipIf(blind)("a person chooses a language in the menu, and the device remembers it", async () => {
  const { server } = await scene();
  const page = await signIn(await browser(), server.url);
  await visit(page, `${server.url}/meetings?language=qps-plocm`);
  await page.goto(`${server.url}/meetings`);
  expect(await page.getByRole("heading", { level: 1 }).textContent()).not.toContain("Meetings");
  expect(await page.evaluate("document.documentElement.dir")).toBe("rtl");
  await page.getByRole("button", { name: /[Àà]þþ/ }).click();
  await page.getByRole("menuitemradio", { name: "English" }).click();
  await page.getByRole("heading", { name: "Meetings", level: 1 }).waitFor();
  expect(await page.evaluate("document.documentElement.dir")).toBe("ltr");
});

/**
 * Everything that is read on a page or read aloud, without what stands in the brackets of the pretended language. Programs
 * that are shown to be copied are in no language of people, nor are names that say of themselves that nobody translates them.
 */
async function wordsOn(page: Page): Promise<string[]> {
  const texts = (await page.evaluate(`(() => {
    const found = [document.title];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) if (!walk.currentNode.parentElement.closest("script, style, noscript, code, [translate=no]")) found.push(walk.currentNode.data);
    for (const name of ["aria-label", "title", "placeholder", "alt"])
      for (const element of document.querySelectorAll("[" + name + "]")) found.push(element.getAttribute(name));
    return found;
  })()`)) as string[];
  // What stands in braces are the names of variables, as they are typed into a wording.
  return texts
    .map((text) => text.trim())
    .filter((text) =>
      /\p{L}{2}/u.test(
        unbracketed(text)
          .replaceAll(/\{\w+\}/g, "")
          .replaceAll(NAMES_OF_DAYS, ""),
      ),
    );
}

/** Browsers write dates in the language's own way, which the pretended ones borrow. */
const NAMES_OF_DAYS = new RegExp([...new Set(namesOfYear(2026))].join("|"), "g");

/** What each of a year's months and days of the week is called, again and again. */
function namesOfYear(year: number): string[] {
  return Array.from({ length: 365 }, (_, day) => new Date(Date.UTC(year, 0, day + 1))).flatMap((day) =>
    [{ month: "long" } as const, { weekday: "long" } as const].map((how) => day.toLocaleDateString("en-GB", how)),
  );
}

function unbracketed(text: string): string {
  const less = text.replaceAll(/\[[^[\]]*\]/g, "");
  return less === text ? text.trim() : unbracketed(less);
}

/** Whether a text, or what is left of it outside brackets, came with the page as it is: from people, from Microsoft, from programs. */
function isWritten(text: string, written: ReadonlySet<string>): boolean {
  return written.has(text) || written.has(unbracketed(text));
}

/** All texts in a JSON answer. */
function textsIn(json: string): string[] {
  const found: string[] = [];
  JSON.parse(json, (name, value: unknown) => {
    if (typeof value === "string") found.push(value.trim());
    // The addresses of an API are names in its description, and are shown without what they all begin with.
    if (name.startsWith("/")) found.push(name, ...name.replace("/api/", "").split("/"), name.replace("/api", ""));
    else if (typeof value === "object") found.push(name);
    return value;
  });
  return found;
}
