import { z } from "zod";
import { OneLine, PlainText } from "../../../kernel/text.ts";

export const MATCH_STATES = ["open", "matched", "unmatched", "ambiguous", "conflict", "excluded"] as const;
export type MatchState = (typeof MATCH_STATES)[number];

/** Why somebody was not found, or not surely. */
export const MATCH_REASONS = [
  "no-value",
  "nobody-found",
  "not-seen",
  "several-found",
  "account-gone",
  "login-reused",
  "shared-account",
] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

/** Whom somebody might be; `was`: whom they were matched with before. */
export const Candidate = z.object({
  user: z.string(),
  login: z.string().optional(),
  name: z.string().optional(),
  was: z.literal(true).optional(),
});
export type Candidate = z.infer<typeof Candidate>;

/** An account of Microsoft's directory. */
const AccountSeen = z.object({
  id: z.string(),
  login: z.string().optional(),
  name: z.string().optional(),
  isGuest: z.boolean(),
  /** Absent where the app may not see it. */
  isEnabled: z.boolean().optional(),
});

/** Somebody of the roster, and whom of the directory they are. */
export const ClassPerson = z
  .object({
    person: z.string(),
    name: z.string(),
    /** What the roster says of them. */
    fields: z.record(z.string(), z.string()),
    isListed: z.boolean(),
    state: z.enum(MATCH_STATES),
    account: AccountSeen.optional(),
    /** `hand`, or the rule that found them, such as username = userPrincipalName. */
    by: z.string().optional(),
    reason: z.string().optional(),
    sentence: z.string().optional(),
    cure: z.string().optional(),
    candidates: z.array(Candidate),
    matchedAt: z.string().optional(),
  })
  .meta({ id: "ClassPerson" });
export type ClassPerson = z.infer<typeof ClassPerson>;

/** Who somebody of the roster is, said by hand: an account by its login or object id, or nobody at all. */
export type MatchWish = { readonly user: string } | { readonly excluded: true };

/** The same as a body, for the description of a route: either of the two. */
export const MatchBody = z
  .strictObject({ user: OneLine.min(1).max(200).optional(), excluded: z.literal(true).optional() })
  .refine(({ user, excluded }) => (user === undefined) !== (excluded === undefined), {
    path: ["user"],
    message: "give either user or excluded",
  });

/** How many of the people who are listed are in which state, and when the directory was last read. */
export const MatchSummary = z
  .object({
    counts: z.record(z.enum(MATCH_STATES), z.int()),
    readAt: z.string().optional(),
  })
  .meta({ id: "ClassMatchSummary" });
export type MatchSummary = z.infer<typeof MatchSummary>;

export const MatchFile = z.strictObject({ csv: PlainText.min(1).max(8 * 1024 * 1024) });

/** What is wrong with a line of a file, and what cures it. */
export const RowProblem = z.object({
  line: z.int(),
  field: z.string(),
  reason: z.string(),
  sentence: z.string(),
  cure: z.string(),
});
export type RowProblem = z.infer<typeof RowProblem>;

/** What became of a file of matches: with a single bad line nothing was changed. */
export const MatchFileTaken = z
  .object({ rows: z.int(), applied: z.int(), unchanged: z.int(), problems: z.array(RowProblem) })
  .meta({ id: "ClassMatchFileTaken" });
export type MatchFileTaken = z.infer<typeof MatchFileTaken>;

export const PEOPLE_FACTS = ["class-person.matched", "class-people.looked-up", "class-people.not-looked-up"] as const;
