import type { JsonObject } from "../kernel/json.ts";
import { defineTable } from "../kernel/table.ts";

export interface Address {
  readonly name: string;
  readonly address: string;
}

export interface Attendee extends Address {
  readonly type: "required" | "optional" | "resource";
  readonly response: Response;
  /** 0 while there is no answer. */
  readonly respondedAt: number;
}

export type Response = "none" | "organizer" | "tentativelyAccepted" | "accepted" | "declined" | "notResponded";

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
}

export const EVENTS = defineTable<EventRecord, "mailbox" | "iCalUId" | "transaction" | "thread">({
  name: "events",
  tracked: true,
  key: (row) => row.id,
  indexes: {
    mailbox: (row) => row.mailbox,
    iCalUId: (row) => row.iCalUId,
    transaction: (row) => (row.transactionId === null ? undefined : `${row.mailbox} ${row.transactionId}`),
    thread: (row) => (row.isOrganizer && row.thread !== null ? row.thread : undefined),
  },
});
