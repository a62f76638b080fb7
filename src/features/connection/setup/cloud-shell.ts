import { literal, literals } from "../scripts/powershell.ts";
import { CODE_WORD } from "./read-code.ts";
import type { SetupPlan } from "./contract.ts";

/**
 * The block to paste into Azure Cloud Shell, or into any PowerShell 7: registers the app and tells the server its ids. It is
 * one statement, because what is pasted line by line goes on after an error.
 */
export function cloudShellBlock(plan: SetupPlan, { address, token }: { address: string; token: string }): string {
  const facts = {
    name: literal(plan.name),
    tag: literal(plan.tag),
    certificate: literal(plan.certificate.replaceAll(/-----[A-Z ]+-----|\s/g, "")),
    application: literals(plan.application),
    delegated: literals(plan.delegated),
    redirectUris: literals(plan.redirectUris),
    audience: literal(plan.multiTenant ? "AzureADMultipleOrgs" : "AzureADMyOrg"),
    server: literal(address),
    token: literal(token),
    ...(plan.cloud === "china" && { tool: literal(""), itsTenant: literal("") }),
  };
  const assignments = Object.entries(facts).map(([variable, value]) => `$${variable} = ${value}`);
  const parts = [
    "$ErrorActionPreference = 'Stop'",
    assignments.join("\n"),
    connect(plan.cloud),
    `$doing = 'register apps'\n$role = 'Cloud Application Administrator'`,
    `try {\n${indented([REGISTER, PRINCIPAL, GRANT].join("\n\n"))}\n} catch {\n${indented(STOPPED)}\n}`,
    TELL,
  ];
  return `${HEAD}\n${plan.cloud === "china" ? OWN_TOOL : ""}& {\n${indented(parts.join("\n\n"))}\n}\n`;
}

function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gm, "  ");
}

const HEAD = `# Registers an app for Parley in your Microsoft Entra tenant, with the public half of a certificate and the permissions
# below, grants them, and tells your Parley server the app's ids. It may be run again: it goes on with what is there.
# Who runs it: Privileged Role Administrator.`;

const CLOUDS = {
  global: "",
  "us-government": " -Environment USGov",
  "us-defense": " -Environment USGovDoD",
  china: " -Environment China -ClientId $tool -TenantId $itsTenant",
} as const;

/** As of Microsoft's own words on national clouds. */
const OWN_TOOL = `# In China there is no client of Microsoft's to sign in with: register a public client in portal.azure.cn, with the redirect
# address http://localhost, and write its Application (client) ID behind $tool below and your tenant's ID behind $itsTenant.
`;
const NEEDS_TOOL = `if ($tool -eq '' -or $itsTenant -eq '') { throw 'Write the ids of a public client of your own and of your tenant behind $tool and $itsTenant first.' }
`;

function connect(cloud: SetupPlan["cloud"]): string {
  return `${cloud === "china" ? NEEDS_TOOL : ""}if (-not (Get-Module -ListAvailable -Name Microsoft.Graph.Authentication)) { Install-Module -Name Microsoft.Graph.Authentication -Scope CurrentUser }
$rights = @('Application.ReadWrite.All', 'AppRoleAssignment.ReadWrite.All', 'DelegatedPermissionGrant.ReadWrite.All')
# The sign-in ends with this session; nothing of it is kept on disk.
Connect-MgGraph -Scopes $rights -UseDeviceCode -NoWelcome -ContextScope Process${CLOUDS[cloud]}
$context = Get-MgContext
$tenantId = $context.TenantId`;
}

const REGISTER = String.raw`$graph = (Invoke-MgGraphRequest -Method GET -Uri '/v1.0/servicePrincipals?$filter=appId eq ''00000003-0000-0000-c000-000000000000''').value[0]
$roles = @($graph.appRoles | Where-Object { $application -contains $_.value })
$scopes = @($graph.oauth2PermissionScopes | Where-Object { $delegated -contains $_.value })
$access = @()
foreach ($each in $roles) { $access += @{ id = $each.id; type = 'Role' } }
foreach ($each in $scopes) { $access += @{ id = $each.id; type = 'Scope' } }

$found = @((Invoke-MgGraphRequest -Method GET -Uri "/v1.0/applications?${"`"}$filter=tags/any(tag:tag eq '$tag')").value)
if ($found.Count -gt 0) {
  $app = $found[0]
  Write-Host "The app was registered before, and is kept: $($app.appId)"
} else {
  $wish = @{
    displayName = $name
    signInAudience = $audience
    requiredResourceAccess = @(@{ resourceAppId = '00000003-0000-0000-c000-000000000000'; resourceAccess = $access })
    web = @{ redirectUris = $redirectUris }
    keyCredentials = @(@{ type = 'AsymmetricX509Cert'; usage = 'Verify'; displayName = 'Parley'; key = $certificate })
    tags = @($tag)
  }
  $app = Invoke-MgGraphRequest -Method POST -Uri '/v1.0/applications' -Body ($wish | ConvertTo-Json -Depth 6) -ContentType 'application/json'
  Write-Host "The app is registered: $($app.appId)"
}`;

const PRINCIPAL = String.raw`# Entra tells its servers of the new app one after the other, so some have not heard of it at once.
foreach ($try in 1..12) {
  try {
    $known = @((Invoke-MgGraphRequest -Method GET -Uri "/v1.0/servicePrincipals?${"`"}$filter=appId eq '$($app.appId)'").value)
    if ($known.Count -gt 0) {
      $principal = $known[0]
    } else {
      $wish = @{ appId = $app.appId } | ConvertTo-Json
      $principal = Invoke-MgGraphRequest -Method POST -Uri '/v1.0/servicePrincipals' -Body $wish -ContentType 'application/json'
    }
    break
  } catch {
    if ($try -eq 12 -or "$_" -match 'Authorization_RequestDenied') { throw }
    Start-Sleep -Seconds 5
  }
}`;

const GRANT = String.raw`$doing = 'grant Microsoft Graph permissions'
$role = 'Privileged Role Administrator'
foreach ($try in 1..12) {
  try {
    $held = @((Invoke-MgGraphRequest -Method GET -Uri "/v1.0/servicePrincipals/$($principal.id)/appRoleAssignments").value | ForEach-Object { $_.appRoleId })
    foreach ($each in $roles) {
      if ($held -contains $each.id) { continue }
      $wish = @{ principalId = $principal.id; resourceId = $graph.id; appRoleId = $each.id } | ConvertTo-Json
      Invoke-MgGraphRequest -Method POST -Uri "/v1.0/servicePrincipals/$($graph.id)/appRoleAssignedTo" -Body $wish -ContentType 'application/json' | Out-Null
      Write-Host "Granted: $($each.value)"
    }
    $grants = @((Invoke-MgGraphRequest -Method GET -Uri "/v1.0/servicePrincipals/$($principal.id)/oauth2PermissionGrants").value | Where-Object { $_.resourceId -eq $graph.id -and $_.consentType -eq 'AllPrincipals' })
    $names = @($scopes | ForEach-Object { $_.value })
    if ($grants.Count -gt 0) {
      $all = @(@($grants[0].scope.Trim() -split ' ') + $names | Select-Object -Unique) -join ' '
      $wish = @{ scope = $all } | ConvertTo-Json
      Invoke-MgGraphRequest -Method PATCH -Uri "/v1.0/oauth2PermissionGrants/$($grants[0].id)" -Body $wish -ContentType 'application/json' | Out-Null
    } elseif ($names.Count -gt 0) {
      $wish = @{ clientId = $principal.id; consentType = 'AllPrincipals'; resourceId = $graph.id; scope = ($names -join ' ') } | ConvertTo-Json
      Invoke-MgGraphRequest -Method POST -Uri '/v1.0/oauth2PermissionGrants' -Body $wish -ContentType 'application/json' | Out-Null
    }
    break
  } catch {
    if ($try -eq 12 -or "$_" -match 'Authorization_RequestDenied') { throw }
    Start-Sleep -Seconds 5
  }
}`;

const STOPPED = String.raw`Disconnect-MgGraph | Out-Null
if ("$_" -notmatch 'Authorization_RequestDenied') { throw }
$sentence = "The account that ran the block may not $doing in this tenant: that takes the role $role."
$cure = "Have a colleague with the role $role run the same block. It goes on with what is there."
Write-Host $sentence
Write-Host $cure
$trouble = @{ token = $token; reason = 'role-missing'; sentence = $sentence; cure = $cure; who = $role } | ConvertTo-Json
try { Invoke-RestMethod -Method Post -Uri "$server/api/setups/trouble" -ContentType 'application/json' -Body $trouble | Out-Null }
catch { Write-Host "Your Parley server at $server could not be told so from here." }
return`;

const TELL = String.raw`Disconnect-MgGraph | Out-Null
$outcome = @{ token = $token; entraTenantId = $tenantId; clientId = $app.appId; applicationObjectId = $app.id; administrator = $context.Account } | ConvertTo-Json
try {
  $done = Invoke-RestMethod -Method Post -Uri "$server/api/setups/outcome" -ContentType 'application/json' -Body $outcome
  Write-Host "Parley has the app's ids; the connection is $($done.state). Go on at $($done.address)"
} catch {
  Write-Host "Your Parley server at $server could not be told from here: $_"
  Write-Host 'Paste the next line into Parley, where it waits for it. It holds three ids and no secret.'
  Write-Output "${CODE_WORD}.$tenantId.$($app.appId).$($app.id)"
}`;
