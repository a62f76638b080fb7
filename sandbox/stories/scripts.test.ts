import { beforeEach, expect, test } from "vitest";
import { type Said, visitor } from "./visitor.ts";

const it = visitor();
const PRIYA = "praman2@campus.example";
const MARCUS = "marcus.bellamy@campus.example";

beforeEach(async () => {
  await it().control("POST", "/reset");
  it().forgetToken();
});

async function run(text: string, inputs: Record<string, unknown> = {}): Promise<Said> {
  const { body, status } = await it().control("POST", "/scripts", { text, inputs });
  expect(status).toBe(200);
  return body;
}

const minutesPass = (minutes: number): Promise<unknown> => it().control("POST", "/clock", { advance: minutes * 60 });

async function meet(user: string, token: string): Promise<number> {
  const id = await it().idOf(user);
  const body = { subject: "Probe", startDateTime: "2027-01-11T10:00:00Z", endDateTime: "2027-01-11T10:05:00Z" };
  return (await it().graph("POST", `/users/${id}/onlineMeetings`, { token, body })).status;
}

test("a script that grants a policy lets an app hold meetings, once the grant is felt", async () => {
  const { clientId, token } = await it().app("OnlineMeetings.ReadWrite.All");
  expect(await meet(MARCUS, token)).toBe(403);
  const script = `
    # Let an app hold meetings for one person.
    $ErrorActionPreference = 'Stop'
    Connect-MicrosoftTeams
    $current = Get-CsUserPolicyAssignment -Identity $user -PolicyType ApplicationAccessPolicy
    if ($current) {
      Write-Host "Adding to $($current.PolicyName)"
      Set-CsApplicationAccessPolicy -Identity $current.PolicyName -AppIds @{Add = $appId}
    } else {
      New-CsApplicationAccessPolicy -Identity 'Parley' -AppIds $appId -Description "Meetings by $appId"
      Grant-CsApplicationAccessPolicy -PolicyName 'Parley' \`
        -Identity $user
    }`;
  const report = await run(script, { user: MARCUS, appId: clientId });
  expect(report).toMatchObject({ failure: null, errors: [] });
  expect(report.output).toContain("Adding to Library-Rooms");
  expect(await meet(MARCUS, token)).toBe(403);
  await minutesPass(30);
  expect(await meet(MARCUS, token)).toBe(201);
});

test("Exchange's roles let an app without consent into the mailboxes of a group, and into no other", async () => {
  const { clientId, token } = await it().app();
  const { body: found } = await it().graph("GET", `/servicePrincipals?$filter=appId eq '${clientId}'`);
  const script = `
    Connect-ExchangeOnline -ShowBanner:$false
    New-ServicePrincipal -AppId $appId -ObjectId $objectId -DisplayName 'Parley' | Out-Null
    $group = New-DistributionGroup -Name 'Parley operators' -Type Security
    Add-DistributionGroupMember -Identity 'Parley operators' -Member $user
    New-ManagementScope -Name 'Parley' -RecipientRestrictionFilter "MemberOfGroup -eq '$($group.DistinguishedName)'" | Out-Null
    foreach ($role in 'Application Calendars.ReadWrite', 'Application MailboxSettings.Read') {
      New-ManagementRoleAssignment -App $appId -Role $role -CustomResourceScope 'Parley' | Out-Null
    }
    Test-ServicePrincipalAuthorization -Identity $appId -Resource $user |
      Where-Object { $_.InScope -eq $true } | ForEach-Object { Write-Host $_.RoleName }`;
  const report = await run(script, { appId: clientId, objectId: found.value[0].id, user: PRIYA });
  expect(report).toMatchObject({ failure: null, errors: [] });
  expect(report.output).toEqual(["Application Calendars.ReadWrite", "Application MailboxSettings.Read"]);
  const look = async (user: string): Promise<number> =>
    (await it().graph("GET", `/users/${user}/calendar`, { token })).status;
  expect(await look(PRIYA)).toBe(403);
  await minutesPass(31);
  expect(await look(PRIYA)).toBe(200);
  expect(await look(MARCUS)).toBe(403);
});

test("an older policy shuts an app out of every other mailbox, whatever it was consented to", async () => {
  const { clientId, token } = await it().app("Calendars.Read");
  const script = `
    Connect-ExchangeOnline
    New-DistributionGroup -Name 'Bookable' -Type Security -Members '${PRIYA}' | Out-Null
    New-ApplicationAccessPolicy -AppId $appId -PolicyScopeGroupId 'Bookable' -AccessRight RestrictAccess -Description 'Bookable only' | Out-Null
    (Test-ApplicationAccessPolicy -Identity '${MARCUS}' -AppId $appId).AccessCheckResult`;
  expect((await run(script, { appId: clientId })).failure).toBeNull();
  expect((await it().graph("GET", `/users/${MARCUS}/calendar`, { token })).status).toBe(200);
  await minutesPass(31);
  expect((await it().graph("GET", `/users/${PRIYA}/calendar`, { token })).status).toBe(200);
  const refused = await it().graph("GET", `/users/${MARCUS}/calendar`, { token });
  expect(refused).toMatchObject({ status: 403, body: { error: { code: "ErrorAccessDenied" } } });
  expect(refused.body.error.message).toContain("[RAOP]");
});

test("a script is run, not trusted: what PowerShell would not take ends it, with the line", async () => {
  expect((await run("Connect-MicrosoftTeams\nGrant-CsEverything")).failure).toMatchObject({ line: 2 });
  const misspelt = await run("Connect-MicrosoftTeams\n\nNew-CsApplicationAccessPolicy -Identity P -AppIdz x");
  expect(misspelt.failure).toMatchObject({ line: 3, message: expect.stringContaining("AppIdz") });
  expect((await run("if ($true) {")).failure).toMatchObject({ message: "A bracket is not closed." });
  const early = await run("New-CsApplicationAccessPolicy -Identity P -AppIds x");
  expect(early).toMatchObject({ failure: null, errors: [expect.stringContaining("Connect-MicrosoftTeams")] });
});

test("an error ends a script only where it says so, and can be caught", async () => {
  const gentle = await run(
    "Connect-MicrosoftTeams | Out-Null\nGet-CsApplicationAccessPolicy -Identity None\nWrite-Host after",
  );
  expect(gentle).toMatchObject({ failure: null, output: ["after"] });
  expect(gentle.errors).toHaveLength(1);
  const strict = await run(
    "$ErrorActionPreference = 'Stop'\nConnect-MicrosoftTeams | Out-Null\nGet-CsApplicationAccessPolicy None\nWrite-Host after",
  );
  expect(strict).toMatchObject({ failure: { line: 3 }, output: [] });
  const caught = await run(`
    Connect-MicrosoftTeams | Out-Null
    try { Get-CsApplicationAccessPolicy -Identity None -ErrorAction Stop }
    catch { Write-Warning $_.Exception.Message }
    finally { Write-Host done }`);
  expect(caught.output).toEqual([expect.stringContaining('WARNING: Cannot find specified policy "None"'), "done"]);
});

test("a script registers an app, consents to what it needs and gives it a secret that works", async () => {
  const script = `
    $ErrorActionPreference = 'Stop'
    Connect-MgGraph -Scopes 'Application.ReadWrite.All','AppRoleAssignment.ReadWrite.All' -NoWelcome
    $graph = Get-MgServicePrincipal -Filter "appId eq '00000003-0000-0000-c000-000000000000'"
    $role = $graph.AppRoles | Where-Object { $_.Value -eq 'User.Read.All' }
    $access = @{ ResourceAppId = $graph.AppId; ResourceAccess = @(@{ Id = $role.Id; Type = 'Role' }) }
    $app = New-MgApplication -DisplayName 'Made by a script' -RequiredResourceAccess @($access)
    $principal = New-MgServicePrincipal -AppId $app.AppId
    New-MgServicePrincipalAppRoleAssignment -ServicePrincipalId $principal.Id -PrincipalId $principal.Id -ResourceId $graph.Id -AppRoleId $role.Id | Out-Null
    $secret = Add-MgApplicationPassword -ApplicationId $app.Id -PasswordCredential @{ DisplayName = 'by script' }
    $app.AppId
    $secret.SecretText`;
  const report = await run(script);
  expect(report).toMatchObject({ failure: null, errors: [] });
  const [clientId, secret] = report.output;
  const { body } = await it().token({ client_id: clientId, client_secret: secret });
  expect((await it().graph("GET", "/users?$top=1", { token: body.access_token })).status).toBe(200);
  expect((await it().graph("GET", "/groups?$top=1", { token: body.access_token })).status).toBe(403);
});
