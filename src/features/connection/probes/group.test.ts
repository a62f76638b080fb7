import { expect, test } from "vitest";
import { soon } from "../../../testing/machine-time.ts";
import { scriptStage } from "../../../testing/scripts.ts";
import { AMARA } from "../../../testing/microsoft/wishes.ts";

const PRIYA = "praman2@campus.example";
const MARCUS = "marcus.bellamy@campus.example";
const ROLES = ["User.ReadBasic.All", "GroupMember.Read.All"];

type Stage = Awaited<ReturnType<typeof scriptStage>>;

/** A tenant where nothing but looking people up is on, so that a look is short. */
async function stage(roles = ROLES): Promise<Stage> {
  const scene = await scriptStage({ roles });
  const on = ["directory.matching", "connection.operators-by-group"];
  expect((await scene.server.call("PUT", "/api/abilities", { body: { on } })).status).toBe(200);
  return scene;
}

/** Runs what an administrator does in Entra. */
async function inEntra({ runText }: Stage, script: string, inputs: object = {}): Promise<readonly string[]> {
  const { output, failure, errors } = await runText(`Connect-MgGraph | Out-Null\n${script}`, inputs);
  expect({ failure, errors }).toEqual({ failure: null, errors: [] });
  return output;
}

const NEW_GROUP = `$group = New-MgGroup -DisplayName $name -MailNickname "stage-$name" -MailEnabled:$false -SecurityEnabled:$true
  $group.Id`;
const JOIN = `foreach ($login in $logins) { New-MgGroupMember -GroupId $group -DirectoryObjectId (Get-MgUser -UserId $login).Id }`;

async function groupOf(scene: Stage, name: string, logins: readonly string[]): Promise<string> {
  const [group = ""] = await inEntra(scene, NEW_GROUP, { name });
  await inEntra(scene, JOIN, { group, logins });
  return group;
}

function hire({ askAsApp }: Stage, login: string): Promise<number> {
  const [name = ""] = login.split("@");
  const passwordProfile = { password: "Long-enough-4711", forceChangePasswordNextSignIn: false };
  const names = { userPrincipalName: login, displayName: name, mailNickname: name };
  return askAsApp({ method: "POST", path: "/users", body: { ...names, accountEnabled: true, passwordProfile } });
}

async function readiness({ server, path }: Stage) {
  const { body } = await server.call("GET", `${path}/readiness`);
  const listed: string[] = body.items.map(
    ({ operator, ready }: { operator: string; ready: boolean }) => `${operator}${ready ? "" : " is not ready"}`,
  );
  return { listed: listed.toSorted(), reason: body.note?.reason, note: body.note, notShown: body.notShown };
}

/** Time passes to Parley's next look by itself, and to the one after it where that had begun too early to see this. */
async function seenByLooks(scene: Stage, expected: object): Promise<void> {
  const { server, sandbox, path } = scene;
  await soon(async () => {
    const { nextAt, now } = (await server.call("GET", `${path}/findings`)).body;
    if (nextAt > now) await sandbox.control("POST", "/clock", { set: nextAt });
    expect(await readiness(scene)).toMatchObject(expected);
  });
}

test("whoever stands in the operators' group is listed, a new member by itself, and who left is listed no more", async () => {
  const scene = await stage(["User.ReadBasic.All", "GroupMember.ReadWrite.All"]);
  const id = await groupOf(scene, "advisers", [PRIYA, AMARA]);
  await scene.choose({ kind: "group", id, name: "Advisers" });
  const seen = () => readiness(scene);
  await expect.poll(seen, { timeout: 60_000 }).toMatchObject({ listed: [AMARA, PRIYA], reason: "works" });
  await inEntra(scene, JOIN, { group: id, logins: [MARCUS] });
  const [priya = ""] = await inEntra(scene, "(Get-MgUser -UserId $login).Id", { login: PRIYA });
  expect(await scene.askAsApp({ method: "DELETE", path: `/groups/${id}/members/${priya}/$ref` })).toBe(204);
  await seenByLooks(scene, { listed: [AMARA, MARCUS] });
  await scene.choose({ kind: "people", logins: [PRIYA] });
  await expect.poll(seen, { timeout: 60_000 }).toMatchObject({ listed: [PRIYA], note: undefined });
});

test("where the app may not read the group, the page says why and what cures it; once it may, the members are there", async () => {
  const scene = await stage(["User.ReadBasic.All"]);
  const id = await groupOf(scene, "advisers", [PRIYA]);
  await scene.choose({ kind: "group", id, name: "Advisers" });
  const seen = () => readiness(scene);
  await expect.poll(seen, { timeout: 60_000 }).toMatchObject({
    listed: [],
    reason: "group-not-readable",
    note: { cure: expect.stringContaining("GroupMember.Read.All") },
  });
  await scene.sandbox.control("PATCH", `/apps/${scene.app.clientId}`, { roles: ROLES });
  await seenByLooks(scene, { listed: [PRIYA] });
});

test("groups within the group do not count, and an empty group or a wrong one is told", async () => {
  const scene = await stage();
  const inner = await groupOf(scene, "inner", [MARCUS]);
  const id = await groupOf(scene, "advisers", [PRIYA]);
  await inEntra(scene, "New-MgGroupMember -GroupId $group -DirectoryObjectId $inner", { group: id, inner });
  await scene.choose({ kind: "group", id, name: "Advisers" });
  const seen = () => readiness(scene);
  await expect.poll(seen, { timeout: 60_000 }).toMatchObject({
    listed: [PRIYA],
    reason: "group-in-group",
    note: { sentence: "The group Advisers has one member. Those of the group within it do not count." },
  });
  await scene.choose({ kind: "group", id: await groupOf(scene, "nobody", []), name: "Nobody" });
  await expect.poll(seen, { timeout: 60_000 }).toMatchObject({ listed: [], reason: "group-empty" });
  await scene.choose({ kind: "group", id: "3f2504e0-4f89-41d3-9a0c-0305e82c3301", name: "Lost" });
  await expect.poll(seen, { timeout: 60_000 }).toMatchObject({ listed: [], reason: "group-unknown" });
});

test("of a large group a hundred are tried, and the page says how many are not shown", async () => {
  const scene = await stage([...ROLES, "User.ReadWrite.All"]);
  const logins = Array.from({ length: 103 }, (_, place) => `adviser${place}@campus.example`);
  for (const login of logins) expect(await hire(scene, login)).toBe(201);
  await scene.choose({ kind: "group", id: await groupOf(scene, "everybody", logins), name: "Everybody" });
  const seen = async () => {
    const { listed, notShown, note } = await readiness(scene);
    return { listed: listed.length, notShown, sentence: note?.sentence };
  };
  await expect.poll(seen, { timeout: 300_000 }).toEqual({
    listed: 100,
    notShown: 3,
    sentence: "The group Everybody has 103 members: 100 are tried, 3 are not shown.",
  });
});

test("where Parley may act for everyone, nobody is listed, and the page says how people are tried", async () => {
  const scene = await stage();
  const seen = () => readiness(scene);
  await scene.choose({ kind: "people", logins: [AMARA] });
  await expect.poll(seen, { timeout: 60_000 }).toMatchObject({ listed: [AMARA] });
  await scene.choose({ kind: "everyone" });
  await expect.poll(seen, { timeout: 60_000 }).toMatchObject({ listed: [], reason: "everyone" });
  await scene.server.call("POST", `${scene.path}/diagnostics`, { body: { operators: [PRIYA] } });
  expect(await seen()).toMatchObject({ listed: [PRIYA], reason: "everyone" });
});

test("whoever is being looked at when others are chosen is listed no more", async () => {
  const scene = await stage();
  const slow = { match: { method: "GET", path: "/users/" }, action: { kind: "latency", milliseconds: 2000 }, times: 2 };
  await scene.sandbox.control("POST", "/faults", slow);
  await scene.choose({ kind: "people", logins: [AMARA] });
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await scene.choose({ kind: "everyone" });
  const seen = () => readiness(scene);
  await expect.poll(seen, { timeout: 60_000 }).toMatchObject({ listed: [], reason: "everyone" });
  // The look that was under way has ended by now.
  await new Promise((resolve) => setTimeout(resolve, 5000));
  expect(await seen()).toMatchObject({ listed: [], reason: "everyone" });
});

test("a member who is erased is kept in no list", async () => {
  const scene = await stage();
  const { server } = scene;
  await scene.choose({ kind: "group", id: await groupOf(scene, "advisers", [PRIYA, AMARA]), name: "Advisers" });
  const seen = () => readiness(scene);
  await expect.poll(seen, { timeout: 60_000 }).toMatchObject({ listed: [AMARA, PRIYA] });
  const { body: person } = await server.call("POST", "/api/people", { body: { name: "Priya Raman", email: PRIYA } });
  expect((await server.call("POST", `/api/people/${person.id}/erasure`)).status).toBe(204);
  expect((await seen()).listed).not.toContain(PRIYA);
});
