import { expect, test } from "vitest";
import { classDoors, INGRID, loginOf, STUDENTS, WEI } from "../src/testing/microsoft/classes.ts";
import { csvOf } from "../src/testing/rosters/school.ts";
import { blind, browser, scene, signIn, visit } from "./browser.ts";
import { violations } from "./violations.ts";

const [ADA = "", BEN = ""] = STUDENTS;
const HEAD = "class,key,title,date,start,end,until,room,online";
const DAY = 24 * 3600_000;

test.skipIf(blind)(
  "sessions of a class are brought by its page, stand in the calendar, and go where the next file no longer has them",
  async () => {
    const { server, call, sandbox } = await scene();
    const { before, talk, after, nine } = nextChange();
    await call("PUT", "/api/abilities", { body: { on: ["classes.app", "classes.sessions"] } });
    const settings = {
      all: true,
      kind: "usual",
      timeZone: "Europe/London",
      calendar: { mailbox: loginOf(INGRID), invites: true },
    };
    expect((await call("PATCH", "/api/class-settings", { body: settings })).status).toBe(200);
    const { bring, sync } = classDoors({ call, control: sandbox.control });
    await bring({ id: "bio-1", title: "Biology 1", teachers: [WEI], students: [ADA, BEN] });
    await sync();
    const page = await signIn(await browser(), server.url);
    await visit(page, `${server.url}/classes`);
    await page.getByRole("link", { name: "Biology 1" }).click();
    const sessions = page.getByRole("region", { name: "Sessions" });
    await sessions.getByText("No sessions yet").waitFor();

    const dialog = page.getByRole("dialog");
    const bringFile = async (...lines: string[]) => {
      await dialog.locator("input[type=file]").setInputFiles({
        name: "sessions.csv",
        mimeType: "text/csv",
        buffer: Buffer.from(csvOf(HEAD, ...lines)),
      });
      await dialog.getByRole("button", { name: "Bring sessions" }).click();
    };
    await sessions.getByRole("button", { name: "Bring sessions" }).click();
    await bringFile(`bio-1,lab,Lab,${before},9:00,8:00,${after},Room 4,yes`);
    await dialog.getByText(`Line 2: The session ends at ${before}T08:00`).waitFor();
    expect(await violations(page, "a file with a bad line")).toEqual([]);
    await bringFile(`bio-1,lab,Lab,${before},9:00,10:00,${after},Room 4,yes`, `bio-1,talk,Talk,${talk},14:00,15:00,,,`);
    await dialog.waitFor({ state: "detached" });
    await expect
      .poll(
        async () => {
          await sandbox.control("POST", "/clock", { advance: 5 });
          return sessions.getByText("Written", { exact: true }).count();
        },
        { timeout: 120_000, interval: 500 },
      )
      .toBe(3);
    // Nine in the morning on both sides of the change of clocks.
    const events = await sandbox.events("Lab");
    expect(events.map(({ start }) => String(start)).toSorted()).toEqual(nine);
    await sessions.getByRole("link", { name: "Join Lab" }).first().waitFor();
    expect(await violations(page, "a class with sessions")).toEqual([]);

    await sessions.getByRole("button", { name: "Bring sessions" }).click();
    await bringFile(`bio-1,talk,Talk,${talk},14:00,15:00,,,`);
    await dialog.waitFor({ state: "detached" });
    await expect
      .poll(
        async () => {
          await sandbox.control("POST", "/clock", { advance: 5 });
          return sandbox.events("Lab");
        },
        { timeout: 120_000, interval: 500 },
      )
      .toEqual([]);
    await sessions.getByText("Lab", { exact: true }).first().waitFor({ state: "detached" });
    expect(await sandbox.events("Talk")).toHaveLength(1);
  },
);

/** A Monday, a Wednesday and the Monday after, with the next change of London's clocks between, and when it is nine there. */
function nextChange() {
  const year = new Date().getUTCFullYear();
  const [sunday, hours] = [year, year + 1]
    .flatMap((each) => [[lastSunday(each, 2), ["09", "08"]] as const, [lastSunday(each, 9), ["08", "09"]] as const])
    .find(([change]) => change - Date.now() > 7 * DAY) ?? [0, []];
  const dayAfter = (days: number) => new Date(sunday + days * DAY).toISOString().slice(0, 10);
  const [before, talk, after] = [dayAfter(-6), dayAfter(-4), dayAfter(1)];
  return { before, talk, after, nine: [before, after].map((day, place) => `${day}T${hours[place]}:00:00.000Z`) };
}

function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0));
  return last.getTime() - last.getUTCDay() * DAY;
}
