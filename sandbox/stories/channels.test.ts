import { beforeAll, expect, test } from "vitest";
import { memberOf, type SignedIn, signIn } from "./signed-in.ts";
import { type Heard, type Said, visitor } from "./visitor.ts";

const it = visitor();
let team = "";
let priya = "";
let yuki = "";
let wei = "";
let grace: SignedIn;

beforeAll(async () => {
  const { teams } = (await it().control("GET", "/teams")).body;
  team = teams.find(({ displayName }: Said) => displayName === "Careers Service").id;
  [priya, yuki, wei] = (await Promise.all(["praman2", "yuki.tanaka", "wei.zhang"].map((name) => it().idOf(name)))) as [
    string,
    string,
    string,
  ];
  grace = await signIn(it(), "grace.mensah");
});

const channels = (): string => `/teams/${team}/channels`;
const make = (body: object): Promise<Heard> => it().graph("POST", channels(), { body });
const at = (channel: string): string => `${channels()}/${encodeURIComponent(channel)}`;
const privately = (displayName: string, ...members: object[]): Promise<Heard> =>
  make({ displayName, membershipType: "private", members });

test("a channel is made, found by name, changed and deleted", async () => {
  const made = await make({ displayName: "Placements", description: "Where students go" });
  expect(made).toMatchObject({ status: 201, body: { membershipType: "standard", displayName: "Placements" } });
  expect(made.body.id).toMatch(/^19:.+@thread\.tacv2$/);
  const found = await it().graph("GET", `${channels()}?$filter=displayName eq 'Placements'&$select=id`);
  expect(found.body.value).toEqual([{ id: made.body.id }]);
  expect((await it().graph("PATCH", at(made.body.id), { body: { description: "Abroad" } })).status).toBe(204);
  expect((await it().graph("GET", at(made.body.id))).body.description).toBe("Abroad");
  expect((await it().graph("PATCH", at(made.body.id), { body: { membershipType: "private" } })).status).toBe(400);
  expect((await it().graph("DELETE", at(made.body.id))).status).toBe(204);
  expect((await it().graph("GET", at(made.body.id))).status).toBe(404);
});

test("names are short, plain and one of a kind, for thirty days after a deletion as well", async () => {
  const inner = async (displayName: string): Promise<string> =>
    (await make({ displayName })).body.error?.innerError.code ?? "fine";
  expect(await inner("x".repeat(51))).toBe("InvalidChannelName");
  for (const name of ["a/b", "50%", "_hidden", "dots.", "what?", "R&D"])
    expect([name, await inner(name)]).toEqual([name, "InvalidChannelName"]);
  expect(await inner("general")).toBe("NameAlreadyExists");
  const { id } = (await make({ displayName: "Short lived" })).body;
  await it().graph("DELETE", at(id));
  expect(await inner("Short lived")).toBe("NameAlreadyExists");
  await it().control("POST", "/clock", { advance: 31 * 86_400 });
  it().forgetToken();
  grace = await signIn(it(), "grace.mensah");
  expect(await inner("Short lived")).toBe("fine");
});

test("the general channel is the primary one, and stays", async () => {
  const primary = await it().graph("GET", `/teams/${team}/primaryChannel`);
  expect(primary.body.displayName).toBe("General");
  expect((await it().graph("DELETE", at(primary.body.id))).status).toBe(400);
  expect((await it().graph("GET", `${at(primary.body.id)}/members`)).body.value).toHaveLength(6);
  const folder = await it().graph("GET", `${at(primary.body.id)}/filesFolder`);
  expect(folder.body).toMatchObject({ name: "General", folder: { childCount: 0 } });
  const elsewhere = (await it().control("GET", "/teams")).body.teams.find(({ id }: Said) => id !== team).id;
  const stray = await it().graph("GET", `/teams/${elsewhere}/channels/${encodeURIComponent(primary.body.id)}`);
  expect(stray.body.error.message).toBe("Channel does not belong to Team.");
  expect((await it().graph("GET", `${channels()}/nonsense`)).status).toBe(400);
});

test("a private channel needs an owner and takes members of the team only", async () => {
  expect((await privately("No owner", memberOf(yuki, "owner", { roles: [] }))).status).toBe(400);
  expect((await privately("A stranger", memberOf(priya), memberOf(wei))).status).toBe(400);
  expect((await privately("Twice", memberOf(priya), memberOf(priya))).body.error.message).toContain(
    "CreateThreadS2SRequest",
  );
  const { id } = (await privately("Budget", memberOf(priya))).body;
  const added = await it().graph("POST", `${at(id)}/members`, { body: memberOf(yuki, "owner", { roles: [] }) });
  expect(added).toMatchObject({ status: 201, body: { userId: yuki, roles: [] } });
  expect((await it().graph("POST", `${at(id)}/members`, { body: memberOf(wei) })).status).toBe(400);
  const access = async (user: string): Promise<boolean> =>
    (await it().graph("GET", `${at(id)}/doesUserHaveAccess(userId='${user}')`)).body.value;
  expect([await access(yuki), await access(grace.id)]).toEqual([true, false]);
  const owner = { "@odata.type": "#microsoft.graph.aadUserConversationMember", roles: ["owner"] };
  expect((await it().graph("PATCH", `${at(id)}/members/${added.body.id}`, { body: owner })).body.roles).toEqual([
    "owner",
  ]);
  expect((await it().graph("DELETE", `${at(id)}/members/${added.body.id}`)).status).toBe(204);
  const [last] = (await it().graph("GET", `${at(id)}/members`)).body.value;
  expect((await it().graph("DELETE", `${at(id)}/members/${last.id}`)).status).toBe(400);
  const [first] = (await it().graph("GET", channels())).body.value;
  expect((await it().graph("POST", `${at(first.id)}/members`, { body: memberOf(wei) })).status).toBe(400);
});

test("whoever leaves the team leaves its private channels", async () => {
  const { id } = (await privately("Rota", memberOf(priya), memberOf(yuki, "owner", { roles: [] }))).body;
  const member = (await it().graph("GET", `/teams/${team}/members`)).body.value.find(
    ({ userId }: Said) => userId === yuki,
  );
  await it().graph("DELETE", `/teams/${team}/members/${member.id}`);
  const left = await it().graph("GET", `${at(id)}/allMembers`);
  expect(left.body.value.map(({ userId }: Said) => userId)).toEqual([priya]);
});

test("a shared channel is there in a while, without guests, for people outside the team too", async () => {
  const guest = (await it().graph("GET", "/users?$filter=userType eq 'Guest'&$select=id")).body.value[0].id;
  const shared = (displayName: string, ...members: object[]): Promise<Heard> =>
    make({ displayName, membershipType: "shared", members });
  expect((await shared("With guests", memberOf(priya), memberOf(guest, "owner", { roles: [] }))).status).toBe(400);
  const made = await shared("With Computer Science", memberOf(priya), memberOf(wei, "owner", { roles: [] }));
  expect(made.status).toBe(202);
  const id = /channels\('([^']+)'\)/.exec(made.headers.get("content-location") ?? "")?.[1] ?? "";
  expect((await it().graph("GET", at(id))).status).toBe(404);
  await it().control("POST", "/clock", { advance: 6 });
  expect((await it().graph("GET", at(id))).body.membershipType).toBe("shared");
  const all = await it().graph("GET", `/teams/${team}/allChannels?$filter=membershipType eq 'shared'`);
  expect(all.body.value).toMatchObject([{ id }]);
  const hosts = await it().graph("GET", `${at(id)}/sharedWithTeams`);
  expect(hosts.body.value).toMatchObject([{ id: team, isHostTeam: true }]);
  expect((await it().graph("GET", `/teams/${team}/incomingChannels`)).body.value).toEqual([]);
});

test("people see private channels they are in, and make channels as far as the team lets them", async () => {
  const names = async (): Promise<string[]> =>
    (await grace.graph("GET", channels())).body.value.map(({ displayName }: Said) => displayName);
  expect(await names()).not.toContain("Service planning");
  expect((await grace.graph("POST", channels(), { displayName: "Corner of Grace" })).status).toBe(201);
  await it().graph("PATCH", `/teams/${team}`, { body: { memberSettings: { allowCreateUpdateChannels: false } } });
  expect((await grace.graph("POST", channels(), { displayName: "Other corner" })).status).toBe(403);
  const settings = (await it().graph("GET", `/teams/${team}`)).body.memberSettings;
  expect(settings).toMatchObject({ allowCreateUpdateChannels: false, allowDeleteChannels: true });
});

test("a channel is archived by itself, and has tags, tabs and an address", async () => {
  const { id } = (await make({ displayName: "Fairs" })).body;
  expect((await it().graph("POST", `${at(id)}/provisionEmail`)).status).toBe(412);
  const app = "https://graph.microsoft.com/v1.0/appCatalogs/teamsApps('com.microsoft.teamspace.tab.planner')";
  const tab = await it().graph("POST", `${at(id)}/tabs`, { body: { displayName: "Plan", "teamsApp@odata.bind": app } });
  expect(tab.status).toBe(201);
  const tabs = await it().graph("GET", `${at(id)}/tabs?$expand=teamsApp`);
  expect(tabs.body.value[0].teamsApp.displayName).toBe("Microsoft Planner");
  const tag = { displayName: "Advisers", members: [{ userId: priya }] };
  const made = await it().graph("POST", `/teams/${team}/tags`, { body: tag });
  expect(made).toMatchObject({ status: 201, body: { memberCount: 1 } });
  expect((await it().graph("POST", `/teams/${team}/tags`, { body: tag })).status).toBe(400);
  await it().graph("POST", `${at(id)}/archive`, { body: {} });
  await it().control("POST", "/clock", { advance: 6 });
  expect((await it().graph("GET", at(id))).body.isArchived).toBe(true);
  expect((await it().graph("PATCH", at(id), { body: { description: "x" } })).status).toBe(403);
});
