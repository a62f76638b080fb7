import { expect, test } from "vitest";
import { scriptStage } from "../../../testing/scripts.ts";
import { AMARA } from "../../../testing/microsoft/wishes.ts";

const PRIYA = "praman2@campus.example";
const MARCUS = "marcus.bellamy@campus.example";
/** Has no mailbox. */
const VIKRAM = "vikram.patel@campus.example";

type Stage = Awaited<ReturnType<typeof scriptStage>>;

const look = ({ askAsApp }: Stage, login: string) => askAsApp({ method: "GET", path: `/users/${login}/calendar` });

/** All that administrators can see of who may reach mailboxes. */
async function access({ runText }: Stage): Promise<readonly string[]> {
  const { output } = await runText(`Connect-ExchangeOnline | Out-Null
    Get-ServicePrincipal
    Get-ManagementScope
    Get-ManagementRoleAssignment
    Get-ApplicationAccessPolicy
    Get-DistributionGroup | ForEach-Object { $_.Name }`);
  return output;
}

/** A mail-enabled group as an administrator makes it in Exchange. */
async function groupOf({ runText }: Stage, type: "Security" | "Distribution", ...logins: string[]) {
  const name = "Operators of Dean's office, 'A' & $B";
  const script = `Connect-ExchangeOnline | Out-Null
    $group = New-DistributionGroup -Name $name -Alias tuesday -Type ${type} -Members $logins
    $group.ExternalDirectoryObjectId`;
  const { output, failure } = await runText(script, { name, logins });
  expect(failure).toBeNull();
  return { kind: "group" as const, id: output[0] ?? "", name };
}

test("the operators' mailboxes are opened to the app, and no others", async () => {
  const scene = await scriptStage();
  const { choose, run, minutesPass } = scene;
  await choose({ kind: "people", logins: [PRIYA, AMARA, VIKRAM] }, MARCUS);
  const said = await run("exchange-scope");
  expect(said).toContain(`${VIKRAM} has no mailbox`);
  expect(said).toContain("Application Calendars.ReadWrite in the mailbox priya.raman@campus.example: True");
  expect(said).toContain(`Application Calendars.ReadWrite in the mailbox ${MARCUS}: False`);
  expect(said).toContain("revoke Calendars.ReadWrite (application)");
  expect(await look(scene, PRIYA)).toBe(403);
  await minutesPass(30);
  expect([await look(scene, PRIYA), await look(scene, AMARA), await look(scene, MARCUS)]).toEqual([200, 200, 403]);
});

test("Exchange gets to know the enterprise application by the id that its own token told, and nobody looks it up", async () => {
  const { choose, written, runText, app, server, path } = await scriptStage();
  await choose({ kind: "people", logins: [PRIYA] });
  expect((await server.call("POST", `${path}/findings`)).status).toBe(200);
  const offline = (await written("exchange-scope")).replaceAll("Connect-MgGraph", "throw 'Graph was asked.' #");
  const { failure, errors } = await runText(offline);
  expect({ failure, errors }).toEqual({ failure: null, errors: [] });
  const { output } = await runText(
    `Connect-MgGraph | Out-Null
    Connect-ExchangeOnline | Out-Null
    (Get-ServicePrincipal | Where-Object { $_.AppId -eq $appId }).ObjectId
    (Get-MgServicePrincipal -Filter "appId eq '$appId'").Id`,
    { appId: app.clientId },
  );
  expect(output).toHaveLength(2);
  expect(output[0]).toBe(output[1]);
});

test("a group's members are opened to the app, however the group is called", async () => {
  const scene = await scriptStage();
  const { choose, run, minutesPass } = scene;
  await choose(await groupOf(scene, "Distribution", PRIYA), MARCUS);
  expect(await run("exchange-scope")).toContain("is made for 1 mailboxes");
  await minutesPass(30);
  expect([await look(scene, PRIYA), await look(scene, MARCUS)]).toEqual([200, 403]);
});

test("run again it changes nothing, and other operators change the scope only", async () => {
  const scene = await scriptStage();
  const { choose, run, minutesPass } = scene;
  await choose({ kind: "people", logins: [PRIYA] });
  const before = await access(scene);
  expect(await run("exchange-scope", { WhatIf: true })).toContain("Nothing was changed");
  expect(await access(scene)).toEqual(before);
  await run("exchange-scope");
  const after = await access(scene);
  expect(after).not.toEqual(before);
  expect(await run("exchange-scope")).toMatch(/^Nothing to change/);
  expect(await access(scene)).toEqual(after);
  await choose({ kind: "people", logins: [MARCUS] });
  expect(await run("exchange-scope")).toContain("is changed to 1 mailboxes");
  await minutesPass(30);
  expect([await look(scene, PRIYA), await look(scene, MARCUS)]).toEqual([403, 200]);
});

test("a scope is undone to the letter, and what somebody else gave the app stays", async () => {
  const scene = await scriptStage();
  const { choose, run, runText, app } = scene;
  await choose({ kind: "people", logins: [PRIYA] });
  const before = await access(scene);
  await run("exchange-scope");
  expect(await run("exchange-scope-undo", { WhatIf: true })).toContain("Exchange forgets the app.");
  await run("exchange-scope-undo");
  expect(await access(scene)).toEqual(before);
  expect(await run("exchange-scope-undo")).toMatch(/^Nothing to undo/);
  await run("exchange-scope");
  await runText(
    "Connect-ExchangeOnline\nNew-ManagementRoleAssignment -Name Other -App $appId -Role 'Application Mail.Read'",
    { appId: app.clientId },
  );
  expect(await run("exchange-scope")).toContain("also has the role Application Mail.Read over Organization");
  await run("exchange-scope-undo");
  expect((await access(scene)).join("\n")).toContain("Application Mail.Read");
});

test("signed in to another tenant, a script ends before it changes anything", async () => {
  const { choose, written, runText, sandbox } = await scriptStage();
  await choose({ kind: "people", logins: [PRIYA] });
  const elsewhere = (await written("exchange-scope")).replaceAll(
    sandbox.ready.tenantId,
    "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
  );
  const { failure } = await runText(elsewhere);
  expect(failure?.message).toContain("another tenant");
});

test("a group that Exchange does not know is told with the kinds that it does", async () => {
  const { choose, written, runText } = await scriptStage();
  await choose({ kind: "group", id: "3f2504e0-4f89-41d3-9a0c-0305e82c3301", name: "Cloud only" });
  for (const name of ["exchange-scope", "exchange-legacy-policy"]) {
    const { failure } = await runText(await written(name));
    expect(failure?.message).toMatch(/The group Cloud only|the group Cloud only/);
  }
});

test("the older policy shuts the app out of every other mailbox, and undone it shuts it out of none", async () => {
  const scene = await scriptStage({ roles: ["User.ReadBasic.All", "Calendars.ReadWrite"] });
  const { choose, run, minutesPass } = scene;
  const before = await access(scene);
  await choose({ kind: "people", logins: [PRIYA] }, MARCUS);
  const said = await run("exchange-legacy-policy");
  expect(said).toContain("The mailbox priya.raman@campus.example: Granted");
  expect(said).toContain(`The mailbox ${MARCUS}: Denied`);
  await minutesPass(30);
  expect([await look(scene, PRIYA), await look(scene, MARCUS)]).toEqual([200, 403]);
  const after = await access(scene);
  expect(await run("exchange-legacy-policy")).toMatch(/^Nothing to change/);
  expect(await access(scene)).toEqual(after);
  await choose({ kind: "people", logins: [MARCUS] });
  expect(await run("exchange-legacy-policy", { WhatIf: true })).toContain("leaves the group");
  await run("exchange-legacy-policy");
  expect([await look(scene, PRIYA), await look(scene, MARCUS)]).toEqual([403, 200]);
  await run("exchange-legacy-policy-undo");
  expect(await access(scene)).toEqual(before);
  expect([await look(scene, PRIYA), await look(scene, MARCUS)]).toEqual([200, 200]);
});

test("where the tenant keeps the app to the operators' group already, nothing is added; a group of theirs is never removed", async () => {
  const scene = await scriptStage({ roles: ["User.ReadBasic.All", "Calendars.ReadWrite"] });
  const { choose, run, runText, app } = scene;
  const group = await groupOf(scene, "Security", PRIYA);
  await choose(group, MARCUS);
  await runText(
    "Connect-ExchangeOnline\nNew-ApplicationAccessPolicy -AppId $appId -PolicyScopeGroupId $group -AccessRight RestrictAccess -Description Theirs",
    { appId: app.clientId, group: group.id },
  );
  const before = await access(scene);
  expect(await run("exchange-legacy-policy")).toMatch(/^Nothing to change/);
  expect(await run("exchange-legacy-policy-undo")).toMatch(/^Nothing to undo/);
  expect(await access(scene)).toEqual(before);
});
