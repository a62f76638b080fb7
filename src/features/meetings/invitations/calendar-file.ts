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
  /** Where it takes place, where that is not only in Teams. */
  readonly location?: string | undefined;
  readonly joinUrl: string | undefined;
  /** It waits for somebody's yes. */
  readonly tentative?: boolean | undefined;
}

/** A meeting as an iCalendar file (RFC 5545, RFC 5546), in UTC. */
export function calendarFile(invitation: Invitation): string {
  const { method, uid, sequence, subject, starts, ends, stamp, organiser, attendee, joinUrl, location } = invitation;
  const calendar = ical({ prodId: "-//Parley//Meetings//EN", method: ICalCalendarMethod[method] });
  calendar.createEvent({
    id: uid,
    sequence,
    stamp,
    start: starts,
    end: ends,
    summary: subject,
    status: statusOf(invitation),
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
    location: location ?? "Microsoft Teams Meeting",
    ...(joinUrl !== undefined && { url: joinUrl, description: `Join Teams Meeting: ${joinUrl}` }),
  });
  return calendar.toString();
}

function statusOf({ method, tentative = false }: Invitation): ICalEventStatus {
  if (method === "CANCEL") return ICalEventStatus.CANCELLED;
  return tentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}
