import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { API_KEY } from "../src/testing/server.ts";
import { blind, browser, scene } from "./browser.ts";

/** Presses Tab until what has the focus is called so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (name.test(await focused(page))) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never came to ${name}; it ends at ${await focused(page)}.`);
}

/** Presses keys of a shortcut as whoever knows it does, in one breath: with a long pause between them they are two. */
async function pressTogether(page: Page, ...keys: readonly string[]): Promise<void> {
  await Promise.all(keys.map((key) => page.keyboard.press(key)));
}

/** What has the focus: its label, else its words. */
async function focused(page: Page): Promise<string> {
  return String(
    await page.evaluate(
      "(({ labels, textContent, ariaLabel, tagName }) => tagName === 'BODY' ? '' : ariaLabel ?? labels?.[0]?.textContent ?? textContent)(document.activeElement)",
    ),
  );
}

test.skipIf(blind)("a person without a mouse signs in, opens a meeting and cancels it", async () => {
  const { sandbox, server } = await scene();
  const page = await (await browser()).newPage();
  await page.goto(`${server.url}/sign-in`);
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await page.getByRole("button", { name: "Use an access key" }).waitFor();
  await tabTo(page, /use an access key/i);
  await page.keyboard.press("Enter");
  await page.locator("input[type=password]:focus").waitFor();
  await page.keyboard.type(API_KEY);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Home" }).waitFor();

  await pressTogether(page, "n", "m");
  await page.locator("[role=dialog] :focus").waitFor();
  await tabTo(page, /^subject/i);
  await page.keyboard.type("Careers advice");
  await tabTo(page, /^organiser/i);
  await page.keyboard.type("Amara");
  await page.getByRole("option", { name: /Amara Okafor/ }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.locator("input:focus[aria-activedescendant]").waitFor();
  await page.keyboard.press("Enter");
  await tabTo(page, /^open meeting$/i);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Careers advice" }).waitFor();
  await expect.poll(() => sandbox.events("Careers advice"), { timeout: 60_000 }).toHaveLength(1);

  // Microsoft has it a moment before the page knows, and what is drawn anew may take the focus along.
  await page.getByRole("link", { name: /^Join/ }).first().waitFor();
  await tabTo(page, /^cancel meeting$/i);
  await page.keyboard.press("Enter");
  // The button behind the question is called the same.
  await page.locator("[role=alertdialog] :focus").waitFor();
  await tabTo(page, /^cancel meeting$/i);
  await page.keyboard.press("Enter");
  await expect.poll(() => sandbox.events("Careers advice"), { timeout: 60_000 }).toEqual([]);
});

test.skipIf(blind)("keys lead through the house, and the focus is never lost on the way", async () => {
  const { server, call } = await scene();
  const day = new Date(Date.now() + 24 * 3600_000).toISOString().slice(0, 10);
  for (const subject of ["First", "Second", "Third"]) {
    await call("PUT", `/api/meetings/${subject}`, {
      body: {
        subject,
        start: `${day}T14:00:00Z`,
        end: `${day}T15:00:00Z`,
        organiser: { userPrincipalName: "amara.okafor@campus.example" },
      },
      headers: { prefer: "wait=20" },
    });
  }
  const page = await (await browser()).newPage();
  await page.goto(server.signInLink);
  await page.getByRole("heading", { name: "Home" }).waitFor();

  await pressTogether(page, "g", "m");
  await page.getByRole("row", { name: /Second/ }).waitFor();
  await expect.poll(() => focused(page)).toBe("Meetings");
  expect(await page.title()).toBe("Meetings · Parley");

  await page.keyboard.press("/");
  await page.keyboard.type("gm");
  await expect.poll(() => page.url()).toContain("search=gm");
  await page.getByRole("button", { name: "Show everything" }).press("Enter");
  await page.getByRole("row", { name: /Second/ }).waitFor();

  await page
    .getByRole("row", { name: /First|Second|Third/ })
    .first()
    .focus();
  await page.keyboard.press("ArrowDown");
  const subject = /First|Second|Third/.exec(await focused(page))?.[0] ?? "";
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: subject, level: 1 }).waitFor();

  await page.keyboard.press("Control+k");
  await page.locator("input[role=combobox]:focus").waitFor();
  // At one stroke: what was found for a part of the word would give way to what is found for all of it.
  await page.keyboard.insertText("third");
  await page.getByRole("option", { name: /Third/ }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Third", level: 1 }).waitFor();
});

test.skipIf(blind)("a person without a mouse begins a set-up, and takes another way to register the app", async () => {
  const { server } = await scene();
  const page = await (await browser()).newPage();
  await page.goto(server.signInLink);
  await page.getByRole("heading", { name: "Home" }).waitFor();
  await page.goto(`${server.url}/set-up`);
  await page.getByRole("heading", { name: "What is Parley to do for you?" }).waitFor();
  await page.getByText(/^On now/).waitFor();
  await tabTo(page, /^Begin for everyone$/);
  await page.keyboard.press("Enter");
  await page.getByText(/^npm run parley -- setup/).waitFor();
  await tabTo(page, /^One command/);
  await page.keyboard.press("ArrowDown");
  await page.getByText("# Registers an app for Parley").waitFor();
  expect(await focused(page)).toMatch(/^Azure Cloud Shell/);
  await tabTo(page, /^Copy: the block$/);
});
