import type { Operators } from "../operators/contract.ts";
import { begin, EXCHANGE_NEEDS, EXCHANGE_ROLE, nothingToScope, outsideParameter, READ_MAILBOXES } from "./exchange.ts";
import { framed, planned } from "./frame.ts";
import { literal, literals } from "./powershell.ts";
import { loginsOf, type Script } from "./script.ts";

const ABOUT = {
  name: "exchange-legacy-policy",
  title: "Keep Parley to the operators' mailboxes, the older way",
  role: EXCHANGE_ROLE,
  because:
    "Where a tenant works with Exchange application access policies, one of them shuts the app out of every mailbox but the operators'. RBAC for Applications (exchange-scope) has taken their place.",
  needs: [...EXCHANGE_NEEDS, "Consent in Entra to the permissions: such a policy only takes away."],
} as const;

/** Restricts the app to a mail-enabled security group: the operators' own, or one that is made of them. */
export const exchangeLegacyPolicy: Script = {
  ...ABOUT,
  hindrance: nothingToScope,
  write: (facts) => {
    const { operators } = facts;
    const isGroup = operators.kind === "group";
    return framed(ABOUT, facts, {
      parameters: [outsideParameter(facts)],
      variables: whom(operators),
      body: [
        begin(facts),
        isGroup ? THEIR_GROUP : OUR_GROUP,
        COMPARE,
        planned(`${isGroup ? "" : MAKE_GROUP}${WORK}`, SAID),
        TRY,
      ],
    });
  },
};

function whom(operators: Operators): Record<string, string> {
  if (operators.kind === "group") return { groupId: literal(operators.id), groupName: literal(operators.name) };
  return { operators: literals(loginsOf(operators)) };
}

const THEIR_GROUP = `
$group = @(Get-DistributionGroup -Identity $groupId -ErrorAction SilentlyContinue)
if ($group.Count -ne 1 -or $group[0].RecipientTypeDetails -ne 'MailUniversalSecurityGroup') {
  throw "The group $groupName is no mail-enabled security group, and such a policy takes no other."
}
$scopeGroup = $groupId
$inside = @(Get-DistributionGroupMember -Identity $groupId | Select-Object -First 1)`;

const OUR_GROUP = `${READ_MAILBOXES}
$group = @(Get-DistributionGroup -Identity $ourName -ErrorAction SilentlyContinue)
$scopeGroup = $ourName
$inside = @($mailboxes | Select-Object -First 1)
$wanted = @($mailboxes | ForEach-Object { "$($_.ExternalDirectoryObjectId)" })
$members = @()
if ($group.Count -eq 0) {
  $plan += "The mail-enabled security group $ourName is made."
} else {
  $members = @(Get-DistributionGroupMember -Identity $ourName -ResultSize Unlimited | ForEach-Object { "$($_.ExternalDirectoryObjectId)" })
}
$joining = @($mailboxes | Where-Object { $members -notcontains $_.ExternalDirectoryObjectId })
$leaving = @($members | Where-Object { $wanted -notcontains $_ })
foreach ($mailbox in $joining) { $plan += "$($mailbox.PrimarySmtpAddress) joins the group $ourName." }
foreach ($id in $leaving) { $plan += "The member $id leaves the group $ourName." }`;

const COMPARE = `
# Policies of one app add up: each RestrictAccess lets it into its group, a DenyAccess goes before them all.
$policies = @(Get-ApplicationAccessPolicy -ErrorAction SilentlyContinue | Where-Object { $_.AppId -eq $appId })
$names = @()
foreach ($known in $group) { $names += @("$($known.Name)", "$($known.DisplayName)", "$($known.Identity)", "$($known.Guid)") }
$there = @($policies | Where-Object {
  $_.AccessRight -eq 'RestrictAccess' -and ($names -contains $_.ScopeIdentity -or $names -contains $_.ScopeName)
})
# By the description we know which one we made, for a group that is not the operators' any more.
$stale = @($policies | Where-Object { $_.Description -eq $ourName -and $there.Identity -notcontains $_.Identity })
if ($there.Count -eq 0) { $plan += "A policy keeps the app to the members of $scopeGroup." }
foreach ($policy in $stale) { $plan += "The policy for the group $($policy.ScopeName) is removed." }
foreach ($policy in $policies) {
  if ($policy.AccessRight -eq 'DenyAccess') { Write-Warning "A policy denies the app the members of $($policy.ScopeName), operators or not." }
}`;

const MAKE_GROUP = `
if ($group.Count -eq 0) { New-DistributionGroup -Name $ourName -Alias $ourName -Type Security -Notes 'Made for Parley' | Out-Null }
foreach ($mailbox in $joining) { Add-DistributionGroupMember -Identity $ourName -Member "$($mailbox.ExternalDirectoryObjectId)" -BypassSecurityGroupManagerCheck }
foreach ($id in $leaving) { Remove-DistributionGroupMember -Identity $ourName -Member $id -BypassSecurityGroupManagerCheck -Confirm:$false }
`;

const WORK = `
if ($there.Count -eq 0) { New-ApplicationAccessPolicy -AppId $appId -PolicyScopeGroupId $scopeGroup -AccessRight RestrictAccess -Description $ourName | Out-Null }
foreach ($policy in $stale) { Remove-ApplicationAccessPolicy -Identity $policy.Identity -Confirm:$false }`;

const SAID = {
  nothing: "Nothing to change: a policy keeps the app to the operators' mailboxes.",
  done: "Done. Until Exchange heeds it, more than an hour may pass; the tests below tell at once.",
};

const TRY = `
$tried = @($inside | ForEach-Object { $_.PrimarySmtpAddress })
if ($Outside -ne '') { $tried += $Outside }
foreach ($address in $tried) {
  $result = Test-ApplicationAccessPolicy -Identity $address -AppId $appId
  Write-Host "The mailbox $($address): $($result.AccessCheckResult)"
  if ($address -eq $Outside -and $result.AccessCheckResult -eq 'Granted') { Write-Warning "$Outside is to stay closed to the app, but is open." }
}`;
