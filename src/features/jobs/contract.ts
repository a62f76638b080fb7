import { z } from "zod";
import { PlainText } from "../../kernel/text.ts";

/** waiting: for its time. due: for free hands. running: in them. parked: for a person. */
export const JOB_STATES = ["waiting", "due", "running", "parked"] as const;

export const Job = z
  .object({
    id: z.uuid(),
    job: z.string(),
    state: z.enum(JOB_STATES),
    data: z.record(z.string(), z.unknown()),
    /** Tries that failed. */
    attempts: z.int(),
    /** When it is or was due; for parked work, since when it is parked. */
    at: z.string(),
    /** Why it was parked. */
    reason: z.string().optional(),
  })
  .meta({ id: "Job" });
export type Job = z.infer<typeof Job>;

export const RetryWish = z
  .strictObject({
    /** Work in these states can be tried now. */
    state: z.enum(["parked", "waiting"]).default("parked"),
    /** Part of the job's name. */
    search: PlainText.min(1).max(100).optional(),
    /** Only counts what would be tried again. */
    dryRun: z.boolean().default(false),
  })
  .meta({ id: "JobRetryWish" });
export type RetryWish = z.output<typeof RetryWish>;

export const FACTS = ["job.retried", "job.discarded"] as const;
