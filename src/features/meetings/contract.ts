import { z } from "zod";
import { OneLine, PlainText } from "../../kernel/text.ts";
import { instantFrom } from "../../kernel/time.ts";
import { Finding } from "../connection/contract.ts";

/** calendar: an event in the organiser's mailbox. standalone: an online meeting that is on nobody's calendar. */
export const LANES = ["calendar", "standalone"] as const;
export const STATES = ["opening", "open", "moving", "cancelling", "cancelled", "refused"] as const;

const Instant = z
  .string()
  .refine(
    (text) => instantFrom(text) !== undefined,
    "must be an RFC 3339 time with an offset, such as 2027-03-09T14:00:00+01:00",
  );

const Attendee = z.strictObject({ email: z.email(), name: OneLine.max(200).optional() });

export const OrganiserName = z.union([
  z.strictObject({ userPrincipalName: PlainText.min(3).max(320) }),
  z.strictObject({ objectId: z.guid() }),
  z.strictObject({ person: z.uuid() }),
]);

/** What a caller wants a meeting to be. The key in the address is the caller's own: the same key is the same meeting. */
export const MeetingWish = z
  .strictObject({
    subject: OneLine.min(1).max(255),
    start: Instant,
    end: Instant,
    organiser: OrganiserName,
    lane: z.enum(LANES).default("calendar"),
    attendees: z.array(Attendee).max(500).default([]),
    /** Through which connection, where there are several; otherwise the one that new work goes through. */
    connection: z.uuid().optional(),
  })
  .meta({ id: "MeetingWish" });
export type MeetingWish = z.output<typeof MeetingWish>;

export const Meeting = z
  .object({
    id: z.uuid(),
    key: z.string(),
    state: z.enum(STATES),
    subject: z.string(),
    start: z.string(),
    end: z.string(),
    lane: z.enum(LANES),
    /** The connection that it goes through, for good. */
    connection: z.uuid(),
    organiser: z.object({ asked: OrganiserName, objectId: z.string().optional(), name: z.string().optional() }),
    attendees: z.array(Attendee),
    /** What Microsoft still holds where it differs from what is wanted: a move under way, or one that was refused. */
    standing: z.object({ subject: z.string(), start: z.string(), end: z.string() }).optional(),
    joinUrl: z.string().optional(),
    eventId: z.string().optional(),
    onlineMeetingId: z.string().optional(),
    finding: Finding.optional(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .meta({ id: "Meeting" });
export type Meeting = z.infer<typeof Meeting>;

export const FACTS = [
  "meeting.requested",
  "meeting.opened",
  "meeting.change-requested",
  "meeting.moved",
  "meeting.cancellation-requested",
  "meeting.cancelled",
  "meeting.refused",
  "meeting-settings.changed",
  "meeting-settings.mailbox-found",
] as const;
