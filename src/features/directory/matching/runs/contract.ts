import { z } from "zod";
import { REASONS } from "../catalog.ts";

export const Counts = z.object({
  /** Accounts of people who were matched before that were looked at, and how many of them are lost now. */
  looked: z.int(),
  lost: z.int(),
  matched: z.int(),
  unmatched: z.int(),
  /** Not matched, because somebody else of the same kind is or would be the same account. */
  collisions: z.int(),
});
export type Counts = z.infer<typeof Counts>;

export const Trouble = z.object({ sentence: z.string(), cure: z.string().optional() });

/** Everybody matched at once: under way, done, or stopped by something that somebody has to cure. */
export const MatchRun = z
  .object({
    id: z.uuid(),
    state: z.enum(["running", "finished", "stopped"]),
    /** People who were not matched when it began, and how many of them were looked for. */
    total: z.int(),
    done: z.int(),
    counts: Counts,
    /** Who was not matched and why: the first 200. */
    problems: z.array(
      z.object({
        person: z.object({ id: z.uuid(), name: z.string() }),
        reason: z.enum(REASONS),
        sentence: z.string(),
        cure: z.string(),
      }),
    ),
    trouble: Trouble.optional(),
    startedBy: z.string(),
    startedAt: z.string(),
    finishedAt: z.string().optional(),
  })
  .meta({ id: "MatchRun" });
export type MatchRun = z.infer<typeof MatchRun>;
