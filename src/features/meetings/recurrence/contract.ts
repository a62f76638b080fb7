import { z } from "zod";
import { instantFrom, isTimeZone } from "../../../kernel/time.ts";

export const FREQUENCIES = ["daily", "weekly", "monthly"] as const;
/** Days of the week as RFC 5545 writes them. */
export const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;

const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "must be a day, such as 2027-06-30")
  .refine((text) => instantFrom(`${text}T00:00:00Z`) !== undefined, "must be a day that the calendar has");

/** How a meeting recurs, in the terms of RFC 5545, by the clocks of a time zone. It ends: `count` or `until` is given. */
export const Recurrence = z
  .strictObject({
    frequency: z.enum(FREQUENCIES),
    interval: z.int().min(1).max(99).default(1),
    /** Weekly: the days. Monthly: one day, with `position`. Left out: the day of the first occurrence. */
    byDay: z
      .array(z.enum(WEEKDAYS))
      .min(1)
      .max(7)
      .refine((days) => new Set(days).size === days.length, "names a day twice")
      .optional(),
    /** Which of the days of that name in a month; -1 is the last. */
    position: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(-1)]).optional(),
    count: z.int().min(1).max(999).optional(),
    /** The last day on which it may take place. */
    until: Day.optional(),
    timeZone: z.string().max(60).refine(isTimeZone, "must be an IANA time zone, such as Europe/London"),
  })
  .refine(({ count, until }) => (count === undefined) !== (until === undefined), {
    path: ["count"],
    message: "give either count or until",
  })
  .refine(({ frequency, byDay }) => byDay === undefined || frequency !== "daily", {
    path: ["byDay"],
    message: "belongs to weekly and monthly series",
  })
  .refine(
    ({ frequency, byDay, position }) => position === undefined || (frequency === "monthly" && byDay?.length === 1),
    {
      path: ["position"],
      message: "belongs to monthly series with one day in byDay",
    },
  )
  .refine(
    ({ frequency, byDay, position }) => frequency !== "monthly" || byDay === undefined || position !== undefined,
    {
      path: ["position"],
      message: "is needed beside byDay in monthly series",
    },
  )
  .meta({ id: "Recurrence" });
export type Recurrence = z.output<typeof Recurrence>;

/** One date of a series that is otherwise than its pattern says, by what somebody did in Outlook. */
export const SeriesException = z.object({
  /** The day on which it would have taken place, by the clocks of the series' zone. */
  day: z.string(),
  cancelled: z.boolean(),
  /** Where it takes place at another time. */
  start: z.string().optional(),
  end: z.string().optional(),
  /** Where it is called otherwise. */
  subject: z.string().optional(),
});
export type SeriesException = z.infer<typeof SeriesException>;
