import { z } from "zod";

export const KINDS = [
  "application-permission",
  "delegated-permission",
  "policy",
  "licence",
  "account",
  "address",
] as const;

/** Which permissions a connection asks for: what is needed for what is on, or the list of a preset's guide. */
export const PERMISSION_SETS = ["least", "targetconnect", "alga", "bright-pattern", "elentra"] as const;

export const RequirementShown = z
  .object({ kind: z.enum(KINDS), name: z.string(), because: z.string(), without: z.string().optional() })
  .meta({ id: "Requirement" });

export const AbilityShown = z
  .object({
    key: z.string(),
    title: z.string(),
    gives: z.string(),
    on: z.boolean(),
    /** Only its permissions and accounts can be prepared: the feature itself is not in this version. */
    prepared: z.boolean(),
    requirements: z.array(RequirementShown),
  })
  .meta({ id: "Ability" });
export type AbilityShown = z.infer<typeof AbilityShown>;

export const AbilitiesWish = z.strictObject({
  /** Those that are to be on; all others are off. */
  on: z.array(z.string().max(60)).max(50),
});

const Permissions = z.object({ application: z.array(z.string()), delegated: z.array(z.string()) });

/** What comes of an ability with a list of permissions. */
export const Prospect = z
  .object({
    ability: z.string(),
    title: z.string(),
    outcome: z.enum(["works", "degrades", "fails"]),
    /** What is lost, in words; empty where it works. */
    lost: z.array(z.string()),
    /** Permissions that cure it. */
    cure: z.array(z.object({ kind: z.enum(KINDS), name: z.string() })),
  })
  .meta({ id: "Prospect" });
export type Prospect = z.infer<typeof Prospect>;

export const PresetShown = z
  .object({
    key: z.enum(PERMISSION_SETS).exclude(["least"]),
    title: z.string(),
    replaces: z.string(),
    /** The abilities that it switches on. */
    on: z.array(z.string()),
    guide: Permissions.extend({ prospects: z.array(Prospect) }),
    least: Permissions.extend({ prospects: z.array(Prospect) }),
    /** What the guide asks for and the least does without, each with the reason. */
    saves: z.array(z.object({ kind: z.enum(KINDS), name: z.string(), because: z.string() })),
  })
  .meta({ id: "Preset" });
export type PresetShown = z.infer<typeof PresetShown>;

export const RequirementState = z
  .object({
    kind: z.enum(KINDS),
    name: z.string(),
    /**
     * `granted`: the app holds it; `covered`: it holds a wider one (`by`), or Exchange grants it for some mailboxes;
     * `missing`: it does not; `unknown`: nobody has seen yet; `not-needed`: it may go.
     */
    state: z.enum(["granted", "covered", "missing", "unknown", "not-needed"]),
    by: z.string().optional(),
    because: z.array(
      z.object({ ability: z.string(), title: z.string(), because: z.string(), without: z.string().optional() }),
    ),
  })
  .meta({ id: "RequirementState" });
export type RequirementState = z.infer<typeof RequirementState>;

export const Requirements = z
  .object({
    permissionSet: z.enum(PERMISSION_SETS),
    items: z.array(RequirementState),
    /** When Microsoft last told what the app holds. */
    seenAt: z.string().optional(),
  })
  .meta({ id: "Requirements" });

export const RequirementsWish = z.strictObject({ permissionSet: z.enum(PERMISSION_SETS) });
