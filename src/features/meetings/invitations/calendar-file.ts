import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { Attendee } from "../contract.ts";

/** What a calendar file says of a meeting to one who is invited. */
export interface Invitation {
  readonly method: "REQUEST" | "CANCEL";
  /** The same for the meeting's whole life. */
  readonly uid: string;
  /** Higher with every change. */
  readonly sequence: number;
  readonly subject: string;
  readonly starts: Date;
  readonly ends: Date;
  /** When this was written. */
  readonly stamp: Date;
  readonly organiser: { readonly name: string; readonly address: string };
  readonly attendee: Attendee;
  readonly joinUrl: string | undefined;
}

/** A meeting as an iCalendar file (RFC 5545, RFC 5546), in UTC. */
export function calendarFile(invitation: Invitation): string {
  const { method, uid, sequence, subject, starts, ends, stamp, organiser, attendee, joinUrl } = invitation;
  const calendar = ical({ prodId: "-//Parley//Meetings//EN", method: ICalCalendarMethod[method] });
  calendar.createEvent({
    id: uid,
    sequence,
    stamp,
    start: starts,
    end: ends,
    summary: subject,
    status: method === "CANCEL" ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: organiser.name, email: organiser.address },
    attendees: [
      {
        email: attendee.email,
        ...(attendee.name !== undefined && { name: attendee.name }),
        role: ICalAttendeeRole.REQ,
        status: ICalAttendeeStatus.NEEDSACTION,
        rsvp: method === "REQUEST",
      },
    ],
    location: "Microsoft Teams Meeting",
    ...(joinUrl !== undefined && { url: joinUrl, description: `Join Teams Meeting: ${joinUrl}` }),
  });
  return calendar.toString();
}
