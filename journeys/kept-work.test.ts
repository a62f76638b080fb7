import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { API_KEY } from "../src/testing/server.ts";
import { blind, browser, scene, settled, signIn, visit } from "./browser.ts";

type Call = Awaited<ReturnType<typeof scene>>["call"];

async function namesOf(call: Call): Promise<string[]> {
  const { body } = await call("GET", "/api/people");
  return body.items.map(({ name }: { name: string }) => name);
}

/** Begins to add somebody, and types their name. */
async function beginToAdd(page: Page, url: string, name: string) {
  await visit(page, `${url}/people?new=person`);
  const dialog = page.getByRole("dialog", { name: "Add a person" });
  await dialog.getByLabel("Name").fill(name);
  const question = page.getByRole("alertdialog", { name: "Leave without saving?" });
  const add = dialog.getByRole("button", { name: "Add person" });
  return { dialog, question, add, typed: () => dialog.getByLabel("Name").inputValue() };
}

test.skipIf(blind)("somebody who clicks twice adds one person", async () => {
  const { server, call } = await scene();
  const page = await signIn(await browser(), server.url);
  const { dialog, add } = await beginToAdd(page, server.url, "Dora Double");
  await add.dblclick();
  await dialog.waitFor({ state: "detached" });
  await settled(page);
  expect(await namesOf(call)).toEqual(["Dora Double"]);
});

test.skipIf(blind)(
  "somebody without a connection is told so at once, keeps what they typed, and adds one person later",
  async () => {
    const { server, call } = await scene();
    const context = await browser();
    const page = await signIn(context, server.url);
    const { dialog, add, typed } = await beginToAdd(page, server.url, "Olaf Offline");
    await context.setOffline(true);
    await add.click();
    await dialog.getByText("There is no connection.").waitFor();
    expect(await typed()).toBe("Olaf Offline");
    await context.setOffline(false);
    await settled(page);
    expect(await namesOf(call)).toEqual([]);
    await add.click();
    await dialog.waitFor({ state: "detached" });
    expect(await namesOf(call)).toEqual(["Olaf Offline"]);
  },
);

test.skipIf(blind)(
  "somebody whose session ends while they fill in a form signs in in another tab, and goes on",
  async () => {
    const { server, call } = await scene();
    const context = await browser();
    const page = await signIn(context, server.url);
    const { dialog, add, typed } = await beginToAdd(page, server.url, "Ester Ended");
    await context.clearCookies();
    // Something happens meanwhile, so that the page asks again and learns it.
    await call("POST", "/api/people", { body: { name: "Mia Meanwhile", audience: "user" } });
    await dialog.getByText("You are signed out.").waitFor();
    await add.click();
    await expect.poll(() => dialog.getByText("You are signed out.").count()).toBe(1);
    expect(await dialog.getByText("Authorization").count()).toBe(0);
    expect(await typed()).toBe("Ester Ended");

    const opened = context.waitForEvent("page");
    await dialog.getByRole("link", { name: /^Sign in again/ }).click();
    const other = await opened;
    await other.getByRole("button", { name: "Use an access key" }).click();
    await other.getByLabel("Access key").fill(API_KEY);
    await other.getByRole("button", { name: "Sign in with the key" }).click();
    await other.getByRole("navigation", { name: "Main" }).waitFor();
    await add.click();
    await dialog.waitFor({ state: "detached" });
    expect(await namesOf(call)).toContain("Ester Ended");
  },
);

test.skipIf(blind)(
  "somebody who closes a dialog that they have filled in is asked first, and one that is empty closes at once",
  async () => {
    const { server } = await scene();
    const page = await signIn(await browser(), server.url);
    const { dialog, question, typed } = await beginToAdd(page, server.url, "Ella Escape");
    await page.keyboard.press("Escape");
    await question.getByRole("button", { name: "Stay here" }).click();
    await question.waitFor({ state: "detached" });
    expect(await typed()).toBe("Ella Escape");
    await page.goto(`${server.url}/people`);
    await page.getByRole("button", { name: "Add person" }).first().click();
    await dialog.getByLabel("Name").fill("Ella Escape");
    await page.evaluate("history.back()");
    await question.getByRole("button", { name: "Leave" }).click();
    await dialog.waitFor({ state: "detached" });
    expect(new URL(page.url()).search).toBe("");

    await page.getByRole("button", { name: "Add person" }).first().click();
    await dialog.getByLabel("Name").waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await question.count()).toBe(0);
  },
);

test.skipIf(blind)(
  "somebody who rewords a mail and goes to another page is asked before it is lost, and not after it is saved",
  async () => {
    const { server } = await scene();
    const page = await signIn(await browser(), server.url);
    const question = page.getByRole("alertdialog", { name: "Leave without saving?" });
    const meetings = page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Meetings" });
    await visit(page, `${server.url}/mail-templates/users.invitation`);
    await page.getByLabel("Subject").fill("Come and join us");
    await meetings.click();
    await question.getByRole("button", { name: "Stay here" }).click();
    expect(await page.getByLabel("Subject").inputValue()).toBe("Come and join us");
    await page.getByRole("button", { name: "Save wording" }).click();
    await page.getByText("This is how the mail reads from now on.").first().waitFor();
    await meetings.click();
    await page.getByRole("heading", { name: "Meetings", level: 1 }).waitFor();
    expect(await question.count()).toBe(0);
  },
);
