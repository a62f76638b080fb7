import type { Transaction } from "../../../kernel/database/database.ts";
import { liveLink, type MeetingRow, meetingsById } from "../../meetings/index.ts";
import type { Appointment } from "../booking/contract.ts";
import type { AppointmentRow } from "../booking/store.ts";
import type { SessionRow } from "../sessions/store.ts";
import { type Around, type AroundHost, around } from "./store.ts";

/** Appointments as the API shows them to staff. */
export async function showAppointments(tx: Transaction, rows: readonly AppointmentRow[]): Promise<Appointment[]> {
  if (rows.length === 0) return [];
  const known = await around(tx, rows);
  const ids = [...known.sessions.values()].flatMap(({ meeting_id }) => meeting_id ?? []);
  const meetings = new Map((await meetingsById(tx, ids)).map((meeting) => [meeting.id, meeting]));
  return rows.map((row) => shown(row, known, meetings));
}

export async function showAppointment(tx: Transaction, row: AppointmentRow): Promise<Appointment> {
  const [appointment] = await showAppointments(tx, [row]);
  if (appointment === undefined) throw new Error("What is given is shown.");
  return appointment;
}

function shown(row: AppointmentRow, known: Around, meetings: ReadonlyMap<string, MeetingRow>): Appointment {
  const session = known.sessions.get(row.session_id);
  if (session === undefined) throw new Error(`Appointment ${row.id} has no session.`);
  const room = known.rooms.get(session.room_id ?? "");
  return {
    id: row.id,
    state: row.state,
    service: { id: row.service_id, name: known.services.get(row.service_id) ?? "" },
    start: row.starts_at.toISOString(),
    end: row.ends_at.toISOString(),
    customer: customerOf(row),
    hosts: listed(known.hosts, session.id).map(({ id, name }) => ({ id, name })),
    place: session.place,
    answers: row.answers,
    documents: listed(known.documents, row.id),
    bookedBy: row.booked_by,
    revision: row.revision,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    ...(room && { room }),
    ...meetingOf(session, meetings),
    ...conflictOf(row, listed(known.hosts, session.id)),
    ...present({
      comment: row.comment,
      endedBy: row.ended_by,
      attendance: row.attendance,
      outcome: row.outcome,
      expiresAt: row.expires_at?.toISOString() ?? null,
      decidedBy: row.decided_by,
    }),
  };
}

/** What is over with is in nobody's way. */
function conflictOf({ state }: AppointmentRow, hosts: readonly AroundHost[]): Pick<Appointment, "conflict"> {
  const taken = hosts.flatMap(({ id, conflict }) => (conflict === null ? [] : [{ id, since: conflict }]));
  const [first] = taken.toSorted((one, other) => one.since.getTime() - other.since.getTime());
  if (first === undefined || (state !== "pending" && state !== "confirmed")) return {};
  return { conflict: { since: first.since.toISOString(), hosts: taken.map(({ id }) => id) } };
}

function listed<T>(all: ReadonlyMap<string, readonly T[]>, key: string): T[] {
  return [...(all.get(key) ?? [])];
}

function customerOf(row: AppointmentRow): Appointment["customer"] {
  return present({
    name: row.customer_name,
    email: row.customer_email,
    phone: row.customer_phone,
    zone: row.customer_zone,
    person: row.person_id,
    client: row.client_id,
  });
}

/** The way into a session's meeting, or what keeps it away; nothing where none is wanted. */
export function meetingOf(
  { meeting_wanted, meeting_id, meeting_finding }: SessionRow,
  meetings: ReadonlyMap<string, MeetingRow>,
): Pick<Appointment, "meeting"> {
  if (!meeting_wanted) return {};
  const meeting = meetings.get(meeting_id ?? "");
  const joinUrl = meeting === undefined ? null : liveLink(meeting);
  return { meeting: present({ id: meeting_id, joinUrl, finding: meeting_finding ?? meeting?.finding ?? null }) };
}

/** What is known. */
function present<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], null> } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is null is left out
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null)) as {
    [K in keyof T]?: Exclude<T[K], null>;
  };
}
