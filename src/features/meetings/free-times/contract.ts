import { z } from "zod";
import { Instant } from "../../../kernel/text.ts";
import { OrganiserName } from "../contract.ts";

/** Who is to meet, for how long, and between when and when a time is looked for. */
export const FreeTimesWish = z
  .strictObject({
    /** Whose mailbox asks; left out, whoever organises meetings that name nobody. They have to be there, too. */
    organiser: OrganiserName.optional(),
    people: z.array(z.email().max(320)).min(1).max(60),
    from: Instant,
    to: Instant,
    minutes: z.int().min(5).max(1440),
  })
  .meta({ id: "FreeTimesWish" });
export type FreeTimesWish = z.output<typeof FreeTimesWish>;

/** What a calendar shows of a stretch of time. */
export const STATUSES = ["tentative", "busy", "oof", "workingElsewhere", "unknown"] as const;

const Busy = z.object({ start: z.string(), end: z.string(), status: z.enum(STATUSES) });

export const FreeTimes = z
  .object({
    people: z.array(
      z.object({
        email: z.string(),
        /** Whether Microsoft shows when they are free; of people outside it knows nothing. */
        known: z.boolean(),
        busy: z.array(Busy),
      }),
    ),
    /** The earliest times, three at most; `cannot` are those who are not free then, or not at work. */
    times: z.array(z.object({ start: z.string(), end: z.string(), cannot: z.array(z.string()) })),
  })
  .meta({ id: "FreeTimes" });
export type FreeTimes = z.infer<typeof FreeTimes>;
