import { inOneLine, literal } from "./powershell.ts";
import { nameOfOurs, type Script, type ScriptFacts } from "./script.ts";

/** What stands in a script behind its head. */
export interface Parts {
  /** Parameters beside -WhatIf, each as PowerShell declares it, after a comment of its own. */
  readonly parameters?: readonly string[];
  readonly isReadOnly?: true;
  /** Variables that the body reads, with their values as PowerShell. */
  readonly variables?: Readonly<Record<string, string>>;
  readonly body: readonly string[];
}

type About = Pick<Script, "name" | "title" | "role" | "because">;

/** A whole script: what it is, its parameters, its facts, then what it does. */
export function framed(about: About, facts: ScriptFacts, parts: Parts): string {
  const { tenantId, clientId } = facts;
  const variables = {
    tenantId: literal(tenantId),
    appId: literal(clientId),
    ourName: literal(nameOfOurs(facts)),
    ...parts.variables,
  };
  const assignments = Object.entries(variables).map(([name, value]) => `$${name} = ${value}`);
  const blocks = [head(about, facts, parts), parametersOf(parts), "$ErrorActionPreference = 'Stop'"];
  return `${[...blocks, assignments.join("\n"), ...parts.body].map((block) => block.trim()).join("\n\n")}\n`;
}

function head({ name, title, role, because }: About, facts: ScriptFacts, { isReadOnly }: Parts): string {
  const changes = isReadOnly
    ? "It reads and changes nothing."
    : `It says what it will change before it does; ./${name}.ps1 -WhatIf only says it. It may be run again at any time.`;
  const lines = [
    title,
    "",
    `Written by Parley for the connection ${inOneLine(facts.connection)}.`,
    `Who runs it: ${role}.`,
    `Why: ${because}`,
    `How: keep it as ${name}.ps1 and run ./${name}.ps1 in PowerShell 7 or in Azure Cloud Shell.`,
    changes,
  ];
  return lines.map((line) => `# ${line}`.trim()).join("\n");
}

function parametersOf({ parameters = [], isReadOnly }: Parts): string {
  const all = isReadOnly
    ? parameters
    : [...parameters, "# Says what would be changed, and changes nothing.\n[switch] $WhatIf"];
  const indented = all.map((parameter) => parameter.replaceAll(/^/gm, "  "));
  return `param(\n${indented.join(",\n")}\n)`;
}

const TEAMS_CLOUDS = {
  global: "",
  "us-government": " -TeamsEnvironmentName TeamsGCCH",
  "us-defense": " -TeamsEnvironmentName TeamsDOD",
  china: " -TeamsEnvironmentName TeamsChina",
} as const;

/** Signs in to Teams. */
export function connectTeams({ cloud }: ScriptFacts): string {
  return `${installed("MicrosoftTeams")}
Connect-MicrosoftTeams -TenantId $tenantId${TEAMS_CLOUDS[cloud]} | Out-Null`;
}

const EXCHANGE_CLOUDS = {
  global: "",
  "us-government": " -ExchangeEnvironmentName O365USGovGCCHigh",
  "us-defense": " -ExchangeEnvironmentName O365USGovDoD",
  china: " -ExchangeEnvironmentName O365China",
} as const;

/** Signs in to Exchange, and sees to it that it is this tenant's. */
export function connectExchange({ cloud }: ScriptFacts): string {
  return `${installed("ExchangeOnlineManagement")}
Connect-ExchangeOnline -ShowBanner:$false${EXCHANGE_CLOUDS[cloud]}
if (@(Get-ConnectionInformation | Where-Object { $_.TenantID -eq $tenantId }).Count -eq 0) {
  throw "You are signed in to another tenant than $tenantId. Run Disconnect-ExchangeOnline, then this again."
}`;
}

const GRAPH_CLOUDS = {
  global: "",
  "us-government": " -Environment USGov",
  "us-defense": " -Environment USGovDoD",
  china: " -Environment China",
} as const;

/** Signs in to Graph, for as long as something is looked up. */
export function connectGraph({ cloud }: ScriptFacts): string {
  return `${installed("Microsoft.Graph.Applications")}
Connect-MgGraph -TenantId $tenantId -Scopes 'Application.Read.All' -NoWelcome${GRAPH_CLOUDS[cloud]}`;
}

function installed(module: string): string {
  return `if (-not (Get-Module -ListAvailable -Name ${module})) { Install-Module -Name ${module} -Scope CurrentUser }`;
}

/** Says the plan, then does it unless -WhatIf. Statements of `work` are indented by four. */
export function planned(work: string, { nothing, done }: { readonly nothing: string; readonly done: string }): string {
  return `if ($plan.Count -eq 0) {
  Write-Host ${literal(nothing)}
} else {
  Write-Host 'This changes:'
  foreach ($line in $plan) { Write-Host "- $line" }
  if ($WhatIf) {
    Write-Host 'Nothing was changed, because of -WhatIf.'
  } else {
${work.trim().replaceAll(/^(?=.)/gm, "    ")}
    Write-Host ${literal(done)}
  }
}`;
}
