import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { accept, accountScene } from "./accounts-stage.ts";
import { blind, browser, visit } from "./browser.ts";
import { violations } from "./violations.ts";

const AMARA = "amara.okafor@campus.example";
const CALLUM = "callum.macleod@campus.example";
const ON = ["messenger.chats", "messenger.writing", "messenger.files"];
const ROLES = ["Chat.Read.All", "User.ReadBasic.All", "Files.Read.All"];
const DOT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

test.skipIf(blind)(
  "Olive saves Amara's file, and answers as Callum with a picture and a file, which Amara sees in Teams",
  async () => {
    const { page, server, sandbox } = await accountScene(ON, ROLES);
    await visit(page, `${server.url}/account/microsoft`);
    await page.getByRole("button", { name: "Authorize account" }).click();
    await accept(page, "Callum MacLeod");
    await page.getByText("The Microsoft account is connected.").waitFor();
    const chat = await sandbox.control("POST", "/chats", { members: [AMARA, CALLUM] });
    const base64 = Buffer.from("Nine to five.").toString("base64");
    const files = [{ name: "timetable.txt", base64 }];
    await sandbox.control("POST", `/chats/${chat.id}/messages`, { from: AMARA, text: "The times:", files });
    await visit(page, `${server.url}/messages`);
    await page.getByRole("link", { name: /The times/ }).click();

    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save “timetable.txt”" }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe("timetable.txt");
    expect(await readFile(await saved.path(), "utf8")).toBe("Nine to five.");

    await page
      .getByLabel("Attach", { exact: true })
      .first()
      .setInputFiles([
        { name: "map.png", mimeType: "image/png", buffer: Buffer.from(DOT, "base64") },
        { name: "plan.txt", mimeType: "text/plain", buffer: Buffer.from("The plan.") },
      ]);
    await page.getByRole("list", { name: "Attached" }).getByText(/KB/).nth(1).waitFor();
    expect(await violations(page, "a chat with attachments")).toEqual([]);
    await page.getByRole("textbox", { name: /^Write to/ }).fill("And the plan:");
    await page.keyboard.press("Enter");
    const talk = page.getByRole("region", { name: /^Messages of/ });
    await talk.getByRole("button", { name: "Save “plan.txt”" }).waitFor();
    await page.getByRole("list", { name: "Attached" }).waitFor({ state: "detached" });

    const teams = await (await browser()).newPage();
    const origin = new URL(sandbox.ready.control).origin;
    await teams.goto(`${origin}/teams/${AMARA}/${encodeURIComponent(chat.id)}`);
    await teams.getByText("And the plan:").first().waitFor();
    await teams.getByText("plan.txt").first().waitFor();
    const picture = teams.locator("img[src*='hostedContents'], img[src*='media'], img").last();
    await picture.waitFor();
  },
);
