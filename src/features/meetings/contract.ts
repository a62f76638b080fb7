import { z } from "zod";
import { Instant, OneLine, PlainText } from "../../kernel/text.ts";
import { Finding } from "../connection/contract.ts";
import type { MeetingOptions as ChosenOptions } from "./options/catalog.ts";
import { MeetingOptions } from "./options/contract.ts";
import { Recurrence, SeriesException } from "./recurrence/contract.ts";

export { MyMeeting } from "./portal/contract.ts";

/** calendar: an event in the organiser's mailbox. standalone: an online meeting that is on nobody's calendar. */
export const LANES = ["calendar", "standalone"] as const;
export const STATES = ["opening", "open", "moving", "cancelling", "cancelled", "refused"] as const;

export const Attendee = z.strictObject({ email: z.email().max(320), name: OneLine.max(200).optional() });
export type Attendee = z.output<typeof Attendee>;

/** What somebody answered to the invitation, in Outlook. */
export const Answered = z.object({
  response: z.enum(["none", "accepted", "tentative", "declined"]),
  at: z.string().optional(),
});
export type Answered = z.infer<typeof Answered>;

const ShownAttendee = z.object({
  ...Attendee.shape,
  response: Answered.shape.response,
  respondedAt: z.string().optional(),
});

export const OrganiserName = z.union([
  z.strictObject({ userPrincipalName: OneLine.min(3).max(320) }),
  z.strictObject({ objectId: z.guid() }),
  z.strictObject({ person: z.uuid() }),
]);
export type OrganiserName = z.output<typeof OrganiserName>;

/**
 * Who tells those invited, and sends the changes. outlook: Exchange, in the organiser's name. parley: our own mail with a
 * calendar file. Never both.
 */
export const INVITATIONS = ["outlook", "parley"] as const;

/**
 * What a caller wants a meeting to be. The key in the address is the caller's own: the same key is the same meeting. What
 * is left out stays as it is, or, of a new meeting, is as the organisation's settings say.
 */
export const MeetingWish = z
  .strictObject({
    subject: OneLine.min(1).max(255),
    /** Left out: now. */
    start: Instant.optional(),
    /** May be left out with the start only: an hour later. */
    end: Instant.optional(),
    organiser: OrganiserName.optional(),
    lane: z.enum(LANES).optional(),
    attendees: z.array(Attendee).max(500).optional(),
    invitations: z.enum(INVITATIONS).optional(),
    /** An option that is left out stays as it is; it is undone by choosing another value. */
    options: MeetingOptions.optional(),
    /** A series, calendar lane only: `start` and `end` are its first occurrence's. Null: a single meeting, which no series becomes. */
    recurrence: Recurrence.nullable().optional(),
    /** The client that it is held with: it stands on their timeline. Null: with none. */
    client: z.uuid().nullable().optional(),
    /** The person that it is held with, such as the client's contact. Null: with nobody. */
    person: z.uuid().nullable().optional(),
    /** Whether the meeting's own people see recordings and transcripts; null: as the settings say at any time. */
    showInPortal: z.boolean().nullable().optional(),
    /** Through which connection, where there are several; otherwise the one that new work goes through. */
    connection: z.uuid().optional(),
  })
  .meta({ id: "MeetingWish" });
export type MeetingWish = z.output<typeof MeetingWish>;

/** What null takes off a meeting; left out, it stays. */
type TakenOff = "recurrence" | "client" | "person" | "showInPortal";

/** A wish with nothing left out that a meeting needs. */
export interface WholeWish extends Omit<MeetingWish, "connection" | TakenOff> {
  readonly attendees: Attendee[];
  readonly options: ChosenOptions;
  readonly recurrence?: Recurrence;
  readonly client?: string;
  readonly person?: string;
  readonly showInPortal?: boolean;
  readonly start: string;
  readonly end: string;
  readonly organiser: OrganiserName;
  readonly lane: (typeof LANES)[number];
  readonly invitations: (typeof INVITATIONS)[number];
}

export const Cancellation = z
  .strictObject({
    /** What those invited are told. */
    comment: PlainText.max(2000).optional(),
  })
  .meta({ id: "MeetingCancellation" });
export type Cancellation = z.output<typeof Cancellation>;

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
    attendees: z.array(ShownAttendee),
    invitations: z.enum(INVITATIONS),
    options: MeetingOptions,
    /** What keeps the chosen options from Microsoft; the meeting stands all the same. */
    optionsFinding: Finding.optional(),
    recurrence: Recurrence.optional(),
    /** The end of a series' last occurrence. */
    lastEnd: z.string().optional(),
    /** Dates of a series that somebody moved, renamed or cancelled in Outlook; they stay so until its pattern changes. */
    exceptions: z.array(SeriesException).optional(),
    client: z.uuid().optional(),
    person: z.uuid().optional(),
    showInPortal: z.boolean().optional(),
    /** What Microsoft still holds where it differs from what is wanted: a move under way, or one that was refused. */
    standing: z.object({ subject: z.string(), start: z.string(), end: z.string() }).optional(),
    joinUrl: z.string().optional(),
    /** A page for whoever has no account here: when the meeting is, and the way in. Whoever has the address may read it. */
    joinPage: z.string(),
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
  "meeting.reopening-requested",
  "meeting.noted",
  "meeting.options-set",
  "meeting.options-refused",
  "meeting.orphan-removed",
  "meeting-settings.changed",
  "meeting-settings.mailbox-found",
  "meeting.answered",
  "meeting.moved-in-outlook",
  "meeting.changed-in-outlook",
  "meeting.gone-in-outlook",
  "meeting.link-lost",
  "artifact.found",
  "artifact.looks-asked",
  "artifact.looked",
  "artifact.copied",
  "artifact.copy-hindered",
  "artifact.viewed",
  "artifact.erased",
  "transcript.read",
  "transcript.viewed",
  "transcript.exported",
  "attendance.read",
  "meeting.dates-changed-in-outlook",
] as const;
