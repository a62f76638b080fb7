import { z } from "zod";
import { instantFrom } from "../../../kernel/time.ts";
import { STATES } from "../contract.ts";

const Instant = z
  .string()
  .refine(
    (text) => instantFrom(text) !== undefined,
    "must be an RFC 3339 time with an offset, such as 2027-03-09T00:00:00+01:00",
  );

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
