import { connectTeams, framed, planned } from "./frame.ts";
import { literals } from "./powershell.ts";
import { loginsOf, type Script } from "./script.ts";
import { READ_POLICIES, TEAMS_NEEDS, TEAMS_ROLE } from "./teams-policies.ts";

const ABOUT = {
  name: "teams-access-policy-undo",
  title: "Take Parley out of the Teams policies again",
  role: TEAMS_ROLE,
  because: "It undoes what teams-access-policy did: afterwards Teams lets Parley act for nobody.",
  needs: TEAMS_NEEDS,
} as const;

/** Takes the app out of every policy, and removes ours with its grants where no other app came to be in it. */
export const teamsAccessPolicyUndo: Script = {
  ...ABOUT,
  write: (facts) =>
    framed(ABOUT, facts, {
      parameters: [
        `# Whoever may have been granted our policy in person.\n[string[]] $Person = ${literals(loginsOf(facts.operators))}`,
      ],
      body: [connectTeams(facts), READ_POLICIES, FOREIGN, OURS, planned(WORK, SAID)],
    }),
};

const FOREIGN = `
$takeFrom = @($naming | Where-Object { $_ -ne $ourName })
foreach ($name in $takeFrom) { $plan += "The app is taken out of the policy $name." }`;

const OURS = `
$isForAll = $sameAsForAll.Count -eq 1 -and $sameAsForAll[0].Identity -eq "Tag:$ourName"
$people = @()
$groups = @()
$goes = $false
if ($ours.Count -gt 0) {
  # Apps of the policy for everybody were put into ours by the script; any other came by somebody else.
  $others = @($ours[0].AppIds | Where-Object { $_ -ne $appId -and ($isForAll -or $forAll -notcontains $_) })
  $goes = $others.Count -eq 0
  if (-not $goes -and $naming -contains $ourName) {
    $plan += "The app is taken out of the policy $ourName, which stays: it names $($others -join ', '), too."
    $takeFrom += $ourName
  }
}
if ($goes) {
  foreach ($login in $Person) {
    $assigned = Get-CsUserPolicyAssignment -Identity $login -PolicyType ApplicationAccessPolicy
    $own = @($assigned.PolicySource | Where-Object { $_.AssignmentType -eq 'Direct' -and $_.PolicyName -eq $ourName })
    if ($own.Count -gt 0) { $people += $login }
  }
  $groups = @(Get-CsGroupPolicyAssignment -PolicyType ApplicationAccessPolicy | Where-Object { $_.PolicyName -eq $ourName } | ForEach-Object { $_.GroupId })
  foreach ($login in $people) { $plan += "The policy $ourName is taken from $login." }
  foreach ($id in $groups) { $plan += "The policy $ourName is taken from the group $id." }
  if ($isForAll) { $plan += "The policy $ourName is taken from everybody." }
  $plan += "The policy $ourName is removed."
}`;

const WORK = `
foreach ($name in $takeFrom) { Set-CsApplicationAccessPolicy -Identity $name -AppIds @{ Remove = $appId } | Out-Null }
foreach ($login in $people) { Grant-CsApplicationAccessPolicy -Identity $login -PolicyName $null }
foreach ($id in $groups) { Remove-CsGroupPolicyAssignment -GroupId $id -PolicyType ApplicationAccessPolicy }
if ($isForAll) { Grant-CsApplicationAccessPolicy -Global -PolicyName $null }
if ($goes) {
  try {
    Remove-CsApplicationAccessPolicy -Identity $ourName | Out-Null
  } catch {
    Set-CsApplicationAccessPolicy -Identity $ourName -AppIds @{ Remove = $appId } | Out-Null
    Write-Warning "The app is out of the policy $ourName, but the policy could not be removed: $($_.Exception.Message) Name with -Person whom else it was granted to, or run this again later."
  }
}`;

const SAID = {
  nothing: "Nothing to undo: no policy names the app.",
  done: "Done. Until Teams heeds it, up to 30 minutes may pass.",
};
