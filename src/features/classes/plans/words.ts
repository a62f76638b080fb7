import type { PlannedPerson } from "./contract.ts";

const CHANGES: Readonly<Record<PlannedPerson["change"], string>> = {
  add: "is added",
  remove: "is removed",
  promote: "becomes an owner",
  demote: "becomes a member",
  stay: "stays as is",
  skip: "is left out",
};

const REASONS: Readonly<Record<PlannedPerson["reason"], string>> = {
  enrolled: "The roster has them in the class.",
  "enrolled-again": "The roster has them in the class; somebody removed them in Teams.",
  "left-roster": "The roster does not have them in the class any more.",
  "not-in-roster": "The roster does not have them in the class, and the team is kept like the roster.",
  "role-in-roster": "The roster has another role for them.",
  "beyond-owners": "The team has as many owners as it may have.",
  "fallback-owner": "Nobody of the roster owns the team, so the account does that is set for this.",
  "added-in-teams": "Somebody added them in Teams.",
  "promoted-in-teams": "Somebody changed their role in Teams.",
  "demoted-in-teams": "Somebody changed their role in Teams.",
  "never-removed": "The settings of the class remove nobody.",
  "keeps-team": "By this account the team is kept, or it owns teams without an owner.",
  "last-owner": "A team must have an owner, and nobody else is one.",
  unmatched: "Nobody in the directory fits them.",
  ambiguous: "Several people in the directory fit them.",
  conflict: "Somebody else of the roster has the same account, or their login has passed to somebody else.",
  excluded: "Somebody said by hand that they belong in no team.",
  "role-is-nobody": "Their role in the roster has no place in teams.",
  "guest-owner": "A guest of the tenant cannot own a team.",
  disabled: "Their account is disabled.",
};

/** What becomes of somebody, in words. */
export function changeWords(change: PlannedPerson["change"]): string {
  return CHANGES[change];
}

/** Why, in words. */
export function reasonWords(reason: PlannedPerson["reason"]): string {
  return REASONS[reason];
}
