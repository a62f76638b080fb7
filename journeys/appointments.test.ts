import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { bookable } from "./appointments-stage.ts";
import { blind, browser, scene, settled, signIn, visit } from "./browser.ts";
import { violations } from "./violations.ts";

test.skipIf(blind)(
  "an administrator makes somebody a host, adds a service, and sees at once what is offered",
  async () => {
    const { server, call } = await scene();
    await call("POST", "/api/people", {
      body: { name: "Amara Okafor", email: "amara.okafor@campus.example", audience: "operator" },
    });
    const page = await signIn(await browser(), server.url);
    await visit(page, `${server.url}/settings/hosts?new=host`);
    await page.getByRole("combobox", { name: "Person" }).pressSequentially("Amara");
    await page.getByRole("option", { name: /Amara Okafor/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Add a host" }).click();
    await page.getByRole("heading", { name: "Amara Okafor" }).waitFor();
    // Whatever day it is, there are hours ahead.
    for (const day of ["Saturday", "Sunday"]) await page.getByRole("button", { name: `Add hours on ${day}` }).click();
    await page.getByLabel("Monday, stretch 1: from").fill("10:00");
    await page.getByRole("button", { name: "Copy Monday to the rest" }).click();
    await page.getByRole("button", { name: "Save hours" }).click();
    await page.getByText("The hours are saved.").first().waitFor();
    const [host] = (await call("GET", "/api/hosts")).body.items;
    expect(host.availability.weekly).toEqual([{ days: [1, 2, 3, 4, 5, 6, 7], from: "10:00", to: "17:00" }]);

    await visit(page, `${server.url}/settings/services?new=service`);
    await page.getByRole("dialog").getByLabel("Name").fill("Careers advice");
    await page.getByRole("dialog").getByRole("button", { name: "Add a service" }).click();
    await page.getByRole("heading", { name: "Careers advice" }).waitFor();
    await page.getByText("No time is offered in these seven days.").waitFor();
    await page.getByRole("checkbox", { name: "Amara Okafor" }).check();
    await page.getByText("Shows what is saved.").waitFor();
    await page.getByRole("button", { name: "Save service" }).click();
    await page.getByText(/\d+ times are offered in these seven days\./).waitFor();
    await page.getByRole("button", { name: "Show as a list" }).click();
    await page.getByRole("listitem").filter({ hasText: "10:00, 10:30, 11:00" }).first().waitFor();
  },
);

test.skipIf(blind)(
  "staff book for somebody at a free time of the calendar, and it is on the host's Teams calendar",
  async () => {
    const { server, call, sandbox } = await scene();
    const { day } = await bookable(call);
    const page = await signIn(await browser(), server.url);
    await visit(page, `${server.url}/appointments?view=calendar&span=team&at=${day}`);
    const column = page.getByRole("region", { name: "Appointments of Amara Okafor" });
    const block = await boxOf(page, column.getByRole("link", { name: /Priya Raman/ }));
    // Three hours and a little below the start of an appointment of half an hour.
    await page.mouse.click(block.x + 10, block.y + block.height * 6 + 14);
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name").fill("Vera Visitor");
    await dialog.getByLabel("E-mail").fill("vera@elsewhere.example");
    await dialog.getByLabel("What is it about?").fill("An interview");
    await dialog.getByRole("button", { name: "Book", exact: true }).click();
    await page.getByRole("heading", { name: "Careers advice: Vera Visitor" }).waitFor();
    await page.getByRole("link", { name: /^Join/ }).first().waitFor();
    await expect
      .poll(() => sandbox.events("Careers advice: Vera Visitor"))
      .toMatchObject([{ start: `${day}T13:00:00.000Z` }]);
    await page.getByLabel("New note").fill("Knows our head of office.");
    await page.getByRole("button", { name: "Add note" }).click();
    await page.getByRole("listitem").filter({ hasText: "Knows our head of office." }).first().waitFor();
  },
);

test.skipIf(blind)(
  "what is dragged onto a taken time goes back with the reason, and onto a free one moves in Teams too",
  async () => {
    const { server, call, sandbox } = await scene();
    const { day, first } = await bookable(call);
    // What comes to the calendar while something is dragged there takes it out of the hand.
    const hasLink = async () => (await call("GET", `/api/appointments/${first.id}`)).body.meeting?.joinUrl;
    await expect.poll(hasLink, { timeout: 60_000 }).toBeTruthy();
    const page = await signIn(await browser(), server.url);
    await visit(page, `${server.url}/appointments?view=calendar&span=day&at=${day}`);
    const [mine, others] = [
      page.getByRole("link", { name: /Priya Raman/ }),
      page.getByRole("link", { name: /Tom Teacher/ }),
    ];
    const [from, taken] = [await boxOf(page, mine), await boxOf(page, others)];
    const hour = (taken.y - from.y) / 1.5;
    await drag(page, from, taken.y - from.y);
    const refused = page.getByRole("alertdialog");
    await refused.getByText("This time is taken.").waitFor();
    expect(await refused.getByRole("button", { name: /^Choose/ }).count()).toBe(3);
    await refused.getByRole("button", { name: "Leave it there" }).click();
    await refused.waitFor({ state: "detached" });
    expect((await boxOf(page, mine)).y).toBe(from.y);

    await drag(page, from, 4 * hour);
    await page
      .getByText(/is moved to/)
      .first()
      .waitFor();
    const { body } = await call("GET", `/api/appointments/${first.id}`);
    expect(body).toMatchObject({ start: `${day}T14:00:00.000Z`, state: "confirmed" });
    await expect
      .poll(() => sandbox.events("Careers advice: Priya Raman"))
      .toMatchObject([{ start: `${day}T14:00:00.000Z` }]);

    // The same by keyboard: out of the free times.
    await visit(page, `${server.url}/appointments/${first.id}`);
    await page.getByRole("button", { name: "Move" }).press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: inLondon(`${day}T09:00:00Z`), exact: true }).press("Enter");
    await dialog.getByRole("button", { name: "Move appointment" }).press("Enter");
    await dialog.waitFor({ state: "detached" });
    expect((await call("GET", `/api/appointments/${first.id}`)).body.start).toBe(`${day}T09:00:00.000Z`);
  },
);

test.skipIf(blind)(
  "an approver says yes to one, with its Teams link, no to another, and yes to several at once",
  async () => {
    const { server, call } = await scene();
    const { pending, book } = await bookable(call);
    const other = await book("12:30", "Una Unsure", true);
    const more = [await book("13:30", "Wim Waiting", true), await book("14:30", "Xenia Waiting", true)];
    const page = await signIn(await browser(), server.url);
    await visit(page, `${server.url}/`);
    await page.getByText("4 appointments wait for approval.").waitFor();
    await page.getByRole("link", { name: "Decide" }).click();
    await page.getByRole("button", { name: "Approve Careers advice: Tom Teacher" }).click();
    expect(await page.getByRole("switch", { name: "Generate Microsoft Teams meeting link" }).isChecked()).toBe(true);
    await page.getByRole("dialog").getByRole("button", { name: "Approve" }).click();
    await page.getByRole("button", { name: "Decline Careers advice: Una Unsure" }).click();
    await page.getByRole("dialog").getByLabel("Reason for the customer").fill("We are away.");
    await page.getByRole("dialog").getByRole("button", { name: "Decline" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    const stateOf = async ({ id }: { id: string }) => (await call("GET", `/api/appointments/${id}`)).body;
    expect(await stateOf(other)).toMatchObject({ state: "declined", comment: "We are away." });
    await page.getByRole("checkbox", { name: "Choose all" }).check();
    await page.getByRole("button", { name: "Approve 2 chosen" }).click();
    await page.getByRole("alertdialog").getByRole("switch").uncheck();
    await page.getByRole("button", { name: "Approve all" }).click();
    await page.getByText("Nothing waits for approval").waitFor();
    for (const each of more) {
      const shown = await stateOf(each);
      expect([shown.state, shown.meeting]).toEqual(["confirmed", undefined]);
    }

    await visit(page, `${server.url}/appointments/${pending.id}`);
    await page.getByRole("link", { name: /^Join/ }).first().waitFor();
    await visit(page, `${server.url}/appointments/${more[0]?.id}`);
    await page.getByText("No Teams link has been generated for this appointment.").waitFor();
    await page.getByRole("button", { name: "Generate Teams link" }).click();
    await page.getByRole("link", { name: /^Join/ }).first().waitFor();
  },
);

test.skipIf(blind)("whoever wonders why a time is not offered is told for each host", async () => {
  const { server, call } = await scene();
  const { day } = await bookable(call);
  const page = await signIn(await browser(), server.url);
  await visit(page, `${server.url}/appointments`);
  await page.getByRole("button", { name: "Why is a time not offered?" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("When: date").fill(day);
  await dialog.getByLabel("When: time").fill("20:00");
  const host = dialog.getByRole("listitem").filter({ hasText: "Amara Okafor" });
  await expect.poll(() => host.textContent(), { timeout: 60_000 }).toContain("Outside working hours.");
  await dialog.getByLabel("When: time").fill(inLondon(`${day}T10:00:00Z`));
  await expect.poll(() => host.textContent(), { timeout: 60_000 }).toContain("Has an appointment");
});

test.skipIf(blind)(
  "whoever needs help to read or to reach things finds the screens of appointments in order",
  async () => {
    const { server, call } = await scene();
    const { day, service, first, pending, hosts } = await bookable(call);
    const page = await signIn(await browser(), server.url);
    const wrong: string[] = [];
    for (const path of [
      "/appointments",
      "/appointments?new=appointment",
      `/appointments?new=why&start=${day}T20:00`,
      `/appointments?view=calendar&span=week&at=${day}`,
      `/appointments?view=calendar&span=team&at=${day}`,
      `/appointments?view=calendar&span=month&at=${day}`,
      `/appointments/${first.id}`,
      `/appointments/${pending.id}`,
      "/appointments/approvals",
      "/settings/services",
      "/settings/services?new=service",
      `/settings/services/${service.id}`,
      "/settings/hosts",
      "/settings/hosts?new=host",
      "/settings/hosts?tab=rooms",
      "/settings/hosts?tab=closures",
      `/settings/hosts/${hosts[0]?.id}`,
    ]) {
      await visit(page, server.url + path);
      if (path.includes("new=")) await page.getByRole("dialog").waitFor();
      await settled(page);
      wrong.push(...(await violations(page, path)));
    }
    expect(wrong).toEqual([]);
  },
);

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function boxOf(page: Page, entry: ReturnType<Page["getByRole"]>): Promise<Box> {
  await entry.scrollIntoViewIfNeeded();
  await settled(page);
  const box = await entry.boundingBox();
  if (box === null) throw new Error("The appointment is not on the calendar.");
  return box;
}

/** Drags an appointment so many pixels down. */
async function drag(page: Page, { x, y, width, height }: Box, by: number): Promise<void> {
  const [middle, top] = [x + width / 2, y + height / 2];
  await page.mouse.move(middle, top);
  await page.mouse.down();
  await page.mouse.move(middle, top + by, { steps: 12 });
  await page.mouse.up();
}

/** What the clock in London shows at an instant. */
function inLondon(instant: string): string {
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", hour: "2-digit", minute: "2-digit" });
  return clock.format(new Date(instant));
}
