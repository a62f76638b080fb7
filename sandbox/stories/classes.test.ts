import { beforeAll, expect, test } from "vitest";
import { memberOf, type SignedIn, signIn } from "./signed-in.ts";
import { type Heard, type Said, visitor } from "./visitor.ts";

const it = visitor();
const TEMPLATE = "https://graph.microsoft.com/v1.0/teamsTemplates('educationClass')";
let wei = "";
let chloe = "";
let lecturer: SignedIn;

beforeAll(async () => {
  wei = await it().idOf("wei.zhang");
  chloe = await it().idOf("ca231@students.campus.example");
  lecturer = await signIn(it(), "leila.haddad");
});

const wait = (seconds: number): Promise<Heard> => it().control("POST", "/clock", { advance: seconds });
const make = (displayName: string, more: object = {}): Promise<Heard> =>
  it().graph("POST", "/education/classes", {
    body: { displayName, mailNickname: displayName.replaceAll(" ", "-"), externalSource: "sis", ...more },
  });
const add = (id: string, role: string, user: string): Promise<Heard> =>
  it().graph("POST", `/education/classes/${id}/${role}/$ref`, {
    body: { "@odata.id": `https://graph.microsoft.com/v1.0/education/users/${user}` },
  });

test("a class is a group with what the timetable knows of it, found by its external id", async () => {
  const made = await make("French 1", { externalId: "FR1-2026", classCode: "FR1", term: { displayName: "Autumn" } });
  expect(made).toMatchObject({ status: 201, body: { classCode: "FR1", externalId: "FR1-2026" } });
  const found = await it().graph("GET", "/education/classes?$filter=externalId eq 'FR1-2026'");
  expect(found.body.value.map(({ id }: Said) => id)).toEqual([made.body.id]);
  const group = await it().graph("GET", `/groups/${made.body.id}`);
  expect(group.body).toMatchObject({ groupTypes: ["Unified"], creationOptions: ["classAssignments"] });
  expect(group.body.classCode).toBeUndefined();
  await it().graph("PATCH", `/education/classes/${made.body.id}`, { body: { grade: "1", displayName: "French A" } });
  expect((await it().graph("GET", `/education/classes/${made.body.id}`)).body).toMatchObject({
    displayName: "French A",
    grade: "1",
    classCode: "FR1",
  });
  expect((await make("Wrong", { externalSource: "gossip" })).status).toBe(400);
});

test("teachers are owners and have to be added as members besides; who is there already is refused", async () => {
  const { id } = (await make("German 1")).body;
  expect((await add(id, "teachers", lecturer.id)).status).toBe(204);
  expect((await it().graph("GET", `/education/classes/${id}/members`)).body.value).toEqual([]);
  await add(id, "members", lecturer.id);
  await add(id, "members", chloe);
  expect((await add(id, "members", chloe)).body.error.message).toContain("already exist");
  const { value } = (await it().graph("GET", `/education/classes/${id}/members`)).body;
  expect(value.map((user: Said) => user.primaryRole).sort()).toEqual(["student", "teacher"]);
  const drop = await it().graph("DELETE", `/education/classes/${id}/members/${chloe}/$ref`);
  expect(drop.status).toBe(204);
  expect((await it().graph("DELETE", `/education/classes/${id}/teachers/${lecturer.id}/$ref`)).status).toBe(400);
});

test("classes are for apps to make; people see their own", async () => {
  const { id } = (await make("Spanish 1")).body;
  expect((await lecturer.graph("POST", "/education/classes", { displayName: "Mine" })).status).toBe(403);
  expect((await lecturer.graph("GET", `/education/classes/${id}`)).status).toBe(404);
  await add(id, "members", lecturer.id);
  expect((await lecturer.graph("GET", `/education/classes/${id}`)).status).toBe(200);
});

test("a delta query tells of new, changed and deleted classes", async () => {
  const latest = await it().graph("GET", "/education/classes/delta?$deltatoken=latest");
  const next = (heard: Heard): string => heard.body["@odata.deltaLink"].slice(it().sandbox.ready.graph.length);
  const { id } = (await make("Italian 1")).body;
  const news = await it().graph("GET", next(latest));
  expect(news.body.value.map((item: Said) => item.displayName)).toEqual(["Italian 1"]);
  await it().graph("DELETE", `/education/classes/${id}`);
  const gone = await it().graph("GET", next(news));
  expect(gone.body.value).toEqual([{ id, "@removed": { reason: "changed" } }]);
});

test("a class becomes a class team, closed to its students until it is activated", async () => {
  const { id } = (await make("Portuguese 1")).body;
  await add(id, "teachers", lecturer.id);
  await add(id, "members", lecturer.id);
  const student = await signIn(it(), "mc237@students.campus.example");
  await add(id, "members", student.id);
  const bind = `https://graph.microsoft.com/v1.0/groups('${id}')`;
  await it().graph("POST", "/teams", { body: { "template@odata.bind": TEMPLATE, "group@odata.bind": bind } });
  await wait(6);
  const team = await it().graph("GET", `/teams/${id}`);
  expect(team.body).toMatchObject({ specialization: "educationClass", isMembershipLimitedToOwners: true });
  expect((await it().graph("GET", `/teams/${id}/members`)).body.value).toHaveLength(2);
  expect((await student.graph("GET", `/teams/${id}/channels`)).status).toBe(403);
  const joined = async (): Promise<string[]> =>
    (await student.graph("GET", "/me/joinedTeams")).body.value.map((each: Said) => each.id);
  expect(await joined()).not.toContain(id);
  const group = {
    displayName: "Group A",
    membershipType: "private",
    members: [memberOf(lecturer.id), memberOf(student.id, "owner", { roles: [] })],
  };
  expect((await it().graph("POST", `/teams/${id}/channels`, { body: group })).status).toBe(403);
  expect((await lecturer.graph("PATCH", `/teams/${id}`, { isMembershipLimitedToOwners: false })).status).toBe(204);
  expect((await student.graph("GET", `/teams/${id}/channels`)).status).toBe(200);
  expect(await joined()).toContain(id);
  expect((await it().graph("POST", `/teams/${id}/channels`, { body: group })).status).toBe(201);
});

test("a teacher activates a class team by hand", async () => {
  const made = await it().graph("POST", "/teams", {
    body: { "template@odata.bind": TEMPLATE, displayName: "Russian 1", members: [memberOf(wei)] },
  });
  await wait(6);
  const id = /'([^']+)'/.exec(made.headers.get("content-location") ?? "")?.[1] ?? "";
  expect((await it().control("GET", `/teams/${id}`)).body.isActivated).toBe(false);
  await it().control("PATCH", `/teams/${id}`, { activated: true });
  expect((await it().graph("GET", `/teams/${id}`)).body.isMembershipLimitedToOwners).toBe(false);
});
