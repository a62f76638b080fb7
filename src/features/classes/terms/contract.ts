import { z } from "zod";

/** The classes that run over the same days of a term. */
export const ClassTerm = z
  .object({
    /** As rosters call it; absent where they do not. */
    term: z.string().optional(),
    /** First and last day, as rosters say it. */
    begins: z.iso.date().optional(),
    ends: z.iso.date().optional(),
    /** The day on which teams are archived that are not yet; absent where that never happens by itself. */
    archivesOn: z.iso.date().optional(),
    classes: z.int(),
    /** Teams in use, and those in the archive. */
    live: z.int(),
    archived: z.int(),
  })
  .meta({ id: "ClassTerm" });
export type ClassTerm = z.infer<typeof ClassTerm>;
