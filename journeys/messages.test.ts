import { expect, test } from "vitest";
<<<<<<< HEAD
import { accept, accountScene } from "./accounts-stage.ts";
import { blind, browser, visit } from "./browser.ts";
import { violations } from "./violations.ts";

const AMARA = "amara.okafor@campus.example";
const CALLUM = "callum.macleod@campus.example";

/** A server at whose page Callum's account is connected, and Amara's Teams beside it. */
async function desk() {
  const it = await accountScene(["messenger.chats", "messenger.writing"], ["Chat.Read.All", "User.ReadBasic.All"]);
  const { page, server, sandbox } = it;
  await visit(page, `${server.url}/messages`);
  await page.getByText("No chat yet").waitFor();
  await page.getByRole("link", { name: "Connect your Microsoft account" }).click();
  await page.getByRole("button", { name: "Authorize account" }).click();
  await accept(page, "Callum MacLeod");
  await page.getByText("The Microsoft account is connected.").waitFor();
  const chat = await sandbox.control("POST", "/chats", { members: [AMARA, CALLUM] });
  const teams = await (await browser()).newPage();
  const origin = new URL(sandbox.ready.control).origin;
  await teams.goto(`${origin}/teams/${AMARA}/${encodeURIComponent(chat.id)}`);
  const say = async (text: string) => {
    await teams.getByRole("textbox", { name: "Message" }).fill(text);
    await teams.getByRole("button", { name: "Send" }).click();
    await teams.getByText(text).first().waitFor();
  };
  return { ...it, chat, teams, say };
}

test.skipIf(blind)(
  "Amara writes in Teams, Olive reads it in Parley at once and answers as Callum, and Amara reads that in Teams",
  async () => {
    const { page, server, teams, say } = await desk();
    await say("Is Vera coming?");
    await visit(page, `${server.url}/messages`);
    await page.getByRole("link", { name: /Is Vera coming/ }).click();
    await page.getByRole("heading", { name: /Amara Okafor/ }).waitFor();
    await page.getByRole("textbox", { name: /^Write to/ }).fill("Yes, at three.");
    await page.keyboard.press("Enter");
    const talk = page.getByRole("region", { name: /^Messages of/ });
    await talk.getByText("Yes, at three.").waitFor();
    await teams.getByText("Yes, at three.").first().waitFor();
    // While Olive looks at the chat, what is written there comes into sight by itself.
    await say("Lovely.");
    await talk.getByText("Lovely.").waitFor();
    expect(await page.getByRole("textbox", { name: /^Write to/ }).inputValue()).toBe("");
    expect(await violations(page, "a chat")).toEqual([]);
    await page.getByRole("searchbox").fill("amara");
    await page.getByRole("link", { name: /Lovely/ }).waitFor();
    await page.getByRole("searchbox").fill("nobody of that name");
    await page.getByText("No chat fits this search").waitFor();
  },
);

test.skipIf(blind)("what could not be sent stays with its reason, and is sent again or thrown away", async () => {
  const { page, server, sandbox, teams, say } = await desk();
  await say("Is Vera coming?");
  await visit(page, `${server.url}/messages`);
  await page.getByRole("link", { name: /Is Vera coming/ }).click();
  const action = { kind: "status", status: 403, code: "Forbidden", message: "Not now." };
  await sandbox.control("POST", "/faults", { match: { method: "POST", path: "/messages$" }, action, times: 1 });
  await page.getByRole("textbox", { name: /^Write to/ }).fill("Yes.");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.getByText("Not sent").waitFor();
  await page.getByRole("button", { name: "Send again" }).click();
  await teams.getByText("Yes.").first().waitFor();
  await page.getByText("Not sent").waitFor({ state: "detached" });
});
=======
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
>>>>>>> 02f41eb (journeys: Olive answers, mentions, reacts, corrects and deletes in a chat.)
