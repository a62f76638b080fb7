import { begin, EXCHANGE_NEEDS, EXCHANGE_ROLE } from "./exchange.ts";
import { framed, planned } from "./frame.ts";
import type { Script } from "./script.ts";

const ABOUT = {
  name: "exchange-scope-undo",
  title: "Take Parley's roles over mailboxes away again",
  role: EXCHANGE_ROLE,
  because: "It undoes what exchange-scope did: afterwards Exchange opens no mailbox to Parley by roles of its own.",
  needs: EXCHANGE_NEEDS,
} as const;

/** Removes what exchange-scope made, and leaves what others did. */
export const exchangeScopeUndo: Script = {
  ...ABOUT,
  write: (facts) => framed(ABOUT, facts, { body: [begin(facts), COMPARE, planned(WORK, SAID)] }),
};

const COMPARE = `
$mine = @(Get-ManagementRoleAssignment | Where-Object { $_.Name -like "$ourName *" })
foreach ($assignment in $mine) { $plan += "The role $($assignment.Role) is taken from the app." }
$scope = @(Get-ManagementScope | Where-Object { $_.Name -eq $ourName })
if ($scope.Count -gt 0) { $plan += "The management scope $ourName is removed." }
# The app stays known to Exchange where somebody else made it so, or gave it other roles.
$principal = @(Get-ServicePrincipal | Where-Object { $_.AppId -eq $appId -and $_.DisplayName -eq $ourName })
if ($principal.Count -gt 0) {
  $others = @(Test-ServicePrincipalAuthorization -Identity $appId | Where-Object { $_.AllowedResourceScope -ne $ourName })
  if ($others.Count -gt 0) { $principal = @() }
}
if ($principal.Count -gt 0) { $plan += 'Exchange forgets the app.' }`;

const WORK = `
foreach ($assignment in $mine) { Remove-ManagementRoleAssignment -Identity $assignment.Name -Confirm:$false }
if ($scope.Count -gt 0) { Remove-ManagementScope -Identity $ourName -Confirm:$false }
if ($principal.Count -gt 0) { Remove-ServicePrincipal -Identity $appId -Confirm:$false }`;

const SAID = {
  nothing: "Nothing to undo: the app has no roles over mailboxes by this script.",
  done: "Done. Until Exchange heeds it, 30 minutes to 2 hours may pass.",
};
