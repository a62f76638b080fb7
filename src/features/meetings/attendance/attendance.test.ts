import { expect, test, vi } from "vitest";
import {
  AMARA,
  minutesPass,
  opened,
  PATIENCE,
  recordingStage,
  refreshed,
  type Stage,
} from "../../../testing/microsoft/held.ts";

/** Signs in by another name than this address. */
const [LOGIN, PRIYA] = ["praman2@campus.example", "priya.raman@campus.example"];
const ABSENT = "callum.macleod@campus.example";

/**
 * Planned from minute 10 to 40: the organiser is there from 10 to 40, one of those invited comes at 15, goes for a
 * while, and leaves for good at 30; a stranger looks in; one never comes.
 */
async function attended(stage: Stage, invitedBy = PRIYA): Promise<string> {
  const attendees = [{ email: invitedBy }, { email: ABSENT }];
  const meeting = await opened(stage, { key: "a", attendees });
  const at = `/meetings/${encodeURIComponent(meeting.joinUrl)}`;
  const does = (what: "joins" | "leaves", who: object) => stage.sandbox.control("POST", `${at}/${what}`, who);
  // To the second as it was planned, however long it took to be opened, and to come and to go.
  await stage.sandbox.control("POST", "/clock", { set: meeting.start, rate: 0 });
  await does("joins", { user: AMARA });
  await minutesPass(stage, 5);
  await does("joins", { user: LOGIN });
  await does("joins", { guest: "=Curious" });
  await minutesPass(stage, 5);
  await does("leaves", { user: LOGIN });
  await does("leaves", { guest: "=Curious" });
  await minutesPass(stage, 5);
  await does("joins", { user: LOGIN });
  await minutesPass(stage, 5);
  await does("leaves", { user: LOGIN });
  await minutesPass(stage, 10);
  await does("leaves", { user: AMARA });
  await stage.sandbox.control("POST", "/clock", { rate: 1 });
  await minutesPass(stage, 15);
  return meeting.id;
}

async function known(stage: Stage, meeting: string) {
  return vi.waitFor(async () => {
    // A look that was under way before may have come too early.
    await refreshed(stage, meeting);
    const { body } = await stage.server.call("GET", `/api/meetings/${meeting}/attendance`);
    expect(body.occasions).toHaveLength(1);
    return body;
  }, PATIENCE);
}

test("it is known who came, from when to when, who was late or left early, who was not invited and who never came", async () => {
  const stage = await recordingStage();
  const meeting = await attended(stage);
  const { expected, occasions } = await known(stage, meeting);
  expect(expected).toBe(3);
  const [{ people, missing, scheduled }] = occasions;
  expect(scheduled).toBe(true);
  expect(missing).toEqual([{ email: ABSENT }]);
  const named = new Map<string, Record<string, unknown>>(
    people.map((person: { name: string; email?: string }) => [person.email ?? person.name, person]),
  );
  expect(named.get(AMARA)).toMatchObject({ invited: true, role: "Organizer" });
  expect(named.get(AMARA)?.["leftEarlyBySeconds"]).toBeUndefined();
  expect(named.get(PRIYA)).toMatchObject({ invited: true, intervals: [{}, {}] });
  const minutes = (name: string) => Math.round(Number(named.get(PRIYA)?.[name]) / 60);
  expect([minutes("seconds"), minutes("lateBySeconds"), minutes("leftEarlyBySeconds")]).toEqual([10, 5, 10]);
  expect(named.get("=Curious")).toMatchObject({ invited: false });
});

test("whoever was invited by another of their addresses than the report names was invited, and is not missing", async () => {
  const stage = await recordingStage();
  const { body: person } = await stage.server.call("POST", "/api/people", { body: { name: "Priya", email: PRIYA } });
  const { users } = await stage.sandbox.control("GET", "/state");
  const { id: objectId } = users.find(({ userPrincipalName: login }: { userPrincipalName: string }) => login === LOGIN);
  const { body: matched } = await stage.server.call("PUT", `/api/people/${person.id}/match`, { body: { objectId } });
  expect(matched.match).toMatchObject({ objectId });
  const meeting = await attended(stage, LOGIN);
  const { occasions } = await known(stage, meeting);
  const [{ people, missing }] = occasions;
  const invited = people
    .filter((each: { invited: boolean }) => each.invited)
    .map(({ email }: { email: string }) => email);
  expect(invited).toEqual([AMARA, PRIYA]);
  expect(missing).toEqual([{ email: ABSENT }]);
});

test("attendance leaves as CSV, in which nobody's name is a formula, and only for those who may see it", async () => {
  const stage = await recordingStage();
  const meeting = await attended(stage);
  await known(stage, meeting);
  const { body, headers } = await stage.server.call("GET", `/api/meetings/${meeting}/attendance.csv`);
  expect(headers.get("content-type")).toContain("text/csv");
  const lines = String(body).split("\r\n");
  expect(lines).toHaveLength(6);
  expect(lines.find((line) => line.includes("Curious"))).toContain("'=Curious");
  expect(lines.find((line) => line.includes(ABSENT))).toMatch(/yes,no/);
  const wish = { name: "Portal", scopes: ["meetings:read"] };
  const { key } = (await stage.server.call("POST", "/api/keys", { body: wish })).body;
  for (const path of ["attendance", "attendance.csv"])
    expect((await stage.server.call("GET", `/api/meetings/${meeting}/${path}`, { key })).status).toBe(403);
});

test("of somebody who is erased it stays known that somebody was there", async () => {
  const stage = await recordingStage();
  const meeting = await attended(stage);
  await known(stage, meeting);
  const { id } = (await stage.server.call("POST", "/api/people", { body: { name: "Priya", email: PRIYA } })).body;
  const kept = (await stage.server.call("GET", `/api/people/${id}/export`)).body;
  expect(JSON.stringify(kept)).toContain(meeting);
  await stage.server.call("POST", `/api/people/${id}/erasure`);
  const { occasions } = await known(stage, meeting);
  expect(JSON.stringify(occasions[0].people)).not.toContain(PRIYA);
  expect(occasions[0].people).toHaveLength(3);
  expect(occasions[0].people.map(({ name }: { name: string }) => name)).toContain("(erased)");
});
