import { expect, test } from "vitest";
import { soon } from "../src/testing/machine-time.ts";
import { AMARA, CALLUM, chatStage, PRIYA } from "../src/testing/microsoft/chats.ts";
import { PASSWORD } from "../src/testing/browser.ts";
import { blind, browser } from "./browser.ts";
import { violations } from "./violations.ts";

test.skipIf(blind)(
  "Olive answers a question, mentions who asked by keyboard, reacts, corrects herself and deletes what she wrote",
  async () => {
    const stage = await chatStage();
    const { begin, write, conversationOf, server } = stage;
    await stage.announced();
    const chat = await begin([AMARA, CALLUM, PRIYA], "Open day");
    await write(chat, AMARA, "Who brings the tables?");
    const { id } = await conversationOf(chat);
    const context = await browser();
    const proof = { email: "olive@outside.example", password: PASSWORD };
    const signedIn = await context.request.post(`${server.url}/api/sessions`, {
      data: proof,
      headers: { origin: server.url },
    });
    expect(signedIn.ok()).toBe(true);
    const page = await context.newPage();
    await page.goto(`${server.url}/messages/${id}`);
    const talk = page.getByRole("region", { name: "Messages of Open day" });
    const question = talk.getByRole("article").filter({ hasText: "Who brings the tables?" });
    await question.getByRole("button", { name: "More for the message of Amara Okafor" }).click();
    await page.getByRole("menuitem", { name: "React with 👍" }).click();
    await question.getByRole("button", { name: "👍 1", pressed: true }).waitFor();
    await question.getByRole("button", { name: "More for the message of Amara Okafor" }).click();
    expect(await page.getByRole("menuitem", { name: "Delete" }).count()).toBe(0);
    await page.getByRole("menuitem", { name: "Reply" }).click();
    await page.getByText("Reply to Amara Okafor").waitFor();

    const box = page.getByRole("textbox", { name: "Write to Open day" });
    await box.pressSequentially("@ama");
    await page.getByRole("option", { name: "Amara Okafor" }).waitFor();
    expect(await violations(page, "choosing whom to mention")).toEqual([]);
    await box.press("Enter");
    await box.pressSequentially("I doo");
    await box.press("Enter");
    const answer = talk.getByRole("article").filter({ hasText: "I doo" });
    await answer.getByRole("button", { name: "More for the message of Callum MacLeod" }).click();
    await page.getByRole("menuitem", { name: "Edit" }).click();
    const editor = page.getByRole("textbox", { name: "What the message is to say" });
    await soon(async () => expect(await editor.inputValue()).toBe("@Amara Okafor I doo"));
    await editor.press("Backspace");
    await editor.press("Enter");
    const corrected = talk.getByRole("article").filter({ hasText: "edited" });
    await corrected.getByText("I do", { exact: false }).waitFor();
    expect(await violations(page, "an answer")).toEqual([]);
    await corrected.getByRole("button", { name: "More for the message of Callum MacLeod" }).click();
    await page.getByRole("menuitem", { name: "Delete" }).click();
    await soon(async () => expect(await stage.texts({ id })).toContain(null));
    await talk.getByRole("article").nth(1).getByRole("button", { name: "More for" }).click();
    await page.getByRole("menuitem", { name: "Undo deletion" }).click();
    await talk.getByText("I do", { exact: false }).first().waitFor();
  },
);
