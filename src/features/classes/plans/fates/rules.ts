import type { Policy, TeamRole } from "../../contract.ts";
import type { Fate, Reason, TeamState, Wanted } from "../contract.ts";

/** What becomes of somebody who is to be in the team. */
export function fateOfWanted(state: TeamState, wanted: Wanted): Fate {
  const { user, person, role, because } = wanted;
  const was = state.seen?.get(user);
  if (was === undefined) return { user, person, is: role, reason: because ?? arrival(state, user) };
  if (was === role) return { user, person, was, is: was, reason: noteOfRight(because) };
  const stays = role === "owner" ? staysMember(state, user) : staysOwner(state, user);
  if (stays !== undefined) return { user, person, was, is: was, reason: stays };
  return { user, person, was, is: role, reason: because ?? "role-in-roster" };
}

/** Whom we put in already and who is not there was taken out in Teams. */
function arrival({ seen, applied }: TeamState, user: string): Reason {
  return seen !== undefined && applied.has(user) ? "enrolled-again" : "enrolled";
}

/** Somebody who is there as they are to be; it is told only where the roster has it otherwise. */
function noteOfRight(because: Reason | undefined): Reason | undefined {
  return because === "fallback-owner" ? undefined : because;
}

/** Why somebody who is to be an owner stays a member all the same. */
function staysMember({ policy, applied }: TeamState, user: string): Reason | undefined {
  return policy === "keep" && applied.get(user) === "owner" ? "demoted-in-teams" : undefined;
}

/** Why somebody who is to be a member stays an owner all the same. */
function staysOwner(state: TeamState, user: string): Reason | undefined {
  if (keepsTeam(state, user)) return "keeps-team";
  const byUs = state.applied.get(user);
  const NOT_DEMOTED: Readonly<Record<Policy, Reason | undefined>> = {
    strict: undefined,
    keep: byUs === "member" ? "promoted-in-teams" : undefined,
    additive: byUs === "owner" ? "never-removed" : "promoted-in-teams",
  };
  return NOT_DEMOTED[state.policy];
}

function keepsTeam({ keeps, fallbackOwner }: TeamState, user: string): boolean {
  return keeps.has(user) || user === fallbackOwner;
}

interface Verdict {
  readonly leaves: boolean;
  readonly reason: Reason;
}

/** What becomes of those whom the roster does not have: of whom we put in, and of whom somebody added in Teams. */
const NOT_IN_ROSTER: Readonly<Record<Policy, { readonly ours: Verdict; readonly others: Verdict }>> = {
  strict: {
    ours: { leaves: true, reason: "left-roster" },
    others: { leaves: true, reason: "not-in-roster" },
  },
  keep: {
    ours: { leaves: true, reason: "left-roster" },
    others: { leaves: false, reason: "added-in-teams" },
  },
  additive: {
    ours: { leaves: false, reason: "never-removed" },
    others: { leaves: false, reason: "added-in-teams" },
  },
};

/** Whom a person said to belong in no team leaves it whoever had put them there, unless nobody ever does. */
const EXCLUDED: Readonly<Record<Policy, Verdict>> = {
  strict: { leaves: true, reason: "excluded" },
  keep: { leaves: true, reason: "excluded" },
  additive: { leaves: false, reason: "never-removed" },
};

interface Other {
  readonly user: string;
  readonly was: TeamRole;
  /** Who of the roster is excluded, by account. */
  readonly excluded: ReadonlyMap<string, string>;
}

/** What becomes of somebody in the team whom the roster does not have there, or who is excluded. */
export function fateOfOther(state: TeamState, { user, was, excluded }: Other): Fate {
  if (keepsTeam(state, user)) return { user, was, is: was, reason: "keeps-team" };
  const person = excluded.get(user);
  const { leaves, reason } =
    person === undefined ? NOT_IN_ROSTER[state.policy][whose(state, user)] : EXCLUDED[state.policy];
  return { user, ...(person !== undefined && { person }), was, is: leaves ? undefined : was, reason };
}

function whose({ applied }: TeamState, user: string): "ours" | "others" {
  return applied.has(user) ? "ours" : "others";
}
