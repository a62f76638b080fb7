import type { Operators } from "../operators/contract.ts";
import {
  begin,
  EXCHANGE_NEEDS,
  EXCHANGE_ROLE,
  mailboxPermissions,
  nothingToScope,
  outsideParameter,
  READ_MAILBOXES,
} from "./exchange.ts";
import { connectGraph, framed, planned } from "./frame.ts";
import { literal, literals } from "./powershell.ts";
import { loginsOf, type Script, type ScriptFacts } from "./script.ts";

const ABOUT = {
  name: "exchange-scope",
  title: "Let Parley into the operators' mailboxes, and into no other",
  role: EXCHANGE_ROLE,
  because: "RBAC for Applications lets an app into some mailboxes only, where consent in Entra would open all of them.",
  needs: [
    ...EXCHANGE_NEEDS,
    "Where Exchange asks for it, run Enable-OrganizationCustomization once before.",
    "Microsoft Graph PowerShell to look up the enterprise application's object id, or its id given with -ServicePrincipalId.",
  ],
} as const;

/** Gives the app Exchange's own roles over the operators' mailboxes. */
export const exchangeScope: Script = {
  ...ABOUT,
  fulfils: "RBAC for Applications",
  needless: (facts) => nothingToScope(facts) !== undefined,
  hindrance: nothingToScope,
  write: (facts) =>
    framed(ABOUT, facts, {
      parameters: [servicePrincipalParameter(facts), outsideParameter(facts)],
      variables: {
        roles: literals(mailboxPermissions(facts).map((permission) => `Application ${permission}`)),
        ...whom(facts.operators),
      },
      body: [
        begin(facts),
        findPrincipal(facts),
        facts.operators.kind === "group" ? FILTER_BY_GROUP : FILTER_BY_PEOPLE,
        COMPARE,
        planned(WORK, SAID),
        TRY,
        consentWords(facts),
      ],
    }),
};

function servicePrincipalParameter({ servicePrincipalId }: ScriptFacts): string {
  return `# Entra admin center, Enterprise applications, the app: its Object ID (not the app registration's).
[string] $ServicePrincipalId = ${literal(servicePrincipalId ?? "")}`;
}

function whom(operators: Operators): Record<string, string> {
  if (operators.kind === "group") return { groupId: literal(operators.id), groupName: literal(operators.name) };
  return { operators: literals(loginsOf(operators)) };
}

function findPrincipal(facts: ScriptFacts): string {
  return `
$principal = @(Get-ServicePrincipal | Where-Object { $_.AppId -eq $appId })
if ($principal.Count -eq 0) {
${facts.cloud === "china" ? "" : lookUp(facts)}  if (-not $ServicePrincipalId) { throw "The tenant has no enterprise application for the app $appId. Consent to the app first, or give its Object ID with -ServicePrincipalId." }
  $plan += "Exchange gets to know the app as $ourName."
}`;
}

/** Not in China, where Graph PowerShell has no client of Microsoft's to sign in with. */
function lookUp(facts: ScriptFacts): string {
  return `  if ($ServicePrincipalId -eq '') {
${connectGraph(facts).replaceAll(/^/gm, "    ")}
    $ServicePrincipalId = (Get-MgServicePrincipal -Filter "appId eq '$appId'").Id
    Disconnect-MgGraph | Out-Null
  }
`;
}

const FILTER_BY_GROUP = `
# Exchange knows groups that have an address, and counts direct members only.
$group = @(Get-Group -Identity $groupId -ErrorAction SilentlyContinue)
if ($group.Count -ne 1) { throw "Exchange does not know the group $groupName. Use a mail-enabled security group, a distribution list or a Microsoft 365 group." }
$distinguishedName = $group[0].DistinguishedName -replace "'", "''"
$filter = "MemberOfGroup -eq '$distinguishedName'"
$inside = @(Get-Recipient -Filter $filter -ResultSize Unlimited)`;

const FILTER_BY_PEOPLE = `${READ_MAILBOXES}
# By object id: an address may be somebody else's later.
$filter = @($mailboxes | ForEach-Object { "ExternalDirectoryObjectId -eq '$($_.ExternalDirectoryObjectId)'" }) -join ' -or '
$inside = $mailboxes`;

const COMPARE = String.raw`
$scope = @(Get-ManagementScope | Where-Object { $_.Name -eq $ourName })
$isOther = $false
if ($scope.Count -eq 0) {
  $plan += "The management scope $ourName is made for $($inside.Count) mailboxes: $filter"
} else {
  # Exchange writes brackets of its own into a filter.
  $isOther = ($scope[0].RecipientFilter -replace '[()\s]', '') -ne ($filter -replace '[()\s]', '')
  if ($isOther) { $plan += "The management scope $ourName is changed to $($inside.Count) mailboxes: $filter" }
}
$mine = @(Get-ManagementRoleAssignment | Where-Object { $_.Name -like "$ourName *" })
$missing = @($roles | Where-Object { $mine.Role -notcontains $_ })
$needless = @($mine | Where-Object { $roles -notcontains $_.Role })
foreach ($role in $missing) { $plan += "The app gets the role $role over the scope $ourName." }
foreach ($assignment in $needless) { $plan += "The role $($assignment.Role) is taken from the app: nothing needs it any more." }`;

const WORK = `
if ($principal.Count -eq 0) { New-ServicePrincipal -AppId $appId -ObjectId $ServicePrincipalId -DisplayName $ourName | Out-Null }
if ($scope.Count -eq 0) {
  New-ManagementScope -Name $ourName -RecipientRestrictionFilter $filter | Out-Null
} elseif ($isOther) {
  Set-ManagementScope -Identity $ourName -RecipientRestrictionFilter $filter | Out-Null
}
foreach ($role in $missing) {
  $name = "$ourName $($role -replace '^Application ', '')"
  New-ManagementRoleAssignment -Name $name -App $appId -Role $role -CustomResourceScope $ourName | Out-Null
}
foreach ($assignment in $needless) { Remove-ManagementRoleAssignment -Identity $assignment.Name -Confirm:$false }`;

const SAID = {
  nothing: "Nothing to change: the app has its roles over the operators' mailboxes.",
  done: "Done. Until Exchange heeds it, 30 minutes to 2 hours may pass; the tests below tell at once.",
};

const TRY = `
if (@(Get-ServicePrincipal | Where-Object { $_.AppId -eq $appId }).Count -gt 0) {
  # Roles add up: what another assignment allows, this scope does not take away.
  foreach ($other in @(Test-ServicePrincipalAuthorization -Identity $appId | Where-Object { $_.AllowedResourceScope -ne $ourName })) {
    Write-Warning "The app also has the role $($other.RoleName) over $($other.AllowedResourceScope)."
  }
  $tried = @($inside | Select-Object -First 1 | ForEach-Object { $_.PrimarySmtpAddress })
  if ($Outside -ne '') { $tried += $Outside }
  foreach ($address in $tried) {
    foreach ($result in @(Test-ServicePrincipalAuthorization -Identity $appId -Resource $address)) {
      Write-Host "$($result.RoleName) in the mailbox $($address): $($result.InScope)"
      if ($address -eq $Outside -and $result.InScope -eq $true) { Write-Warning "$Outside is to stay closed to the app, but is in scope." }
    }
  }
}`;

function consentWords(facts: ScriptFacts): string {
  const permissions = mailboxPermissions(facts).join(", ");
  return `Write-Host ${literal(
    `The scope counts only where the whole tenant has not consented to the same: in the Entra admin center, under Enterprise applications, the app, Permissions, revoke ${permissions} (application).`,
  )}`;
}
