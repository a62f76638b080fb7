import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { type ClassWish, classDoors, fileOf, INGRID, STUDENTS, WEI } from "../src/testing/microsoft/classes.ts";
import { blind, browser, scene, signIn, visit } from "./browser.ts";
import { violations } from "./violations.ts";

const [ADA = "", BEN = "", CY = ""] = STUDENTS;
const BIOLOGY = { id: "bio-1", title: "Biology 1", teachers: [WEI], students: [ADA, BEN] };
const PHYSICS = { id: "phy-1", title: "Physics 1", teachers: [INGRID], students: [CY] };
const DAY = 24 * 3600;

/** Nadia of the registry at a server whose rosters become teams. */
async function registry(settings: object = {}) {
  const { server, call, sandbox } = await scene();
  await call("PUT", "/api/abilities", { body: { on: ["classes.app"] } });
  await call("PATCH", "/api/class-settings", { body: { all: true, kind: "usual", ...settings } });
  // A session does not outlast the days that pass: she signs in when she looks.
  const enters = async () => signIn(await browser(), server.url);
  const doors = classDoors({ call, control: sandbox.control });
  return { server, call, sandbox, enters, ...doors };
}

/** Brings a roster by its page, and sees it taken. */
async function bringByHand(page: Page, url: string, classes: readonly ClassWish[]): Promise<void> {
  await visit(page, `${url}/rosters`);
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "autumn.json", mimeType: "application/json", buffer: Buffer.from(fileOf(classes)) });
  await page.getByRole("button", { name: "Bring roster" }).click();
  await page.getByRole("heading", { level: 1, name: "autumn.json" }).waitFor();
  await page.getByText("Taken").first().waitFor();
}

/** Has a plan drawn from the list of classes, and comes to its page. */
async function drawByHand(page: Page, url: string): Promise<void> {
  await visit(page, `${url}/classes`);
  await page.getByRole("button", { name: "Draw a plan" }).click();
  await page.waitForURL(/classes\/plans\//);
  await page.getByText("Nothing has been done yet. This is what a run would do.").waitFor();
}

/** Time passes at Microsoft until the run on the page has ended. */
async function untilEnded(page: Page, control: (method: string, path: string, body: object) => Promise<unknown>) {
  const ended = async () => {
    await control("POST", "/clock", { advance: 5 });
    return page.getByText("Finished", { exact: true }).count();
  };
  await expect.poll(ended, { timeout: 120_000, interval: 500 }).toBeGreaterThan(0);
}

test.skipIf(blind)(
  "the first sync: a roster is brought, a plan is read and run, and what an empty class stopped is released with a reason",
  async () => {
    const { server, sandbox, enters, inTeams, call } = await registry();
    const page = await enters();
    await bringByHand(page, server.url, [BIOLOGY, PHYSICS]);
    await drawByHand(page, server.url);
    await page.getByText("The roster has them in the class.").first().waitFor();
    expect(await violations(page, "a plan")).toEqual([]);
    await page.getByRole("button", { name: "Run this plan" }).click();
    await untilEnded(page, sandbox.control);
    expect(await inTeams("Biology 1")).toEqual({ [WEI]: "owner", [ADA]: "member", [BEN]: "member" });

    await bringByHand(page, server.url, [
      { ...BIOLOGY, teachers: [], students: [] },
      { ...PHYSICS, students: [CY, BEN] },
    ]);
    await drawByHand(page, server.url);
    await page.getByText("Nobody of the roster can be in it").first().waitFor();
    await page.getByRole("button", { name: "Run this plan" }).click();
    await untilEnded(page, sandbox.control);
    expect(await inTeams("Physics 1")).toHaveProperty([BEN], "member");
    expect(await inTeams("Biology 1")).toHaveProperty([ADA], "member");
    await page.getByRole("button", { name: "Release Biology 1" }).click();
    await page.getByLabel("Why this is right").fill("Biology is not taught this term.");
    await page.getByRole("dialog").getByRole("button", { name: "Release", exact: true }).click();
    await expect
      .poll(
        async () => {
          await sandbox.control("POST", "/clock", { advance: 5 });
          return inTeams("Biology 1");
        },
        { timeout: 120_000, interval: 500 },
      )
      .toEqual({ [WEI]: "owner" });
    const { items } = (await call("GET", "/api/facts?what=class-team.released")).body;
    expect(items).toMatchObject([{ data: { because: "Biology is not taught this term." } }]);
  },
);

test.skipIf(blind)(
  "at night what changed in the roster is done by itself, and in the morning the page tells of it",
  async () => {
    const { server, call, sandbox, enters, bring, sync, inTeams } = await registry();
    await bring(BIOLOGY, PHYSICS);
    await sync();
    expect((await call("POST", "/api/schedules", { body: { name: "Every night" } })).status).toBe(201);
    await bring({ ...BIOLOGY, students: [ADA, CY] }, PHYSICS);
    await sandbox.control("POST", "/clock", { advance: DAY });
    await expect
      .poll(
        async () => {
          await sandbox.control("POST", "/clock", { advance: 5 });
          return inTeams("Biology 1");
        },
        { timeout: 120_000, interval: 500 },
      )
      .toEqual({ [WEI]: "owner", [ADA]: "member", [CY]: "member" });
    const page = await enters();
    await visit(page, `${server.url}/classes/plans`);
    await page.getByText("Every night").first().waitFor();
  },
);

test.skipIf(blind)("when a term has ended its teams are archived, and the class's page says so", async () => {
  const { server, call, sandbox, enters, bring, sync, teamCalled } = await registry({
    archive: { afterDays: 7, readOnlyFiles: false },
  });
  const { now } = await sandbox.control("GET", "/clock");
  const ends = new Date(Date.parse(now) + 3 * DAY * 1000).toISOString().slice(0, 10);
  await bring({ ...BIOLOGY, details: { ends } }, PHYSICS);
  await sync();
  await call("POST", "/api/schedules", { body: { name: "Every night" } });
  await sandbox.control("POST", "/clock", { advance: 12 * DAY });
  await expect
    .poll(
      async () => {
        await sandbox.control("POST", "/clock", { advance: 10 });
        return (await teamCalled("Biology 1"))?.isArchived;
      },
      { timeout: 120_000, interval: 500 },
    )
    .toBe(true);
  expect((await teamCalled("Physics 1")).isArchived).toBe(false);
  const page = await enters();
  await visit(page, `${server.url}/classes`);
  await page.getByRole("link", { name: "Biology 1" }).click();
  await page.getByText("Archived").first().waitFor();
});
