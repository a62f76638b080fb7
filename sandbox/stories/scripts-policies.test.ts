import { beforeEach, expect, test } from "vitest";
import { type Said, visitor } from "./visitor.ts";

const it = visitor();
const PRIYA = "praman2@campus.example";
const MARCUS = "marcus.bellamy@campus.example";

beforeEach(async () => {
  await it().control("POST", "/reset");
  it().forgetToken();
});

/** What a script shows that comes to its end without any error. */
async function shown(text: string, inputs: Record<string, unknown> = {}): Promise<string[]> {
  const { body, status } = await it().control("POST", "/scripts", { text, inputs });
  expect(status).toBe(200);
  expect(body).toMatchObject({ failure: null, errors: [] });
  return body.output;
}

async function someGroup(): Promise<Said> {
  const { body: group } = await it().graph("POST", "/groups", {
    body: { displayName: "Advisers", mailEnabled: false, mailNickname: "tuesday-advisers", securityEnabled: true },
  });
  await it().graph("POST", `/groups/${group.id}/members/$ref`, {
    body: { "@odata.id": `https://graph.microsoft.com/v1.0/directoryObjects/${await it().idOf(PRIYA)}` },
  });
  return group;
}

test("whose policy counts is told with where it comes from, and nothing where it is the one for everybody", async () => {
  const group = await someGroup();
  const script = `Connect-MicrosoftTeams -TenantId x -TeamsEnvironmentName TeamsGCCH | Out-Null
    New-CsApplicationAccessPolicy -Identity P -AppIds $group | Out-Null
    @(Get-CsUserPolicyAssignment -Identity ${PRIYA} -PolicyType ApplicationAccessPolicy).Count
    Grant-CsApplicationAccessPolicy -Group $group -PolicyName P
    $found = Get-CsUserPolicyAssignment -Identity ${PRIYA} -PolicyType ApplicationAccessPolicy
    "$($found.PolicyName) $($found.PolicySource[0].AssignmentType) $($found.PolicySource[0].Reference -eq $group)"
    Grant-CsApplicationAccessPolicy -Identity ${PRIYA} -PolicyName Library-Rooms
    $found = Get-CsUserPolicyAssignment -Identity ${PRIYA} -PolicyType ApplicationAccessPolicy
    "$($found.PolicyName) $($found.PolicySource.AssignmentType -join '+')"
    "[$((Get-CsOnlineUser -Identity ${MARCUS}).ApplicationAccessPolicy)]"
    Grant-CsApplicationAccessPolicy -Identity ${MARCUS} -PolicyName $null
    "[$((Get-CsOnlineUser -Identity ${MARCUS}).ApplicationAccessPolicy)]"`;
  expect(await shown(script, { group: group.id })).toEqual([
    "0",
    "P Group True",
    "Library-Rooms Direct+Group",
    "[Library-Rooms]",
    "[]",
  ]);
});

test("a policy taken from its group again is listed no more, and may be removed", async () => {
  const group = await someGroup();
  const script = `Connect-MicrosoftTeams | Out-Null
    New-CsApplicationAccessPolicy -Identity P -AppIds $group | Out-Null
    Grant-CsApplicationAccessPolicy -Group $group -PolicyName P
    Grant-CsApplicationAccessPolicy -Group $group -PolicyName P
    (Get-CsGroupPolicyAssignment -GroupId $group -PolicyType ApplicationAccessPolicy).Rank
    try { Remove-CsApplicationAccessPolicy -Identity P } catch { 'in use' }
    Remove-CsGroupPolicyAssignment -GroupId $group -PolicyType ApplicationAccessPolicy
    @(Get-CsGroupPolicyAssignment -PolicyType ApplicationAccessPolicy).Count
    Remove-CsApplicationAccessPolicy -Identity P
    @(Get-CsApplicationAccessPolicy | Where-Object Identity -eq 'Tag:P').Count`;
  const output = await shown(`$ErrorActionPreference = 'Stop'\n${script}`, { group: group.id });
  expect(output).toEqual(["1", "in use", "0", "0"]);
});

test("the policy for everybody is listed as Global, with the apps of the one that was granted to all", async () => {
  const script = `Connect-MicrosoftTeams | Out-Null
    $apps = (Get-CsApplicationAccessPolicy -Identity Campus-Apps).AppIds
    (Get-CsApplicationAccessPolicy | Where-Object Identity -eq 'Global').AppIds -contains $apps[0]
    Grant-CsApplicationAccessPolicy -Global -PolicyName $null
    @((Get-CsApplicationAccessPolicy -Identity Global).AppIds).Count`;
  expect(await shown(script)).toEqual(["True", "0"]);
});

test("an Exchange session tells its tenant, and a mailbox may be meant by its object id or in quotes", async () => {
  const priya = await it().idOf(PRIYA);
  const script = `Connect-ExchangeOnline | Out-Null
    $tenant = (Get-ConnectionInformation).TenantID
    $principal = Get-ServicePrincipal | Select-Object -First 1
    New-ServicePrincipal -AppId $appId -ObjectId $objectId | Out-Null
    New-ManagementScope -Name S -RecipientRestrictionFilter "ExternalDirectoryObjectId -eq '$priya' -or Title -eq 'Dean''s office'" | Out-Null
    New-ManagementRoleAssignment -App $appId -Role 'Application Calendars.Read' -CustomResourceScope S | Out-Null
    (Test-ServicePrincipalAuthorization -Identity $appId -Resource ${PRIYA}).InScope
    (Test-ServicePrincipalAuthorization -Identity $appId -Resource ${MARCUS}).InScope
    $tenant.Length`;
  const { clientId } = await it().app();
  const { body } = await it().graph("GET", `/servicePrincipals?$filter=appId eq '${clientId}'`);
  const output = await shown(script, { appId: clientId, objectId: body.value[0].id, priya });
  expect(output).toEqual(["True", "False", "36"]);
});

test("the older policy's test knows what is not felt yet, and a group that is not wanted any more goes", async () => {
  const { clientId } = await it().app();
  const script = `Connect-ExchangeOnline | Out-Null
    $group = New-DistributionGroup -Name Bookable -Type Security -Members '${PRIYA}'
    New-ApplicationAccessPolicy -AppId $appId -PolicyScopeGroupId Bookable -AccessRight RestrictAccess | Out-Null
    (Get-ApplicationAccessPolicy | Where-Object AppId -eq $appId).ScopeName
    (Test-ApplicationAccessPolicy -Identity ${MARCUS} -AppId $appId).AccessCheckResult
    Get-ApplicationAccessPolicy | Where-Object AppId -eq $appId | Remove-ApplicationAccessPolicy -Confirm:$false
    (Test-ApplicationAccessPolicy -Identity ${MARCUS} -AppId $appId).AccessCheckResult
    Remove-DistributionGroup -Identity Bookable -Confirm:$false
    @(Get-DistributionGroup | Where-Object Name -eq Bookable).Count`;
  expect(await shown(script, { appId: clientId })).toEqual(["Bookable", "Denied", "Granted", "0"]);
});

test("typographic quotes are quotes, as in PowerShell", async () => {
  expect(await shown("'Dean’’s ''room'' $x'\n‘plain’")).toEqual(["Dean’s 'room' $x", "plain"]);
});
