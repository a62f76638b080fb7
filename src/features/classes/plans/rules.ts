import type { Policy, RosterMember, TeamRole } from "../contract.ts";
import type { Guards } from "../settings/contract.ts";
import type { TeamPlan } from "./contract.ts";

/** Somebody of a roster, as far as they were found in the directory. */
export type Found =
  | { readonly state: "matched"; readonly user: string; readonly isGuest: boolean; readonly isEnabled: boolean }
  | { readonly state: "unmatched" | "ambiguous" | "conflict" | "excluded" };

/** All that decides what is done for a team. */
export interface TeamState {
  /** Whoever the roster has in the class or classes of the team. */
  readonly roster: readonly RosterMember[];
  /** By the roster's ids; who is not among them was never looked for. */
  readonly found: ReadonlyMap<string, Found>;
  /** What a role of the roster is in teams; any other is nobody. */
  readonly roles: Readonly<Record<string, TeamRole | "nobody">>;
  /** Whom we put into the team and as what, by object id. */
  readonly applied: ReadonlyMap<string, TeamRole>;
  /** Who is in the team now, by object id; undefined where there is no team yet. */
  readonly seen: ReadonlyMap<string, TeamRole> | undefined;
  /** What the team is to be called; and what it was called by us and is called now. */
  readonly name: string;
  readonly nameGiven: string | undefined;
  readonly nameSeen: string | undefined;
  readonly renames: "never" | "follow" | "follow-unless-changed";
  readonly policy: Policy;
  readonly guards: Guards;
  /** Owns a team for which the roster has nobody. */
  readonly fallbackOwner: string | undefined;
  /** Who stays whatever the roster says: the account by which we work. */
  readonly keeps: ReadonlySet<string>;
  /** Whether a person said that what stopped it may be done. */
  readonly isReleased: boolean;
}

/** What a sync would do for a team. The same state gives the same plan, whoever asks and when. */
export type PlanTeam = (state: TeamState) => TeamPlan;
