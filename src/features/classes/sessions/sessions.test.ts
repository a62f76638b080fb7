import { expect, test } from "vitest";
import { soon } from "../../../testing/machine-time.ts";
import { classStage, INGRID, loginOf, STUDENTS, WEI } from "../../../testing/microsoft/classes.ts";

export const APP = [
  "Team.Create",
  "TeamMember.ReadWrite.All",
  "Group.ReadWrite.All",
  "User.Read.All",
  "Calendars.ReadWrite",
];
const [ADA = "", BEN = ""] = STUDENTS;
const BIOLOGY = { id: "bio-1", title: "Biology 1", teachers: [WEI], students: [ADA, BEN] };
const LONDON = { timeZone: "Europe/London" };
const LAB = { title: "Lab", start: "2027-03-29T09:00", end: "2027-03-29T10:00", ...LONDON, location: "Room 4" };

/** A class with its team, whose sessions the app writes into Ingrid's mailbox. */
async function appStage(settings: object = {}) {
  const it = await classStage({
    roles: APP,
    settings: { sessions: { mailbox: loginOf(INGRID), invites: true }, ...settings },
  });
  await it.bring(BIOLOGY);
  await it.sync();
  const { body } = await it.server.call("GET", "/api/classes");
  const at = `/api/classes/${body.items[0].id}/sessions`;
  const put = (key: string, wish: object) => it.server.call("PUT", `${at}/${key}`, { body: wish });
  const sessions = async () => (await it.server.call("GET", at)).body.items;
  /** Waits until the session is told to stand so. */
  const stands = (key: string, state: string) =>
    soon(async () => {
      await it.sandbox.control("POST", "/clock", { advance: 5 });
      const found = (await sessions()).find((session: { key: string }) => session.key === key);
      expect(found).toEqual({ ...found, state });
      return found;
    });
  return { ...it, at, put, sessions, stands };
}

test("a session is written into the mailbox that was named, at its hour, with the class invited and a Teams link", async () => {
  const { put, stands, sandbox } = await appStage();
  expect(await put("lab", { ...LAB, online: true })).toMatchObject({ status: 200, body: { state: "waiting" } });
  await stands("lab", "written");
  const events = await sandbox.events("Lab");
  console.log(JSON.stringify(events, null, 1), await stands("lab", "written"));
  expect(events).toHaveLength(1);
});
