import type { Requirement } from "../../../../ability.ts";
import { isKeptByExchange } from "../../requirements/kept-by-exchange.ts";
import { fulfilledBy } from "../../requirements/rules.ts";
import { good, type Outcome } from "../rules.ts";

/** What the app holds by consent, and whether Parley is to be kept to some operators. */
export interface Held {
  readonly roles: readonly string[];
  readonly narrowed: boolean;
}

/** Whether consent covers one permission. A calendar may be opened by Exchange instead, so its lack alone is no fault. */
export function permissionOutcome(requirement: Requirement, { roles, narrowed }: Held): Outcome {
  const by = fulfilledBy(requirement, { application: roles, delegated: undefined });
  const { name, without, because } = requirement;
  if (by === name) return good(`${name} is granted.`);
  if (by !== undefined) return good(`${by} is granted, which includes ${name}.`);
  if (narrowed && isKeptByExchange(name))
    return good(`${name} is left to Exchange, for the operators’ mailboxes only.`);
  const cure = `Grant the application permission ${name} with admin consent.`;
  const who = "Privileged Role Administrator";
  const said = { reason: "permission-missing", cure, who } as const;
  if (SCOPED.has(name)) {
    const sentence = `${name} is not granted for the whole tenant. Where Exchange grants it for the operators’ mailboxes, that is as it should be.`;
    return { ...said, level: "warning", sentence, reason: "permission-not-tenant-wide" };
  }
  if (without !== undefined) return { ...said, level: "warning", sentence: `${name} is missing. ${without}` };
  return { ...said, level: "bad", sentence: `${name} is missing. ${because}` };
}

const SCOPED = new Set(["Calendars.ReadWrite", "Calendars.Read", "Mail.Send", "Mail.ReadWrite"]);
