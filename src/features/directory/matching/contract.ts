import { z } from "zod";
import { PlainText } from "../../../kernel/text.ts";
import { DIRECTORY_FIELDS, REASONS } from "./catalog.ts";

const LocalField = PlainText.min(1).max(60);
const RemoteField = z.enum(DIRECTORY_FIELDS);

export const MatchRule = z
  .strictObject({ localField: LocalField, directoryField: RemoteField })
  .meta({ id: "MatchRule" });
export type MatchRule = z.output<typeof MatchRule>;

const Rules = z
  .array(MatchRule)
  .min(1)
  .max(10)
  .refine((rules) => new Set(rules.map((rule) => JSON.stringify(rule))).size === rules.length, "name each rule once");

/**
 * The rules of an audience, in their order. One rule may be given by `localField` and `directoryField` alone; beside
 * `rules` these two are the first of them, as they are read.
 */
export const RuleWish = z
  .strictObject({
    rules: Rules.optional(),
    /** Whether guests of the tenant are matched too. */
    guests: z.boolean().default(false),
    localField: LocalField.optional(),
    directoryField: RemoteField.optional(),
  })
  .refine(({ rules, localField, directoryField }) => isClear({ rules, localField, directoryField }), {
    path: ["rules"],
    message: "give rules, or one rule as localField and directoryField; beside rules these two are the first of them",
  })
  .meta({ id: "MatchRuleWish" });
export type RuleWish = z.output<typeof RuleWish>;

interface Named {
  readonly rules?: readonly MatchRule[] | undefined;
  readonly localField?: string | undefined;
  readonly directoryField?: string | undefined;
}

function isClear({ rules, ...single }: Named): boolean {
  if (rules === undefined) return single.localField !== undefined && single.directoryField !== undefined;
  const [first] = rules;
  const named = Object.entries(single).filter(([, value]) => value !== undefined);
  return named.every(([name, value]) => value === (name === "localField" ? first?.localField : first?.directoryField));
}

/** Something that is no reason to refuse, but keeps a rule from working. */
const RuleWarning = z.object({ rule: z.int(), reason: z.string(), sentence: z.string(), cure: z.string() });
export type RuleWarning = z.infer<typeof RuleWarning>;

/** The rules of an audience as they stand; `localField` and `directoryField` are those of the first. */
export const RuleSet = z
  .object({
    rules: z.array(MatchRule),
    guests: z.boolean(),
    localField: z.string(),
    directoryField: RemoteField,
  })
  .meta({ id: "MatchRuleSet" });
export type RuleSet = z.infer<typeof RuleSet>;

export const SavedRuleSet = RuleSet.extend({ warnings: z.array(RuleWarning) }).meta({ id: "SavedMatchRuleSet" });
export type SavedRuleSet = z.infer<typeof SavedRuleSet>;

/** The four fields as careers services know them: the first rule of each audience. */
const NAMED = {
  operatorIdentityLocalMatchField: LocalField,
  operatorIdentityRemoteMatchField: RemoteField,
  userIdentityLocalMatchField: LocalField,
  userIdentityRemoteMatchField: RemoteField,
};
export const MatchFields = z.strictObject(NAMED).partial().meta({ id: "MatchFields" });
export type MatchFields = z.output<typeof MatchFields>;

/** The rules of both audiences, and the first of each by the four names. */
export const MatchRules = z.object({ operator: RuleSet, user: RuleSet, ...NAMED }).meta({ id: "MatchRules" });
export type MatchRules = z.infer<typeof MatchRules>;

/** Who of the directory a person is, and how that came about. */
export const Match = z
  .object({
    objectId: z.string(),
    userPrincipalName: z.string(),
    displayName: z.string(),
    mail: z.string().optional(),
    at: z.string(),
    by: z.enum(["rule", "manual"]),
    /** The rule that matched, where that is known. */
    rule: MatchRule.optional(),
    /** Who set it by hand. */
    setBy: z.string().optional(),
    /** The account is gone or may no longer be used. */
    lost: z
      .object({ reason: z.enum(["deleted", "disabled"]), at: z.string(), sentence: z.string(), cure: z.string() })
      .optional(),
  })
  .meta({ id: "Match" });
export type Match = z.infer<typeof Match>;

/** Sets a match by hand. */
export const MatchOverride = z
  .strictObject({ objectId: z.guid("must be an object id, such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301") })
  .meta({ id: "MatchOverride" });

const Namesake = z.object({ id: z.uuid(), name: z.string() });
export type Namesake = z.infer<typeof Namesake>;

const Account = z.object({ objectId: z.string(), displayName: z.string(), userPrincipalName: z.string() });
export type Account = z.infer<typeof Account>;

/** What one rule said about a person; rules are counted from 1 on. */
const Tried = z.object({
  rule: z.int(),
  value: z.string().optional(),
  reason: z.enum(REASONS),
});
export type Tried = z.infer<typeof Tried>;

/** What the rules would make of one person. */
export const PreviewedPerson = z
  .object({
    person: Namesake,
    outcome: z.enum(["matched", "unmatched", "collision"]),
    /** The rule that matched. */
    rule: z.int().optional(),
    account: Account.optional(),
    reason: z.enum(REASONS).optional(),
    sentence: z.string().optional(),
    cure: z.string().optional(),
    tried: z.array(Tried),
    /** Who else of the same audience would be, or is, the same account. */
    collidesWith: z.array(Namesake).optional(),
    /** How the person is matched at present; no rule changes that. */
    current: Match.optional(),
  })
  .meta({ id: "PreviewedPerson" });
export type PreviewedPerson = z.infer<typeof PreviewedPerson>;

/** A page of people, and what the rules would make of them. Nothing of it was kept. */
export const MatchPreview = z
  .object({
    items: z.array(PreviewedPerson),
    counts: z.object({ matched: z.int(), unmatched: z.int(), collision: z.int() }),
    /** How many people this audience has. */
    total: z.int(),
    cursor: z.string().optional(),
  })
  .meta({ id: "MatchPreview" });
export type MatchPreview = z.infer<typeof MatchPreview>;

/** The largest file of matches that is taken. In bytes. */
export const LARGEST_FILE = 5 * 1024 * 1024;
/** How many rows of such a file are taken at once. */
export const MOST_ROWS = 10_000;

/** A CSV file of matches: a person by id, email or field:<name>, and the account by objectId or userPrincipalName. */
export const MatchFile = z.strictObject({ csv: PlainText.max(LARGEST_FILE) }).meta({ id: "MatchFile" });

const Problem = z.object({
  row: z.int(),
  line: z.int(),
  field: z.string(),
  reason: z.string(),
  sentence: z.string(),
  cure: z.string(),
});
export type Problem = z.infer<typeof Problem>;

/** What became of a file of matches, or would. */
export const MatchFileReport = z
  .object({
    dryRun: z.boolean(),
    rows: z.int(),
    counts: z.object({ set: z.int(), cleared: z.int(), unchanged: z.int(), refused: z.int() }),
    /** The first 200. */
    problems: z.array(Problem),
  })
  .meta({ id: "MatchFileReport" });
export type MatchFileReport = z.infer<typeof MatchFileReport>;
