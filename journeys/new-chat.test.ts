import { expect, test } from "vitest";
import { accept, accountScene } from "./accounts-stage.ts";
import { blind, visit } from "./browser.ts";

const AMARA = "amara.okafor@campus.example";
const ROLES = ["User.ReadBasic.All", "Chat.Read.All", "Presence.Read.All"];
const ON = ["messenger.chats", "messenger.writing", "directory.presence"];

/** A server on which presence is shown, and its owner at a page who has connected Callum's Microsoft account. */
async function scene() {
  const it = await accountScene(ON, ROLES);
  await visit(it.page, `${it.server.url}/account/microsoft`);
  await it.page.getByRole("button", { name: "Authorize account" }).click();
  await accept(it.page, "Callum MacLeod");
  await it.page.getByText("The Microsoft account is connected.").waitFor();
  return it;
}

test.skipIf(blind)(
  "an agent begins a chat with somebody whom Teams shows to be busy, and a group with two",
  async () => {
    const { sandbox, server, page } = await scene();
    await sandbox.control("PUT", `/users/${AMARA}/presence`, { availability: "Busy", activity: "InACall" });
    await visit(page, `${server.url}/messages`);
    await page.getByRole("button", { name: "New chat" }).click();
    await page.getByRole("button", { name: "Begin chat" }).click();
    await page.getByText("Choose at least one person.").waitFor();
    const search = page.getByRole("combobox", { name: "Search people" });
    await search.pressSequentially("Amara");
    await page.getByRole("option", { name: /Amara Okafor.*In a call/ }).click();
    expect(await page.getByRole("dialog").getByLabel("Topic").count()).toBe(0);
    await page.getByLabel("First message").fill("Is Vera coming?");
    await page.getByRole("button", { name: "Begin chat" }).click();
    await page.waitForURL(/\/messages\/[0-9a-f-]{36}$/);
    await page
      .getByRole("region", { name: /Messages of/ })
      .getByText("Is Vera coming?")
      .waitFor();
    await page.getByRole("main").getByText("In a call", { exact: true }).first().waitFor();
    await page.getByRole("link", { name: /Amara Okafor.*In a call/ }).waitFor();

    await page.getByRole("button", { name: "New chat" }).click();
    for (const name of ["Amara", "Priya"]) {
      await search.pressSequentially(name);
      await page.getByRole("option", { name: new RegExp(name) }).click();
    }
    await page.getByRole("dialog").getByLabel("Topic").fill("Open day");
    await page.getByRole("button", { name: "Begin chat" }).click();
    await page.getByRole("heading", { name: "Open day", level: 2 }).waitFor();
    await page.getByRole("link", { name: /Open day/ }).waitFor();
  },
);
