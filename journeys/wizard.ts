import { X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Download, Page } from "playwright-core";
import { expect } from "vitest";
import { migratedDatabase } from "../src/testing/databases.ts";
import { type Run, setup } from "../src/testing/command.ts";
import { stage } from "../src/testing/process.ts";
import { testSandbox, type TestSandbox } from "../src/testing/sandbox.ts";
import { callAt } from "../src/testing/server.ts";
import { browser, signIn, visit } from "./browser.ts";

export const AMARA = "amara.okafor@campus.example";
export const PRIYA = "praman2@campus.example";

/** An installation that nobody has connected to a tenant in which nobody has registered anything for it. */
export async function emptyTenant() {
  const sandbox = await testSandbox();
  const { start } = await stage(await migratedDatabase(), sandbox);
  const server = await start();
  expect(await appsOf(sandbox)).toEqual([]);
  const context = await browser();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await signIn(context, server.url);
  const call = (method: string, path: string, body?: unknown) => callAt(server.url, { method, path, body });
  /** Whoever comes to the home page is shown the way. */
  const arrive = async () => {
    await visit(page, server.url);
    await page.getByRole("link", { name: "Set up the connection" }).click();
    await page.getByRole("heading", { name: "What is Parley to do for you?" }).waitFor();
  };
  return { sandbox, server, context, page, call, arrive };
}

/** The apps in the tenant that are Parley's. */
export async function appsOf(sandbox: TestSandbox): Promise<{ displayName: string; clientId: string }[]> {
  const { apps } = await sandbox.control("GET", "/state");
  return apps.filter(({ displayName }: { displayName: string }) => displayName === "Parley");
}

/** What a person does, counted. */
export function actions() {
  const done: string[] = [];
  const act = async <T>(what: string, deed: () => Promise<T>): Promise<T> => {
    done.push(what);
    return deed();
  };
  return { done, act };
}

/** Runs the command that the page shows, as it stands there. */
export async function runShownCommand(page: Page, ...more: string[]): Promise<Run> {
  const shown = (await page.getByText(/^npm run parley -- setup/).textContent()) ?? "";
  const [, server = "", token = ""] = /--server (\S+) --token (\S+)/.exec(shown) ?? [];
  return setup(server, token, ...more);
}

/** Signs in on Microsoft's page, as the tenant's administrator. */
export async function signInAtMicrosoft(page: Page, { ready }: TestSandbox): Promise<void> {
  await page.getByLabel("User name").fill(ready.user.userPrincipalName);
  await page.getByLabel("Password, where one is set").fill(ready.user.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** Copies a script or block from the page by its button, and runs it as the administrator who signed in. */
export async function runCopied(page: Page, sandbox: TestSandbox, button: string | RegExp): Promise<string> {
  await page.getByRole("button", { name: button }).click();
  await page
    .getByText(/is copied/)
    .first()
    .waitFor();
  const text = await page.evaluate<string>("navigator.clipboard.readText()");
  const person = sandbox.ready.user.userPrincipalName;
  const { output, errors, failure } = await sandbox.control("POST", "/scripts", { text, person });
  expect({ errors, failure }).toEqual({ errors: [], failure: null });
  return output.join("\n");
}

/** The state of a step, as the list of steps says it. */
export function step(page: Page, name: string) {
  return page.getByRole("navigation", { name: "Steps of the set-up" }).getByRole("link", { name });
}

/** Waits for the wizard to come to its test by itself, presses the button, and sees the meeting stand. */
export async function makeTestMeeting(page: Page, sandbox: TestSandbox, operator?: string): Promise<void> {
  const form = page.getByRole("region", { name: "A test meeting" });
  const login = form.getByRole("textbox", { name: "In whose name" });
  if (operator !== undefined) await login.fill(operator);
  await expect.poll(() => login.inputValue(), { timeout: 60_000 }).toContain("@");
  await form.getByRole("button", { name: "Make a test meeting" }).click();
  const join = form.getByRole("link", { name: /^Join the meeting/ });
  await join.waitFor();
  const [onCalendar] = await sandbox.events("Test meeting of Parley");
  const [standing] = onCalendar === undefined ? await sandbox.onlineMeetings("Test meeting of Parley") : [onCalendar];
  expect(await join.getAttribute("href")).toBe(standing?.["joinUrl"] ?? standing?.["joinWebUrl"]);
}

/**
 * Every test of this operator's has come out well, as the page shows it. Parley looks again by itself, the longer the
 * trouble lasts the less often, so time goes on until it has.
 */
export async function sawAllGood(page: Page, sandbox: TestSandbox, operator: string): Promise<void> {
  const row = page
    .getByRole("table", { name: "Readiness of operators" })
    .getByRole("row", { name: new RegExp(operator) });
  await row.waitFor();
  let looks = 0;
  const seesIt = async () => {
    if ((await page.getByText("Everything works.").count()) > 0) return true;
    // While it is looking, time is left alone: hours that pass meanwhile bring work of their own, and end sessions.
    const isWaiting = (await page.getByText(/^Looks again/).count()) > 0;
    if (isWaiting || looks % 6 === 5) await sandbox.control("POST", "/clock", { advance: 20 * 60 });
    looks += 1;
    return false;
  };
  await expect.poll(seesIt, { timeout: 300_000, interval: 5000 }).toBe(true);
  const cells = await row.getByRole("cell").allTextContents();
  expect(new Set(cells.slice(1))).toEqual(new Set(["Good"]));
}

/** A certificate that was downloaded, as Entra's page takes it: DER. */
export async function certificateIn(download: Download): Promise<string> {
  return new X509Certificate(await readFile(await download.path())).toString();
}

const GRAPH = "00000003-0000-0000-c000-000000000000";

/** What an administrator does in the Entra admin center with what the page lists: addresses, then permissions. */
export async function registeredByHand(
  sandbox: TestSandbox,
  { certificate, listed }: { readonly certificate: string; readonly listed: readonly string[] },
): Promise<{ clientId: string }> {
  const ids = await rolesByName(sandbox);
  const resourceAccess = listed.flatMap((name) => {
    const id = ids.get(name);
    return id === undefined ? [] : [{ id, type: "Role" }];
  });
  return sandbox.control("POST", "/apps", {
    displayName: "Parley",
    certificate,
    application: {
      web: { redirectUris: listed.filter((line) => line.startsWith("http")) },
      requiredResourceAccess: [{ resourceAppId: GRAPH, resourceAccess }],
    },
  });
}

/** The permissions that Microsoft Graph offers to apps, as its own service principal lists them. */
async function rolesByName(sandbox: TestSandbox): Promise<Map<string, string>> {
  const { access_token: token } = await sandbox.control("POST", "/tokens", {});
  const address = `${sandbox.ready.graph}/servicePrincipals(appId='${GRAPH}')?$select=appRoles`;
  const answer = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
  const { appRoles } = (await answer.json()) as { appRoles: { id: string; value: string }[] };
  return new Map(appRoles.map(({ id, value }) => [value, id]));
}
