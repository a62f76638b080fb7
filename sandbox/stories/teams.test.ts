import { beforeAll, expect, test } from "vitest";
import { memberOf, type SignedIn, signIn } from "./signed-in.ts";
import { type Heard, type Said, visitor } from "./visitor.ts";

const it = visitor();
const STANDARD = "https://graph.microsoft.com/v1.0/teamsTemplates('standard')";
let wei = "";
let priya = "";
let daniel = "";
let grace: SignedIn;

beforeAll(async () => {
  wei = await it().idOf("wei.zhang");
  priya = await it().idOf("praman2");
  const guests = await it().graph("GET", "/users?$filter=userType eq 'Guest'&$select=id");
  daniel = guests.body.value[0].id;
  grace = await signIn(it(), "grace.mensah");
});

const create = (more: object): Promise<Heard> =>
  it().graph("POST", "/teams", { body: { "template@odata.bind": STANDARD, ...more } });
const owned = (displayName: string, more: object = {}): Promise<Heard> =>
  create({ displayName, members: [memberOf(wei)], ...more });
const idIn = (answer: Heard): string =>
  /\/teams\('([^']+)'\)$/.exec(answer.headers.get("content-location") ?? "")?.[1] ?? "";
const wait = (seconds: number): Promise<Heard> => it().control("POST", "/clock", { advance: seconds });
const operationOf = (answer: Heard): Promise<Heard> => {
  const place = answer.headers.get("location") ?? "";
  return it().graph("GET", place.replaceAll(/\('([^']+)'\)/g, "/$1"));
};
async function makeTeam(displayName: string, more: object = {}): Promise<string> {
  const made = await owned(displayName, more);
  await wait(6);
  return idIn(made);
}
const members = async (team: string): Promise<Said[]> => (await it().graph("GET", `/teams/${team}/members`)).body.value;
const add = (team: string, id: string, role?: string): Promise<Heard> =>
  it().graph("POST", `/teams/${team}/members`, {
    body: memberOf(id, "owner", role === undefined ? { roles: [] } : {}),
  });

test("a team is made in a while: until then it is not there, its group is", async () => {
  const made = await owned("Physics workshop", { channels: [{ displayName: "Experiments" }], visibility: "private" });
  const id = idIn(made);
  expect(made).toMatchObject({ status: 202, body: "" });
  expect((await operationOf(made)).body).toMatchObject({ operationType: "createTeam", status: "notStarted" });
  expect((await it().graph("GET", `/teams/${id}`)).status).toBe(404);
  expect((await it().graph("GET", `/groups/${id}`)).body).toMatchObject({ displayName: "Physics workshop" });
  await wait(2);
  expect((await operationOf(made)).body.status).toBe("inProgress");
  await wait(4);
  expect((await operationOf(made)).body).toMatchObject({ status: "succeeded", targetResourceId: id });
  const team = await it().graph("GET", `/teams/${id}`);
  expect(team.body).toMatchObject({ displayName: "Physics workshop", visibility: "private", isArchived: false });
  const { body } = await it().graph("GET", `/teams/${id}/channels?$select=displayName`);
  expect(body.value.map(({ displayName }: Said) => displayName)).toEqual(["General", "Experiments"]);
  expect((await it().graph("GET", `/groups/${id}`)).body.resourceProvisioningOptions).toEqual(["Team"]);
});

test("an app names one owner, and nothing else will do", async () => {
  const because = async (answer: Promise<Heard>): Promise<string> => (await answer).body.error.message;
  expect(await because(create({ displayName: "Ownerless" }))).toContain("owner must be provided");
  expect(await because(create({ displayName: "Two", members: [memberOf(wei), memberOf(priya)] }))).toContain(
    "one owner",
  );
  expect((await owned("Guest's", { members: [memberOf(daniel)] })).status).toBe(400);
  expect((await owned("x".repeat(257))).status).toBe(400);
  expect((await owned("Wordy", { description: "x".repeat(1025) })).status).toBe(400);
  expect((await it().graph("POST", "/teams", { body: { displayName: "No template" } })).status).toBe(400);
  expect((await owned("Strange", { "template@odata.bind": STANDARD.replace("standard", "unicorn") })).status).toBe(404);
});

test("a team is made of a group with an owner, once", async () => {
  const group = async (owners: string[]): Promise<string> => {
    const body = {
      displayName: "Alumni",
      groupTypes: ["Unified"],
      mailEnabled: true,
      securityEnabled: false,
      mailNickname: `alumni-${owners.length}`,
      "owners@odata.bind": owners.map((id) => `https://graph.microsoft.com/v1.0/users/${id}`),
    };
    return (await it().graph("POST", "/groups", { body })).body.id;
  };
  const bind = (id: string): object => ({ "group@odata.bind": `https://graph.microsoft.com/v1.0/groups('${id}')` });
  const nobodys = await group([]);
  expect((await create(bind(nobodys))).body.error.message).toContain("one or more owners");
  const id = await group([wei]);
  expect((await create({ ...bind(id), displayName: "Other" })).status).toBe(400);
  const made = await create(bind(id));
  expect([made.status, idIn(made)]).toEqual([202, id]);
  expect((await create(bind(id))).status).toBe(409);
  await wait(6);
  expect((await it().graph("GET", `/groups/${id}/team`)).body.displayName).toBe("Alumni");
  expect((await it().graph("PUT", `/groups/${id}/team`, { body: {} })).status).toBe(409);
});

test("members come one by one, change what they are, and the last owner stays", async () => {
  const team = await makeTeam("Debating");
  const added = await add(team, priya);
  expect(added).toMatchObject({ status: 201, body: { userId: priya, roles: [] } });
  expect(added.body.id).not.toContain(priya);
  const path = `/teams/${team}/members/${added.body.id}`;
  const owner = { "@odata.type": "#microsoft.graph.aadUserConversationMember", roles: ["owner"] };
  expect((await it().graph("PATCH", path, { body: owner })).body.roles).toEqual(["owner"]);
  const groupOwners = await it().graph("GET", `/groups/${team}/owners?$select=id`);
  expect(groupOwners.body.value.map(({ id }: Said) => id).sort()).toEqual([wei, priya].sort());
  expect((await it().graph("DELETE", path)).status).toBe(204);
  const [last] = await members(team);
  expect((await it().graph("DELETE", `/teams/${team}/members/${last.id}`)).status).toBe(400);
  const guest = await add(team, daniel);
  expect(guest.body.roles).toEqual(["guest"]);
  expect((await it().graph("PATCH", `/teams/${team}/members/${guest.body.id}`, { body: owner })).status).toBe(400);
  const untyped = { roles: [], "user@odata.bind": `https://graph.microsoft.com/v1.0/users('${priya}')` };
  expect((await it().graph("POST", `/teams/${team}/members`, { body: untyped })).status).toBe(400);
  const summary = await it().graph("GET", `/teams/${team}?$select=summary`);
  expect(summary.body.summary).toEqual({ ownersCount: 1, membersCount: 0, guestsCount: 1 });
});

test("a member is found by user id or address", async () => {
  const team = await makeTeam("Found");
  await add(team, priya);
  const find = (condition: string): Promise<Heard> => {
    const path = `microsoft.graph.aadUserConversationMember/${condition}`;
    return it().graph("GET", `/teams/${team}/members?$filter=${encodeURIComponent(`(${path})`)}`);
  };
  expect((await find(`userId eq '${priya}'`)).body.value).toHaveLength(1);
  expect((await find("email eq 'priya.raman@campus.example'")).body.value[0].userId).toBe(priya);
});

test("many members at once: each answers for itself", async () => {
  const team = await makeTeam("Crowded");
  const call = (action: string, ...ids: string[]): Promise<Heard> =>
    it().graph("POST", `/teams/${team}/members/${action}`, {
      body: { values: ids.map((id) => memberOf(id, "owner", { roles: [] })) },
    });
  expect((await call("add", priya, grace.id)).status).toBe(200);
  const stranger = "00000000-0000-0000-0000-000000000001";
  const some = await call("add", priya, stranger);
  expect(some.status).toBe(207);
  expect(some.body.value).toMatchObject([
    { userId: priya, error: null },
    { userId: stranger, error: { code: "NotFound" } },
  ]);
  expect((await call("add", ...Array.from({ length: 201 }, () => priya))).status).toBe(400);
  expect((await call("remove", ...Array.from({ length: 21 }, () => priya))).status).toBe(400);
  const removed = await call("remove", priya, wei);
  expect(removed.status).toBe(207);
  expect(removed.body.value.map(({ error }: Said) => error === null)).toEqual([true, false]);
  expect((await call("remove", grace.id)).status).toBe(204);
  expect(await members(team)).toHaveLength(1);
});

test("what changes in the group reaches the team a quarter of an hour later, the other way at once", async () => {
  const team = await makeTeam("Slow news");
  const reference = { "@odata.id": `https://graph.microsoft.com/v1.0/directoryObjects/${priya}` };
  await it().graph("POST", `/groups/${team}/members/$ref`, { body: reference });
  expect(await members(team)).toHaveLength(1);
  await wait(901);
  expect(await members(team)).toHaveLength(2);
  await it().graph("DELETE", `/groups/${team}/members/${priya}/$ref`);
  await add(team, grace.id);
  const inGroup = await it().graph("GET", `/groups/${team}/members?$select=id`);
  expect(inGroup.body.value.map(({ id }: Said) => id).sort()).toEqual([wei, grace.id].sort());
  await wait(901);
  expect((await members(team)).map(({ userId }) => userId).sort()).toEqual([wei, grace.id].sort());
});

test("an archived team takes members, but no other changes, until it is unarchived", async () => {
  const team = await makeTeam("Last year");
  const archived = await it().graph("POST", `/teams/${team}/archive`, {
    body: { shouldSetSpoSiteReadOnlyForMembers: true },
  });
  expect(archived.status).toBe(202);
  expect((await it().graph("GET", `/teams/${team}`)).body.isArchived).toBe(false);
  await wait(6);
  expect((await it().graph("GET", `/teams/${team}`)).body.isArchived).toBe(true);
  const rename = (): Promise<Heard> =>
    it().graph("PATCH", `/teams/${team}`, { body: { displayName: "The year before" } });
  expect((await rename()).status).toBe(403);
  expect((await it().graph("POST", `/teams/${team}/channels`, { body: { displayName: "New" } })).status).toBe(403);
  expect((await add(team, priya)).status).toBe(201);
  await it().graph("POST", `/teams/${team}/unarchive`);
  await wait(6);
  expect((await rename()).status).toBe(204);
  expect((await it().graph("GET", `/groups/${team}`)).body.displayName).toBe("The year before");
});

test("a copy of a team has the parts that were asked for", async () => {
  const team = await makeTeam("Original", { channels: [{ displayName: "Plans" }] });
  await add(team, priya);
  const body = { displayName: "Copy", mailNickname: "copy", partsToClone: "channels,members", visibility: "private" };
  const made = await it().graph("POST", `/teams/${team}/clone`, { body });
  await wait(6);
  const { targetResourceId } = (await operationOf(made)).body;
  expect(await members(targetResourceId)).toHaveLength(2);
  const { value } = (await it().graph("GET", `/teams/${targetResourceId}/channels`)).body;
  expect(value.map(({ displayName }: Said) => displayName)).toEqual(["General", "Plans"]);
  expect((await it().graph("POST", `/teams/${team}/clone`, { body: { displayName: "Half" } })).status).toBe(400);
});

test("a person sees and manages the teams they may; an app without the permission none", async () => {
  const team = await makeTeam("Closed");
  expect((await grace.graph("GET", `/teams/${team}`)).status).toBe(403);
  await add(team, grace.id);
  expect((await grace.graph("GET", `/teams/${team}`)).status).toBe(200);
  expect((await grace.graph("PATCH", `/teams/${team}`, { displayName: "Grace's" })).status).toBe(403);
  const joined = await grace.graph("GET", "/me/joinedTeams");
  expect(joined.body.value.map(({ displayName }: Said) => displayName)).toContain("Closed");
  const own = await grace.graph("POST", "/teams", { "template@odata.bind": STANDARD, displayName: "Grace's own" });
  await wait(6);
  expect((await grace.graph("PATCH", `/teams/${idIn(own)}`, { description: "Hers" })).status).toBe(204);
  const reader = await it().app("Team.ReadBasic.All");
  expect((await it().graph("GET", `/teams/${team}/members`, { token: reader.token })).status).toBe(403);
  const helper = await it().app("TeamMember.ReadWriteNonOwnerRole.All");
  const body = memberOf(priya);
  expect((await it().graph("POST", `/teams/${team}/members`, { token: helper.token, body })).status).toBe(403);
});

test("behind the back of apps: owners add and remove people, rename and archive", async () => {
  const team = await makeTeam("Watched");
  await it().control("POST", `/teams/${team}/members`, { user: "praman2@campus.example", owner: true });
  expect((await members(team)).map(({ roles }) => roles)).toEqual([["owner"], ["owner"]]);
  expect((await it().control("DELETE", `/teams/${team}/members/${wei}`)).status).toBe(204);
  await it().control("PATCH", `/teams/${team}`, { displayName: "Renamed by hand", archived: true });
  expect((await it().graph("GET", `/teams/${team}`)).body).toMatchObject({
    displayName: "Renamed by hand",
    isArchived: true,
  });
  expect((await it().control("GET", `/teams/${team}`)).body.members).toEqual([{ userId: priya, roles: ["owner"] }]);
});
