import { expect, test } from "vitest";
import { soon } from "../../../testing/machine-time.ts";
import { appSessions, BIOLOGY, LAB } from "../../../testing/microsoft/class-sessions.ts";
import { fileOf } from "../../../testing/microsoft/classes.ts";

const TALK = { ...LAB, key: "talk", title: "Talk", start: "2027-04-02T09:00", end: "2027-04-02T10:00" };
const LAB_1 = { ...LAB, key: "lab" };

test("sessions come in with a roster: what it names is planned, what it no longer names leaves the calendar", async () => {
  const { bring, stands, shown, sandbox } = await appSessions();
  await bring({ ...BIOLOGY, sessions: [LAB_1, TALK] });
  await stands("lab", "written");
  await stands("talk", "written");
  // Of sessions it says nothing, so they stay.
  await bring({ ...BIOLOGY, title: "Biology One" });
  expect(await shown()).toHaveLength(2);
  await bring({ ...BIOLOGY, sessions: [{ ...TALK, location: "Hall" }] });
  await stands("talk", "written", { location: "Hall" });
  await soon(async () => expect(await shown()).toHaveLength(1));
  expect(await sandbox.events("Lab")).toEqual([]);
  expect(await sandbox.events("Talk")).toHaveLength(1);
});

test("a roster with a session that nobody could keep is refused whole, and says which and why", async () => {
  const { server, shown } = await appSessions();
  const { timeZone: _, ...nowhere } = LAB_1;
  const sessions = [TALK, nowhere, TALK, { ...LAB_1, key: "x", start: "2027-03-28T01:30" }];
  const body = fileOf([{ ...BIOLOGY, title: "Otherwise", sessions }]);
  const { body: roster } = await server.call("POST", "/api/rosters?name=roster.json", { body });
  await soon(async () =>
    expect((await server.call("GET", `/api/rosters/${roster.id}`)).body).toMatchObject({ state: "refused" }),
  );
  const { items } = (await server.call("GET", `/api/rosters/${roster.id}/problems`)).body;
  expect(items.map(({ field, reason }: Record<string, string>) => [field, reason])).toEqual([
    ["classes[0].sessions[1].timeZone", "session-zone-missing"],
    ["classes[0].sessions[2].key", "session-key-twice"],
    ["classes[0].sessions[3].start", "session-time-skipped"],
  ]);
  expect(items[2].sentence).toContain("Europe/London");
  expect(await shown()).toEqual([]);
});
