import { z } from "zod";
import { Instant } from "../../../kernel/text.ts";
import { KNOWN } from "../calendars/rules.ts";

export const SlotsQuery = z.object({
  service: z.uuid(),
  from: Instant,
  to: Instant,
  /** Only slots of this host. */
  host: z.uuid().optional(),
});

export const Slots = z
  .object({
    /** The earliest first. `seats`: how many people could be booked then. */
    items: z.array(z.object({ start: z.string(), end: z.string(), seats: z.int() })),
    /** The zone whose days are counted. */
    zone: z.string(),
    /**
     * How well the hosts' Outlook calendars are known. stale: Microsoft does not answer, and they are as they were some time
     * ago. unread: at least one could not be read; by the service's choice it offers nothing, or offers what may be taken.
     */
    calendars: z.enum(KNOWN),
  })
  .meta({ id: "Slots" });
export type Slots = z.infer<typeof Slots>;

const Removed = z.object({
  reason: z.enum([
    "too-soon",
    "too-far-ahead",
    "not-released",
    "closed",
    "outside-hours",
    "runs-past-hours",
    "off-grid",
    "no-room",
    "appointment",
    "hold",
    "outlook",
    "calendar-unread",
  ]),
  from: z.string().optional(),
  to: z.string().optional(),
  name: z.string().optional(),
});

/** Why a start is offered or is not: for staff. */
export const SlotExplanation = z
  .object({
    start: z.string(),
    offered: z.boolean(),
    /** What takes the start away for everybody. */
    because: Removed.optional(),
    hosts: z.array(z.object({ id: z.uuid(), name: z.string(), because: Removed.optional() })),
  })
  .meta({ id: "SlotExplanation" });
export type SlotExplanation = z.infer<typeof SlotExplanation>;
