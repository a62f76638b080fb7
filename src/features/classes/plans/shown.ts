import { z } from "zod";
import { OneLine } from "../../../kernel/text.ts";
import { Finding } from "../../connection/contract.ts";
import { TeamRole } from "../contract.ts";
import { Change, Outcome, Reason, Step, Stop, Warning } from "./contract.ts";

const Count = z.int();

/** A plan: what a sync would do; once it is begun it is a run: what it does or did. */
export const Plan = z
  .object({
    id: z.uuid(),
    state: z.enum(["drawing", "drawn", "running", "paused", "finished", "failed"]),
    /** Why it was drawn: `person`, or the name of a schedule. */
    cause: z.string(),
    /** The classes that it is about; absent where it is about all. */
    classes: z.array(z.uuid()).optional(),
    drawnBy: z.string(),
    createdAt: z.iso.datetime(),
    drawnAt: z.iso.datetime().optional(),
    begunBy: z.string().optional(),
    begunAt: z.iso.datetime().optional(),
    endedAt: z.iso.datetime().optional(),
    /** What it comes to; absent until it is drawn. */
    totals: z
      .object({
        teams: Count,
        creates: Count,
        adds: Count,
        removes: Count,
        roles: Count,
        renames: Count,
        archives: Count,
        channels: Count,
        requests: Count,
      })
      .optional(),
    /** Teams by what has become of them. */
    progress: z.object({
      waiting: Count,
      stopped: Count,
      running: Count,
      done: Count,
      failed: Count,
      /** People whom Microsoft refused while it took the others. */
      refused: Count,
      /** Requests to Microsoft that are left. */
      requestsLeft: Count,
      /** When it will have ended under Microsoft's limits, while it runs. */
      endsAbout: z.iso.datetime().optional(),
    }),
    /** Limits of Microsoft's that the account comes near to in whose name it is done. */
    warnings: z.array(Warning),
    /** Why it could not be drawn, or why it pauses. */
    finding: Finding.optional(),
  })
  .meta({ id: "ClassPlan" });
export type Plan = z.infer<typeof Plan>;

export const PlanWish = z
  .strictObject({
    /** Only these classes; all where none are named. */
    classes: z.array(z.uuid()).min(1).max(1000).optional(),
    /** Whether it is run as soon as it is drawn, but for what is stopped. */
    run: z.boolean().default(false),
  })
  .meta({ id: "ClassPlanWish" });

/** What a plan does for one team. */
export const PlannedTeam = z
  .object({
    team: z.object({ id: z.uuid(), name: z.string(), groupId: z.string().optional() }),
    classes: z.array(z.object({ id: z.uuid(), title: z.string() })),
    state: z.enum(["idle", "waiting", "stopped", "running", "done", "failed", "dropped"]),
    steps: z.array(Step),
    /** How many of the steps are done. */
    done: Count,
    requests: Count,
    /** Why it waits for a person, and what that person can do. */
    stops: z.array(Stop.extend({ sentence: z.string(), cure: z.string() })),
    /** Whom Microsoft refused while it took the others. */
    outcomes: z.array(Outcome.extend({ name: z.string().optional(), login: z.string().optional() })),
    finding: Finding.optional(),
    releasedBy: z.string().optional(),
    releasedBecause: z.string().optional(),
    releasedAt: z.iso.datetime().optional(),
  })
  .meta({ id: "PlannedTeam" });
export type PlannedTeam = z.infer<typeof PlannedTeam>;

/** What becomes of one person in one team. */
export const PersonInPlan = z
  .object({
    team: z.object({ id: z.uuid(), name: z.string() }),
    /** The roster's id; absent of those whom only the team has. */
    person: z.string().optional(),
    name: z.string().optional(),
    /** Microsoft's object id and login; absent of those who were not found. */
    user: z.string().optional(),
    login: z.string().optional(),
    change: Change,
    reason: Reason,
    /** The reason in words; and what can be done about it, where anything can. */
    sentence: z.string(),
    cure: z.string().optional(),
    /** Microsoft's words, where it did not let that be done. */
    refused: z.string().optional(),
    was: TeamRole.optional(),
    is: TeamRole.optional(),
  })
  .meta({ id: "PersonInPlan" });
export type PersonInPlan = z.infer<typeof PersonInPlan>;

/** Why somebody lets be done what was stopped. */
export const Release = z.strictObject({ because: OneLine.min(1).max(400) }).meta({ id: "ClassPlanRelease" });
