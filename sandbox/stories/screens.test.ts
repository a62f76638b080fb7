import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { visitor } from "./visitor.ts";

const it = visitor();
const blind = process.env["PARLEY_NO_BROWSER"] === "1";
const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
const PATIENCE_MS = 8000;
const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
);

if (blind) console.warn("SKIPPED: there is no Chromium here, so nobody looks at the sandbox's pages.");

describe.skipIf(blind)("in a browser", () => {
  let browser: Browser;
  const mishaps: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    await it().control("POST", "/reset");
    it().forgetToken();
    mishaps.length = 0;
  });

  async function open(path: string, size = { width: 1280, height: 900 }): Promise<Page> {
    const page = await browser.newPage({ viewport: size });
    page.setDefaultTimeout(PATIENCE_MS);
    onTestFinished(() => page.close());
    page.on("pageerror", ({ message }) => mishaps.push(message));
    page.on("console", (said) => {
      if (said.type() === "error") mishaps.push(said.text());
    });
    await page.goto(`${it().sandbox.url}${path}`);
    return page;
  }

  async function teamsOf(name: string): Promise<Page> {
    const page = await open("/teams");
    await page.getByRole("link", { name }).click();
    return page;
  }

  test("somebody writes to a colleague, who sees it come in, answers, reacts and is seen to", async () => {
    const priya = await teamsOf("Priya Raman");
    await priya.getByLabel("With").fill("marcus.bellamy@campus.example");
    await priya.getByRole("button", { name: "Begin" }).click();
    await priya.getByLabel("Message as Priya Raman").fill("Are you free at <b>three</b>?");
    await priya.keyboard.press("Enter");
    await priya.locator(".text", { hasText: "Are you free at <b>three</b>?" }).waitFor();

    const marcus = await teamsOf("Marcus Bellamy");
    await marcus.getByRole("link", { name: "Priya Raman" }).click();
    const said = marcus.locator(".said", { hasText: "Are you free" });
    await said.getByText("React, answer").click();
    await said.getByRole("button", { name: "React with 👍" }).click();
    await marcus.getByLabel("Message as Marcus Bellamy").fill("I am.");
    await marcus.getByLabel("Photo").setInputFiles({ name: "room.png", mimeType: "image/png", buffer: PIXEL });
    await marcus.getByRole("button", { name: "Send" }).click();

    await priya.locator(".text", { hasText: "I am." }).waitFor();
    await priya.getByText("👍 1").waitFor();
    await priya.getByRole("img", { name: "Picture in the message" }).waitFor();
    await expect.poll(() => priya.evaluate("document.querySelector('.shared').naturalWidth")).toBe(1);
    expect(mishaps).toEqual([]);
  });

  test("what was written is edited and deleted by its author, and by nobody else", async () => {
    const priya = await teamsOf("Priya Raman");
    await priya.getByRole("link", { name: "Employers' fair" }).click();
    await priya.getByLabel("Message as Priya Raman").fill("Frist draft");
    await priya.getByRole("button", { name: "Send" }).click();
    const own = priya.locator(".said.own").last();
    await own.getByText("React, edit, delete").click();
    await own.getByLabel("New text").fill("First draft");
    await own.getByRole("button", { name: "Save" }).click();
    await priya.locator(".said.own", { hasText: "First draft" }).getByText("Edited", { exact: true }).waitFor();
    const last = priya.locator(".said.own").last();
    await last.getByText("React, edit, delete").click();
    await last.getByRole("button", { name: "Delete" }).click();
    await priya.getByText("This message was deleted.").waitFor();
    const others = priya.locator(".said:not(.own)").filter({ hasText: "Permits are in" });
    await others.getByText("React, answer").click();
    expect(await others.getByRole("button", { name: "Delete" }).count()).toBe(0);
  });

  test("a file and a place are shared in a channel", async () => {
    const priya = await teamsOf("Priya Raman");
    await priya.getByRole("link", { name: "General Careers Service" }).click();
    await priya
      .getByLabel("File")
      .setInputFiles({ name: "plan.txt", mimeType: "text/plain", buffer: Buffer.from("Plan B") });
    await priya.getByText("Location").click();
    await priya.getByLabel("Name").fill("Library");
    await priya.getByLabel("Latitude").fill("51.5");
    await priya.getByLabel("Longitude").fill("-0.12");
    await priya.getByRole("button", { name: "Send" }).click();
    await priya.locator(".text", { hasText: "Library" }).waitFor();
    const [file] = await Promise.all([
      priya.waitForEvent("download"),
      priya.getByRole("link", { name: "plan.txt" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe("plan.txt");
  });

  test("an administrator registers an app, gives it a secret and a permission, and both work", async () => {
    const page = await open("/entra");
    await page.getByLabel("Name", { exact: true }).fill("Timetable");
    await page.getByRole("button", { name: "Register" }).click();
    await page.getByRole("button", { name: "New client secret" }).click();
    const secret = (await page.locator(".note code").textContent()) ?? "";
    await page.getByLabel("Application permission").fill("User.Read.All");
    await page.getByRole("button", { name: "Grant" }).first().click();
    await page.getByRole("cell", { name: "User.Read.All" }).waitFor();
    const clientId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    const { body } = await it().token({ client_id: clientId, client_secret: secret });
    expect((await it().graph("GET", "/users?$top=1", { token: body.access_token })).status).toBe(200);

    await page.getByRole("button", { name: "Expire now" }).click();
    await page.getByText("Expired").waitFor();
    expect((await it().token({ client_id: clientId, client_secret: secret })).body.error_codes).toEqual([7000222]);
  });

  test("an invitation is accepted in one calendar and seen as accepted in the other; then it is moved", async () => {
    const people = (await it().state()).users as { id: string; userPrincipalName: string }[];
    const idOf = (name: string): string =>
      people.find(({ userPrincipalName }) => userPrincipalName.startsWith(name))?.id ?? "";
    const organiser = await open(`/people/${idOf("praman2")}`);
    await organiser.getByText("New event").click();
    await organiser.getByLabel("Subject").fill("Reading group");
    await organiser.getByLabel("Invite, by mail addresses").fill("marcus.bellamy@campus.example");
    await organiser.getByRole("button", { name: "Save" }).click();

    const guest = await open(`/people/${idOf("marcus.bellamy")}`);
    await guest.locator(".slot").getByRole("link", { name: "Reading group" }).click();
    await guest.getByRole("button", { name: "Accept" }).click();
    await organiser.locator(".slot").getByRole("link", { name: "Reading group" }).click();
    await organiser.getByText("Accepted").waitFor();
    await organiser
      .getByLabel("Ends")
      .fill((await organiser.getByLabel("Begins").inputValue()).replace("T16:00", "T18:15"));
    await organiser.getByRole("button", { name: "Move" }).click();
    await organiser.getByText("18:15").waitFor();
    await guest.reload();
    expect(await guest.getByText("18:15").count()).toBeGreaterThan(0);
  });

  test("the control page sets a fault, shows whom it struck, keeps the state and brings it back", async () => {
    const page = await open("/control");
    await page.getByLabel("Keep the state as").fill("before");
    await page.getByRole("button", { name: "Take a snapshot" }).click();
    await page.getByRole("button", { name: "Answer the next Graph request with 429" }).click();
    expect((await it().graph("GET", "/organization")).status).toBe(429);
    const id = await it().idOf("marcus.bellamy");
    await it().graph("DELETE", `/users/${id}`);
    await page.getByRole("link", { name: /^All \d+ requests/ }).click();
    await page.getByLabel("Only").selectOption("fault");
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByRole("row", { name: /organization.*429/ }).waitFor();
    await page.goBack();
    await page.goBack();
    await page.reload();
    await page.getByRole("button", { name: "Restore it" }).click();
    expect((await it().graph("GET", `/users/${id}`)).status).toBe(200);
  });

  test("PowerShell that is typed in is run, and says what came of it", async () => {
    const page = await open("/control/script");
    await page
      .getByLabel("Script")
      .fill("Connect-MicrosoftTeams | Out-Null\n(Get-CsApplicationAccessPolicy)[0].Identity");
    await page.getByRole("button", { name: "Run" }).click();
    await page.getByText("The script came to its end.").waitFor();
    expect(await page.locator("pre").textContent()).toContain("Global");
  });

  async function everyPage(): Promise<string[]> {
    const people = (await it().state()).users as { id: string }[];
    const somebody = people[0]?.id ?? "";
    const app = `/entra/apps/${it().sandbox.ready.admin.clientId}`;
    const control = ["/control", "/control/traffic", "/control/script"];
    return ["/", `/people/${somebody}`, "/mailboxes", "/teams", `/teams/${somebody}`, "/entra", app, ...control];
  }

  test("every page can be used without a mouse and without good eyes", async () => {
    for (const path of await everyPage()) {
      const page = await open(path);
      await page.evaluate(axe.source);
      const found = await page.evaluate(
        "axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))",
      );
      expect([path, found]).toEqual([path, []]);
      await page.close();
    }
    expect(mishaps).toEqual([]);
  });

  test("on a phone of 320 points nothing goes sideways", async () => {
    for (const path of await everyPage()) {
      const page = await open(path, { width: 320, height: 700 });
      const fits = await page.evaluate("document.documentElement.scrollWidth <= innerWidth");
      expect([path, fits]).toEqual([path, true]);
      await page.close();
    }
  });
});
