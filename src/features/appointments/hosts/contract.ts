import { z } from "zod";
import { Finding } from "../../connection/contract.ts";
import { isTimeZone } from "../../../kernel/time.ts";

/** A clock on the wall, as HH:MM; 24:00 is the end of the day. */
export const Clock = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, "must be a time such as 09:00, or 24:00");

export const Zone = z
  .string()
  .max(60)
  .refine(isTimeZone, "must be a time zone of the IANA list, such as Europe/London");

/** Hours of one day; what ends at or before its beginning ends the next day. */
const Hours = z.strictObject({ from: Clock, to: Clock });

const Day = z.iso.date();

/** When somebody works, by the clocks of their zone. */
export const Availability = z
  .strictObject({
    zone: Zone,
    /** The weekly hours; 1 is Monday. */
    weekly: z.array(z.strictObject({ days: z.array(z.int().min(1).max(7)).min(1).max(7), ...Hours.shape })).max(50),
    /** Dates with other hours than their weekday's; none for a day off. */
    exceptions: z
      .array(z.strictObject({ date: Day, hours: z.array(Hours).max(10) }))
      .max(400)
      .default([]),
  })
  .meta({ id: "Availability" });
export type Availability = z.output<typeof Availability>;

/** Somebody whom appointments are held with: a person that is known here already. */
export const HostWish = z
  .strictObject({
    person: z.uuid(),
    /** Whoever has the higher one is asked first where both have as many appointments. */
    priority: z.int().min(0).max(100).default(50),
    availability: Availability,
  })
  .meta({ id: "HostWish" });
export type HostWish = z.output<typeof HostWish>;

export const HostChange = z
  .strictObject({ priority: z.int().min(0).max(100), availability: Availability, archived: z.boolean() })
  .partial()
  .refine((change) => Object.keys(change).length > 0, "names nothing to change")
  .meta({ id: "HostChange" });
export type HostChange = z.output<typeof HostChange>;

export const Host = z
  .object({
    id: z.uuid(),
    /** Absent, and without a name, once they were erased. */
    person: z.uuid().optional(),
    name: z.string(),
    email: z.string().optional(),
    priority: z.int(),
    availability: Availability,
    /** Whether calendar programs can read their appointments at an address that was given out. */
    feed: z.boolean(),
    /** What Outlook shows of their calendar: when it was read last, and what keeps it from being read. */
    calendar: z.object({ readAt: z.string().optional(), finding: Finding.optional() }).optional(),
    archivedAt: z.string().optional(),
  })
  .meta({ id: "Host" });
export type Host = z.infer<typeof Host>;
