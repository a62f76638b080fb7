import { type ColumnType, type JSONColumnType, type Selectable, sql } from "kysely";
import type { OrganisationId, Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { ATTENDANCES, State } from "../catalog.ts";

interface AppointmentTable {
  id: string;
  organisation_id: string;
  service_id: string;
  session_id: string;
  state: State;
  starts_at: Date;
  ends_at: Date;
  expires_at: Date | null;
  customer_name: string | null;
  customer_email: string | null;
  customer_email_key: ColumnType<string | null, never, never>;
  customer_phone: string | null;
  customer_zone: string | null;
  person_id: string | null;
  client_id: string | null;
  answers: JSONColumnType<Record<string, string>>;
  revision: number;
  comment: string | null;
  ended_by: "customer" | "staff" | "lapse" | null;
  attendance: (typeof ATTENDANCES)[number] | null;
  outcome: string | null;
  booked_by: string;
  decided_by: string | null;
  decided_at: Date | null;
  created_at: Date;
  updated_at: Date;
}

export type AppointmentRow = Selectable<AppointmentTable>;

/** Columns that a verb may change of an appointment. */
export type AppointmentPatch = Partial<
  Omit<AppointmentRow, "id" | "organisation_id" | "answers" | "customer_email_key" | "created_at">
> & { readonly answers?: Readonly<Record<string, string>> };

/** What is known of an appointment that is held, and of one that is booked. */
export type NewAppointment = Pick<
  AppointmentRow,
  "id" | "service_id" | "session_id" | "starts_at" | "ends_at" | "state" | "booked_by"
> &
  AppointmentPatch & { readonly at: Date };

export async function insertAppointment(
  tx: Transaction,
  { at, answers = {}, ...row }: NewAppointment,
): Promise<AppointmentRow> {
  return tables(tx)
    .insertInto("appointments")
    .values({
      ...NOTHING_YET,
      ...row,
      organisation_id: organisationOf(tx),
      answers: JSON.stringify(answers),
      created_at: at,
      updated_at: at,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

const NOTHING_YET = {
  expires_at: null,
  customer_name: null,
  customer_email: null,
  customer_phone: null,
  customer_zone: null,
  person_id: null,
  client_id: null,
  revision: 1,
  comment: null,
  ended_by: null,
  attendance: null,
  outcome: null,
  decided_by: null,
  decided_at: null,
};

/** Throws a `Failure` where there is none. */
export async function appointmentRow(tx: Transaction, id: string): Promise<AppointmentRow> {
  return existing(await all(tx).where("id", "=", id).executeTakeFirst());
}

/** The appointment, kept from being changed by others until the transaction ends. */
export async function lockedAppointment(tx: Transaction, id: string): Promise<AppointmentRow> {
  return existing(await all(tx).where("id", "=", id).forUpdate().executeTakeFirst());
}

function existing(row: AppointmentRow | undefined): AppointmentRow {
  if (row) return row;
  throw new Failure("not-found", "There is no such appointment.", { cure: "List them with GET /api/appointments." });
}

export async function updateAppointment(
  tx: Transaction,
  id: string,
  { answers, ...patch }: AppointmentPatch,
): Promise<AppointmentRow> {
  return tables(tx)
    .updateTable("appointments")
    .set({ ...patch, ...(answers && { answers: JSON.stringify(answers) }) })
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** The appointments of a session that have a seat. */
export async function seatedIn(tx: Transaction, session: string): Promise<AppointmentRow[]> {
  return all(tx)
    .where("session_id", "=", session)
    .where("state", "in", ["held", "pending", "confirmed"])
    .orderBy("created_at")
    .orderBy("id")
    .execute();
}

/** Every appointment that a session ever had, but for holds that came to nothing. */
export async function appointmentsOfSession(tx: Transaction, session: string): Promise<AppointmentRow[]> {
  return all(tx)
    .where("session_id", "=", session)
    .where("state", "not in", ["held", "expired"])
    .orderBy("created_at")
    .orderBy("id")
    .execute();
}

/** Ids of holds that are over by `now`, of a service's hosts, locked; those that others are at are left to them. */
export async function expiredHolds(tx: Transaction, hosts: readonly string[], now: Date): Promise<AppointmentRow[]> {
  if (hosts.length === 0) return [];
  return all(tx)
    .where("state", "=", "held")
    .where("expires_at", "<=", now)
    .where(
      sql<boolean>`session_id in (select session_id from session_hosts where blocks and host_id = any(${[...hosts]}))`,
    )
    .forUpdate()
    .skipLocked()
    .execute();
}

/** What waits for approval and has begun; asked over all organisations. */
export async function pendingBegun(
  tx: Transaction,
  now: Date,
): Promise<{ readonly id: string; readonly organisation: OrganisationId }[]> {
  const { rows } = await sql<{ id: string; organisation: OrganisationId }>`
    select id, organisation_id as organisation from appointments where state = 'pending' and starts_at <= ${now}`.execute(
    tx.sql,
  );
  return rows;
}

/** How many slots somebody who comes from one place is kept at once. */
export async function heldBy(tx: Transaction, by: string, now: Date): Promise<number> {
  const { count } = await tables(tx)
    .selectFrom("appointments")
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .where("organisation_id", "=", organisationOf(tx))
    .where("state", "=", "held")
    .where("booked_by", "=", by)
    .where("expires_at", ">", now)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** How many appointments of a service that lie ahead somebody has, by who they are or by their address. */
export async function openOf(
  tx: Transaction,
  {
    service,
    email,
    person,
    now,
  }: { service: string; email: string | undefined; person: string | undefined; now: Date },
): Promise<number> {
  if (email === undefined && person === undefined) return 0;
  const { count } = await tables(tx)
    .selectFrom("appointments")
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .where("service_id", "=", service)
    .where("state", "in", ["pending", "confirmed"])
    .where("ends_at", ">", now)
    .where((eb) =>
      eb.or([
        ...(email === undefined ? [] : [eb("customer_email_key", "=", email.toLowerCase())]),
        ...(person === undefined ? [] : [eb("person_id", "=", person)]),
      ]),
    )
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Those who book with the same address or as the same person do so one after the other. */
export async function lockCustomer(tx: Transaction, who: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`appointments/${tx.organisation}/${who}`}, 0))`.execute(
    tx.sql,
  );
}

function all(tx: Transaction) {
  return tables(tx).selectFrom("appointments").selectAll();
}

function organisationOf({ organisation }: Transaction): string {
  if (organisation === undefined) throw new Error("Appointments belong to one organisation.");
  return organisation;
}

function tables(tx: Transaction) {
  return tx.sql.withTables<{ appointments: AppointmentTable }>();
}
