import { expect, test } from "vitest";
import { migratedDatabase } from "../src/testing/databases.ts";
import { stage } from "../src/testing/process.ts";
import { connect, testSandbox } from "../src/testing/sandbox.ts";
import { callAt } from "../src/testing/server.ts";
import { personAtBrowser } from "../src/testing/sign-in.ts";
import { blind, browser, scene, signIn, visit } from "./browser.ts";
import {
  actions,
  AMARA,
  appsOf,
  certificateIn,
  emptyTenant,
  makeTestMeeting,
  PRIYA,
  registeredByHand,
  runCopied,
  runShownCommand,
  sawAllGood,
  signInAtMicrosoft,
  step,
} from "./wizard.ts";

const FIVE = ["choose", "run the command", "sign in", "approve", "make a test meeting"];

test.skipIf(blind)(
  "from an empty tenant to a meeting in five actions: choose, run the command, sign in, approve, make a test meeting",
  async () => {
    const { sandbox, page, context, arrive } = await emptyTenant();
    const { done, act } = actions();
    await arrive();
    await act("choose", () => page.getByRole("button", { name: "Begin for everyone" }).click());
    const run = await act("run the command", () => runShownCommand(page));
    const microsoft = await context.newPage();
    await microsoft.goto(await run.says(/^(http:\S+authorize\S+)$/m));
    await act("sign in", () => signInAtMicrosoft(microsoft, sandbox));
    await act("approve", () => microsoft.getByRole("button", { name: "Accept" }).click());
    await microsoft.getByText("You can close this window").waitFor();
    expect(await run.ended).toMatchObject({ code: 0 });
    await page.getByRole("heading", { name: "Does it work?" }).waitFor();
    await act("make a test meeting", () => makeTestMeeting(page, sandbox));
    await sawAllGood(page, sandbox, sandbox.ready.user.userPrincipalName);
    expect(done).toEqual(FIVE);
    expect(await appsOf(sandbox)).toHaveLength(1);
  },
);

test.skipIf(blind)(
  "kept to one operator it is six actions: Exchange opens their calendar by a script, and a reload loses nothing",
  async () => {
    const { sandbox, page, context, arrive } = await emptyTenant();
    const { done, act } = actions();
    await arrive();
    await page.getByRole("link", { name: "Continue: Who meets" }).click();
    await page.getByRole("radio", { name: /^These people/ }).check();
    await page.getByLabel(/^Logins/).fill(AMARA);
    await page.getByLabel(/^Somebody who is not one of them/).fill(PRIYA);
    await act("choose", () => page.getByRole("button", { name: "Save and continue" }).click());
    const run = await act("run the command", () => runShownCommand(page));
    await page.reload();
    await step(page, "Who meets").click();
    expect(await page.getByLabel(/^Logins/).inputValue()).toBe(AMARA);
    await step(page, "Register the app").click();
    const microsoft = await context.newPage();
    await microsoft.goto(await run.says(/^(http:\S+authorize\S+)$/m));
    await act("sign in", () => signInAtMicrosoft(microsoft, sandbox));
    await act("approve", () => microsoft.getByRole("button", { name: "Accept" }).click());
    expect(await run.ended).toMatchObject({ code: 0 });
    await page.getByText("Run by an Exchange Administrator").waitFor();
    await page.getByRole("button", { name: /^Copy script/ }).waitFor();
    await act("run the script", () =>
      runCopied(page, sandbox, /^Copy script: Let Parley into the operators' mailboxes/),
    );
    // Microsoft heeds it a while later; the page tells when Parley looks again, and sees it by itself.
    await step(page, "Test").click();
    await page.getByText("The app may not use this calendar.").waitFor();
    await page.getByText(/^Looks again/).waitFor();
    await sandbox.control("POST", "/clock", { advance: 31 * 60 });
    await sawAllGood(page, sandbox, AMARA);
    await act("make a test meeting", () => makeTestMeeting(page, sandbox));
    expect(done).toEqual([...FIVE.slice(0, 4), "run the script", "make a test meeting"]);
    await page.getByRole("button", { name: "Run diagnostics" }).click();
    const outsider = page.getByRole("heading", { name: PRIYA }).locator("..");
    await outsider.getByText("One test came out well").waitFor();
  },
);

test.skipIf(blind)(
  "by Azure Cloud Shell: the block is pasted, then the script that lets Parley hold meetings in Teams",
  async () => {
    const { sandbox, page, arrive } = await emptyTenant();
    await arrive();
    await page.getByRole("button", { name: /^Switch these on: Appointments whose operator/ }).click();
    await page.getByText(/^On now: .*Meetings that the operator owns/).waitFor();
    await page.getByRole("link", { name: "Continue: Who meets" }).click();
    await page.getByRole("radio", { name: /^These people/ }).check();
    await page.getByLabel(/^Logins/).fill(AMARA);
    await page.getByRole("button", { name: "Save and continue" }).click();
    await page.getByRole("radio", { name: /^Azure Cloud Shell/ }).check();
    const said = await runCopied(page, sandbox, "Copy: the block");
    expect(said).toContain("the connection is active");
    await page.getByText("Run by a Teams Administrator").waitFor();
    await page.getByRole("button", { name: /^Copy script/ }).waitFor();
    await runCopied(page, sandbox, /^Copy script: Let Parley hold meetings/);
    await sandbox.control("POST", "/clock", { advance: 31 * 60 });
    await step(page, "Test").click();
    await sawAllGood(page, sandbox, AMARA);
    await makeTestMeeting(page, sandbox);
    expect(await sandbox.onlineMeetings("Test meeting of Parley")).toHaveLength(1);
  },
);

test.skipIf(blind)("where there is no browser, the administrator signs in by a code on another device", async () => {
  const { sandbox, page, context, arrive } = await emptyTenant();
  await arrive();
  await page.getByRole("button", { name: "Begin for everyone" }).click();
  const run = await runShownCommand(page, "--device-code");
  const code = await run.says(/enter the code (\w+)/);
  const phone = await context.newPage();
  await phone.goto(await run.says(/Open (\S+) on any device/));
  await phone.getByLabel("Code").fill(code);
  await phone.getByRole("button", { name: "Next" }).click();
  await signInAtMicrosoft(phone, sandbox);
  await phone.getByRole("button", { name: "Accept" }).click();
  expect(await run.ended).toMatchObject({ code: 0 });
  await page.getByRole("heading", { name: "Does it work?" }).waitFor();
  await makeTestMeeting(page, sandbox);
  await sawAllGood(page, sandbox, sandbox.ready.user.userPrincipalName);
});

test.skipIf(blind)(
  "by hand: the certificate is uploaded, two ids are pasted, and an administrator consents",
  async () => {
    const { sandbox, page, arrive } = await emptyTenant();
    await arrive();
    await page.getByRole("button", { name: "Begin for everyone" }).click();
    await page.getByRole("radio", { name: /^By hand/ }).check();
    const downloading = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download certificate" }).click();
    const certificate = await certificateIn(await downloading);
    const lines = page.getByRole("region", { name: "By hand" }).locator("li li");
    const listed = await lines.allTextContents();
    const app = await registeredByHand(sandbox, { certificate, listed });
    await page.getByLabel(/^Directory \(tenant\) ID/).fill(sandbox.ready.tenantId);
    await page.getByLabel(/^Application \(client\) ID/).fill(app.clientId);
    await page.getByRole("button", { name: "Connect the app" }).click();
    await step(page, "Permissions").click();
    await page.getByRole("button", { name: "Grant permissions" }).click();
    await page.getByRole("link", { name: "Open Microsoft’s page" }).click();
    await signInAtMicrosoft(page, sandbox);
    await page.getByRole("button", { name: "Accept" }).click();
    await page.getByText("The permissions are granted. Parley tests the connection now.").waitFor();
    await page.getByText("All that is needed is granted.").waitFor();
    await step(page, "Test").click();
    await makeTestMeeting(page, sandbox, AMARA);
    await sawAllGood(page, sandbox, AMARA);
    expect(await sandbox.events("Test meeting of Parley")).toHaveLength(1);
  },
);

test.skipIf(blind)(
  "who is stopped is told which role it takes, and a second connection has a set-up of its own",
  async () => {
    const { sandbox, server, page, call } = await emptyTenant();
    await connect({ call: (method, path, asked) => call(method, path, asked?.body) }, sandbox.ready);
    await visit(page, `${server.url}/connections`);
    await page.getByText("Only the sandbox is connected so far.").waitFor();
    await page.getByRole("link", { name: "Set up with an administrator" }).click();
    await page.getByRole("button", { name: "Begin for everyone" }).click();
    const run = await runShownCommand(page);
    const clerk = personAtBrowser(sandbox);
    await clerk.signIn(await run.says(/^(http:\S+authorize\S+)$/m), PRIYA);
    await page.getByText("Who can do it: Privileged Role Administrator").waitFor();
    await visit(page, `${server.url}/set-up`);
    await page.getByRole("link", { name: "Go on with Parley" }).click();
    const other = await runShownCommand(page);
    const administrator = personAtBrowser(sandbox);
    const asked = await administrator.signIn(await other.says(/^(http:\S+authorize\S+)$/m));
    await administrator.fill(asked, { decision: "accept" });
    await page.getByRole("heading", { name: "Does it work?" }).waitFor();
    expect((await call("GET", "/api/connections")).body.items).toHaveLength(2);
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
    await page.getByRole("switch", { name: "Presence", exact: true }).click();
    const on = async () =>
      (await callAt(server.url, { method: "GET", path: "/api/abilities" })).body.items
        .filter((ability: { on: boolean }) => ability.on)
        .map(({ key }: { key: string }) => key);
    await expect.poll(on, { timeout: 60_000 }).toContain("directory.presence");
    await page.getByRole("button", { name: /^Switch these on: Class teams/ }).click();
    await expect.poll(on, { timeout: 60_000 }).toEqual(["classes.account"]);
    await page.getByRole("switch", { name: "Class teams, by an account", checked: true }).waitFor();
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
  await colleague.getByText("Privileged Role Administrator").waitFor();
  const consent = await colleague.getByRole("link", { name: "Open Microsoft’s page" }).getAttribute("href");
  expect(new URL(consent ?? "").pathname).toMatch(/\/adminconsent$/);
  expect(await colleague.getByRole("navigation").count()).toBe(0);
  await visit(colleague, `${server.url}/step#a-link-that-never-was-one`);
  await colleague.getByRole("heading", { name: "This link is not good any more" }).waitFor();
});
