/** Whose policies there are, and which name the app already. */
export const READ_POLICIES = `
# Of all application access policies one counts for a person: their own, else that of the highest ranked group they are
# a direct member of, else the one for everybody, Global. The others do nothing for them.
$all = @(Get-CsApplicationAccessPolicy)
$policies = @($all | Where-Object { $_.Identity -ne 'Global' })
# Microsoft documents no cmdlet that tells which policy was granted to everybody; that Global shows its apps is a guess.
$forAll = @($all | Where-Object { $_.Identity -eq 'Global' } | ForEach-Object { $_.AppIds } | Where-Object { $_ })
$naming = @($policies | Where-Object { $_.AppIds -contains $appId } | ForEach-Object { $_.Identity -replace '^Tag:', '' })
$ours = @($policies | Where-Object { $_.Identity -eq "Tag:$ourName" })
# Policies with the very apps that count for everybody.
$sameAsForAll = @($policies | Where-Object {
  $ids = @($_.AppIds)
  $ids.Count -eq $forAll.Count -and @($ids | Where-Object { $forAll -notcontains $_ }).Count -eq 0
})
$plan = @()`;

/** Who runs scripts about Teams policies. */
export const TEAMS_ROLE = "a Teams Administrator";
export const TEAMS_NEEDS = [
  "The PowerShell module MicrosoftTeams; the script installs it for you where it is missing.",
];
