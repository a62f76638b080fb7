import type { Operators } from "../operators/contract.ts";
import { connectTeams, framed, planned } from "./frame.ts";
import { inOneLine, literal, literals } from "./powershell.ts";
import { type Hindrance, loginsOf, type Script, type ScriptFacts } from "./script.ts";
import { READ_POLICIES, TEAMS_NEEDS, TEAMS_ROLE } from "./teams-policies.ts";

const ABOUT = {
  name: "teams-access-policy",
  title: "Let Parley hold meetings for the operators",
  role: TEAMS_ROLE,
  because: "Teams lets an app act for a person only where an application access policy of that person names the app.",
  needs: TEAMS_NEEDS,
} as const;

/** Adds the app to the policies that count for the operators, or grants one of ours where none does. */
export const teamsAccessPolicy: Script = {
  ...ABOUT,
  fulfils: "CsApplicationAccessPolicy",
  hindrance: noGroupsInDefense,
  write: (facts) => {
    const { operators } = facts;
    return framed(ABOUT, facts, {
      parameters: PARAMETERS[operators.kind](loginsOf(operators)),
      variables: variablesOf(facts),
      body: [connectTeams(facts), READ_POLICIES, LISTS, LOOK[operators.kind], OUR_APPS, act(operators.kind)],
    });
  },
};

/** As of Microsoft's own note on group policy assignment. */
export function noGroupsInDefense({ cloud, operators }: ScriptFacts): Hindrance | undefined {
  if (cloud !== "us-defense" || operators.kind !== "group") return undefined;
  return {
    sentence: "Teams grants no policies to groups in the US Government (DoD) cloud.",
    cure: "Choose the operators as people.",
  };
}

type Kind = Operators["kind"];

const PARAMETERS: Record<Kind, (logins: readonly string[]) => string[]> = {
  everyone: () => [],
  group: () => [
    "# Members of the group who have a policy of their own, which goes before the group's: the app is added to it.\n[string[]] $Person = @()",
  ],
  people: (logins) => [`# The operators.\n[string[]] $Person = ${literals(logins)}`],
};

function variablesOf({ operators, connection }: ScriptFacts): Record<string, string> {
  const description = { description: literal(`Made for Parley (${inOneLine(connection)})`) };
  if (operators.kind !== "group") return description;
  return { ...description, groupId: literal(operators.id), groupName: literal(operators.name) };
}

const LISTS = `
# Policies that get the app, and whom ours is granted to.
$appendTo = @()
$grantTo = @()`;

const NARROWER = `
if ($forAll -contains $appId) {
  Write-Warning 'The policy for everybody names the app, so it may act for everybody. To keep it to the operators, run teams-access-policy-undo first.'
}`;

const LOOK_AT_PEOPLE = `
foreach ($login in $Person) {
  $assigned = Get-CsUserPolicyAssignment -Identity $login -PolicyType ApplicationAccessPolicy
  if ($assigned) {
    # Granting ours would take the place of this one, and with it the rights of other apps.
    if ($naming -notcontains $assigned.PolicyName -and $appendTo -notcontains $assigned.PolicyName) {
      $plan += "The policy $($assigned.PolicyName), which counts for $login, gets the app. It then may act for everybody who has this policy."
      $appendTo += $assigned.PolicyName
    }
  }`;

const LOOK: Record<Kind, string> = {
  everyone: `
foreach ($policy in $policies) {
  $name = $policy.Identity -replace '^Tag:', ''
  if ($naming -notcontains $name) {
    $plan += "The policy $name gets the app."
    $appendTo += $name
  }
}
if ($forAll.Count -eq 0) {
  $plan += "The policy $ourName is granted to everybody who has no other."
  $grantTo += 'everybody'
} elseif ($forAll -notcontains $appId -and $sameAsForAll.Count -eq 0) {
  Write-Warning "None of the policies is the one for everybody. Add the app to it: Set-CsApplicationAccessPolicy -Identity Global -AppIds @{ Add = '$appId' }"
}`,
  group: `${NARROWER}
$assignments = @(Get-CsGroupPolicyAssignment -PolicyType ApplicationAccessPolicy)
$assignment = @($assignments | Where-Object { $_.GroupId -eq $groupId })
if ($assignment.Count -gt 0) {
  $name = $assignment[0].PolicyName
  if ($naming -notcontains $name) {
    $plan += "The policy $name of the group $groupName gets the app."
    $appendTo += $name
  }
} elseif ($forAll -notcontains $appId) {
  $plan += "The policy $ourName is granted to the group $groupName, ranked after all other groups."
  $grantTo += $groupId
}
foreach ($other in $assignments) {
  if ($other.GroupId -ne $groupId -and $naming -notcontains $other.PolicyName) {
    Write-Warning "The group $($other.GroupId) has the policy $($other.PolicyName), which does not name the app. Who is in both groups may be left out: name them with -Person."
  }
}
${LOOK_AT_PEOPLE}
}
Write-Host 'A policy of their own goes before the group, and members of groups within the group do not count.'`,
  people: `${NARROWER}${LOOK_AT_PEOPLE} elseif ($forAll -notcontains $appId) {
    $plan += "The policy $ourName is granted to $login."
    $grantTo += $login
  }
}`,
};

const OUR_APPS = `
# Whoever is granted ours loses the policy for everybody, so ours names its apps, too.
$wanted = @($appId) + @($forAll | Where-Object { $_ -ne $appId })
$lacking = @()
if ($ours.Count -gt 0) {
  $lacking = @($wanted | Where-Object { $ours[0].AppIds -notcontains $_ })
  foreach ($id in $lacking) { $plan += "The policy $ourName gets the app $id." }
} elseif ($grantTo.Count -gt 0) {
  $plan += "The policy $ourName is made, with the apps $($wanted -join ', ')."
}`;

const GRANT: Record<Kind, string> = {
  everyone: "if ($grantTo.Count -gt 0) { Grant-CsApplicationAccessPolicy -Global -PolicyName $ourName }",
  group: "foreach ($id in $grantTo) { Grant-CsApplicationAccessPolicy -Group $id -PolicyName $ourName }",
  people: "foreach ($login in $grantTo) { Grant-CsApplicationAccessPolicy -Identity $login -PolicyName $ourName }",
};

function act(kind: Kind): string {
  const work = `
foreach ($name in $appendTo) {
  # Ours may be among them, and gets the app below.
  if ($name -ne $ourName) { Set-CsApplicationAccessPolicy -Identity $name -AppIds @{ Add = $appId } | Out-Null }
}
if ($ours.Count -gt 0) {
  foreach ($id in $lacking) { Set-CsApplicationAccessPolicy -Identity $ourName -AppIds @{ Add = $id } | Out-Null }
} elseif ($grantTo.Count -gt 0) {
  New-CsApplicationAccessPolicy -Identity $ourName -AppIds $wanted -Description $description | Out-Null
}
${GRANT[kind]}`;
  return planned(work, {
    nothing: "Nothing to change: the app is in every policy that counts for the operators.",
    done: "Done. Until Teams heeds it, up to 30 minutes may pass.",
  });
}
