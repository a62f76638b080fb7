import type { Page } from "playwright-core";
import { migratedDatabase } from "../src/testing/databases.ts";
import { stage } from "../src/testing/process.ts";
import { testSandbox, type TestSandbox } from "../src/testing/sandbox.ts";
import { browser } from "./browser.ts";

/** A server with an app of its own at Microsoft, and its owner at a page. */
export async function accountScene(on: readonly string[], roles = ["User.ReadBasic.All"]) {
  const sandbox = await testSandbox();
  const { start } = await stage(await migratedDatabase(), sandbox);
  const server = await start();
  const page = await (await browser()).newPage();
  await page.goto(server.signInLink);
  await page.getByRole("navigation", { name: "Main" }).waitFor();
  const ask = async (method: string, path: string, data?: object) => {
    const answer = await page.request.fetch(server.url + path, {
      method,
      ...(data && { data }),
      headers: { origin: server.url },
    });
    if (!answer.ok()) throw new Error(`${method} ${path} answered ${answer.status()}: ${await answer.text()}`);
    return answer.json();
  };
  const app = await sandbox.control("POST", "/apps", {
    displayName: "Parley",
    roles,
    secret: { expiresInDays: 365 },
    application: { web: { redirectUris: [`${server.url}/connect/microsoft/callback`] } },
  });
  await ask("PUT", "/api/abilities", { on });
  const credential = { kind: "secret", secret: app.secret };
  const wish = { name: "Larkfield", entraTenantId: sandbox.ready.tenantId, clientId: app.clientId, credential };
  await ask("POST", "/api/connections", wish);
  return { sandbox, server, page, ask };
}

/** Somebody's Teams, opened at a chat or a channel, and how they write there. */
export async function teamsOf({ ready }: TestSandbox, who: string, thread: string) {
  const teams = await (await browser()).newPage();
  await teams.goto(`${new URL(ready.control).origin}/teams/${who}/${encodeURIComponent(thread)}`);
  const say = async (text: string) => {
    await teams.getByRole("textbox", { name: "Message" }).fill(text);
    // It may stand there before the page has come anew, with an empty box that loses what is written next.
    const anew = teams.waitForEvent("load");
    await teams.getByRole("button", { name: "Send" }).click();
    await anew;
    await teams.getByText(text).first().waitFor();
  };
  return { teams, say };
}

/** What somebody does on Microsoft's pages: picks themselves, and accepts. */
export async function accept(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
  await page.getByRole("button", { name: "Accept" }).click();
}
