import { z } from "zod";

/** What somebody is in a team. */
export const TeamRole = z.enum(["owner", "member"]);
export type TeamRole = z.infer<typeof TeamRole>;

/**
 * What happens to people in a team whom the roster does not have there. `strict`: the team is made like the roster. `keep`:
 * only what we did is undone; whom somebody added in Teams stays. `additive`: nobody is ever removed or demoted.
 */
export const Policy = z.enum(["strict", "keep", "additive"]);
export type Policy = z.infer<typeof Policy>;

/** Somebody in a class as a roster has it: by the roster's own id and role, in small letters (OneRoster's: student, teacher, aide). */
export const RosterMember = z.object({
  person: z.string().min(1),
  role: z.string().min(1),
  /** The groups of the class that they are in, by name. */
  groups: z.array(z.string()).optional(),
});
export type RosterMember = z.infer<typeof RosterMember>;

/** What happens to plans, runs, teams and schedules. */
export const FACTS = [
  "class-plan.drawn",
  "class-plan.failed",
  "class-plan.stopped",
  "class-run.begun",
  "class-run.paused",
  "class-run.finished",
  "class-team.synced",
  "class-team.failed",
  "class-team.released",
  "class-team.gone",
  "class-team.drifted",
  "class-team.connected",
  "class-team.disconnected",
  "class-team.archived",
  "class-team.unarchived",
  "class-team.activated",
  "class-team.restored",
  "class-team.deleted",
  "class-schedule.created",
  "class-schedule.changed",
  "class-schedule.dropped",
] as const;
