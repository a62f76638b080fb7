import { z } from "zod";
import { OneLine, PlainText } from "../../../kernel/text.ts";

/** The largest file that is taken, and how much it may hold once it is unpacked. In bytes. */
export const LARGEST = 256 * 1024 * 1024;
export const LARGEST_UNPACKED = 2 * 1024 * 1024 * 1024;

/** So many bad lines of a roster are kept; all are counted. */
export const MOST_PROBLEMS = 10_000;

export const SOURCES = ["oneroster-csv", "oneroster-rest", "csv", "api"] as const;
export const STATES = ["reading", "taken", "refused"] as const;

/**
 * What a roster holds, and what it changed: enrolments that came, went and changed role since the roster before; classes that
 * are new and that it no longer names; and enrolments that are left out because they are over or switched off.
 */
export const RosterCounts = z
  .object({
    classes: z.int(),
    people: z.int(),
    enrolments: z.int(),
    added: z.int(),
    removed: z.int(),
    changed: z.int(),
    classesAdded: z.int(),
    classesGone: z.int(),
    leftOut: z.int(),
    remarks: z.int(),
  })
  .meta({ id: "RosterCounts" });
export type RosterCounts = z.infer<typeof RosterCounts>;

/** A roster as it was brought. Only one that is taken changes anything. */
export const Roster = z
  .object({
    id: z.uuid(),
    source: z.enum(SOURCES),
    name: z.string(),
    state: z.enum(STATES),
    /** Absent until it is taken. */
    counts: RosterCounts.optional(),
    /** Why it was refused: so many bad lines. */
    problems: z.int(),
    broughtBy: z.string(),
    createdAt: z.string(),
    takenAt: z.string().optional(),
  })
  .meta({ id: "Roster" });
export type Roster = z.infer<typeof Roster>;

/** What is wrong with a roster, and where; a remark alone keeps none from being taken. Lines as an editor counts them. */
export const RosterProblem = z
  .object({
    file: z.string().optional(),
    line: z.int().optional(),
    field: z.string(),
    reason: z.string(),
    value: z.string().optional(),
    isRemark: z.boolean(),
    sentence: z.string(),
    cure: z.string(),
  })
  .meta({ id: "RosterProblem" });
export type RosterProblem = z.infer<typeof RosterProblem>;

/** Who came, left or changed role in a class; `was` or `is` is absent of those who came or left. */
export const MemberChange = z.object({ person: z.string(), was: z.string().optional(), is: z.string().optional() });
export type MemberChange = z.infer<typeof MemberChange>;

/** What a roster changed in one class; of its people the first hundred are listed. */
export const ClassChange = z
  .object({
    class: z.object({ id: z.uuid(), externalId: z.string(), title: z.string() }),
    came: z.int(),
    left: z.int(),
    changed: z.int(),
    people: z.array(MemberChange.extend({ name: z.string().optional() })),
  })
  .meta({ id: "ClassChange" });
export type ClassChange = z.infer<typeof ClassChange>;

/** An id of a roster's own. */
export const ExternalId = OneLine.min(1).max(200);
/** What somebody is in a class: one word of the roster's. */
export const RosterRole = OneLine.min(1).max(60).toLowerCase();
/** What a roster says of somebody, by the names of its fields. */
export const PersonFields = z.record(OneLine.min(1).max(80), PlainText.trim().max(1000));

/** Something that happened to the roster since it was brought. */
const RosterEvent = z.strictObject({
  class: ExternalId,
  person: ExternalId,
  role: RosterRole,
  change: z.enum(["add", "remove"]),
});
export type RosterEvent = z.infer<typeof RosterEvent>;

/** Events in their order, and the people among them whom the roster does not know yet or knows otherwise. */
export const RosterEvents = z
  .strictObject({
    changes: z.array(RosterEvent).min(1).max(5000),
    people: z
      .array(z.strictObject({ id: ExternalId, fields: PersonFields }))
      .max(5000)
      .optional(),
  })
  .meta({ id: "RosterEvents" });
export type RosterEvents = z.infer<typeof RosterEvents>;

/** What became of events; `roster` is the entry that remembers them, absent where everything was so already. */
export const RosterEventsTaken = z
  .object({ applied: z.int(), unchanged: z.int(), roster: Roster.optional() })
  .meta({ id: "RosterEventsTaken" });
export type RosterEventsTaken = z.infer<typeof RosterEventsTaken>;

export const FACTS = [
  "roster.brought",
  "roster.taken",
  "roster.refused",
  "roster.source-added",
  "roster.source-changed",
  "roster.source-removed",
] as const;
