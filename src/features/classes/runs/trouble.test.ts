import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { classStage, INGRID, loginOf, STUDENTS, WEI } from "../../../testing/microsoft/classes.ts";

type Stage = Awaited<ReturnType<typeof classStage>>;

const [ADA = "", BEN = "", CY = "", DI = ""] = STUDENTS;
const BIOLOGY = { id: "bio-1", title: "Biology 1", teachers: [WEI, INGRID], students: [ADA, BEN, CY] };
const WHOLE = { [WEI]: "owner", [INGRID]: "owner", [ADA]: "member", [BEN]: "member", [CY]: "member" };
const ADDING = { method: "POST", path: "/members/add$" };

/** Microsoft goes wrong so often at what matches; a test in which it never did would prove nothing. */
async function fault({ sandbox }: Stage, match: object, action: object, times = 1): Promise<void> {
  await sandbox.control("POST", "/faults", { match, action, times });
  onTestFinished(async () => {
    const { faults } = await sandbox.control("GET", "/faults");
    expect(faults.filter(({ struck }: { struck: number }) => struck === 0)).toEqual([]);
  });
}

/** Asks Microsoft as somebody who may do everything there; resolves with the id of what was made. */
async function graphOf({ sandbox }: Stage) {
  const { access_token } = await sandbox.control("POST", "/tokens", { clientId: sandbox.ready.admin.clientId });
  const headers = { authorization: `Bearer ${access_token}`, "content-type": "application/json" };
  return async (method: "POST" | "PATCH" | "DELETE", path: string, body?: object): Promise<string> => {
    const answer = await fetch(`${sandbox.ready.graph}${path}`, { method, headers, body: JSON.stringify(body) });
    expect(answer.status).toBe(method === "POST" ? 201 : 204);
    return method === "POST" ? z.object({ id: z.string() }).parse(await answer.json()).id : "";
  };
}

async function teamsCalled({ teams }: Stage, name: string): Promise<unknown[]> {
  return (await teams()).filter(({ displayName }: { displayName: string }) => displayName === name);
}

test("where the answer to a new team is lost, the team is found again and not made twice", async () => {
  const it = await classStage();
  await it.bring(BIOLOGY);
  await fault(it, { method: "POST", path: "^/teams$" }, { kind: "reset-after" });
  expect(await it.sync()).toMatchObject({ progress: { done: 1, failed: 0 } });
  expect(await teamsCalled(it, "Biology 1")).toHaveLength(1);
  expect(await it.inTeams("Biology 1")).toEqual(WHOLE);
});

test("where two groups bear the mark of one class's team, nothing is done by guess, and whoever takes one mark away is followed", async () => {
  const it = await classStage();
  await it.bring(BIOLOGY);
  const plan = await it.draw();
  const [{ team }] = await it.partsOf(plan);
  const graph = await graphOf(it);
  const copy = await graph("POST", "/groups", {
    displayName: "Biology 1",
    description: `Copied from elsewhere. Kept in step by Parley (${team.id})`,
    mailNickname: "biology-copy",
    mailEnabled: true,
    securityEnabled: false,
    groupTypes: ["Unified"],
  });
  await fault(it, { method: "POST", path: "^/teams$" }, { kind: "reset-after" });
  await it.server.call("POST", `/api/plans/${plan.id}/run`);
  expect(await it.reaches(plan.id, "finished")).toMatchObject({ progress: { done: 0, failed: 1 } });
  const [{ finding }] = await it.partsOf(plan);
  expect(finding).toMatchObject({ reason: "team-twice", sentence: expect.stringContaining(copy) });
  expect((await onlyClass(it)).team.finding).toMatchObject({ reason: "team-twice", cure: finding.cure });
  await graph("PATCH", `/groups/${copy}`, { description: "Copied from elsewhere." });
  expect(await it.sync()).toMatchObject({ progress: { done: 1, failed: 0 } });
  expect(await teamsCalled(it, "Biology 1")).toHaveLength(1);
  expect(await it.inTeams("Biology 1")).toEqual(WHOLE);
  expect((await onlyClass(it)).team).not.toHaveProperty("finding");
});

test("where the request for a new team never arrived, it is made once it is sure that there is none", async () => {
  const it = await classStage();
  await it.bring(BIOLOGY);
  await fault(it, { method: "POST", path: "^/teams$" }, { kind: "reset-before" });
  const { body } = await it.server.call("POST", "/api/plans", { body: { run: true } });
  for (let minute = 0; minute < 4; minute += 1) await it.sandbox.control("POST", "/clock", { advance: 60 });
  await it.reaches(body.id, "finished");
  expect(await it.inTeams("Biology 1")).toEqual(WHOLE);
});

test("a new team that Microsoft does not know everywhere yet is waited for", async () => {
  const it = await classStage();
  await it.bring(BIOLOGY);
  const missing = { kind: "status", status: 404, code: "NotFound", message: "No team found with Group Id" };
  await fault(it, { path: "/teams/[^/]+/members" }, missing, 4);
  expect(await it.sync()).toMatchObject({ progress: { done: 1, failed: 0 } });
  expect(await it.inTeams("Biology 1")).toEqual(WHOLE);
});

test.for([
  { what: "502", action: { kind: "status", status: 502, code: "BadGateway", message: "Bad gateway" } },
  { what: "a lost answer", action: { kind: "reset-after" } },
  { what: "400", action: { kind: "status", status: 400, code: "BadRequest", message: "Bad user" } },
  { what: "409", action: { kind: "status", status: 409, code: "Conflict", message: "Something is under way" } },
  { what: "429 without Retry-After", action: { kind: "status", status: 429, code: "TooManyRequests", message: "" } },
])("where a bulk of people meets $what, everybody is in the team in the end", async ({ action }) => {
  const it = await classStage();
  await it.bring(BIOLOGY);
  await fault(it, ADDING, action);
  await it.sync();
  expect(await it.sync()).toMatchObject({ progress: { failed: 0 } });
  expect(await it.inTeams("Biology 1")).toEqual(WHOLE);
});

test("somebody whom Microsoft does not know any more keeps nobody else out, and is named with its words", async () => {
  const it = await classStage();
  await it.bring(BIOLOGY);
  const plan = await it.draw();
  await it.sandbox.control("DELETE", `/users/${encodeURIComponent(loginOf(BEN))}`);
  expect((await it.server.call("POST", `/api/plans/${plan.id}/run`)).status).toBe(202);
  await it.reaches(plan.id, "finished");
  const { [BEN]: gone, ...others } = WHOLE;
  expect(gone).toBe("member");
  expect(await it.inTeams("Biology 1")).toEqual(others);
  expect(await it.partsOf(plan)).toMatchObject([{ state: "done", outcomes: [{ change: "add", code: "NotFound" }] }]);
  // Once Microsoft has told that the account is gone, they are left out from the beginning.
  const next = await it.sync();
  expect(await it.peopleOf(next)).toMatchObject([{ person: BEN, change: "skip", reason: "unmatched" }]);
});

test("a team that was deleted in Teams is not made anew in silence, and can be brought back", async () => {
  const it = await classStage();
  await it.bring(BIOLOGY);
  await it.sync();
  const { id } = await it.teamCalled("Biology 1");
  await (
    await graphOf(it)
  )("DELETE", `/groups/${id}`);
  expect(await it.sync()).toMatchObject({ totals: { creates: 0, requests: 0 } });
  expect(await teamsCalled(it, "Biology 1")).toEqual([]);
  const { items } = (await it.server.call("GET", "/api/facts?what=class-team.gone")).body;
  expect(items).toHaveLength(1);
  const [{ id: klass }] = (await it.server.call("GET", "/api/classes")).body.items;
  const restored = await it.server.call("POST", `/api/classes/${klass}/team/restoration`);
  expect(restored).toMatchObject({ status: 200, body: { state: "live", groupId: id } });
  await it.sync();
  expect(await it.inTeams("Biology 1")).toEqual(WHOLE);
});

test("a team that was renamed in Teams keeps that name, or is named after its class again, as is chosen", async () => {
  const it = await classStage();
  await it.bring(BIOLOGY);
  await it.sync();
  const { id } = await it.teamCalled("Biology 1");
  await it.sandbox.control("PATCH", `/teams/${id}`, { displayName: "Frogs and others" });
  await it.bring({ ...BIOLOGY, title: "Biology One" });
  await it.sync();
  expect(await teamsCalled(it, "Frogs and others")).toHaveLength(1);
  await it.server.call("PATCH", "/api/class-settings", { body: { renames: "follow" } });
  expect(await it.sync()).toMatchObject({ totals: { renames: 1 } });
  expect(await it.inTeams("Biology One")).toEqual(WHOLE);
});

const WITHDRAWN = [
  { kind: "status", status: 401, code: "InvalidAuthenticationToken", message: "Access token revoked" },
  { kind: "status", status: 403, code: "Forbidden", message: "Missing role permissions on the request." },
];

test.for(WITHDRAWN)(
  "a permission withdrawn in the middle ($status) pauses the run, and it goes on later",
  async (refused) => {
    const it = await classStage();
    await it.bring(BIOLOGY, { id: "che-1", title: "Chemistry 1", teachers: [INGRID], students: [DI] });
    await fault(it, ADDING, refused, 1000);
    const { body } = await it.server.call("POST", "/api/plans", { body: { run: true } });
    const paused = await it.reaches(body.id, "paused");
    expect(paused.finding.sentence).not.toBe("");
    await it.sandbox.control("DELETE", "/faults");
    expect((await it.server.call("POST", `/api/plans/${body.id}/run`)).status).toBe(202);
    expect(await it.reaches(body.id, "finished")).toMatchObject({ progress: { done: 2, failed: 0 } });
    expect(await it.inTeams("Biology 1")).toEqual(WHOLE);
  },
);

test("whoever teaches a class and studies in it owns its team", async () => {
  const it = await classStage();
  await it.bring({ ...BIOLOGY, teachers: [WEI, ADA], students: [ADA, BEN] });
  await it.sync();
  expect(await it.inTeams("Biology 1")).toEqual({ [WEI]: "owner", [ADA]: "owner", [BEN]: "member" });
});

test("a class without anybody who could own its team waits until somebody can", async () => {
  const it = await classStage();
  await it.bring({ ...BIOLOGY, teachers: [] });
  const run = await it.sync();
  expect(run).toMatchObject({ progress: { stopped: 1 } });
  const [part] = await it.partsOf(run);
  expect(part.stops).toMatchObject([{ reason: "no-owner", isReleasable: false }]);
  const path = `/api/plans/${run.id}/teams/${part.team.id}/release`;
  expect((await it.server.call("POST", path, { body: { because: "I say so." } })).body).toMatchObject({
    status: 409,
    reason: "no-owner",
  });
  await it.bring(BIOLOGY);
  await it.sync();
  expect(await it.inTeams("Biology 1")).toEqual(WHOLE);
});

test("where the tenant lacks the licence for class teams, usual ones are made, and the class's page says why", async () => {
  const it = await classStage({ settings: { kind: "class" } });
  await it.bring(BIOLOGY);
  const refused = { kind: "status", status: 400, code: "BadRequest", message: "missing the 'EduClass' CreationOption" };
  await fault(it, { method: "POST", path: "^/teams$" }, refused);
  expect(await it.sync()).toMatchObject({ progress: { done: 1, failed: 0 } });
  expect(await teamsCalled(it, "Biology 1")).toMatchObject([{ specialization: "none" }]);
  expect(await it.inTeams("Biology 1")).toEqual(WHOLE);
  const { finding } = (await onlyClass(it)).team;
  expect(finding).toMatchObject({ reason: "made-as-usual", sentence: expect.stringContaining("CreationOption") });
});

test("teams are made by a template of the tenant's own where one is named", async () => {
  const it = await classStage({ settings: { template: "educationStaff" } });
  await it.bring(BIOLOGY);
  await it.sync();
  expect(await teamsCalled(it, "Biology 1")).toMatchObject([{ specialization: "educationStaff" }]);
});

test("a class team keeps students out until it is activated, and the class's page says so until it is", async () => {
  const it = await classStage({ settings: { kind: "class" } });
  await it.bring(BIOLOGY);
  await it.sync();
  const { id, team } = await onlyClass(it);
  expect(team).not.toHaveProperty("isLocked");
  expect((await it.server.call("POST", `/api/classes/${id}/team/look`)).status).toBe(200);
  expect((await onlyClass(it)).team).toMatchObject({ state: "live", isLocked: true });
  await it.sandbox.control("PATCH", `/teams/${team.groupId}`, { activated: true });
  await it.sandbox.control("POST", "/clock", { advance: 25 * 3600 });
  await it.sync();
  expect((await onlyClass(it)).team).toMatchObject({ state: "live", isLocked: false });
  expect((await it.server.call("GET", "/api/facts?what=class-team.activated")).body.items).toHaveLength(1);
});

test("a team that somebody archived in Teams is left in the archive, though its roster changes", async () => {
  const it = await classStage();
  await it.bring(BIOLOGY);
  await it.sync();
  const { id, team } = await onlyClass(it);
  await it.sandbox.control("PATCH", `/teams/${team.groupId}`, { archived: true });
  expect((await it.server.call("POST", `/api/classes/${id}/team/look`)).body).toMatchObject({ state: "archived" });
  await it.bring({ ...BIOLOGY, students: [ADA, BEN] });
  await it.sync();
  expect(await teamsCalled(it, "Biology 1")).toMatchObject([{ isArchived: true }]);
});

test("a group that is left without its team is told, and nothing is made in its place", async () => {
  const it = await classStage();
  await it.bring(BIOLOGY);
  await it.sync();
  const { id } = await onlyClass(it);
  await it.sandbox.control("POST", "/clock", { advance: 25 * 3600 });
  const missing = { kind: "status", status: 404, code: "NotFound", message: "No team found with Group Id" };
  await fault(it, { method: "GET", path: "/teams/[^/]+$" }, missing);
  await it.server.call("POST", `/api/classes/${id}/team/look`);
  expect((await onlyClass(it)).team).toMatchObject({ state: "gone", finding: { reason: "group-without-team" } });
  expect(await it.sync()).toMatchObject({ totals: { creates: 0, requests: 0 } });
  // Somebody has made a team of the group again.
  await it.sandbox.control("POST", "/clock", { advance: 25 * 3600 });
  await it.bring({ ...BIOLOGY, students: [ADA, BEN] });
  await it.sync();
  expect((await onlyClass(it)).team).toMatchObject({ state: "live" });
  expect((await onlyClass(it)).team).not.toHaveProperty("finding");
  await it.sync();
  expect(await it.inTeams("Biology 1")).toEqual({
    [WEI]: "owner",
    [INGRID]: "owner",
    [ADA]: "member",
    [BEN]: "member",
  });
});

test("the group of a class that has no team any more is not taken for one because it was renamed", async () => {
  const it = await classStage();
  await it.bring(BIOLOGY);
  await it.sync();
  const { id, team } = await onlyClass(it);
  await it.sandbox.control("POST", "/clock", { advance: 25 * 3600 });
  const missing = { kind: "status", status: 404, code: "NotFound", message: "No team found with Group Id" };
  await fault(it, { method: "GET", path: "/teams/[^/]+$" }, missing, 20);
  await it.server.call("POST", `/api/classes/${id}/team/look`);
  await (
    await graphOf(it)
  )("PATCH", `/groups/${team.groupId}`, { displayName: "Frogs" });
  await it.bring({ ...BIOLOGY, students: [ADA] });
  expect(await it.sync()).toMatchObject({ totals: { requests: 0 } });
  expect((await onlyClass(it)).team).toMatchObject({ state: "gone", finding: { reason: "group-without-team" } });
});

test("whoever begins a run that is under way already begins none, and nobody is told twice", async () => {
  const it = await classStage();
  await it.bring(BIOLOGY);
  const plan = await it.draw();
  const begin = () => it.server.call("POST", `/api/plans/${plan.id}/run`);
  const answers = await Promise.all([begin(), begin(), begin()]);
  expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
  await it.reaches(plan.id, "finished");
  expect((await it.server.call("GET", "/api/facts?what=class-run.begun")).body.items).toHaveLength(1);
});

async function onlyClass({ server }: Stage) {
  const { items } = (await server.call("GET", "/api/classes")).body;
  expect(items).toHaveLength(1);
  return (await server.call("GET", `/api/classes/${items[0].id}`)).body;
}
