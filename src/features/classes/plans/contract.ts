import { z } from "zod";
import { type Policy, type RosterMember, TeamRole } from "../contract.ts";
import type { Guards } from "../settings/contract.ts";

/** Somebody by Microsoft's object id, and as what. */
export const Placed = z.object({ user: z.string(), role: TeamRole });
export type Placed = z.infer<typeof Placed>;

/**
 * What is done for a team, in this order; `requests` are those to Microsoft that it takes, waiting for Microsoft not counted.
 * `add` names at most 200 people, owners first, `remove` at most 20: as many as one request takes.
 */
export const Step = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("create"), name: z.string(), owner: z.string() }),
  z.object({ kind: z.literal("unarchive") }),
  z.object({ kind: z.literal("rename"), name: z.string(), was: z.string() }),
  z.object({ kind: z.literal("add"), people: z.array(Placed) }),
  z.object({ kind: z.literal("role"), user: z.string(), role: TeamRole }),
  z.object({ kind: z.literal("remove"), users: z.array(z.string()) }),
  z.object({ kind: z.literal("archive"), readOnlyFiles: z.boolean() }),
  z.object({
    kind: z.literal("channel"),
    group: z.string(),
    name: z.string(),
    isPrivate: z.boolean(),
    /** With whom a private one begins. */
    people: z.array(Placed),
  }),
  z.object({
    kind: z.literal("channel-people"),
    group: z.string(),
    adds: z.array(Placed),
    removes: z.array(z.string()),
  }),
]);
export type Step = z.infer<typeof Step>;

/** Why a plan for a team waits for a person. */
export const StopReason = z.enum([
  "empty-roster",
  "many-removals",
  "no-owner",
  "too-many-owners",
  "too-many-members",
  "one-account-for-two",
]);

export const Stop = z.object({
  reason: StopReason,
  /** What is found and what the limit is, where the reason has one. */
  found: z.number().optional(),
  limit: z.number().optional(),
  /** The people it is about, by the roster's ids, at most twenty of them. */
  people: z.array(z.string()).optional(),
  /** Whether it can be done all the same once a person says so; otherwise the roster or the settings have to change. */
  isReleasable: z.boolean(),
});
export type Stop = z.infer<typeof Stop>;

/** A limit of Microsoft's that an account comes near to by a plan. */
export const Warning = z.object({
  reason: z.enum(["account-teams", "account-objects"]),
  found: z.int(),
  limit: z.int(),
});
export type Warning = z.infer<typeof Warning>;

/** What becomes of somebody. */
export const Change = z.enum(["add", "remove", "promote", "demote", "stay", "skip"]);
export type Change = z.infer<typeof Change>;

/** Why: a code of the plan's own, told in words on screens and in tables. */
export const Reason = z.enum([
  // Of changes.
  "enrolled",
  "enrolled-again",
  "left-roster",
  "not-in-roster",
  "role-in-roster",
  "beyond-owners",
  "fallback-owner",
  // Of those who stay as they are though the roster has it otherwise.
  "added-in-teams",
  "promoted-in-teams",
  "demoted-in-teams",
  "never-removed",
  "keeps-team",
  "last-owner",
  // Of those who are skipped.
  "unmatched",
  "ambiguous",
  "conflict",
  "excluded",
  "role-is-nobody",
  "guest-owner",
  "disabled",
]);
export type Reason = z.infer<typeof Reason>;

/** Somebody of a team or class and what becomes of them; those of whom nothing is to be told are not listed. */
export const PlannedPerson = z.object({
  /** The roster's id; absent of those whom only the team has. */
  person: z.string().optional(),
  /** Microsoft's object id; absent of those who were not found. */
  user: z.string().optional(),
  change: Change,
  reason: Reason,
  was: TeamRole.optional(),
  is: TeamRole.optional(),
});
export type PlannedPerson = z.infer<typeof PlannedPerson>;

/** What a sync would do for one team. */
export const TeamPlan = z.object({
  steps: z.array(Step),
  stops: z.array(Stop),
  people: z.array(PlannedPerson),
  requests: z.int(),
});
export type TeamPlan = z.infer<typeof TeamPlan>;

/** What did not come out of a step for somebody, while the rest of it did. */
export const Outcome = z.object({
  user: z.string(),
  change: Change,
  /** Microsoft's code and words. */
  code: z.string(),
  said: z.string(),
});
export type Outcome = z.infer<typeof Outcome>;

/**
 * Somebody of a roster, as far as they were found in the directory. `last` is whom they were before. The account of somebody
 * lost is left as it is, since nobody knows that it is not theirs any more; that of somebody excluded belongs in no team,
 * because a person said so.
 */
export type Found =
  | { readonly state: "matched"; readonly user: string; readonly isGuest: boolean; readonly isEnabled: boolean }
  | { readonly state: "unmatched" | "ambiguous" | "conflict"; readonly last?: string | undefined }
  | { readonly state: "excluded"; readonly last?: string | undefined };

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
  /** Which channels groups of the classes get, and those that they have; absent where that is not looked at. */
  readonly channels?: {
    readonly kind: "none" | "standard" | "private";
    /** By group: whether only its people see the channel, and whom we put there. */
    readonly known: ReadonlyMap<string, { readonly isPrivate: boolean; readonly people: ReadonlySet<string> }>;
  };
  /** Whether a person said that what stopped it may be done: then only such stops are told as nobody can release. */
  readonly isReleased: boolean;
}

/** What a sync would do for a team. The same state gives the same plan, whoever asks and when. */
export type PlanTeam = (state: TeamState) => TeamPlan;

/** Somebody who is to be in the team. */
export interface Wanted {
  readonly user: string;
  readonly person?: string | undefined;
  readonly role: TeamRole;
  /** Why in this role, where that is not simply what the roster says. */
  readonly because?: Reason | undefined;
}

/** What becomes of one account: `was` is absent of those who come, `is` of those who go; without a reason it simply is right. */
export interface Fate {
  readonly user: string;
  readonly person?: string | undefined;
  readonly was?: TeamRole | undefined;
  readonly is?: TeamRole | undefined;
  readonly reason?: Reason | undefined;
}
