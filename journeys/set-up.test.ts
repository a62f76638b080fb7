import { expect, test } from "vitest";
import { migratedDatabase } from "../src/testing/databases.ts";
import { stage } from "../src/testing/process.ts";
import { testSandbox } from "../src/testing/sandbox.ts";
import { callAt } from "../src/testing/server.ts";
import { blind, browser, scene, signIn, visit } from "./browser.ts";

/** What an administrator's machine does with the command, by the same doors. */
async function registers(sandbox: Awaited<ReturnType<typeof testSandbox>>, url: string, token: string): Promise<void> {
  const { body: plan } = await callAt(url, { method: "POST", path: "/api/setups/plan", body: { token } });
  const wish = { displayName: plan.name, roles: plan.application, certificate: plan.certificate };
  const { clientId, objectId } = await sandbox.control("POST", "/apps", wish);
  const ids = { entraTenantId: sandbox.ready.tenantId, clientId, applicationObjectId: objectId };
  const { status } = await callAt(url, { method: "POST", path: "/api/setups/outcome", body: { token, ...ids } });
  expect(status).toBe(200);
}

test.skipIf(blind)(
  "an administrator begins a set-up, hands the command over, sees it done, and verifies an operator",
  async () => {
    const sandbox = await testSandbox();
    const { start } = await stage(await migratedDatabase(), sandbox);
    const server = await start();
    const page = await signIn(await browser(), server.url);
    await visit(page, `${server.url}/connections`);
    await page.getByRole("link", { name: "Set up with an administrator" }).first().click();
    await page.getByRole("button", { name: "Begin" }).click();
    const command = await page.getByText("npm run parley -- setup").textContent();
    const token = /--token (\S+)/.exec(command ?? "")?.[1] ?? "";
    await callAt(server.url, {
      method: "POST",
      path: "/api/setups/trouble",
      body: { token, reason: "role-missing", sentence: "Your account may not register apps.", who: "Ada the admin" },
    });
    await page.getByText("Your account may not register apps.").waitFor();
    await registers(sandbox, server.url, token);
    await page.getByRole("link", { name: "Open the connection" }).click();
    await page.getByText("Working", { exact: true }).waitFor();
    await page.getByRole("textbox", { name: "Verify an operator, too" }).fill("amara.okafor@campus.example");
    await page.getByRole("button", { name: "Run diagnostics" }).click();
    await page.getByRole("heading", { name: "amara.okafor@campus.example" }).waitFor();
    const matrix = page.getByRole("table", { name: "Readiness of operators" });
    await matrix.getByRole("row", { name: /amara\.okafor/ }).waitFor();
    expect(
      await matrix
        .getByRole("row", { name: /amara\.okafor/ })
        .getByText("Good")
        .count(),
    ).toBe(4);
    // The token was used up.
    const again = await callAt(server.url, { method: "POST", path: "/api/setups/plan", body: { token } });
    expect(again.body).toMatchObject({ status: 404, reason: "setup-token-spent" });
  },
);

test.skipIf(blind)(
  "an administrator switches on what they use, and takes over what a guide's readers want",
  async () => {
    const sandbox = await testSandbox();
    const { start } = await stage(await migratedDatabase(), sandbox);
    const server = await start();
    const page = await signIn(await browser(), server.url);
    await visit(page, `${server.url}/abilities`);
    await page.getByRole("switch", { name: "Presence" }).click();
    const on = async () =>
      (await callAt(server.url, { method: "GET", path: "/api/abilities" })).body.items
        .filter((ability: { on: boolean }) => ability.on)
        .map(({ key }: { key: string }) => key);
    await expect.poll(on, { timeout: 60_000 }).toContain("directory.presence");
    await page.getByRole("button", { name: /^Switch these on: Class teams/ }).click();
    await expect.poll(on, { timeout: 60_000 }).toEqual(["classes.account"]);
    expect(await page.getByRole("switch", { name: "Class teams, by an account" }).isChecked()).toBe(true);
  },
);

test.skipIf(blind)("a colleague who holds the role is sent one step, and sees that and nothing else", async () => {
  const { server, call } = await scene();
  const [{ id }] = (await call("GET", "/api/connections")).body.items;
  const page = await signIn(await browser(), server.url);
  await visit(page, `${server.url}/connections/${id}`);
  const permissions = page.getByRole("region", { name: "Permissions" });
  await permissions.getByRole("button", { name: "Send to a colleague" }).click();
  const link = (await permissions.getByText(/\/step#/).textContent()) ?? "";
  const colleague = await (await browser()).newPage();
  await visit(colleague, link);
  expect(await colleague.getByText("Privileged Role Administrator").count()).toBe(1);
  const consent = await colleague.getByRole("link", { name: "Open Microsoft’s page" }).getAttribute("href");
  expect(new URL(consent ?? "").pathname).toMatch(/\/adminconsent$/);
  expect(await colleague.getByRole("navigation").count()).toBe(0);
  await visit(colleague, `${server.url}/step#a-link-that-never-was-one`);
  await colleague.getByRole("heading", { name: "This link is not good any more" }).waitFor();
});
