import { z } from "zod";

export const LEVELS = ["good", "warning", "bad", "waiting", "skipped"] as const;

/** Who can cure a finding, by the role that Microsoft names, or by what they are to Parley. */
export const CURERS = [
  "Privileged Role Administrator",
  "Cloud Application Administrator",
  "Teams Administrator",
  "Exchange Administrator",
  "License Administrator",
  "User Administrator",
  "administrator of Parley",
  "operator of this server",
] as const;

/** What one live test came to, for the connection itself, a permission, an operator or somebody outside. */
export const Diagnosis = z
  .object({
    probe: z.string(),
    title: z.string(),
    /** Whom or what it was tried on: a permission's name, a login; absent for the connection itself. */
    subject: z.string().optional(),
    level: z.enum(LEVELS),
    reason: z.string(),
    sentence: z.string(),
    cure: z.string().optional(),
    who: z.enum(CURERS).optional(),
    requestId: z.string().optional(),
    /** Since when it has come to this. */
    since: z.string(),
    checkedAt: z.string(),
  })
  .meta({ id: "Diagnosis" });
export type Diagnosis = z.infer<typeof Diagnosis>;

export const Diagnostics = z
  .object({
    items: z.array(Diagnosis),
    /** All tests that there are, whether they were made or not. */
    tests: z.array(z.object({ key: z.string(), title: z.string() })),
    /** When Parley tries again by itself. */
    nextAt: z.string().optional(),
    /** What this server's clock shows. */
    now: z.string(),
  })
  .meta({ id: "Diagnostics" });

export const DiagnosticsWish = z.strictObject({
  /** Logins of operators to verify now, beside the connection itself. */
  operators: z.array(z.string().trim().min(3).max(320)).max(5).default([]),
});

/** Operators against what was tested on them. */
export const Readiness = z
  .object({
    /** Where not every operator is listed by name, or nobody: why, and what to do about it. */
    note: z.object({ reason: z.string(), sentence: z.string(), cure: z.string().optional() }).optional(),
    /** How many of the group's members are not listed. */
    notShown: z.int().optional(),
    columns: z.array(z.object({ key: z.string(), title: z.string() })),
    items: z.array(
      z.object({
        operator: z.string(),
        ready: z.boolean(),
        cells: z.array(
          z.object({ probe: z.string(), level: z.enum([...LEVELS, "untried"]), sentence: z.string().optional() }),
        ),
      }),
    ),
  })
  .meta({ id: "Readiness" });

/** That a live test came out otherwise than before. */
export const FindingChange = z
  .object({
    id: z.string(),
    probe: z.string(),
    title: z.string(),
    subject: z.string().optional(),
    /** What it had come to before; absent where it was tried for the first time. */
    before: z.enum(LEVELS).optional(),
    level: z.enum(LEVELS),
    reason: z.string(),
    sentence: z.string(),
    cure: z.string().optional(),
    who: z.enum(CURERS).optional(),
    at: z.string(),
  })
  .meta({ id: "FindingChange" });
export type FindingChange = z.infer<typeof FindingChange>;
