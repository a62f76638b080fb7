import { begin, EXCHANGE_NEEDS, EXCHANGE_ROLE } from "./exchange.ts";
import { framed, planned } from "./frame.ts";
import type { Script } from "./script.ts";

const ABOUT = {
  name: "exchange-legacy-policy-undo",
  title: "Take the older mailbox policy away again",
  role: EXCHANGE_ROLE,
  because:
    "It undoes what exchange-legacy-policy did. Afterwards nothing of it keeps Parley from the mailboxes that consent in Entra opens to it.",
  needs: EXCHANGE_NEEDS,
} as const;

/** Removes the policy and the group that exchange-legacy-policy made, and leaves what others did. */
export const exchangeLegacyPolicyUndo: Script = {
  ...ABOUT,
  write: (facts) => framed(ABOUT, facts, { body: [begin(facts), COMPARE, planned(WORK, SAID)] }),
};

const COMPARE = `
$mine = @(Get-ApplicationAccessPolicy -ErrorAction SilentlyContinue | Where-Object { $_.AppId -eq $appId -and $_.Description -eq $ourName })
foreach ($policy in $mine) { $plan += "The policy for the group $($policy.ScopeName) is removed." }
$group = @(Get-DistributionGroup -Identity $ourName -ErrorAction SilentlyContinue)
if ($group.Count -gt 0) { $plan += "The group $ourName is removed." }`;

const WORK = `
foreach ($policy in $mine) { Remove-ApplicationAccessPolicy -Identity $policy.Identity -Confirm:$false }
if ($group.Count -gt 0) { Remove-DistributionGroup -Identity $ourName -BypassSecurityGroupManagerCheck -Confirm:$false }`;

const SAID = {
  nothing: "Nothing to undo: there is no policy of this script.",
  done: "Done. Until Exchange heeds it, more than an hour may pass.",
};
