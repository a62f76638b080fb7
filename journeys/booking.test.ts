import type { BrowserContext, Page } from "playwright-core";
import { expect, test } from "vitest";
import { handOverKey } from "../src/testing/hand-over.ts";
import { addHost } from "../src/testing/microsoft/booking.ts";
import { AMARA } from "../src/testing/microsoft/wishes.ts";
import { blind, browser, scene, signIn, visit } from "./browser.ts";
import { violations } from "./violations.ts";

const PHONE = { width: 320, height: 640 };
const TIME = /^\d\d:\d\d$/;

/** Minutes until the day is over: with them as its notice the soonest time of a service is the first of a day, at whatever hour. */
function tillNight(): number {
  const minutes = Math.floor(Date.now() / 60_000);
  return 24 * 60 - (minutes % (24 * 60));
}

/** Minutes until the month is over: with them as its notice the soonest day is the first of a month, which every month has. */
function tillMonthIsOver(): number {
  const now = new Date();
  return Math.ceil((Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1) - now.getTime()) / 60_000);
}

/** A server where Amara gives careers advice, every day from nine to five in London. */
async function advice(changes: object = {}) {
  const { server, call, sandbox } = await scene();
  const host = await addHost({ call }, { name: "Amara Okafor", email: AMARA });
  const { body: service } = await call("POST", "/api/services", {
    body: {
      name: "Careers advice",
      zone: "Europe/London",
      hosts: [host.id],
      notice: tillNight() + 24 * 60,
      ...changes,
    },
  });
  const path = new URL(service.page).pathname;
  return { server, call, sandbox, service, path, address: server.url + path };
}

const sideways = (page: Page) => page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
const focused = (page: Page) => page.evaluate<string>("document.activeElement.textContent");
const title = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });

/** Fills in who comes, where nothing more is asked. */
async function fillIn(page: Pick<Page, "getByLabel">) {
  await page.getByLabel("Your name").fill("Vera Verstappen");
  await page.getByLabel("Your e-mail").fill("vera@outside.example");
}

test.skipIf(blind)(
  "a visitor with a small phone reads what there is to know, books the soonest time, moves the appointment and cancels it",
  async () => {
    const { server, call, sandbox, path, address } = await advice({
      policy: "Bring your papers.",
      questions: [
        { name: "year", label: "Year of study", kind: "choice", options: ["First", "Third"], required: true },
        { name: "thesis", label: "Subject of your thesis", kind: "text", required: true, when: THIRD },
      ],
    });
    const page = await (await browser(PHONE)).newPage();
    const narrow: [string, number][] = [];
    const stopAt = async (where: string) => narrow.push([where, await sideways(page)]);
    await visit(page, server.url + path.split("/").slice(0, 3).join("/"));
    await page.getByText(/^Soonest: .* London time$/).waitFor();
    await stopAt("list");
    await page.getByRole("link", { name: "Careers advice" }).click();
    await title(page, "Careers advice").waitFor();
    await page.getByText("Bring your papers.").waitFor();
    await page.getByText("You can move or cancel it until 1 hour before it begins.").waitFor();
    await page.getByText("Times are shown in London time, as on this device.").waitFor();
    const first = page.getByRole("button", { name: TIME }).first();
    await first.waitFor();
    await stopAt("times");
    const chosen = await first.textContent();
    await first.click();

    await title(page, "Your details").waitFor();
    await expect.poll(() => focused(page)).toBe("Your details");
    await page.getByText(`, ${chosen}–`).waitFor();
    await page.getByText("This time is kept for you for 9 minutes more.").waitFor();
    await page.getByRole("button", { name: "Book", exact: true }).click();
    await page.getByText("Your name: this is needed.").waitFor();
    await fillIn(page);
    expect(await page.getByLabel("Subject of your thesis").count()).toBe(0);
    await page.getByRole("radio", { name: "Third" }).click();
    await page.getByLabel("Subject of your thesis").fill("Tides");
    await stopAt("form");
    await page.getByRole("button", { name: "Book", exact: true }).click();

    await title(page, "You are booked").waitFor();
    const link = await page.getByRole("link", { name: "Join in Teams" }).getAttribute("href");
    expect(link).toContain("meetup-join");
    await stopAt("booked");
    const [booked] = (await call("GET", "/api/appointments")).body.items;
    expect(booked).toMatchObject({ answers: { year: "Third", thesis: "Tides" }, customer: { zone: "Europe/London" } });
    await page.goBack();
    await title(page, "Careers advice").waitFor();
    await page.goForward();

    await page.getByRole("button", { name: "Move" }).click();
    await title(page, "Move your appointment").waitFor();
    await page.getByRole("button", { name: TIME }).nth(1).click();
    await stopAt("move");
    await page.getByRole("button", { name: "Move to this time" }).click();
    await title(page, "You are booked").waitFor();
    const [moved] = (await call("GET", "/api/appointments")).body.items;
    expect(Date.parse(moved.start) - Date.parse(booked.start)).toBe(60 * 60_000);
    await page.getByRole("button", { name: "Cancel appointment" }).click();
    await page.getByText(/^The time becomes free for others at once/).waitFor();
    await page.getByLabel("Why (optional)").fill("I am ill.");
    await stopAt("cancel");
    await page.getByRole("button", { name: "Cancel appointment" }).click();
    await title(page, "This appointment is cancelled").waitFor();
    await page.getByText("You wrote: “I am ill.”").waitFor();
    await expect.poll(() => sandbox.events("Careers advice: Vera Verstappen"), { timeout: 60_000 }).toEqual([]);
    await page.getByRole("link", { name: "Book another appointment" }).click();
    await page.waitForURL(address);
    expect(narrow.filter(([, beyond]) => beyond > 0)).toEqual([]);
  },
);

const THIRD = { question: "year", values: ["Third"] };

/** Presses Tab until what has the focus is called so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const called = () =>
    page.evaluate<string>(
      "(({ labels, textContent, ariaLabel }) => ariaLabel ?? labels?.[0]?.textContent ?? textContent)(document.activeElement)",
    );
  for (let presses = 0; presses < 40 && !name.test(await called()); presses += 1) await page.keyboard.press("Tab");
  expect(await called()).toMatch(name);
}

test.skipIf(blind)("a visitor without a mouse goes through the months by the keyboard, and books", async () => {
  const { call, address } = await advice({ days: 70, notice: tillMonthIsOver() });
  const page = await (await browser()).newPage();
  await visit(page, address);
  await page.getByRole("button", { name: TIME }).first().waitFor();
  await tabTo(page, /free times?$/);
  const day = () => page.evaluate<string>("document.activeElement.dataset.day");
  const before = await day();
  await page.keyboard.press("PageDown");
  await expect.poll(async () => (await day()).slice(0, 7)).not.toBe(before.slice(0, 7));
  await page.keyboard.press("PageUp");
  await expect.poll(day).toBe(before);
  await page.keyboard.press("ArrowRight");
  await expect.poll(async () => Date.parse(await day()) - Date.parse(before)).toBe(24 * 3600_000);
  await page.keyboard.press("Enter");
  const chosen = new Date(Date.parse(before) + 24 * 3600_000);
  await expect.poll(() => focused(page)).toContain(` ${chosen.getUTCDate()} `);
  await tabTo(page, TIME);
  await page.keyboard.press("Enter");
  await expect.poll(() => focused(page)).toBe("Your details");
  await page.getByLabel("Your name").waitFor();
  await tabTo(page, /^Your name/);
  await page.keyboard.type("Vera Verstappen");
  await tabTo(page, /^Your e-mail/);
  await page.keyboard.type("vera@outside.example");
  await page.keyboard.press("Enter");
  await title(page, "You are booked").waitFor();
  const [booked] = (await call("GET", "/api/appointments")).body.items;
  expect(booked.start.slice(0, 10)).toBe(chosen.toISOString().slice(0, 10));
});

test.skipIf(blind)(
  "what is taken meanwhile is said with the nearest times, and going back lets go of a time",
  async () => {
    const { call, service, address } = await advice();
    const page = await (await browser()).newPage();
    await visit(page, address);
    const first = page.getByRole("button", { name: TIME }).first();
    const time = await first.textContent();
    const { body: slots } = await call("GET", `/api/slots?${weekOf(service.id)}`);
    const customer = { name: "Somebody faster" };
    await call("POST", "/api/appointments", { body: { service: service.id, start: slots.items[0].start, customer } });
    await first.click();
    await page.getByText("This time is taken.").waitFor();
    await page.getByRole("alert").getByRole("button").first().click();
    await title(page, "Your details").waitFor();
    await fillIn(page);
    const left = page.waitForResponse((response) => response.request().method() === "DELETE");
    await page.goBack();
    expect((await left).status()).toBe(204);
    await title(page, "Careers advice").waitFor();
    await page.getByRole("button", { name: TIME }).first().waitFor();
    await page.getByRole("button", { name: String(time), exact: true }).waitFor({ state: "detached" });
    await page.goForward();
    await page.getByText(/^This time is not kept for you any more/).waitFor();
    await page.getByRole("button", { name: "Keep it again" }).click();
    await page.getByText("This time is kept for you for 9 minutes more.").waitFor();
  },
);

function weekOf(service: string): string {
  const at = (days: number) => new Date(Date.now() + days * 24 * 3600_000).toISOString();
  return new URLSearchParams({ service, from: at(0), to: at(7) }).toString();
}

test.skipIf(blind)(
  "somebody far away reads times by their own clock and by the service's, and may choose a third",
  async () => {
    const { call, address } = await advice({ zone: "Asia/Tokyo" });
    const page = await (await browser(PHONE)).newPage();
    await visit(page, address);
    await page.getByText("The appointment itself goes by Tokyo time.").waitFor();
    await page.getByRole("button", { name: "Show another time zone" }).click();
    await page.getByLabel("Time zone").selectOption("America/New_York");
    await page.getByText("Times are shown in New York time.").waitFor();
    expect(await sideways(page)).toBe(0);
    await page.getByRole("button", { name: TIME }).first().click();
    await page.getByText(/New York time \(.* Tokyo time\)$/).waitFor();
    await fillIn(page);
    await page.getByRole("button", { name: "Book", exact: true }).click();
    await title(page, "You are booked").waitFor();
    expect((await call("GET", "/api/appointments")).body.items).toMatchObject([
      { customer: { zone: "America/New_York" } },
    ]);
  },
);

test.skipIf(blind)(
  "a visitor whom we know books without saying who they are, and finds it among what is theirs",
  async () => {
    const { server, call, service } = await advice({ audience: "visitors" });
    const { sign } = await handOverKey({ call, url: server.url });
    const page = await (await browser(PHONE)).newPage();
    const proof = await sign({ email: "sam@students.example", email_verified: true });
    await page.goto(`${server.url}/visit#hand-over=${proof}`);
    await page.getByText("You have no appointment yet.").waitFor();
    await page.getByRole("link", { name: "Book an appointment" }).click();
    await page.getByRole("link", { name: "Careers advice" }).click();
    await page.getByRole("button", { name: TIME }).first().click();
    await title(page, "Check and book").waitFor();
    await page.getByLabel("Your phone number (optional)").waitFor();
    expect(await page.getByLabel("Your name").count()).toBe(0);
    await page.getByRole("button", { name: "Book", exact: true }).click();
    await title(page, "You are booked").waitFor();
    await page.getByRole("link", { name: "Join in Teams" }).waitFor();
    const invited = { organiser: { userPrincipalName: AMARA }, attendees: [{ email: "sam@students.example" }] };
    const [start, end] = [26, 27].map((hours) => new Date(Date.now() + hours * 3600_000).toISOString());
    await call("PUT", "/api/meetings/welcome", { body: { subject: "Welcome", start, end, ...invited } });
    await visit(page, `${server.url}/visit`);
    await page.getByRole("link", { name: /^Join in Teams: Careers advice, / }).waitFor();
    // What was booked has a meeting, too, which is shown with it alone.
    const meetings = page.getByRole("region", { name: "Your meetings" });
    await meetings.getByText("Welcome").waitFor();
    expect(await meetings.getByRole("listitem").count()).toBe(1);
    expect(await sideways(page)).toBe(0);
    expect(await violations(page, "what is yours")).toEqual([]);
    await page.getByRole("link", { name: /^Move or cancel: Careers advice/ }).click();
    await title(page, "You are booked").waitFor();
    const stranger = await (await browser()).newPage();
    await visit(stranger, `${server.url}/visit/book/${service.slug}`);
    await title(stranger, "Come in first").waitFor();
  },
);

/** What staff copy from the service's screen into their website. */
async function codesFor(server: { readonly url: string }, { id }: { id: string }) {
  const clerk = await signIn(await browser(), server.url);
  await visit(clerk, `${server.url}/settings/services/${id}`);
  const panel = clerk.getByRole("region", { name: "Its booking page" });
  const code = async () => (await panel.locator("code").textContent()) ?? "";
  const script = await code();
  await panel.getByRole("tab", { name: "Frame" }).click();
  return { script, plain: await code() };
}

/** A page of another origin that shows the booking page. Nobody needs its domain: the browser is answered by the test. */
async function website(context: BrowserContext, body: string): Promise<Page> {
  // The server of a test is on this very machine, which browsers let no page of the internet reach without being told.
  await context.grantPermissions(["local-network-access"], { origin: "https://school.example" });
  const page = await context.newPage();
  await page.route("https://school.example/**", (route) =>
    route.fulfill({ contentType: "text/html", body: `<!doctype html><h1>Our school</h1>${body}<p>Below</p>` }),
  );
  await page.goto("https://school.example/advice");
  return page;
}

test.skipIf(blind)(
  "a school shows the booking page within its own, and the frame grows with what it holds",
  async () => {
    const { server, service } = await advice();
    const { script, plain } = await codesFor(server, service);
    const context = await browser({ width: 390, height: 800 });
    const page = await website(context, script);
    const frame = page.frameLocator("iframe");
    await frame.getByRole("button", { name: TIME }).first().waitFor();
    const height = () => page.evaluate<number>("document.querySelector('iframe').offsetHeight");
    await expect.poll(height).toBeGreaterThan(700);
    const tall = await height();
    await frame.getByRole("button", { name: TIME }).first().click();
    await fillIn(frame);
    await frame.getByRole("button", { name: "Book", exact: true }).click();
    await frame.getByRole("heading", { name: "You are booked" }).waitFor();
    await expect.poll(height).toBeLessThan(tall);
    expect(
      await page.evaluate("scrollY + document.querySelector('iframe').getBoundingClientRect().bottom"),
    ).toBeLessThan(Number(await page.evaluate("document.documentElement.scrollHeight")));
    const still = (await website(context, plain)).frameLocator("iframe[title='Book: Careers advice']");
    await still.getByRole("button", { name: TIME }).first().waitFor();
    const other = await website(context, `<iframe src="${server.url}/visit" title="Visit"></iframe>`);
    await expect.poll(() => other.frames()[1]?.url()).toContain("chrome-error");
  },
);

test.skipIf(blind)("whoever needs help to read finds each step of booking in order, in three themes", async () => {
  const { server, path, address } = await advice({ capacity: 3, approval: "required" });
  const page = await (await browser()).newPage();
  const wrong: string[] = [];
  const look = async (where: string) => wrong.push(...(await violations(page, where)));
  await visit(page, server.url + path.split("/").slice(0, 3).join("/"));
  await look("list");
  await visit(page, address);
  await page
    .getByRole("button", { name: /3 places left/ })
    .first()
    .waitFor();
  await look("times");
  await page
    .getByRole("button", { name: /3 places left/ })
    .first()
    .click();
  await page.getByLabel("Your name").waitFor();
  await page.getByRole("button", { name: "Ask for this time" }).click();
  await page.getByText("Your name: this is needed.").waitFor();
  await look("form");
  await fillIn(page);
  await page.getByRole("button", { name: "Ask for this time" }).click();
  await title(page, "Your appointment waits for an answer").waitFor();
  await look("own page");
  await page.getByRole("button", { name: "Move" }).click();
  await page.getByRole("button", { name: TIME }).first().waitFor();
  await look("move");
  await page.goBack();
  await page.getByRole("button", { name: "Cancel appointment" }).click();
  await title(page, "Cancel your appointment").waitFor();
  await look("cancel");
  expect(wrong).toEqual([]);
});
