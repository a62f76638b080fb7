import { expect, test, vi } from "vitest";
import { accept, accountScene, teamsOf } from "./accounts-stage.ts";
import { blind, visit } from "./browser.ts";
import { violations } from "./violations.ts";

const AMARA = "amara.okafor@campus.example";
const CALLUM = "callum.macleod@campus.example";
const WAITS = { timeout: 60_000, interval: 100 };

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
  return { ...it, chat, ...(await teamsOf(sandbox, AMARA, chat.id)) };
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
    await expect.poll(() => page.getByRole("textbox", { name: /^Write to/ }).inputValue(), WAITS).toBe("");
    expect(await violations(page, "a chat")).toEqual([]);
    await page.getByRole("searchbox").fill("amara");
    await page.getByRole("link", { name: /Lovely/ }).waitFor();
    await page.getByRole("searchbox").fill("nobody of that name");
    await page.getByText("No chat fits this search").waitFor();
  },
);

test.skipIf(blind)("Olive sees what Amara writes while a chat is being opened, and while a page is", async () => {
  const { page, server, ask, say } = await desk();
  const heard = async (text: string) => {
    await say(text);
    await vi.waitFor(async () => expect(JSON.stringify(await ask("GET", "/api/conversations"))).toContain(text), WAITS);
  };
  await say("Is Vera coming?");
  await visit(page, `${server.url}/messages`);
  await page.route(
    /\/messages$/,
    async (route) => {
      const written = await route.fetch();
      await heard("The tables are here.");
      // Long enough for the page to hear of it.
      await page.waitForTimeout(1000);
      await route.fulfill({ response: written });
    },
    { times: 1 },
  );
  await page.getByRole("link", { name: /Is Vera coming/ }).click();
  const talk = page.getByRole("region", { name: /^Messages of/ });
  await talk.getByText("The tables are here.").waitFor();

  let isListening: () => void = () => undefined;
  const silence = new Promise<void>((resolve) => (isListening = resolve));
  await page.route("**/api/events", async (route) => silence.then(() => route.continue()), { times: 1 });
  await page.reload();
  await talk.getByText("The tables are here.").waitFor();
  await heard("And the chairs.");
  isListening();
  await talk.getByText("And the chairs.").waitFor();
});

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
  expect(await teams.getByText("Yes.").count()).toBe(1);
});

test.skipIf(blind)("Olive finds what was written by a word of it, with what stands around it", async () => {
  const { page, server, say } = await desk();
  await say("Is Vera coming?");
  await say("The tables are in the cellar.");
  await visit(page, `${server.url}/messages`);
  await page.getByRole("link", { name: /tables are/ }).waitFor();
  await page.getByRole("link", { name: "Search what was written" }).click();
  await page.getByRole("searchbox", { name: "Search what was written" }).fill("cell");
  await page.getByText("1 message", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Show what was written around it" }).click();
  await page.getByText("Is Vera coming?").waitFor();
  expect(await violations(page, "a search of messages")).toEqual([]);
  await page.getByRole("link", { name: "Open the chat" }).click();
  await page.getByRole("region", { name: /^Messages of/ }).waitFor();
});
