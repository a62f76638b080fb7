import { expect } from "vitest";
import { ADMINISTRATOR, authorize, ourAccount, OURS, scene } from "../accounts.ts";
import { soon } from "../machine-time.ts";
import { classDoors, classStage, INGRID, loginOf, ROLES, STUDENTS, WEI } from "./classes.ts";
import { outlookOf } from "./outlook.ts";

const APP = [...ROLES, "Calendars.ReadWrite"];
const [ADA = "", BEN = ""] = STUDENTS;
export const BIOLOGY = { id: "bio-1", title: "Biology 1", teachers: [WEI], students: [ADA, BEN] };
/** In whose mailbox the app writes sessions. */
export const ORGANISER = loginOf(INGRID);
/** The class in its own laboratory, the day after clocks in London went forward. */
export const LAB = {
  title: "Lab",
  start: "2027-03-29T09:00",
  end: "2027-03-29T10:00",
  timeZone: "Europe/London",
  location: "Room 4",
};

/** A class that has no team yet. */
export async function plannedSessions() {
  const it = await classStage({ roles: APP });
  await it.bring(BIOLOGY);
  return { ...it, ...(await sessionDoors(it)) };
}

/** A class with its team, whose sessions the app writes into Ingrid's mailbox. */
export async function appSessions({
  calendar: where = { mailbox: ORGANISER, invites: true },
  roles = APP,
}: { readonly calendar?: object; readonly roles?: string[] } = {}) {
  const it = await classStage({ roles, settings: { calendar: where } });
  await it.bring(BIOLOGY);
  await it.sync();
  const calendar = `/users/${ORGANISER}`;
  return { ...it, ...(await sessionDoors(it)), outlook: outlookOf(it.sandbox, ORGANISER), calendar };
}

/** The same, where an administrator's account writes them into the calendar of the team's group. */
export async function accountSessions(on: readonly string[] = ["classes.account"]) {
  const it = await scene(on);
  expect(await authorize(it, OURS, ADMINISTRATOR)).toContain("account=connected");
  const { id: account } = await ourAccount(it);
  await it.server.call("PATCH", "/api/class-settings", { body: { all: true, kind: "usual", account } });
  const doors = classDoors({ call: it.server.call, control: it.sandbox.control });
  await doors.bring(BIOLOGY);
  await doors.sync();
  const { id: group } = await doors.teamCalled("Biology 1");
  const outlook = outlookOf(it.sandbox, ADMINISTRATOR, ["Group.ReadWrite.All"]);
  return { ...it, ...doors, ...(await sessionDoors(it)), account, outlook, calendar: `/groups/${group}` };
}

type Known = Pick<Awaited<ReturnType<typeof scene>>, "server" | "sandbox">;

/** What a test does with the sessions of the one class that there is. */
async function sessionDoors({ server, sandbox }: Known) {
  const { body } = await server.call("GET", "/api/classes");
  const [{ id }] = body.items;
  const at = `/api/classes/${id}/sessions`;
  const put = (key: string, wish: object) => server.call("PUT", `${at}/${key}`, { body: wish });
  const list = (...sessions: readonly object[]) => server.call("PUT", at, { body: { sessions } });
  const shown = async () => (await server.call("GET", at)).body.items;
  /** Waits until a session is told to stand so. */
  const stands = (key: string, state: string, more: object = {}) =>
    soon(async () => {
      // What Microsoft takes a while for is waited for by the clock.
      await sandbox.control("POST", "/clock", { advance: 5 });
      const found = (await shown()).find((session: { key: string }) => session.key === key);
      expect(found).toMatchObject({ ...more, state });
      return found;
    });
  const facts = async (what: string) => (await server.call("GET", `/api/facts?what=${what}`)).body.items;
  return { id, at, put, list, shown, stands, facts };
}
