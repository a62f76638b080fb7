import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { instantFrom } from "../../../kernel/time.ts";
import type { Appointment } from "../booking/contract.ts";
import { locationOf } from "../messages/place-words.ts";

interface Feed {
  /** Whose it is. */
  readonly name: string;
  /** The appointments of each session, by its id. */
  readonly bySession: ReadonlyMap<string, readonly Appointment[]>;
  readonly stamp: Date;
}

/** How often calendar programs that ask look again, in seconds. */
const AGAIN = 15 * 60;

/** A host's sessions as an iCalendar file (RFC 5545), in UTC. */
export function writeFeed({ name, bySession, stamp }: Feed): string {
  const calendar = ical({
    prodId: "-//Parley//Appointments//EN",
    name: `Appointments of ${name}`,
    method: ICalCalendarMethod.PUBLISH,
    ttl: AGAIN,
  });
  for (const [id, [first, ...others]] of bySession) {
    if (first !== undefined) calendar.createEvent({ id, stamp, ...eventOf([first, ...others]) });
  }
  return calendar.toString();
}

type Seated = readonly [Appointment, ...Appointment[]];

function eventOf(appointments: Seated) {
  const [first] = appointments;
  const { joinUrl } = first.meeting ?? {};
  const isCertain = appointments.some(({ state }) => state === "confirmed");
  return {
    start: instant(first.start),
    end: instant(first.end),
    summary: summaryOf(appointments),
    status: isCertain ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
    location: placeOf(first),
    description: descriptionOf(appointments, joinUrl),
    ...(joinUrl !== undefined && { url: joinUrl }),
  };
}

function summaryOf([{ service, customer }, ...others]: Seated): string {
  if (others.length > 0) return `${service.name}: ${others.length + 1} people`;
  return customer.name === undefined ? service.name : `${service.name}: ${customer.name}`;
}

function placeOf({ place, room, meeting, customer }: Appointment): string {
  const session = { place, meeting_wanted: meeting !== undefined };
  const appointment = { customer_phone: customer.phone ?? null };
  const placed = { session, room: room?.name, link: meeting?.joinUrl ?? null, appointment };
  return locationOf(placed, "host") ?? "Microsoft Teams Meeting";
}

function descriptionOf(appointments: Seated, joinUrl: string | undefined): string {
  const people = appointments.map(({ customer: { name, email, phone } }) =>
    [name, email, phone].filter((part) => part !== undefined).join(", "),
  );
  return [...people.toSorted(), ...(joinUrl === undefined ? [] : [`Join Teams Meeting: ${joinUrl}`])].join("\n");
}

/** What the API shows is an instant. */
function instant(text: string): Date {
  const read = instantFrom(text);
  if (read === undefined) throw new Error(`${text} is no instant.`);
  return read;
}
