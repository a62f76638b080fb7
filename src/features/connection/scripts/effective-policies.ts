import type { Operators } from "../operators/contract.ts";
import { connectTeams, framed } from "./frame.ts";
import { literal, literals } from "./powershell.ts";
import { loginsOf, type Script } from "./script.ts";
import { READ_POLICIES, TEAMS_NEEDS } from "./teams-policies.ts";

const ABOUT = {
  name: "effective-policies",
  title: "Show which Teams policy counts for each operator",
  role: "a Teams Administrator or a Global Reader",
  because: "Where a meeting is refused, it shows whose policy hides the one that names the app.",
  needs: TEAMS_NEEDS,
} as const;

/** Reads which policy counts for whom, and whether it names the app. */
export const effectivePolicies: Script = {
  ...ABOUT,
  write: (facts) => {
    const { operators } = facts;
    return framed(ABOUT, facts, {
      isReadOnly: true,
      parameters: [`# Whom to look up, by login.\n[string[]] $Person = ${literals(loginsOf(operators))}`],
      variables:
        operators.kind === "group" ? { groupId: literal(operators.id), groupName: literal(operators.name) } : {},
      body: [connectTeams(facts), READ_POLICIES, PEOPLE, GROUPS[operators.kind], FOR_ALL],
    });
  },
};

const PEOPLE = `
foreach ($login in $Person) {
  $assigned = Get-CsUserPolicyAssignment -Identity $login -PolicyType ApplicationAccessPolicy
  if ($assigned) {
    $source = @($assigned.PolicySource)[0]
    $from = 'their own'
    if ($source.AssignmentType -eq 'Group') { $from = "by the group $($source.Reference)" }
    $names = 'does not name the app'
    if ($naming -contains $assigned.PolicyName) { $names = 'names the app' }
    Write-Output "$login has $($assigned.PolicyName) ($from), which $names."
  } else {
    $names = 'does not name the app'
    if ($forAll -contains $appId) { $names = 'names the app' }
    Write-Output "$login has no policy, so the one for everybody counts, which $names."
  }
}`;

const ALL_GROUPS = `
foreach ($assignment in @(Get-CsGroupPolicyAssignment -PolicyType ApplicationAccessPolicy)) {
  $names = 'does not name the app'
  if ($naming -contains $assignment.PolicyName) { $names = 'names the app' }
  Write-Output "The group $($assignment.GroupId) has $($assignment.PolicyName), which $names."
}`;

const GROUPS: Record<Operators["kind"], string> = {
  everyone: ALL_GROUPS,
  group: `${ALL_GROUPS}
Write-Output "The operators are the direct members of the group $groupName ($groupId). Name some with -Person to look them up."`,
  people: ALL_GROUPS,
};

const FOR_ALL = `
$names = 'does not name the app'
if ($forAll -contains $appId) { $names = 'names the app' }
Write-Output "The policy for everybody $names; the policies that do: $(if ($naming.Count -eq 0) { 'none' } else { $naming -join ', ' })."`;
