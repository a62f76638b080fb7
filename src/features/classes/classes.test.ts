import { expect, test } from "vitest";
import { soon } from "../../testing/machine-time.ts";
import { classStage, INGRID, loginOf, STUDENTS, WEI } from "../../testing/microsoft/classes.ts";

const [ADA = "", BEN = "", CY = "", DI = ""] = STUDENTS;
const BIOLOGY = { id: "bio-1", title: "Biology 1", teachers: [WEI], students: [ADA, BEN] };

test("a roster becomes teams: teachers own them, students are in them, and the second sync finds nothing to do", async () => {
  const { bring, sync, inTeams, partsOf } = await classStage();
  const chemistry = { id: "che-1", title: "Chemistry 1", teachers: [INGRID, WEI], students: [ADA] };
  await bring(BIOLOGY, chemistry);
  const run = await sync();
  expect(run).toMatchObject({ totals: { teams: 2, creates: 2, adds: 6 }, progress: { done: 2, failed: 0 } });
  expect(await inTeams("Biology 1")).toEqual({ [WEI]: "owner", [ADA]: "member", [BEN]: "member" });
  expect(await inTeams("Chemistry 1")).toEqual({ [INGRID]: "owner", [WEI]: "owner", [ADA]: "member" });
  const again = await sync();
  expect(again).toMatchObject({ totals: { teams: 2, creates: 0, adds: 0, removes: 0, requests: 0 } });
  expect(await partsOf(again)).toEqual([]);
});

test("a plan changes nothing until it is run, and then does just what it said", async () => {
  const { server, bring, draw, reaches, teams, peopleOf, inTeams } = await classStage();
  const before = (await teams()).length;
  await bring(BIOLOGY);
  const plan = await draw();
  expect(await peopleOf(plan)).toMatchObject([
    { person: ADA, change: "add", reason: "enrolled", is: "member" },
    { person: BEN, change: "add", reason: "enrolled", is: "member" },
    { person: WEI, name: "Wei Zhang", login: loginOf(WEI), change: "add", reason: "enrolled", is: "owner" },
  ]);
  const { body: csv } = await server.call("GET", `/api/plans/${plan.id}/table.csv`);
  expect(csv.split("\r\n")).toHaveLength(6);
  expect(csv).toContain("is made, called “Biology 1”");
  expect(csv).toContain("The roster has them in the class.");
  expect(await teams()).toHaveLength(before);
  expect((await server.call("POST", `/api/plans/${plan.id}/run`)).status).toBe(202);
  await reaches(plan.id, "finished");
  expect(await inTeams("Biology 1")).toEqual({ [WEI]: "owner", [ADA]: "member", [BEN]: "member" });
});

test("who leaves a class leaves its team, who comes is added, and who becomes a teacher owns it", async () => {
  const { bring, sync, inTeams } = await classStage({ settings: { guards: { removalsAbove: 1 } } });
  await bring(BIOLOGY);
  await sync();
  await bring({ ...BIOLOGY, teachers: [WEI, ADA], students: [CY, DI] });
  const run = await sync();
  expect(run).toMatchObject({ totals: { adds: 2, removes: 1, roles: 1 }, progress: { done: 1 } });
  expect(await inTeams("Biology 1")).toEqual({ [WEI]: "owner", [ADA]: "owner", [CY]: "member", [DI]: "member" });
});

test("an empty roster stops the team until somebody says why it may be done; the other teams go on", async () => {
  const { server, bring, sync, reaches, inTeams, partsOf } = await classStage();
  const physics = { id: "phy-1", title: "Physics 1", teachers: [INGRID], students: [CY] };
  await bring(BIOLOGY, physics);
  await sync();
  await bring({ ...BIOLOGY, students: [], teachers: [] }, { ...physics, students: [CY, DI] });
  const run = await sync();
  expect(run).toMatchObject({ progress: { stopped: 1, done: 1 } });
  expect(await inTeams("Biology 1")).toEqual({ [WEI]: "owner", [ADA]: "member", [BEN]: "member" });
  expect(await inTeams("Physics 1")).toEqual({ [INGRID]: "owner", [CY]: "member", [DI]: "member" });
  const [stopped] = (await partsOf(run)).filter(({ state }: { state: string }) => state === "stopped");
  expect(stopped.stops).toContainEqual(expect.objectContaining({ reason: "empty-roster", isReleasable: true }));
  const path = `/api/plans/${run.id}/teams/${stopped.team.id}/release`;
  const because = "The term is over.";
  expect((await server.call("POST", path, { body: { because } })).body).toMatchObject({ releasedBecause: because });
  await reaches(run.id, "finished");
  expect(await inTeams("Biology 1")).toEqual({ [WEI]: "owner" });
  const { items } = (await server.call("GET", "/api/facts?what=class-team.released")).body;
  expect(items).toMatchObject([
    { actor: "key:bootstrap", data: { because, reasons: expect.arrayContaining(["empty-roster"]) } },
  ]);
});

test("whom somebody adds in Teams stays where that is kept, and goes where teams are made like the roster", async () => {
  const { server, sandbox, bring, sync, inTeams, teamCalled, peopleOf } = await classStage();
  await bring(BIOLOGY);
  await sync();
  const { id } = await teamCalled("Biology 1");
  await sandbox.control("POST", `/teams/${id}/members`, { user: loginOf(DI) });
  const kept = await sync();
  expect(await peopleOf(kept)).toMatchObject([{ change: "stay", reason: "added-in-teams" }]);
  expect(await inTeams("Biology 1")).toHaveProperty([DI], "member");
  await server.call("PATCH", "/api/class-settings", { body: { policy: "strict" } });
  const strict = await sync();
  expect(await peopleOf(strict)).toMatchObject([{ change: "remove", reason: "not-in-roster" }]);
  expect(await inTeams("Biology 1")).not.toHaveProperty([DI]);
});

test("whoever is in the roster and found in the directory no more stays in the team, and is named", async () => {
  const { bring, sync, inTeams, peopleOf, server } = await classStage();
  await bring(BIOLOGY, { id: "che-1", title: "Chemistry 1", teachers: [INGRID] });
  await sync();
  // Somebody else comes under Ben's login: nobody knows whose account it is.
  const twin = { id: "twin", fields: { username: loginOf(BEN) } };
  const changes = [{ class: "che-1", person: "twin", role: "student", change: "add" }];
  expect((await server.call("POST", "/api/rosters/changes", { body: { changes, people: [twin] } })).status).toBe(200);
  const run = await sync();
  expect(await inTeams("Biology 1")).toEqual({ [WEI]: "owner", [ADA]: "member", [BEN]: "member" });
  expect(await peopleOf(run)).toContainEqual(expect.objectContaining({ person: BEN, reason: "conflict" }));
});

test("a class that has ended and left the roster is archived on its day, with everybody in its team", async () => {
  const { bring, sync, teamCalled, sandbox, inTeams, server } = await classStage({
    settings: { archive: { afterDays: 14, readOnlyFiles: false }, policy: "strict" },
  });
  const { now } = await sandbox.control("GET", "/clock");
  const ends = new Date(Date.parse(now) + 3 * 24 * 3600_000).toISOString().slice(0, 10);
  const PHYSICS = { id: "phy-1", title: "Physics 1", teachers: [INGRID], students: [CY, DI] };
  await bring({ ...BIOLOGY, details: { ends } }, PHYSICS);
  await sync();
  const whole = await inTeams("Biology 1");
  // As most systems do, this one names the classes of the running term alone.
  await bring(PHYSICS);
  expect(await sync()).toMatchObject({ totals: { requests: 0 } });
  expect((await server.call("GET", "/api/class-terms")).body.items).toContainEqual(
    expect.objectContaining({ ends, classes: 1, live: 1 }),
  );
  await sandbox.control("POST", "/clock", { advance: 20 * 24 * 3600 });
  expect(await sync()).toMatchObject({ totals: { archives: 1, removes: 0 } });
  await soon(async () => expect(await teamCalled("Biology 1")).toMatchObject({ isArchived: true }));
  expect(await inTeams("Biology 1")).toEqual(whole);
  expect(await sync()).toMatchObject({ totals: { requests: 0 } });
});

test("a team that somebody takes out of the archive stays in use, until another term of its class has ended", async () => {
  const { bring, sync, teamCalled, sandbox, server } = await classStage({
    settings: { archive: { afterDays: 14, readOnlyFiles: false } },
  });
  const { now } = await sandbox.control("GET", "/clock");
  const dayAfter = (days: number) => new Date(Date.parse(now) + days * 24 * 3600_000).toISOString().slice(0, 10);
  const pass = (days: number) => sandbox.control("POST", "/clock", { advance: days * 24 * 3600 });
  await bring({ ...BIOLOGY, details: { ends: dayAfter(3) } });
  await sync();
  await pass(20);
  await sync();
  await soon(async () => expect(await teamCalled("Biology 1")).toMatchObject({ isArchived: true }));
  const [{ id }] = (await server.call("GET", "/api/classes")).body.items;
  expect((await server.call("DELETE", `/api/classes/${id}/archive`)).status).toBe(200);
  await pass(2);
  expect(await sync()).toMatchObject({ totals: { archives: 0 } });
  await soon(async () => expect(await teamCalled("Biology 1")).toMatchObject({ isArchived: false }));
  await bring({ ...BIOLOGY, details: { ends: dayAfter(60) } });
  expect(await sync()).toMatchObject({ totals: { archives: 0 } });
  await pass(60);
  expect(await sync()).toMatchObject({ totals: { archives: 1 } });
});

test("a class that has ended is archived after so many days, and comes back when it goes on", async () => {
  const { bring, sync, teamCalled, sandbox, inTeams } = await classStage({
    settings: { archive: { afterDays: 14, readOnlyFiles: true } },
  });
  const { now } = await sandbox.control("GET", "/clock");
  const dayAfter = (days: number) => new Date(Date.parse(now) + days * 24 * 3600_000).toISOString().slice(0, 10);
  await bring({ ...BIOLOGY, details: { ends: dayAfter(3) } });
  await sync();
  await sandbox.control("POST", "/clock", { advance: 10 * 24 * 3600 });
  expect(await sync()).toMatchObject({ totals: { archives: 0 } });
  await sandbox.control("POST", "/clock", { advance: 10 * 24 * 3600 });
  expect(await sync()).toMatchObject({ totals: { archives: 1, removes: 0 } });
  await soon(async () => expect(await teamCalled("Biology 1")).toMatchObject({ isArchived: true }));
  expect(await sync()).toMatchObject({ totals: { requests: 0 } });
  await bring({ ...BIOLOGY, students: [ADA, BEN, CY], details: { ends: dayAfter(90) } });
  await sync();
  await soon(async () => expect(await teamCalled("Biology 1")).toMatchObject({ isArchived: false }));
  expect(await inTeams("Biology 1")).toHaveProperty([CY], "member");
});
