import { type ColumnType, CompiledQuery, type JSONColumnType, type Selectable } from "kysely";
import type { Transaction } from "../../kernel/database/database.ts";
import { rowInserter } from "../../kernel/database/row-inserter.ts";
import { Failure } from "../../kernel/errors.ts";
import type { Finding } from "../connection/contract.ts";
import type { Answered, Meeting, WholeWish } from "./contract.ts";
import type { SeriesException } from "./recurrence/contract.ts";

interface MeetingTable {
  id: string;
  organisation_id: string;
  key: string;
  connection_id: string;
  lane: Meeting["lane"];
  organiser: JSONColumnType<WholeWish["organiser"]>;
  organiser_object_id: string | null;
  organiser_name: string | null;
  organiser_address: string | null;
  wish: JSONColumnType<WholeWish>;
  wish_revision: number;
  cancelled: boolean;
  settled_revision: number;
  settled_wish: JSONColumnType<WholeWish> | null;
  state: Meeting["state"];
  finding: JSONColumnType<Finding> | null;
  asked_at: Date | null;
  /** Microsoft may have heard of a wish whose outcome was never recorded. */
  in_doubt: ColumnType<boolean, never, boolean>;
  event_id: string | null;
  online_meeting_id: string | null;
  join_url: string | null;
  generation: number;
  cancellation_comment: string | null;
  furnished: JSONColumnType<object> | null;
  options_finding: JSONColumnType<Finding> | null;
  starts_at: Date;
  ends_at: Date;
  last_ends_at: Date;
  client_id: string | null;
  person_id: string | null;
  responses: ColumnType<Readonly<Record<string, Answered>>, string | undefined, string>;
  exceptions: ColumnType<readonly SeriesException[], never, string>;
  /** The word of the service that it was booked as, on whether its people see recordings and transcripts. */
  shown_by_service: ColumnType<boolean | null, never, boolean | null>;
  created_by: string;
  created_at: Date;
  updated_at: Date;
}

export type MeetingRow = Selectable<MeetingTable>;

/** When a meeting takes place, and when the last of a series ends. */
export interface Span {
  readonly starts: Date;
  readonly ends: Date;
  readonly lastEnds: Date;
}

/** A meeting that is wanted for the first time. */
export interface NewMeeting {
  readonly id: string;
  readonly key: string;
  readonly connectionId: string;
  readonly wish: WholeWish;
  readonly span: Span;
  readonly by: string;
  readonly at: Date;
}

const insertMeeting = rowInserter<MeetingTable>("meetings", [
  "id",
  "organisation_id",
  "key",
  "connection_id",
  "lane",
  "organiser",
  "wish",
  "wish_revision",
  "cancelled",
  "settled_revision",
  "state",
  "generation",
  "starts_at",
  "ends_at",
  "last_ends_at",
  "client_id",
  "person_id",
  "created_by",
  "created_at",
  "updated_at",
]);

/** Keeps a new meeting. Where its key is taken, the transaction fails with an error that `isKeyTaken` knows. */
export async function addMeeting(tx: Transaction, { wish, span, at, ...meeting }: NewMeeting): Promise<MeetingRow> {
  const row = {
    id: meeting.id,
    organisation_id: organisationOf(tx),
    key: meeting.key,
    connection_id: meeting.connectionId,
    lane: wish.lane,
    wish_revision: 1,
    cancelled: false,
    settled_revision: 0,
    state: "opening",
    generation: 0,
    ...columnsOf(span),
    client_id: wish.client ?? null,
    person_id: wish.person ?? null,
    created_by: meeting.by,
    created_at: at,
    updated_at: at,
  } as const;
  await insertMeeting(tx, {
    ...row,
    organiser: JSON.stringify(wish.organiser),
    wish: JSON.stringify(wish),
  });
  return { ...row, ...NOT_YET, organiser: wish.organiser, wish };
}

/** A span as it stands in the database. */
export function columnsOf({ starts, ends, lastEnds }: Span) {
  return { starts_at: starts, ends_at: ends, last_ends_at: lastEnds };
}

/** What only Microsoft's answers bring. */
const NOT_YET = {
  settled_wish: null,
  organiser_object_id: null,
  organiser_name: null,
  organiser_address: null,
  finding: null,
  asked_at: null,
  in_doubt: false,
  event_id: null,
  online_meeting_id: null,
  join_url: null,
  cancellation_comment: null,
  furnished: null,
  options_finding: null,
  responses: {},
  exceptions: [],
  shown_by_service: null,
} as const;

/** These meetings, in no order. */
export async function meetingsById(tx: Transaction, ids: readonly string[]): Promise<MeetingRow[]> {
  if (ids.length === 0) return [];
  return meetings(tx)
    .selectFrom("meetings")
    .selectAll()
    .where("id", "in", [...ids])
    .execute();
}

/** Of many who add a meeting under one key at once, one wins; the others get this error once the winner has committed. */
export function isKeyTaken(error: unknown): boolean {
  return error instanceof Error && "constraint" in error && error.constraint === "meetings_organisation_id_key_key";
}

/** The id of the meeting that has the key, which nobody else can change until this transaction ends. */
export async function lockedByKey(tx: Transaction, key: string): Promise<string | undefined> {
  // Asked by every PUT, so in words of its own: the query builder would put them together anew each time.
  const question = CompiledQuery.raw(LOCKED_BY_KEY, [organisationOf(tx), key]);
  const { rows } = await tx.sql.executeQuery<Pick<MeetingRow, "id">>(question);
  return rows[0]?.id;
}

const LOCKED_BY_KEY = "select id from meetings where organisation_id = $1 and key = $2 for update";

export async function meetingByKey(tx: Transaction, key: string): Promise<MeetingRow | undefined> {
  return meetings(tx)
    .selectFrom("meetings")
    .selectAll()
    .where("organisation_id", "=", organisationOf(tx))
    .where("key", "=", key)
    .executeTakeFirst();
}

export async function meetingRow(tx: Transaction, id: string): Promise<MeetingRow> {
  return existing(await meetings(tx).selectFrom("meetings").selectAll().where("id", "=", id).executeTakeFirst());
}

export async function lockedMeeting(tx: Transaction, id: string): Promise<MeetingRow> {
  return existing(
    await meetings(tx).selectFrom("meetings").selectAll().where("id", "=", id).forUpdate().executeTakeFirst(),
  );
}

export async function updateMeeting(tx: Transaction, id: string, changes: MeetingChanges): Promise<MeetingRow> {
  return existing(
    await meetings(tx)
      .updateTable("meetings")
      .set(inColumns(changes))
      .where("id", "=", id)
      .returningAll()
      .executeTakeFirst(),
  );
}

/** What is to change of a row; documents as they are, not as text. */
export type MeetingChanges = Partial<Omit<MeetingRow, "id" | "organisation_id" | "organiser">>;

const DOCUMENTS = new Set<string>([
  "wish",
  "settled_wish",
  "finding",
  "furnished",
  "options_finding",
  "responses",
  "exceptions",
]);

function inColumns(changes: MeetingChanges): object {
  const entries = Object.entries(changes).map(([name, value]) => [
    name,
    DOCUMENTS.has(name) && value !== null ? JSON.stringify(value) : value,
  ]);
  return Object.fromEntries(entries);
}

/** Meetings by start, newest first; `after` is the id of the last one seen. */
export async function meetingsPage(
  tx: Transaction,
  { search, after, limit }: { search?: string | undefined; after?: string | undefined; limit: number },
) {
  let query = meetings(tx).selectFrom("meetings").selectAll().where("organisation_id", "=", organisationOf(tx));
  if (search)
    query = query.where((eb) =>
      eb(eb.ref("wish", "->>").key("subject"), "ilike", `%${search.replaceAll(/[\\%_]/g, "\\$&")}%`),
    );
  if (after) {
    const last = meetings(tx).selectFrom("meetings").where("id", "=", after);
    query = query.where((eb) =>
      eb(eb.refTuple("starts_at", "id"), "<", eb.tuple(last.select("starts_at"), last.select("id"))),
    );
  }
  return query.orderBy("starts_at", "desc").orderBy("id", "desc").limit(limit).execute();
}

function existing(row: MeetingRow | undefined): MeetingRow {
  if (row) return row;
  throw new Failure("not-found", "There is no such meeting.", { cure: "List them with GET /api/meetings." });
}

export function organisationOf(tx: Transaction): string {
  if (tx.organisation === undefined) throw new Error("Meetings belong to one organisation.");
  return tx.organisation;
}

export function meetings(tx: Transaction) {
  return tx.sql.withTables<{ meetings: MeetingTable }>();
}
