import { isKeptByExchange } from "../requirements/kept-by-exchange.ts";
import { connectExchange } from "./frame.ts";
import { literal } from "./powershell.ts";
import type { Hindrance, ScriptFacts } from "./script.ts";

/** Who runs scripts about mailboxes. */
export const EXCHANGE_ROLE = "an Exchange Administrator";
export const EXCHANGE_NEEDS = [
  "The PowerShell module ExchangeOnlineManagement; the script installs it for you where it is missing.",
];

/** Those of the wanted permissions that concern mailboxes. */
export function mailboxPermissions({ permissions }: Pick<ScriptFacts, "permissions">): string[] {
  return permissions.filter(isKeptByExchange);
}

/** Where there is nobody to keep Parley to, or nothing to keep. */
export function nothingToScope(facts: ScriptFacts): Hindrance | undefined {
  if (facts.operators.kind === "everyone") {
    return {
      sentence: "Parley may act for everyone, so there are no mailboxes to keep it to.",
      cure: "Choose a group or people as operators. For everyone, consent to the permissions suffices.",
    };
  }
  if (mailboxPermissions(facts).length > 0) return undefined;
  return {
    sentence: "Nothing that is switched on reads or writes mailboxes.",
    cure: "Switch on what uses calendars, if it is wanted. Until then, Exchange needs no change.",
  };
}

/** A parameter for the mailbox that must stay closed. */
export function outsideParameter({ outside }: ScriptFacts): string {
  return `# A mailbox that must stay closed to the app: it is tried, too.\n[string] $Outside = ${literal(outside ?? "")}`;
}

/** Signs in, and begins the plan. */
export function begin(facts: ScriptFacts): string {
  return `${connectExchange(facts)}\n$plan = @()`;
}

/** The operators' mailboxes; who has none is told of and left out. */
export const READ_MAILBOXES = `
$mailboxes = @()
foreach ($login in $operators) {
  $mailbox = @(Get-Mailbox -Identity $login -ErrorAction SilentlyContinue)
  if ($mailbox.Count -eq 1) {
    $mailboxes += $mailbox
  } else {
    Write-Warning "$login has no mailbox in Exchange Online and is left out."
  }
}
if ($mailboxes.Count -eq 0) { throw 'None of the operators has a mailbox in Exchange Online.' }`;
