import { z } from "zod";
import { TeamRole } from "../contract.ts";
import { Finding } from "../../connection/contract.ts";
import { OwnSettings } from "../settings/contract.ts";

/** What has become of a class's team; `none` where it has none. */
export const TEAM_STATES = ["none", "wanted", "making", "live", "archived", "disconnected", "gone"] as const;
/** Whether all people of a class who belong in its team are found in the directory. */
export const MATCHES = ["complete", "incomplete"] as const;
export const MATCH_STATES = ["open", "matched", "unmatched", "ambiguous", "conflict", "excluded"] as const;

/** How the team differs from what was done there: by what somebody did in Teams. */
export const Drift = z.object({ added: z.int(), removed: z.int(), changed: z.int() }).meta({ id: "ClassDrift" });
export type Drift = z.infer<typeof Drift>;

const described = {
  id: z.uuid(),
  externalId: z.string(),
  title: z.string(),
  code: z.string().optional(),
  /** Whether the newest roster names it. */
  isListed: z.boolean(),
  /** Whether it is to have a team: chosen for it, or else by the settings. */
  isSynced: z.boolean(),
  /** People of the roster who belong in the team, and how many of them are found in the directory. */
  people: z.int(),
  matched: z.int(),
  team: z
    .object({ id: z.uuid(), state: z.enum(TEAM_STATES), groupId: z.string().optional(), name: z.string().optional() })
    .extend({
      /** Whether students are kept out until somebody who teaches there activates it; absent before it was looked at. */
      isLocked: z.boolean().optional(),
      /** What is amiss with the team. */
      finding: Finding.optional(),
    })
    .optional(),
  /** Absent while there is nothing to compare: no team, or one that was never looked at. */
  drift: Drift.optional(),
  /** What the last plan did or does for the team. */
  lastPlan: z
    .object({
      id: z.uuid(),
      state: z.enum(["idle", "waiting", "stopped", "running", "done", "failed", "dropped"]),
      at: z.iso.datetime(),
    })
    .optional(),
};

export const ClassItem = z.object(described).meta({ id: "ClassItem" });
export type ClassItem = z.infer<typeof ClassItem>;

export const ClassShown = z
  .object({
    ...described,
    /** What else the roster says of it: course, term, school, begin and end. */
    details: z.record(z.string(), z.unknown()),
    /** How many the roster has by role. */
    roles: z.record(z.string(), z.int()),
    /** Whether the class was chosen or left out; absent where the settings decide. */
    chosen: z.boolean().optional(),
    ownSettings: OwnSettings,
    /** Other classes with the same team. */
    shares: z.array(z.object({ id: z.uuid(), title: z.string() })),
    changedAt: z.iso.datetime(),
    /** When it was last looked who is in the team. */
    seenAt: z.iso.datetime().optional(),
  })
  .meta({ id: "Class" });
export type ClassShown = z.infer<typeof ClassShown>;

/** Somebody of the roster, of the team, or of both. */
export const PersonInClass = z
  .object({
    /** The roster's id and roles; absent of those whom only the team has. */
    person: z.string().optional(),
    roles: z.array(z.string()),
    name: z.string().optional(),
    match: z.enum(MATCH_STATES).optional(),
    /** Microsoft's object id and login; absent of those who were not found. */
    user: z.string().optional(),
    login: z.string().optional(),
    /** As what they are in the team now. */
    inTeam: TeamRole.optional(),
    /** Is in every team, whatever rosters say: teams are kept in step in the name of this account. */
    isKeeper: z.literal(true).optional(),
    /** As what and when they were put there by us. */
    placed: z.object({ role: TeamRole, at: z.iso.datetime() }).optional(),
  })
  .meta({ id: "PersonInClass" });
export type PersonInClass = z.infer<typeof PersonInClass>;

/** What one roster changed in a class: who came, left or changed role; `was` or `is` is absent of those who came or left. */
export const HistoryEntry = z
  .object({
    id: z.uuid(),
    roster: z.uuid(),
    at: z.iso.datetime(),
    /** How many it was about; the first two hundred of them are named, by the roster's ids. */
    count: z.int(),
    people: z.array(
      z.object({
        person: z.string(),
        name: z.string().optional(),
        was: z.string().optional(),
        is: z.string().optional(),
      }),
    ),
  })
  .meta({ id: "ClassHistoryEntry" });
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** What is to change for one class; what is not named stays. null: the settings decide. */
export const ClassChange = z
  .strictObject({ isSynced: z.boolean().nullable(), ownSettings: OwnSettings.nullable() })
  .partial()
  .refine((change) => Object.keys(change).length > 0, "names nothing to change")
  .meta({ id: "ClassWish" });
export type ClassChange = z.infer<typeof ClassChange>;

export const LISTING_FACTS = ["class.changed"] as const;
