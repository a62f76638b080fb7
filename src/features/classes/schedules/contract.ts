import { z } from "zod";
import { OneLine } from "../../../kernel/text.ts";

const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Give a time of day such as 22:00.");

const Wished = {
  name: OneLine.min(1).max(120),
  /** Minute, hour, day of the month, month, day of the week: `0 0 * * *` is midnight of every day. */
  cron: OneLine.min(1).max(120),
  /** An IANA time zone; absent: the organisation's. */
  zone: z.string().max(80).optional(),
  isActive: z.boolean(),
  /** Nothing is begun outside of it, such as from 22:00 to 06:00. */
  window: z.strictObject({ from: TimeOfDay, to: TimeOfDay }).optional(),
  /** The source of rosters that it reads; absent: it brings teams into step. */
  reads: z.uuid().optional(),
};

export const ScheduleWish = z
  .strictObject({ ...Wished, cron: Wished.cron.default("0 0 * * *"), isActive: Wished.isActive.default(true) })
  .meta({ id: "ClassScheduleWish" });
export type ScheduleWish = z.output<typeof ScheduleWish>;

export const ScheduleChange = z
  .strictObject({
    ...Wished,
    zone: Wished.zone.nullable(),
    window: Wished.window.nullable(),
    reads: Wished.reads.nullable(),
  })
  .partial()
  .meta({ id: "ClassScheduleChange" });
export type ScheduleChange = z.output<typeof ScheduleChange>;

/** When classes are synchronised, or a source of rosters is read, by themselves. */
export const Schedule = z
  .object({
    ...Wished,
    id: z.uuid(),
    /** By which zone it goes. */
    clock: z.string(),
    /** When it runs, in words. */
    words: z.string(),
    /** The next times at which it runs, while it is active. */
    nextRuns: z.array(z.iso.datetime()),
    lastPlan: z.uuid().optional(),
    lastRoster: z.uuid().optional(),
    lastAt: z.iso.datetime().optional(),
  })
  .meta({ id: "ClassSchedule" });
export type Schedule = z.infer<typeof Schedule>;
