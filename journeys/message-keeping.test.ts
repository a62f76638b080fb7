import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { accept, accountScene } from "./accounts-stage.ts";
import { blind, visit } from "./browser.ts";
import { violations } from "./violations.ts";

const AMARA = "amara.okafor@campus.example";
const CALLUM = "callum.macleod@campus.example";

/** The owner at the page of a chat in which this was written. */
async function reading(...texts: readonly string[]) {
  const it = await accountScene(["messenger.chats", "messenger.writing"], ["Chat.Read.All", "User.ReadBasic.All"]);
  const { page, server, sandbox } = it;
  await visit(page, `${server.url}/account/microsoft`);
  await page.getByRole("button", { name: "Authorize account" }).click();
  await accept(page, "Callum MacLeod");
  await page.getByText("The Microsoft account is connected.").waitFor();
  const chat = await sandbox.control("POST", "/chats", { members: [AMARA, CALLUM], topic: "Open day" });
  for (const text of texts) await sandbox.control("POST", `/chats/${chat.id}/messages`, { from: AMARA, text });
  await visit(page, `${server.url}/messages`);
  await page.getByRole("link", { name: new RegExp(texts.at(-1) ?? "") }).click();
  const talk = page.getByRole("region", { name: "Messages of Open day" });
  for (const text of texts) await talk.getByText(text, { exact: true }).waitFor();
  return { ...it, talk };
}

test.skipIf(blind)("Olive saves what was written in a chat as text", async () => {
  const { page } = await reading("Who brings the tables?");
  await page.getByRole("button", { name: "More for Open day" }).click();
  await page.getByRole("menuitem", { name: "As data (JSON)" }).waitFor();
  expect(await violations(page, "the menu of a chat")).toEqual([]);
  const saving = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "As text" }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/^Open day.*\.txt$/);
  expect(await readFile(await saved.path(), "utf8")).toContain("Amara Okafor\nWho brings the tables?");
});

test.skipIf(blind)(
  "Olive erases one message by keyboard, then all that was written, and the reason stands in its place",
  async () => {
    const { page, talk } = await reading("4711 1234", "Thanks");
    await talk.getByRole("button", { name: "More for the message of Amara Okafor" }).first().focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Erase here" }).press("Enter");
    const dialog = page.getByRole("dialog", { name: "Erase this message here?" });
    await dialog.getByRole("button", { name: "Erase" }).click();
    await dialog.getByText("Why: this is needed.").waitFor();
    expect(await violations(page, "the question before a message is erased")).toEqual([]);
    await dialog.getByRole("textbox", { name: "Why" }).fill("It holds a card number.");
    await page.keyboard.press("Enter");
    await page.getByText("One message was erased here.").first().waitFor();
    await talk.getByText("Erased here: It holds a card number.").waitFor();
    expect(await talk.getByText("4711 1234").count()).toBe(0);
    await talk.getByText("Thanks", { exact: true }).waitFor();
    expect(await violations(page, "a chat with an erased message")).toEqual([]);

    await page.getByRole("button", { name: "More for Open day" }).click();
    await page.getByRole("menuitem", { name: "Erase what was written" }).click();
    await page.getByRole("textbox", { name: "Why" }).fill("Amara asked for it.");
    await page.getByRole("button", { name: "Erase", exact: true }).click();
    await talk.getByText("Erased here: Amara asked for it.").last().waitFor();
    expect(await talk.getByText("Thanks", { exact: true }).count()).toBe(0);
    expect(await talk.getByRole("button", { name: /^More for the message/ }).count()).toBe(0);
  },
);

test.skipIf(blind)("Olive reads what it means to keep messages for a day, and saves it", async () => {
  const { page, server } = await reading("Old");
  await visit(page, `${server.url}/settings/messages`);
  await page.getByText("Messages stay here until somebody erases them.").waitFor();
  const days = page.getByRole("spinbutton", { name: "Days to keep messages" });
  await days.fill("1");
  await page.getByText(/^Messages older than one day are erased here/).waitFor();
  expect(await violations(page, "how long messages are kept")).toEqual([]);
  await days.press("Enter");
  await page.getByText("How long messages are kept is saved.").first().waitFor();
  await visit(page, `${server.url}/settings/messages`);
  expect(await days.inputValue()).toBe("1");
});
