import { type SelectQueryBuilder, sql } from "kysely";
import { together, type Transaction } from "../../../kernel/database/database.ts";
import type { State } from "../catalog.ts";
import type { Document } from "../documents/contract.ts";
import { documentsOf } from "../documents/store.ts";
import type { Note } from "../booking/contract.ts";
import type { AppointmentRow } from "../booking/store.ts";
import type { SessionRow } from "../sessions/store.ts";

/** Which appointments a list shows. */
export interface Filter {
  readonly service?: string | undefined;
  /** Of these services alone; left out, of all. */
  readonly within?: readonly string[] | undefined;
  readonly host?: string | undefined;
  readonly person?: string | undefined;
  readonly client?: string | undefined;
  readonly state?: readonly State[] | undefined;
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
  readonly search?: string | undefined;
}

interface Part {
  readonly after?: { readonly start: Date; readonly id: string } | undefined;
  readonly limit: number;
  /** The latest start first. */
  readonly descending?: boolean | undefined;
}

type Tables = { appointments: AppointmentRow; session_hosts: { session_id: string; host_id: string } };
type Query = SelectQueryBuilder<Tables, "appointments", AppointmentRow>;

/** A page of appointments, by their start. Holds are nobody's appointment yet. */
export async function appointmentsPage(tx: Transaction, filter: Filter, part: Part): Promise<AppointmentRow[]> {
  const { after, limit, descending = false } = part;
  let query: Query = tables(tx)
    .selectFrom("appointments")
    .selectAll()
    .where("organisation_id", "=", organisationOf(tx))
    .where("state", "in", [...(filter.state ?? SHOWN)]);
  query = CONDITIONS.reduce((narrowed, narrow) => narrow(narrowed, filter), query);
  if (after !== undefined) {
    const place = sql<boolean>`(starts_at, id) ${descending ? sql`<` : sql`>`} (${after.start}, ${after.id}::uuid)`;
    query = query.where(place);
  }
  const order = descending ? "desc" : "asc";
  return query.orderBy("starts_at", order).orderBy("id", order).limit(limit).execute();
}

const SHOWN: readonly State[] = ["pending", "confirmed", "declined", "cancelled"];

const CONDITIONS: readonly ((query: Query, filter: Filter) => Query)[] = [
  (query, { service }) => (service ? query.where("service_id", "=", service) : query),
  (query, { within }) => (within ? query.where(sql<boolean>`service_id = any(${[...within]})`) : query),
  (query, { person }) => (person ? query.where("person_id", "=", person) : query),
  (query, { client }) => (client ? query.where("client_id", "=", client) : query),
  (query, { from }) => (from ? query.where("ends_at", ">", from) : query),
  (query, { to }) => (to ? query.where("starts_at", "<", to) : query),
  (query, { host }) =>
    host
      ? query.where("session_id", "in", (eb) =>
          eb.selectFrom("session_hosts").select("session_id").where("host_id", "=", host),
        )
      : query,
  (query, { search }) =>
    search
      ? query.where(sql<boolean>`folded(coalesce(customer_name, '') || ' ' || coalesce(customer_email, ''))
          like '%' || replace(replace(folded(${search}), '%', '\\%'), '_', '\\_') || '%'`)
      : query,
];

/** A host of an appointment. */
export interface AroundHost {
  readonly id: string;
  readonly name: string;
  /** Since when Outlook shows them as taken by something else. */
  readonly conflict: Date | null;
}

/** What many appointments are shown with. */
export interface Around {
  readonly sessions: ReadonlyMap<string, SessionRow>;
  readonly hosts: ReadonlyMap<string, readonly AroundHost[]>;
  readonly services: ReadonlyMap<string, string>;
  readonly rooms: ReadonlyMap<string, { readonly id: string; readonly name: string }>;
  readonly documents: ReadonlyMap<string, readonly Document[]>;
}

/** Sessions, hosts, rooms, services and documents of appointments, by their ids. */
export async function around(tx: Transaction, rows: readonly AppointmentRow[]): Promise<Around> {
  const ids = [...new Set(rows.map((row) => row.session_id))];
  const serviceIds = [...new Set(rows.map((row) => row.service_id))];
  const [sessions, hosts, services, rooms, documents] = await together(
    sql<SessionRow>`select * from appointment_sessions where id = any(${ids})`.execute(tx.sql),
    sql<AroundHost & { session: string }>`
      select h.session_id as session, h.host_id as id, coalesce(p.name, '') as name, h.conflict_at as conflict
      from session_hosts h
      join hosts on hosts.id = h.host_id left join people p on p.id = hosts.person_id
      where h.session_id = any(${ids}) order by name, h.host_id`.execute(tx.sql),
    sql<{
      id: string;
      name: string;
    }>`select id, wish->>'name' as name from services where id = any(${serviceIds})`.execute(tx.sql),
    sql<{ id: string; name: string }>`
      select id, name from rooms where id in (select room_id from appointment_sessions where id = any(${ids}))`.execute(
      tx.sql,
    ),
    documentsOf(
      tx,
      rows.map(({ id }) => id),
    ),
  );
  return {
    sessions: new Map(sessions.rows.map((row) => [row.id, row])),
    hosts: Map.groupBy(hosts.rows, ({ session }) => session),
    services: new Map(services.rows.map(({ id, name }) => [id, name])),
    rooms: new Map(rooms.rows.map((room) => [room.id, room])),
    documents,
  };
}

/** What staff wrote about an appointment, the oldest first. */
export async function notesOf(tx: Transaction, appointment: string): Promise<Note[]> {
  const { rows } = await sql<{ id: string; text: string; written_by: string; created_at: Date }>`
    select id, text, written_by, created_at from appointment_notes where appointment_id = ${appointment}
    order by created_at, id`.execute(tx.sql);
  return rows.map(({ id, text, written_by, created_at }) => ({
    id,
    text,
    writtenBy: written_by,
    at: created_at.toISOString(),
  }));
}

export async function insertNote(
  tx: Transaction,
  { id, appointment, text, by, at }: { id: string; appointment: string; text: string; by: string; at: Date },
): Promise<void> {
  await sql`
    insert into appointment_notes (id, organisation_id, appointment_id, text, written_by, created_at)
    values (${id}, ${organisationOf(tx)}, ${appointment}, ${text}, ${by}, ${at})`.execute(tx.sql);
}

function organisationOf({ organisation }: Transaction): string {
  if (organisation === undefined) throw new Error("Appointments belong to one organisation.");
  return organisation;
}

function tables(tx: Transaction) {
  return tx.sql.withTables<Tables>();
}
