import { beforeAll, describe, expect, test } from "vitest";
import { type SignedIn, signIn } from "./signed-in.ts";
import { type Heard, type Said, visitor } from "./visitor.ts";

const it = visitor();
const EVENTUAL = { ConsistencyLevel: "eventual" };
let wei = "";
let priya = "";
let students: string[] = [];

beforeAll(async () => {
  wei = await it().idOf("wei.zhang");
  priya = await it().idOf("praman2");
  const found = await it().graph("GET", "/users?$filter=jobTitle eq 'Student'&$select=id");
  students = found.body.value.map(({ id }: Said) => id);
});

let serial = 0;
function security(name: string, more: object = {}): object {
  serial += 1;
  const mailNickname = `group-${serial}`;
  return { displayName: name, mailEnabled: false, mailNickname, securityEnabled: true, ...more };
}
const unified = (name: string, more: object = {}): object =>
  security(name, { groupTypes: ["Unified"], mailEnabled: true, securityEnabled: false, ...more });
const make = (body: object): Promise<Heard> => it().graph("POST", "/groups", { body });
const reference = (id: string): string => `https://graph.microsoft.com/v1.0/directoryObjects/${id}`;
const add = (group: string, id: string, to = "members"): Promise<Heard> =>
  it().graph("POST", `/groups/${group}/${to}/$ref`, { body: { "@odata.id": reference(id) } });
const idsIn = async (path: string): Promise<string[]> =>
  (await it().graph("GET", path)).body.value.map(({ id }: Said) => id).sort();
const message = ({ body }: Heard): string => body.error.message;

test("a Microsoft 365 group is made with its owners and members and gets an address", async () => {
  const made = await make(
    unified("Robotics society", {
      "owners@odata.bind": [reference(wei)],
      "members@odata.bind": students.slice(0, 3).map(reference),
    }),
  );
  expect(made).toMatchObject({ status: 201, body: { groupTypes: ["Unified"], mailEnabled: true } });
  expect(made.body.proxyAddresses).toEqual([`SMTP:${made.body.mail}`]);
  expect(await idsIn(`/groups/${made.body.id}/owners`)).toEqual([wei]);
  expect(await idsIn(`/groups/${made.body.id}/members`)).toEqual(students.slice(0, 3).sort());
  const expanded = await it().graph("GET", `/groups/${made.body.id}?$expand=members($select=id,displayName)`);
  expect(Object.keys(expanded.body.members[0]).sort()).toEqual(["@odata.type", "displayName", "id"]);
});

test("what a group cannot be: nameless, without a kind, mail-enabled security, or called like another", async () => {
  expect(message(await make({ displayName: "Half" }))).toContain("mailEnabled");
  expect((await make(security("x".repeat(257)))).status).toBe(400);
  expect((await make(security("Long words", { description: "x".repeat(1025) }))).status).toBe(400);
  expect((await make(security("Two words", { mailNickname: "two words" }))).status).toBe(400);
  expect((await make(security("At sign", { mailNickname: "a@b" }))).status).toBe(400);
  expect(message(await make(security("Mail", { mailEnabled: true })))).toContain("mail-enabled groups");
  await make(security("First", { mailNickname: "taken" }));
  expect(message(await make(security("Second", { mailNickname: "Taken" })))).toContain("mailNickname already exists");
  const many = Array.from({ length: 21 }, (_, i) => reference(students[i % students.length] ?? ""));
  expect((await make(security("Crowd", { "members@odata.bind": many }))).status).toBe(400);
});

test("members are added by twenties, all of them or none", async () => {
  const { id } = (await make(security("Choir"))).body;
  const patch = (...ids: string[]): Promise<Heard> =>
    it().graph("PATCH", `/groups/${id}`, { body: { "members@odata.bind": ids.map(reference) } });
  const [first = "", second = ""] = students;
  expect((await patch(first)).status).toBe(204);
  expect(message(await patch(second, first))).toContain("already exist");
  expect(message(await patch(second, second))).toContain("only be present once");
  expect((await patch(second, "00000000-0000-0000-0000-000000000001")).status).toBe(404);
  expect(await idsIn(`/groups/${id}/members`)).toEqual([first]);
  expect((await patch(...Array.from({ length: 21 }, () => second))).status).toBe(400);
});

test("a group keeps its last owner", async () => {
  const { id } = (await make(unified("Debaters", { "owners@odata.bind": [reference(wei)] }))).body;
  const drop = (owner: string): Promise<Heard> => it().graph("DELETE", `/groups/${id}/owners/${owner}/$ref`);
  expect(message(await drop(wei))).toContain("at least one owner");
  expect((await add(id, priya, "owners")).status).toBe(204);
  expect(message(await add(id, priya, "owners"))).toContain("'owners'");
  expect((await drop(wei)).status).toBe(204);
  expect((await drop(wei)).status).toBe(404);
});

test("a group in a group counts its people along, but not in a Microsoft 365 group", async () => {
  const [one = "", two = ""] = students;
  const inner = (await make(security("Year one", { "members@odata.bind": [reference(one)] }))).body.id;
  const outer = (await make(security("All years", { "members@odata.bind": [reference(two), reference(inner)] }))).body
    .id;
  expect((await add(inner, outer)).status).toBe(204);
  expect(await idsIn(`/groups/${outer}/members`)).toEqual([inner, two].sort());
  expect(await idsIn(`/groups/${outer}/members/microsoft.graph.user`)).toEqual([two]);
  expect(await idsIn(`/groups/${outer}/transitiveMembers/microsoft.graph.user`)).toEqual([one, two].sort());
  expect(await idsIn(`/users/${one}/transitiveMemberOf`)).toEqual(expect.arrayContaining([inner, outer]));
  const count = await it().graph("GET", `/groups/${outer}/members/$count`, { headers: EVENTUAL });
  expect(count.body).toBe("2");
  const team = (await make(unified("No nesting"))).body.id;
  expect((await add(team, inner)).status).toBe(400);
  const groups = await it().graph("POST", `/users/${one}/getMemberGroups`, { body: { securityEnabledOnly: true } });
  expect(groups.body.value).toEqual(expect.arrayContaining([inner, outer]));
  const checked = await it().graph("POST", `/users/${one}/checkMemberGroups`, { body: { groupIds: [outer, team] } });
  expect(checked.body.value).toEqual([outer]);
});

test("groups are found by kind, by whether they have a team, by name and by search", async () => {
  const find = async (query: string, headers = {}): Promise<string[]> =>
    (await it().graph("GET", `/groups?$select=displayName&${query}`, { headers })).body.value
      .map(({ displayName }: Said) => displayName)
      .sort();
  expect(await find("$filter=resourceProvisioningOptions/Any(x:x eq 'Team')")).toEqual([
    "CS201 Algorithms",
    "Careers Service",
  ]);
  expect(await find("$filter=groupTypes/any(c:c eq 'Unified') and startsWith(displayName,'CS')")).toEqual([
    "CS201 Algorithms",
  ]);
  expect(await find("$filter=displayName in ('Advisers','Students')")).toEqual(["Advisers", "Students"]);
  expect(await find(`$search="displayName:careers"&$count=true`, EVENTUAL)).toEqual(["Careers Service"]);
  const refused = await it().graph("GET", "/groups?$filter=NOT groupTypes/any(c:c eq 'Unified')");
  expect(refused.body.error.code).toBe("Request_UnsupportedQuery");
  const count = await it().graph("GET", "/groups/$count?$filter=displayName eq 'Advisers'", { headers: EVENTUAL });
  expect(count.body).toBe("1");
  expect((await it().graph("GET", "/groups/$count")).status).toBe(400);
});

test("a new group is found only after the directory has passed it on", async () => {
  await it().control("PATCH", "/directory", { replicationSeconds: 60 });
  const { id } = (await make(unified("Latecomers", { "owners@odata.bind": [reference(wei)] }))).body;
  expect((await it().graph("GET", `/groups/${id}`)).status).toBe(404);
  expect((await it().graph("PUT", `/groups/${id}/team`, { body: {} })).status).toBe(404);
  await it().control("POST", "/clock", { advance: 61 });
  expect((await it().graph("GET", `/groups/${id}`)).status).toBe(200);
  expect((await it().graph("PUT", `/groups/${id}/team`, { body: {} })).status).toBe(201);
  await it().control("PATCH", "/directory", { replicationSeconds: 0 });
  expect((await it().control("PATCH", "/directory", { patience: 3 })).status).toBe(400);
});

describe("for somebody who is signed in", () => {
  let grace: SignedIn;
  beforeAll(async () => {
    grace = await signIn(it(), "grace.mensah");
  });

  test("whoever makes a group owns it, and nobody else may change it", async () => {
    const { id } = (await grace.graph("POST", "/groups", unified("Grace's reading circle"))).body;
    expect(await idsIn(`/groups/${id}/owners`)).toEqual([grace.id]);
    expect((await grace.graph("PATCH", `/groups/${id}`, { description: "Novels" })).status).toBe(204);
    const other = (await make(security("Somebody else's"))).body.id;
    expect((await grace.graph("PATCH", `/groups/${other}`, { description: "Mine now" })).body.error.code).toBe(
      "Authorization_RequestDenied",
    );
    expect((await grace.graph("DELETE", `/groups/${other}`)).status).toBe(403);
  });

  test("nobody but administrators and apps makes more than 250 groups", async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 251; i += 1) {
      statuses.push((await grace.graph("POST", "/groups", unified(`Circle ${i}`))).status);
    }
    expect(statuses.filter((status) => status === 201)).toHaveLength(249);
    expect((await grace.graph("POST", "/groups", unified("One more"))).body.error.code).toBe("Directory_QuotaExceeded");
    expect((await make(unified("By an app"))).status).toBe(201);
  });
});
