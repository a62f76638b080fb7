import { z } from "zod";
import { Instant } from "../../../kernel/text.ts";
import { STATES } from "../contract.ts";

/** Which part of the calendar: what takes place after `from` and before `to`. */
export const CalendarQuestion = z.object({ from: Instant, to: Instant });
export type CalendarQuestion = z.output<typeof CalendarQuestion>;

/** A meeting on a calendar; of a series, each time that it takes place. */
export const CalendarEntry = z
  .object({
    /** The meeting's id; all occurrences of a series have the same. */
    meeting: z.uuid(),
    subject: z.string(),
    start: z.string(),
    end: z.string(),
    state: z.enum(STATES),
    organiser: z.string().optional(),
    /** Whether it is one of several of a series. */
    series: z.boolean(),
  })
  .meta({ id: "CalendarEntry" });
export type CalendarEntry = z.infer<typeof CalendarEntry>;
