import { type ColumnType, type JSONColumnType, type Selectable, sql } from "kysely";
import { together, type Transaction } from "../../../kernel/database/database.ts";
import { between, later, MINUTE } from "../../../kernel/time.ts";
import type { Finding } from "../../connection/contract.ts";
import type { AppointmentPlace, WholeService } from "../services/contract.ts";

interface SessionTable {
  id: string;
  organisation_id: string;
  service_id: string;
  starts_at: Date;
  ends_at: Date;
  block_from: Date;
  block_to: Date;
  blocks: boolean;
  seats: number;
  taken: number;
  room_id: string | null;
  place: JSONColumnType<AppointmentPlace>;
  revision: number;
  meeting_wanted: boolean;
  meeting_id: string | null;
  meeting_finding: JSONColumnType<Finding> | null;
  created_at: Date;
  updated_at: Date;
}

interface SessionHostTable {
  session_id: string;
  organisation_id: string;
  host_id: string;
  block_from: Date;
  block_to: Date;
  blocks: boolean;
  conflict_at: ColumnType<Date | null, undefined, null>;
}

export type SessionRow = Selectable<SessionTable>;

/** When a session is, and what it takes. */
export interface Sitting {
  readonly starts: Date;
  readonly hosts: readonly string[];
  readonly room: string | undefined;
}

/** The columns that say when a session of a service is, with the service's buffers around it. */
function timesOf({ duration, before, after }: WholeService, starts: Date) {
  const ends = later(starts, duration * MINUTE);
  return {
    starts_at: starts,
    ends_at: ends,
    block_from: later(starts, -before * MINUTE),
    block_to: later(ends, after * MINUTE),
  };
}

interface NewSession extends Sitting {
  readonly id: string;
  readonly service: { readonly id: string; readonly wish: WholeService };
  readonly at: Date;
}

/** Keeps a session with its first seat taken. Where a host or the room is taken, it fails with an error that `isTaken` knows. */
export async function insertSession(
  tx: Transaction,
  { id, service, starts, hosts, room, at }: NewSession,
): Promise<SessionRow> {
  const row = {
    id,
    organisation_id: organisationOf(tx),
    service_id: service.id,
    ...timesOf(service.wish, starts),
    blocks: true,
    seats: service.wish.capacity,
    taken: 1,
    room_id: room ?? null,
    revision: 1,
    meeting_wanted: false,
    meeting_id: null,
    meeting_finding: null,
    created_at: at,
    updated_at: at,
  };
  const kept = tables(tx)
    .insertInto("appointment_sessions")
    .values({ ...row, place: JSON.stringify(service.wish.place) })
    .execute();
  await together(kept, insertHosts(tx, row, hosts));
  return { ...row, place: service.wish.place };
}

/** In the order of their ids, so that two who take several at once never wait for each other. */
async function insertHosts(
  tx: Transaction,
  { id, block_from, block_to }: Pick<SessionRow, "id" | "block_from" | "block_to">,
  hosts: readonly string[],
): Promise<void> {
  const organisation_id = organisationOf(tx);
  const rows = hosts.toSorted().map((host_id) => ({
    session_id: id,
    organisation_id,
    host_id,
    block_from,
    block_to,
    blocks: true,
  }));
  await tables(tx).insertInto("session_hosts").values(rows).execute();
}

/** Takes one more seat; false where none is left of those that the service has by now, or the session is over with. */
export async function takeAnotherSeat(
  tx: Transaction,
  id: string,
  { capacity, at }: { readonly capacity: number; readonly at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tables(tx)
    .updateTable("appointment_sessions")
    .set({ taken: sql`taken + 1`, updated_at: at })
    .where("id", "=", id)
    .where("blocks", "=", true)
    .whereRef("taken", "<", "seats")
    .where("taken", "<", capacity)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Gives a seat back. With the last one the session is over with: its hosts and its room are free again. */
export async function giveSeatBack(tx: Transaction, id: string, at: Date): Promise<void> {
  const row = await tables(tx)
    .updateTable("appointment_sessions")
    .set({ taken: sql`taken - 1`, blocks: sql`taken > 1`, updated_at: at })
    .where("id", "=", id)
    .returning("taken")
    .executeTakeFirstOrThrow();
  if (row.taken === 0)
    await tables(tx).updateTable("session_hosts").set({ blocks: false }).where("session_id", "=", id).execute();
}

interface Moved extends Sitting {
  readonly id: string;
  readonly service: WholeService;
  readonly at: Date;
}

/** Moves a session to another time, hosts and all. Fails like `insertSession` where something is taken there. */
export async function moveSession(tx: Transaction, { id, service, starts, hosts, room, at }: Moved): Promise<void> {
  const times = timesOf(service, starts);
  await tables(tx)
    .updateTable("appointment_sessions")
    .set({ ...times, room_id: room ?? null, revision: sql`revision + 1`, updated_at: at })
    .where("id", "=", id)
    .execute();
  await tables(tx).deleteFrom("session_hosts").where("session_id", "=", id).execute();
  await insertHosts(tx, { id, ...times }, hosts);
}

/** Follows a session's meeting to where somebody moved it in Outlook, buffers and all. Fails like `insertSession`. */
export async function followSession(
  tx: Transaction,
  session: SessionRow,
  { starts, ends, at }: { readonly starts: Date; readonly ends: Date; readonly at: Date },
): Promise<void> {
  const block_from = later(starts, between(session.starts_at, session.block_from));
  const block_to = later(ends, between(session.ends_at, session.block_to));
  await tables(tx)
    .updateTable("appointment_sessions")
    .set({ starts_at: starts, ends_at: ends, block_from, block_to, revision: sql`revision + 1`, updated_at: at })
    .where("id", "=", session.id)
    .execute();
  await tables(tx)
    .updateTable("session_hosts")
    // What Outlook showed at the time before says nothing of this one.
    .set({ block_from, block_to, conflict_at: null })
    .where("session_id", "=", session.id)
    .execute();
}

/** Those who book one service at one time do so one after the other, so that each sees whom the one before has taken. */
export async function lockStart(tx: Transaction, service: string, start: Date): Promise<void> {
  const name = `appointments/${service}/${start.toISOString()}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx.sql);
}

/** The last seat of a group went to somebody else at the same moment. */
export class SeatLost extends Error {
  override readonly name = "SeatLost";
}

/** A host, a room or a group's seat was taken by somebody else at the same moment. */
export function isTaken(error: unknown): boolean {
  if (error instanceof SeatLost) return true;
  return error instanceof Error && "constraint" in error && TAKEN.has(String(error.constraint));
}

const TAKEN = new Set(["one_session_a_host", "one_session_a_room"]);

export async function sessionRow(tx: Transaction, id: string): Promise<SessionRow> {
  return tables(tx).selectFrom("appointment_sessions").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
}

/** The session, kept from being changed by others until the transaction ends. */
export async function lockedSession(tx: Transaction, id: string): Promise<SessionRow> {
  const query = tables(tx).selectFrom("appointment_sessions").selectAll().where("id", "=", id).forUpdate();
  return query.executeTakeFirstOrThrow();
}

export async function sessionOfMeeting(tx: Transaction, meeting: string): Promise<string | undefined> {
  const query = tables(tx).selectFrom("appointment_sessions").select("id").where("meeting_id", "=", meeting);
  return (await query.executeTakeFirst())?.id;
}

/** The Teams meetings of everything that was ever booked of a service. */
export async function meetingsOfService(tx: Transaction, service: string): Promise<string[]> {
  const query = tables(tx).selectFrom("appointment_sessions").select("meeting_id").where("service_id", "=", service);
  return (await query.where("meeting_id", "is not", null).execute()).flatMap(({ meeting_id }) => meeting_id ?? []);
}

/** The ids of a session's hosts, in their order. */
export async function hostsOf(tx: Transaction, session: string): Promise<string[]> {
  const query = tables(tx).selectFrom("session_hosts").select("host_id").where("session_id", "=", session);
  return (await query.orderBy("host_id").execute()).map(({ host_id }) => host_id);
}

interface MeetingPatch {
  readonly wanted?: boolean;
  readonly meeting?: string;
  readonly finding?: Finding | null;
}

/** Says what became of a session's Teams meeting. */
export async function patchMeeting(
  tx: Transaction,
  id: string,
  { wanted, meeting, finding }: MeetingPatch,
): Promise<void> {
  const columns = {
    ...(wanted !== undefined && { meeting_wanted: wanted }),
    ...(meeting !== undefined && { meeting_id: meeting }),
    ...(finding !== undefined && { meeting_finding: finding && JSON.stringify(finding) }),
  };
  await tables(tx).updateTable("appointment_sessions").set(columns).where("id", "=", id).execute();
}

/** Wants a meeting for a session at one of these kinds of places; false where it is elsewhere. */
export async function wantMeetingAt(tx: Transaction, id: string, kinds: readonly string[]): Promise<boolean> {
  const { numUpdatedRows } = await tables(tx)
    .updateTable("appointment_sessions")
    .set({ meeting_wanted: true })
    .where("id", "=", id)
    .where(sql<boolean>`place->>'kind' = any(${[...kinds]})`)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function organisationOf({ organisation }: Transaction): string {
  if (organisation === undefined) throw new Error("Sessions belong to one organisation.");
  return organisation;
}

function tables(tx: Transaction) {
  return tx.sql.withTables<{ appointment_sessions: SessionTable; session_hosts: SessionHostTable }>();
}
