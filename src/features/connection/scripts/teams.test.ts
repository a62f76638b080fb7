import { expect, test } from "vitest";
import { scriptStage } from "../../../testing/scripts.ts";
import { AMARA } from "../../../testing/microsoft/wishes.ts";

const PRIYA = "praman2@campus.example";
/** Has the policy Library-Rooms of their own; everybody else has Campus-Apps, which was granted to all. */
const MARCUS = "marcus.bellamy@campus.example";

type Stage = Awaited<ReturnType<typeof scriptStage>>;

const stage = () => scriptStage({ roles: ["User.ReadBasic.All", "OnlineMeetings.ReadWrite.All"] });

/** 201 where Teams lets the app hold a meeting for somebody, 403 where it does not. */
async function meet({ sandbox, askAsApp }: Stage, login: string): Promise<number> {
  const state = await sandbox.control("GET", "/state");
  const user = state.users.find((each: { userPrincipalName: string }) => each.userPrincipalName === login);
  const body = { subject: "Probe", startDateTime: "2027-01-11T10:00:00Z", endDateTime: "2027-01-11T10:05:00Z" };
  return askAsApp({ method: "POST", path: `/users/${user.id}/onlineMeetings`, body });
}

/** All that administrators can see of the policies: whose apps, granted to which groups, counting for whom. */
async function policies({ runText }: Stage): Promise<readonly string[]> {
  const people = [PRIYA, AMARA, MARCUS].map((login) => `'${login}'`).join(", ");
  const { output } = await runText(`Connect-MicrosoftTeams | Out-Null
    Get-CsApplicationAccessPolicy
    Get-CsGroupPolicyAssignment
    foreach ($login in ${people}) { Get-CsUserPolicyAssignment -Identity $login }`);
  return output;
}

/** A group as an administrator makes it in Entra. */
async function groupOf({ runText }: Stage, ...logins: string[]): Promise<{ kind: "group"; id: string; name: string }> {
  const name = "Advisers’ $group 'A'";
  const script = `Connect-MgGraph | Out-Null
    $group = New-MgGroup -DisplayName $name -MailNickname tuesday -MailEnabled:$false -SecurityEnabled:$true
    foreach ($login in $logins) { New-MgGroupMember -GroupId $group.Id -DirectoryObjectId (Get-MgUser -UserId $login).Id }
    $group.Id`;
  const { output, failure, errors } = await runText(script, { name, logins });
  expect({ failure, errors }).toEqual({ failure: null, errors: [] });
  return { kind: "group", id: output[0] ?? "", name };
}

test("operators get meetings by their own policies, and nobody loses what other apps may do", async () => {
  const scene = await stage();
  const { choose, run, minutesPass, sandbox, runText } = scene;
  await choose({ kind: "people", logins: [PRIYA, MARCUS] });
  expect([await meet(scene, PRIYA), await meet(scene, MARCUS)]).toEqual([403, 403]);
  const said = await run("teams-access-policy");
  expect(said).toContain("Library-Rooms, which counts for marcus.bellamy@campus.example, gets the app");
  expect(said).toContain(`is granted to ${PRIYA}`);
  await minutesPass(30);
  expect([await meet(scene, PRIYA), await meet(scene, MARCUS), await meet(scene, AMARA)]).toEqual([201, 201, 403]);
  // The campus's own app was let in by the policy for everybody, which ours now hides from Priya.
  const ours = `Connect-MicrosoftTeams | Out-Null
    $found = Get-CsUserPolicyAssignment -Identity ${PRIYA}
    (Get-CsApplicationAccessPolicy -Identity $found.PolicyName).AppIds`;
  expect((await runText(ours)).output).toEqual([scene.app.clientId, sandbox.ready.admin.clientId]);
});

test("a second run changes nothing and says so, and -WhatIf only says what would be changed", async () => {
  const scene = await stage();
  const { choose, run } = scene;
  await choose({ kind: "people", logins: [PRIYA, MARCUS] });
  const before = await policies(scene);
  const said = await run("teams-access-policy", { WhatIf: true });
  expect(said).toContain("- The policy Library-Rooms");
  expect(said).toContain("Nothing was changed, because of -WhatIf.");
  expect(await policies(scene)).toEqual(before);
  await run("teams-access-policy");
  const after = await policies(scene);
  expect(after).not.toEqual(before);
  expect(await run("teams-access-policy")).toMatch(/^Nothing to change/);
  expect(await policies(scene)).toEqual(after);
});

test("undoing it brings everything back as it was", async () => {
  const scene = await stage();
  const { choose, run } = scene;
  const before = await policies(scene);
  const group = await groupOf(scene, AMARA);
  for (const operators of [{ kind: "people", logins: [PRIYA, MARCUS] }, group, { kind: "everyone" }]) {
    await choose(operators);
    await run("teams-access-policy");
    expect(await policies(scene)).not.toEqual(before);
    expect(await run("teams-access-policy-undo", { WhatIf: true })).toContain("Nothing was changed");
    expect(await policies(scene)).not.toEqual(before);
    await run("teams-access-policy-undo");
    expect(await policies(scene)).toEqual(before);
    expect(await run("teams-access-policy-undo")).toMatch(/^Nothing to undo/);
  }
});

test("a group's members get meetings, and a policy that the group has already gets the app", async () => {
  const scene = await stage();
  const { choose, run, runText, minutesPass } = scene;
  const group = await groupOf(scene, PRIYA, MARCUS);
  await choose(group);
  expect(await run("teams-access-policy")).toContain(`is granted to the group ${group.name}, ranked after`);
  await minutesPass(30);
  expect([await meet(scene, PRIYA), await meet(scene, AMARA)]).toEqual([201, 403]);
  // Marcus has a policy of his own, which goes before the group's.
  expect(await meet(scene, MARCUS)).toBe(403);
  expect(await run("teams-access-policy", { Person: [MARCUS] })).toContain("Library-Rooms");
  await minutesPass(30);
  expect(await meet(scene, MARCUS)).toBe(201);
  await run("teams-access-policy-undo");
  await runText(`Connect-MicrosoftTeams | Out-Null
    New-CsApplicationAccessPolicy -Identity 'Theirs' -AppIds '${scene.sandbox.ready.admin.clientId}'
    Grant-CsApplicationAccessPolicy -Group '${group.id}' -PolicyName 'Theirs'`);
  expect(await run("teams-access-policy")).toContain("The policy Theirs of the group");
  await minutesPass(30);
  expect([await meet(scene, PRIYA), await meet(scene, AMARA)]).toEqual([201, 403]);
});

test("for everyone, every policy gets the app; where there is none for all, ours is granted to all", async () => {
  const scene = await stage();
  const { choose, run, runText, minutesPass } = scene;
  await choose({ kind: "everyone" });
  expect(await run("teams-access-policy")).toContain("The policy Campus-Apps gets the app.");
  await minutesPass(30);
  expect([await meet(scene, AMARA), await meet(scene, MARCUS)]).toEqual([201, 201]);
  await run("teams-access-policy-undo");
  await runText("Connect-MicrosoftTeams\nGrant-CsApplicationAccessPolicy -Global -PolicyName $null");
  const none = await policies(scene);
  expect(await run("teams-access-policy")).toContain("is granted to everybody who has no other");
  await minutesPass(30);
  expect([await meet(scene, AMARA), await meet(scene, MARCUS)]).toEqual([201, 201]);
  expect(await run("teams-access-policy")).toMatch(/^Nothing to change/);
  await run("teams-access-policy-undo");
  expect(await policies(scene)).toEqual(none);
});

test("our policy stays where another app came to be in it", async () => {
  const scene = await stage();
  const { choose, run, runText, app } = scene;
  await choose({ kind: "people", logins: [PRIYA] });
  await run("teams-access-policy");
  const ours = `Parley-${app.clientId.slice(0, 8)}`;
  const stranger = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
  await runText(
    `Connect-MicrosoftTeams | Out-Null\nSet-CsApplicationAccessPolicy -Identity '${ours}' -AppIds @{Add='${stranger}'}`,
  );
  expect(await run("teams-access-policy-undo")).toContain(`which stays: it names ${stranger}, too.`);
  const { output } = await runText(
    `Connect-MicrosoftTeams | Out-Null\n(Get-CsApplicationAccessPolicy -Identity '${ours}').AppIds`,
  );
  expect(output).toEqual([scene.sandbox.ready.admin.clientId, stranger]);
});

test("undone after the operators changed, nobody is forgotten: the app goes, and who else had our policy can be named", async () => {
  const scene = await stage();
  const { choose, run } = scene;
  const before = await policies(scene);
  await choose({ kind: "people", logins: [AMARA] });
  await run("teams-access-policy");
  await choose({ kind: "people", logins: [PRIYA] });
  expect(await run("teams-access-policy-undo")).toContain("but the policy could not be removed");
  expect(await run("effective-policies")).toContain("the policies that do: none.");
  await run("teams-access-policy-undo", { Person: [AMARA] });
  expect(await policies(scene)).toEqual(before);
});

test("whose policy counts is shown for each operator, with where it comes from", async () => {
  const scene = await stage();
  const { choose, run } = scene;
  await choose({ kind: "people", logins: [PRIYA, MARCUS] });
  const before = await run("effective-policies");
  expect(before).toContain(`${PRIYA} has no policy, so the one for everybody counts, which does not name the app.`);
  expect(before).toContain(`${MARCUS} has Library-Rooms (their own), which does not name the app.`);
  expect(before).toContain("the policies that do: none.");
  await run("teams-access-policy");
  const after = await run("effective-policies");
  expect(after).toMatch(new RegExp(`${PRIYA} has Parley-\\w{8} \\(their own\\), which names the app`));
  expect(after).toContain("which names the app");
  const group = await groupOf(scene, AMARA);
  await choose(group);
  await run("teams-access-policy");
  const shown = await run("effective-policies", { Person: [AMARA] });
  expect(shown).toMatch(new RegExp(`${AMARA} has Parley-\\w{8} \\(by the group ${group.id}\\), which names the app`));
  expect(shown).toContain(`the group ${group.name} (`);
});
