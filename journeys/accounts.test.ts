import { expect, test } from "vitest";
import { accept, accountScene as scene } from "./accounts-stage.ts";
import { blind, visit } from "./browser.ts";

test.skipIf(blind)(
  "an agent connects their Microsoft account from the menu of their picture, chooses Outlook's zone, and takes it back",
  async () => {
    const { server, page } = await scene(["messenger.writing"]);
    await visit(page, server.url);
    await page.getByRole("button", { name: /account and sign out/ }).click();
    await page.getByRole("menuitem", { name: "Microsoft Account" }).click();
    await page.getByText("Chat.ReadWrite").waitFor();
    await page.getByRole("button", { name: "Authorize account" }).click();
    await accept(page, "Callum MacLeod");
    await page.getByText("The Microsoft account is connected.").waitFor();
    await page.getByText("Connected as callum.macleod@campus.example").waitFor();
    const permissions = page.getByRole("region", { name: "What it allows" });
    expect(await permissions.getByText("Granted").count()).toBe(4);
    const zone = page.getByRole("region", { name: "Outlook Time Zone" });
    await zone.getByRole("combobox").pressSequentially("GMT Standard");
    await page.getByRole("option", { name: "GMT Standard Time" }).click();
    await zone.getByRole("button", { name: "Save the zone" }).click();
    await page.getByText("Outlook shows events by GMT Standard Time.").first().waitFor();
    await page.getByRole("button", { name: "Disconnect" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Disconnect" }).click();
    await page.getByText("Not connected").waitFor();
  },
);

test.skipIf(blind)(
  "an administrator connects the organisation's account, sees how its Outlook's clock differs, and connects it again when it broke",
  async () => {
    const { sandbox, server, page, ask } = await scene(["classes.account"]);
    const callum = "callum.macleod@campus.example";
    await sandbox.control("PATCH", `/entra/users/${callum}`, { administrator: true });
    await sandbox.control("PATCH", `/users/${callum}`, { timeZone: "Eastern Standard Time" });
    await ask("PATCH", "/api/organisation", { timeZone: "Europe/London" });
    await visit(page, `${server.url}/accounts`);
    await page.getByRole("button", { name: "Authorize account" }).click();
    await accept(page, "Callum MacLeod");
    await page.getByText("The Microsoft account is connected.").waitFor();
    await page
      .getByRole("table", { name: "The same event by both clocks" })
      .getByText(/ 04:00$/)
      .first()
      .waitFor();
    await sandbox.control("POST", `/entra/users/${callum}/revoke-sessions`);
    await page.getByRole("button", { name: "Test now" }).click();
    await page.getByText(`${callum} has to be connected again`).waitFor();
    await page.getByRole("button", { name: "Authorize account" }).click();
    await page.getByRole("button", { name: "Callum MacLeod", exact: true }).click();
    await page.getByText(`Connected as ${callum}`).waitFor();
    expect(await page.getByText(`${callum} has to be connected again`).count()).toBe(0);
  },
);
