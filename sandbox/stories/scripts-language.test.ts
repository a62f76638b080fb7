import { beforeEach, expect, test } from "vitest";
import { type Said, visitor } from "./visitor.ts";

const it = visitor();
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

/** What a script shows that comes to its end without any error. */
async function shown(text: string, inputs: Record<string, unknown> = {}): Promise<string[]> {
  const report = await run(text, inputs);
  expect(report).toMatchObject({ failure: null, errors: [] });
  return report.output;
}

test("texts say what they say in PowerShell", async () => {
  const script = `$name = 'P'
"{$name} \${name}x $($name.ToLower())"
@"
{ "name": "$name", "description": "" }
"@
'a','b' -join '-'
('Tag:Campus' -replace '^tag:', '').ToUpper()
('a, b' -split ',\\s*')[1]
'{0} of {1}' -f $name, 2`;
  expect(await shown(script)).toEqual([
    "{P} Px p",
    '{ "name": "P", "description": "" }',
    "a-b",
    "CAMPUS",
    "b",
    "P of 2",
  ]);
  const colon = await run("$user = 'a'\nWrite-Host \"$user: ok\"");
  expect(colon.failure).toMatchObject({ line: 2, message: expect.stringContaining("Variable reference is not valid") });
});

test("a script takes its parameters, leaves early and goes through lists", async () => {
  const script = `[CmdletBinding()]
    param(
      [Parameter(Mandatory = $true)] [string] $AppId,
      [string]$Name = 'Parley'
    )
    $null = Write-Output 'unseen'
    if ($null -ne $missing) { 'wrong' }
    elseif ($AppId -eq 'x' -and
            -not $missing)
    { "$AppId $Name" }
    else { 'other' }
    foreach ($i in 1..9) { if ($i -eq 2) { continue }; if ($i -gt 3) { break }; $i }
    @{ Name = 'b'; Kind = 1 }, @{ Name = 'c'; Kind = 2 } | ? Kind -gt 1 | % { $_.Name }
    return 'last'
    'never'`;
  expect(await shown(script, { appid: "x" })).toEqual(["x Parley", "1", "3", "c", "last"]);
  expect((await run(script)).failure).toMatchObject({ message: expect.stringContaining("AppId") });
  expect((await run("'a'\nif ($true) { exit 3 }\n'b'")).failure).toMatchObject({ line: 2 });
});

test("what the sandbox cannot run is refused with its line, before anything is done where that can be seen", async () => {
  const refused: readonly [string, string][] = [
    ["while ($true) { }", "while"],
    ["function Add-It { }", "function"],
    ["$a = [guid]::NewGuid()", "[guid]::"],
    ["$a.b = 1", "members"],
    ["$a = 1 2", "'2'"],
    ["'a'.PadLeft(3)", "PadLeft"],
    ["'a' -match '('", "regular expression"],
    ["(".repeat(20_000), "deep"],
  ];
  for (const [text, words] of refused) {
    const { failure } = await run(text);
    expect([text.slice(0, 30), failure?.message]).toEqual([text.slice(0, 30), expect.stringContaining(words)]);
  }
  const late = await run(
    "Connect-MicrosoftTeams | Out-Null\nNew-CsTeamsMeetingPolicy -Identity Half\nwhile ($true) { }",
  );
  expect(late).toMatchObject({ output: [], failure: { line: 3 } });
  expect((await it().control("GET", "/teams/meeting-policies")).body.value).toHaveLength(1);
});

test("a script without end is ended, and others are answered meanwhile", async () => {
  const endless = run("foreach ($i in 1..3000) { foreach ($j in 1..3000) { $x = $j } }");
  expect((await it().control("GET", "/clock")).status).toBe(200);
  expect((await endless).failure.message).toContain("statements");
  expect((await run("$s = 'x'\nforeach ($i in 1..60) { $s += $s }")).failure.message).toContain("too long");
  await run("Start-Sleep -Seconds abc\nStart-Sleep -Seconds 99999999999");
  expect((await it().control("GET", "/clock")).status).toBe(200);
}, 30_000);

test("what comes down the pipeline says whom a cmdlet is for, and -WhatIf does nothing", async () => {
  const script = `Connect-MicrosoftTeams | Out-Null
    New-CsApplicationAccessPolicy -Identity P -AppIds 00000003-0000-0000-c000-000000000000 | Out-Null
    (Get-CsApplicationAccessPolicy P).AppIds
    Get-CsApplicationAccessPolicy P | Remove-CsApplicationAccessPolicy -WhatIf
    (Get-CsApplicationAccessPolicy | Where-Object Identity -eq 'Tag:P').Identity
    Get-CsApplicationAccessPolicy | Where-Object Identity -eq 'Tag:P' | Remove-CsApplicationAccessPolicy -Confirm:$false
    (Get-CsApplicationAccessPolicy | Where-Object Identity -eq 'Tag:P').Identity
    '${MARCUS}' | Get-CsOnlineUser | Select-Object -ExpandProperty DisplayName`;
  expect(await shown(script)).toEqual([
    "00000003-0000-0000-c000-000000000000",
    'What if: Performing the operation "Remove-CsApplicationAccessPolicy".',
    "Tag:P",
    "Marcus Bellamy",
  ]);
});

test("the meetings of the tenant are set up by script: transcripts for Graph, and who may record", async () => {
  const script = `Connect-MicrosoftTeams | Out-Null
    Set-CsTeamsMeetingConfiguration -Identity Global -EnableGraphTranscriptAccess $true -EnableAttributedTranscripts true
    (Get-CsTeamsMeetingConfiguration).EnableAttributedTranscripts
    $policy = @{ Identity = 'Quiet'; AllowCloudRecording = $false; AllowTranscription = $false }
    New-CsTeamsMeetingPolicy @policy | Out-Null
    Set-CsTeamsMeetingPolicy -Identity Quiet -AllowTranscription $true
    Grant-CsTeamsMeetingPolicy -Identity $user -PolicyName Quiet
    (Get-CsTeamsMeetingPolicy).Identity -join ' '`;
  expect(await shown(script, { user: MARCUS })).toEqual(["True", "Global Tag:Quiet"]);
  const { body: settings } = await it().control("GET", "/teams/meeting-settings");
  expect(settings).toMatchObject({ enableGraphTranscriptAccess: true, enableAttributedTranscripts: true });
  const effective = async (): Promise<Said> =>
    (await it().control("GET", `/teams/effective-meeting-policy/${MARCUS}`)).body;
  expect(await effective()).toMatchObject({ allowCloudRecording: false, allowTranscription: true });
  const kept = await run("Connect-MicrosoftTeams | Out-Null\nRemove-CsTeamsMeetingPolicy Quiet");
  expect(kept.errors).toEqual([expect.stringContaining("currently assigned")]);
  await shown(`Connect-MicrosoftTeams | Out-Null
    Grant-CsTeamsMeetingPolicy -Identity ${MARCUS} -PolicyName $null
    Get-CsTeamsMeetingPolicy -Filter 'Q*' | Remove-CsTeamsMeetingPolicy`);
  expect(await effective()).toMatchObject({ identity: "Global", allowCloudRecording: true });
});

test("a request of the Graph module gives the whole answer, and -All every page", async () => {
  const script = `Connect-MgGraph | Out-Null
    (Invoke-MgGraphRequest -Method GET -Uri 'https://graph.microsoft.com/v1.0/users?$top=2').value.Count
    (Invoke-MgGraphRequest POST /v1.0/applications -Body '{"displayName":"By JSON"}').displayName
    (Get-MgUser -Top 10 -All).Count`;
  expect(await shown(script)).toEqual(["2", "By JSON", "41"]);
});
