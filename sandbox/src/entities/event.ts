import type { JsonObject } from "../kernel/json.ts";
import { defineTable } from "../kernel/table.ts";
import type { Recurrence } from "./calendar/recurrence.ts";

export interface Address {
  readonly name: string;
  readonly address: string;
}

export interface Attendee extends Address {
  readonly type: "required" | "optional" | "resource";
  readonly response: Response;
  /** 0 while there is no answer. */
  readonly respondedAt: number;
  /** When they would rather meet. */
  readonly proposed?: { readonly startsAt: number; readonly endsAt: number };
}

export type Response = "none" | "organizer" | "tentativelyAccepted" | "accepted" | "declined" | "notResponded";

/** The event that stands for a whole series; its times are those of the first occurrence. */
export interface SeriesMaster {
  readonly kind: "seriesMaster";
  readonly recurrence: Recurrence;
  /** Days on which there is no occurrence any more. */
  readonly cancelled: readonly number[];
}

/** One event of a series. Occurrences are made when they are looked at; exceptions differ from the series and are kept. */
export interface SeriesMember {
  readonly kind: "occurrence" | "exception";
  readonly masterId: string;
  /** The day the series has it on. */
  readonly day: number;
  /** When the series has it begin. */
  readonly originalStart: number;
}

/** Properties of an app's own on an event. */
export interface OpenExtension {
  readonly name: string;
  readonly values: JsonObject;
}

/** An event as it lies in one mailbox. Copies in attendees' mailboxes share the iCalUId. */
export interface EventRecord {
  readonly id: string;
  readonly mailbox: string;
  readonly iCalUId: string;
  readonly change: number;
  readonly createdAt: number;
  readonly modifiedAt: number;
  readonly organizer: Address;
  readonly isOrganizer: boolean;
  readonly isCancelled: boolean;
  readonly response: Response;
  readonly respondedAt: number;
  readonly subject: string;
  /** Always HTML, with the join block when there is an online meeting. */
  readonly body: string;
  /** For an all-day event: midnight of its days read as UTC. */
  readonly startsAt: number;
  readonly endsAt: number;
  readonly startZone: string;
  readonly endZone: string;
  readonly isAllDay: boolean;
  readonly attendees: readonly Attendee[];
  /** Thread of the online meeting it carries. */
  readonly thread: string | null;
  /** Once online, later wishes for isOnlineMeeting are ignored. */
  readonly wasOnline: boolean;
  readonly transactionId: string | null;
  readonly extended: readonly { readonly id: string; readonly value: string }[];
  /** Plain settings, in Graph's own words: showAs, sensitivity, location, categories … */
  readonly settings: JsonObject;
  /** The calendar it lies in; absent for the default one. */
  readonly calendarId?: string;
  /** Absent for an event on its own. */
  readonly series?: SeriesMaster | SeriesMember;
  /** How the series repeated before it was changed: delta queries take those occurrences back. */
  readonly former?: readonly Recurrence[];
  readonly extensions?: readonly OpenExtension[];
  readonly hasAttachments?: boolean;
}

export const EVENTS = defineTable<EventRecord, "mailbox" | "iCalUId" | "transaction" | "thread" | "series">({
  name: "events",
  tracked: true,
  key: (row) => row.id,
  indexes: {
    mailbox: (row) => row.mailbox,
    iCalUId: (row) => row.iCalUId,
    transaction: (row) => (row.transactionId === null ? undefined : `${row.mailbox} ${row.transactionId}`),
    // Exceptions share the meeting of their series.
    thread: (row) => (row.isOrganizer && row.thread !== null && !isMember(row) ? row.thread : undefined),
    series: (row) => (isMember(row) ? row.series.masterId : undefined),
  },
});

export type MasterRecord = EventRecord & { readonly series: SeriesMaster };
export type MemberRecord = EventRecord & { readonly series: SeriesMember };

export function isMaster(event: EventRecord): event is MasterRecord {
  return event.series?.kind === "seriesMaster";
}

export function isMember(event: EventRecord): event is MemberRecord {
  return event.series !== undefined && event.series.kind !== "seriesMaster";
}
