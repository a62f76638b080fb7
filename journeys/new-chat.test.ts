import { expect, test } from "vitest";
import { migratedDatabase } from "../src/testing/databases.ts";
import { stage } from "../src/testing/process.ts";
import { testSandbox } from "../src/testing/sandbox.ts";
import { blind, browser, visit } from "./browser.ts";

const AMARA = "amara.okafor@campus.example";
const ROLES = ["User.ReadBasic.All", "Chat.Read.All", "Presence.Read.All"];
const ON = ["messenger.chats", "messenger.writing", "directory.presence"];

/** A server on which presence is shown, and its owner at a page who has connected Callum's Microsoft account. */
async function scene() {
  const sandbox = await testSandbox();
  const { start } = await stage(await migratedDatabase(), sandbox);
  const server = await start();
  const page = await (await browser()).newPage();
  await page.goto(server.signInLink);
  await page.getByRole("navigation", { name: "Main" }).waitFor();
  const ask = async (method: string, path: string, data: object) => {
    const answer = await page.request.fetch(server.url + path, { method, data, headers: { origin: server.url } });
    if (!answer.ok()) throw new Error(`${method} ${path} answered ${answer.status()}: ${await answer.text()}`);
    return answer.json();
  };
  const app = await sandbox.control("POST", "/apps", {
    displayName: "Parley",
    roles: ROLES,
    secret: { expiresInDays: 365 },
    application: { web: { redirectUris: [`${server.url}/connect/microsoft/callback`] } },
  });
  await ask("PUT", "/api/abilities", { on: ON });
  const credential = { kind: "secret", secret: app.secret };
  const wish = { name: "Larkfield", entraTenantId: sandbox.ready.tenantId, clientId: app.clientId, credential };
  await ask("POST", "/api/connections", wish);
  await visit(page, `${server.url}/account/microsoft`);
  await page.getByRole("button", { name: "Authorize account" }).click();
  await page.getByRole("button", { name: "Callum MacLeod", exact: true }).click();
  await page.getByRole("button", { name: "Accept" }).click();
  await page.getByText("The Microsoft account is connected.").waitFor();
  return { sandbox, server, page };
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
