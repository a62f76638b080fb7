import { expect, test } from "vitest";
import { classStage, INGRID, loginOf, STUDENTS, WEI } from "../../../testing/microsoft/classes.ts";

type Stage = Awaited<ReturnType<typeof classStage>>;

const [ADA = "", BEN = ""] = STUDENTS;
const UNLICENSED = "hi240@students.campus.example";
const DISABLED = "lucia.navarro@campus.example";
const MEMBERS = { [WEI]: "teacher", [ADA]: "student" };

/** Brings one class with whoever is named, by login and role. */
function bringing(it: Stage, people: Readonly<Record<string, string>>) {
  const ids = Object.keys(people);
  return it.bringWhole({
    people: ids.map((id) => ({ id, fields: { username: id.includes("@") ? id : loginOf(id) } })),
    classes: [
      {
        id: "bio-1",
        title: "Biology 1",
        members: ids.map((person) => ({ person, role: people[person] })),
      },
    ],
  });
}

test("a guest who teaches is in the team as a member, since guests own nothing", async () => {
  const it = await classStage();
  const { users } = await it.sandbox.control("GET", "/state");
  const guest = users.find(({ userPrincipalName }: { userPrincipalName: string }) => /#EXT#/.test(userPrincipalName));
  await bringing(it, { ...MEMBERS, [guest.userPrincipalName]: "teacher" });
  await it.sync();
  const [account] = guest.userPrincipalName.split("@");
  expect(await it.inTeams("Biology 1")).toEqual({ [WEI]: "owner", [ADA]: "member", [account]: "member" });
});

test("whoever has no licence for Teams is in the team all the same, for when they get one", async () => {
  const it = await classStage();
  await bringing(it, { ...MEMBERS, [UNLICENSED]: "student" });
  await it.sync();
  expect(await it.inTeams("Biology 1")).toEqual({ [WEI]: "owner", [ADA]: "member", hi240: "member" });
});

test("whose account is disabled comes into no team, is named, and stays where they are once they are in one", async () => {
  const it = await classStage();
  await bringing(it, { ...MEMBERS, [BEN]: "student", [DISABLED]: "student" });
  const run = await it.sync();
  expect(await it.peopleOf(run)).toContainEqual(
    expect.objectContaining({ person: DISABLED, change: "skip", reason: "disabled" }),
  );
  const whole = { [WEI]: "owner", [ADA]: "member", [BEN]: "member" };
  expect(await it.inTeams("Biology 1")).toEqual(whole);
  await it.sandbox.control("PATCH", `/users/${encodeURIComponent(loginOf(BEN))}`, { enabled: false });
  await it.sync();
  expect(await it.inTeams("Biology 1")).toEqual(whole);
});

test("two people of the roster with one account are both left out until somebody says whose it is", async () => {
  const it = await classStage();
  await it.bringWhole({
    people: [
      { id: "t", fields: { username: loginOf(WEI) } },
      { id: "s1", fields: { username: loginOf(ADA) } },
      { id: "s2", fields: { username: loginOf(ADA) } },
    ],
    classes: [
      {
        id: "bio-1",
        title: "Biology 1",
        members: [
          { person: "t", role: "teacher" },
          { person: "s1", role: "student" },
          { person: "s2", role: "student" },
        ],
      },
    ],
  });
  const run = await it.sync();
  expect((await it.peopleOf(run)).map(({ person, reason }: Record<string, string>) => [person, reason])).toEqual([
    ["s1", "conflict"],
    ["s2", "conflict"],
    ["t", "enrolled"],
  ]);
  expect(await it.inTeams("Biology 1")).toEqual({ [WEI]: "owner" });
  await it.server.call("PUT", "/api/class-people/s1/match", { body: { user: loginOf(ADA) } });
  await it.sync();
  expect(await it.inTeams("Biology 1")).toEqual({ [WEI]: "owner", [ADA]: "member" });
});

test("whoever is excluded by hand leaves the team, whether the roster or somebody in Teams had put them there", async () => {
  const it = await classStage();
  const [, , CY = ""] = STUDENTS;
  await bringing(it, { ...MEMBERS, [BEN]: "student" });
  await it.sync();
  const { id } = await it.teamCalled("Biology 1");
  await it.sandbox.control("POST", `/teams/${id}/members`, { user: loginOf(CY) });
  // Since then the roster has them, too; but nobody of ours has put them there.
  await bringing(it, { ...MEMBERS, [BEN]: "student", [CY]: "student" });
  await it.sync();
  for (const person of [BEN, CY])
    await it.server.call("PUT", `/api/class-people/${person}/match`, { body: { excluded: true } });
  const run = await it.sync();
  expect(await it.peopleOf(run)).toMatchObject(
    [BEN, CY].map((person) => ({ person, change: "remove", reason: "excluded" })),
  );
  expect(await it.inTeams("Biology 1")).toEqual({ [WEI]: "owner", [ADA]: "member" });
  await it.server.call("DELETE", `/api/class-people/${BEN}/match`);
  await it.sync();
  expect(await it.inTeams("Biology 1")).toEqual({ [WEI]: "owner", [ADA]: "member", [BEN]: "member" });
});

test("classes that share a team are in it together, and whoever teaches one of them owns it", async () => {
  const it = await classStage();
  await it.bring(
    { id: "bio-1", title: "Biology 1", teachers: [WEI], students: [ADA, INGRID] },
    { id: "bio-2", title: "Biology 2", teachers: [INGRID], students: [BEN] },
  );
  const { items } = (await it.server.call("GET", "/api/classes")).body;
  const [first, second] = items.map(({ id }: { id: string }) => id);
  await it.sync({ classes: [first] });
  await it.server.call("PUT", `/api/classes/${second}/team`, { body: { sameAs: first } });
  await it.sync();
  expect(await it.inTeams("Biology 1")).toEqual({
    [WEI]: "owner",
    [INGRID]: "owner",
    [ADA]: "member",
    [BEN]: "member",
  });
  expect(await it.teamCalled("Biology 2")).toBeUndefined();
});

test("a team that there is already is taken for a class with everybody in it, and its roster is added", async () => {
  const it = await classStage();
  const [there] = (await it.teams()).filter(({ isArchived }: { isArchived: boolean }) => !isArchived);
  await bringing(it, MEMBERS);
  const [{ id }] = (await it.server.call("GET", "/api/classes")).body.items;
  expect((await it.server.call("PUT", `/api/classes/${id}/team`, { body: { group: there.id } })).status).toBe(200);
  const before = await it.inTeams(there.displayName);
  await it.server.call("PATCH", "/api/class-settings", { body: { renames: "never" } });
  expect(await it.sync()).toMatchObject({ totals: { removes: 0, creates: 0 } });
  expect(await it.inTeams(there.displayName)).toEqual({ ...before, [ADA]: before[ADA] ?? "member", [WEI]: "owner" });
});
