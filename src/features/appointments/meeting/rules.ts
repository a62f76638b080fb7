import type { MeetingWish } from "../../meetings/contract.ts";
import type { MeetingRow } from "../../meetings/index.ts";
import type { AppointmentRow } from "../booking/store.ts";
import type { HostRow } from "../hosts/store.ts";
import type { WholeService } from "../services/contract.ts";
import type { SessionRow } from "../sessions/store.ts";

/** A session with all that decides what its Teams meeting is. */
export interface Whole {
  readonly session: SessionRow;
  readonly service: WholeService;
  readonly hosts: readonly HostRow[];
  /** Those who have a seat, or had one. */
  readonly appointments: readonly AppointmentRow[];
  /** The lane of meetings that say nothing else. */
  readonly lane: NonNullable<MeetingWish["lane"]>;
  /** The Teams meeting that it has: its lane and its organiser stay, whatever the service says by now. */
  readonly meeting: MeetingRow | undefined;
}

/** The key of the one meeting that a session ever has. */
export function meetingKey({ id }: Pick<SessionRow, "id">): string {
  return `appointment-${id}`;
}

/** Whether a Teams meeting is to stand for a session: as long as somebody whose seat is confirmed, or was, has one. */
export function wantsMeeting({ session }: Whole): boolean {
  return session.meeting_wanted && session.blocks;
}

/** What the meeting of a session is to be. */
export function meetingWish(whole: Whole): MeetingWish {
  const { session, service } = whole;
  const customers = seated(whole);
  const alone = customers.length === 1 ? customers[0] : undefined;
  const organiser = organiserOf(whole);
  const lane = whole.meeting?.lane ?? service.lane;
  return {
    subject: subjectOf(service, alone),
    start: session.starts_at.toISOString(),
    end: session.ends_at.toISOString(),
    attendees: attendeesOf(whole, organiser),
    // Whoever is an attendee is staff, or a customer of a service that Outlook invites to.
    invitations: "outlook",
    ...(organiser?.person_id && { organiser: { person: organiser.person_id } }),
    ...(lane && { lane }),
    ...heldWith(service, alone),
  };
}

/** The host who organises it; none where some mailbox does. */
function organiserOf({ meeting, service, hosts }: Whole): HostRow | undefined {
  if (meeting === undefined) return service.organiser === "host" ? hosts[0] : undefined;
  const { organiser } = meeting;
  return "person" in organiser ? hosts.find((host) => host.person_id === organiser.person) : undefined;
}

/** On whose timeline it stands. Of a group each appointment has an entry of its own. */
function heldWith(
  { capacity }: WholeService,
  customer: AppointmentRow | undefined,
): Pick<MeetingWish, "person" | "client"> {
  if (customer === undefined || capacity > 1) return {};
  const { person_id, client_id } = customer;
  return { ...(person_id && { person: person_id }), ...(client_id && { client: client_id }) };
}

/** The longest subject that Outlook takes. */
const SUBJECT = 255;

/** What it is called in the calendars of those who hold it. */
export function subjectOf({ name, capacity }: WholeService, customer: AppointmentRow | undefined): string {
  const who = capacity === 1 ? customer?.customer_name : undefined;
  return (who ? `${name}: ${who}` : name).slice(0, SUBJECT);
}

function seated({ appointments }: Whole): AppointmentRow[] {
  return appointments.filter(({ state }) => state === "pending" || state === "confirmed");
}

/** A standalone meeting is on nobody's calendar, and invites nobody. */
function attendeesOf(whole: Whole, organiser: HostRow | undefined): NonNullable<MeetingWish["attendees"]> {
  const { service, hosts, lane, meeting } = whole;
  if ((meeting?.lane ?? service.lane ?? lane) === "standalone") return [];
  const staff = hosts
    .filter((host) => host.id !== organiser?.id)
    .flatMap((host) => reached(addressOf(host), host.name));
  const customers = service.invitations === "outlook" ? seated(whole) : [];
  return [...staff, ...customers.flatMap((each) => reached(each.customer_email, each.customer_name))];
}

function reached(email: string | null, name: string | null): { email: string; name?: string }[] {
  return email === null ? [] : [{ email, ...(name !== null && { name }) }];
}

/** Where mail reaches a host. */
export function addressOf({ email, matched_mail }: HostRow): string | null {
  return email ?? matched_mail;
}
