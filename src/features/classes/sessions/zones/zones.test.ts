import { expect, test } from "vitest";
import { soon } from "../../../../testing/machine-time.ts";
import { appSessions, LAB, ORGANISER } from "../../../../testing/microsoft/class-sessions.ts";
import { ROLES } from "../../../../testing/microsoft/classes.ts";

const WITHOUT = [...ROLES, "Calendars.ReadWrite"];
const NEW_YORK = "Eastern Standard Time";

/** A session is written into the mailbox of somebody whose Outlook goes by New York. */
async function written(roles: string[]) {
  const it = await appSessions({ roles });
  await it.server.call("PATCH", "/api/class-settings", { body: { timeZone: "Europe/London" } });
  await it.sandbox.control("PATCH", `/users/${ORGANISER}`, { timeZone: NEW_YORK });
  await it.put("lab", LAB);
  await it.stands("lab", "written");
  const clock = async () => (await it.server.call("GET", it.at)).body.clock;
  return { ...it, clock };
}

test("where the mailbox of the app goes by another clock than a class, the page says what its Outlook shows instead", async () => {
  const { clock, server, sandbox, sync } = await written([...WITHOUT, "MailboxSettings.Read"]);
  const { outlook } = await clock();
  expect(outlook.timeZone).toBe(NEW_YORK);
  expect(outlook.events[0]).toMatchObject({ class: expect.stringContaining("09:00") });
  expect(outlook.events.map(({ outlook: shown }: { outlook: string }) => shown.slice(-5))).toContain("04:00");
  // Its owner has moved to London since; the next sync sees that.
  await sandbox.control("PATCH", `/users/${ORGANISER}`, { timeZone: "GMT Standard Time" });
  await sandbox.control("POST", "/clock", { advance: 25 * 3600 });
  await sync();
  await soon(async () => {
    // A look that meets others at work on calendars comes a minute later.
    await sandbox.control("POST", "/clock", { advance: 5 });
    expect(await clock()).not.toHaveProperty("outlook");
  });
  await server.call("PATCH", "/api/class-settings", { body: { timeZone: "Asia/Tokyo" } });
  expect(await clock()).toHaveProperty("outlook.timeZone", "GMT Standard Time");
});

test("where the app may not see by which clock a mailbox goes, sessions are written all the same", async () => {
  const { clock } = await written(WITHOUT);
  expect(await clock()).not.toHaveProperty("outlook");
});
