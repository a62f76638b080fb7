import type { JSONColumnType, Selectable } from "kysely";
import type { Transaction } from "../../../../kernel/database/database.ts";
import type { Finding } from "../../../connection/contract.ts";
import type { MeetingRow } from "../../store.ts";
import type { Kind } from "../contract.ts";

interface LookTable {
  organisation_id: string;
  meeting_id: string;
  kind: Kind;
  ends_at: Date;
  last_ends_at: Date;
  state: "not-yet" | "ready" | "none" | "impossible" | "hindered";
  finding: JSONColumnType<Finding> | null;
  failures: number;
  looked_at: Date | null;
  next_look_at: Date | null;
  asked_at: Date | null;
}

export type LookRow = Selectable<LookTable>;

/** One kind of one meeting. */
export interface Which {
  readonly meeting: string;
  readonly kind: Kind;
}

/** Begins the search anew: for a meeting that is new, or moved, or was not searched before. */
export async function beginLook(
  tx: Transaction,
  { meeting, kind }: Which,
  row: Pick<LookRow, "ends_at" | "last_ends_at" | "state" | "next_look_at"> & { finding: Finding | null },
): Promise<void> {
  const columns = { ...row, finding: row.finding && JSON.stringify(row.finding) };
  await looks(tx)
    .insertInto("artifact_looks")
    .values({ organisation_id: organisationOf(tx), meeting_id: meeting, kind, failures: 0, ...columns })
    .onConflict((conflict) =>
      conflict.columns(["meeting_id", "kind"]).doUpdateSet({ ...columns, failures: 0, looked_at: null }),
    )
    .execute();
}

export async function looksOf(tx: Transaction, meeting: string): Promise<LookRow[]> {
  return looks(tx).selectFrom("artifact_looks").selectAll().where("meeting_id", "=", meeting).execute();
}

export async function lookOf(tx: Transaction, { meeting, kind }: Which): Promise<LookRow | undefined> {
  return looks(tx)
    .selectFrom("artifact_looks")
    .selectAll()
    .where("meeting_id", "=", meeting)
    .where("kind", "=", kind)
    .executeTakeFirst();
}

/** The search for one kind, kept from changing until the transaction is over. */
export async function lockedLook(tx: Transaction, { meeting, kind }: Which): Promise<LookRow | undefined> {
  return looks(tx)
    .selectFrom("artifact_looks")
    .selectAll()
    .where("meeting_id", "=", meeting)
    .where("kind", "=", kind)
    .forUpdate()
    .executeTakeFirst();
}

type Change = Partial<Omit<LookRow, "organisation_id" | "meeting_id" | "kind" | "finding">> & {
  finding?: Finding | null;
};

export async function changeLook(
  tx: Transaction,
  { meeting, kind }: Which,
  { finding, ...columns }: Change,
): Promise<void> {
  await looks(tx)
    .updateTable("artifact_looks")
    .set({ ...columns, ...(finding !== undefined && { finding: finding && JSON.stringify(finding) }) })
    .where("meeting_id", "=", meeting)
    .where("kind", "=", kind)
    .execute();
}

/** Ends all searches for a meeting. */
export async function endLooks(tx: Transaction, meeting: string): Promise<void> {
  await looks(tx)
    .updateTable("artifact_looks")
    .set({ next_look_at: null, asked_at: null })
    .where("meeting_id", "=", meeting)
    .execute();
}

/** Open meetings that ended after `since` or will, in the order of their ids. */
export async function meetingsEndingAfter(
  tx: Transaction,
  since: Date,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<MeetingRow[]> {
  let query = openMeetings(tx).where("last_ends_at", ">", since);
  if (after !== undefined) query = query.where("id", ">", after);
  return query.orderBy("id").limit(limit).execute();
}

/** Who organises meetings of the calendar lane through a connection that ended after `since` or will. */
export async function organisersThrough(tx: Transaction, connection: string, since: Date): Promise<string[]> {
  const rows = await looks(tx)
    .selectFrom("meetings")
    .select("organiser_object_id")
    .distinct()
    .where("connection_id", "=", connection)
    .where("lane", "=", "calendar")
    .where("cancelled", "=", false)
    .where("join_url", "is not", null)
    .where("last_ends_at", ">", since)
    .orderBy("organiser_object_id")
    .execute();
  return rows.flatMap(({ organiser_object_id: organiser }) => organiser ?? []);
}

/** The organiser's meetings that have begun and may leave something behind; of one online meeting, where that is known. */
export async function meetingsOfOrganiser(
  tx: Transaction,
  { connection, organiser }: { readonly connection: string; readonly organiser: string },
  { since, now, online }: { readonly since: Date; readonly now: Date; readonly online?: string | undefined },
): Promise<MeetingRow[]> {
  const query = openMeetings(tx)
    .where("connection_id", "=", connection)
    .where("organiser_object_id", "=", organiser)
    .where("lane", "=", "calendar");
  if (online !== undefined) return query.where("online_meeting_id", "=", online).execute();
  return query
    .where("starts_at", "<=", now)
    .where("last_ends_at", ">", since)
    .orderBy("starts_at", "desc")
    .limit(MOST_MEETINGS)
    .execute();
}

/** As many of one organiser's as are looked at because Microsoft may have missed to tell of them. */
const MOST_MEETINGS = 50;

function openMeetings(tx: Transaction) {
  return looks(tx)
    .selectFrom("meetings")
    .selectAll()
    .where("organisation_id", "=", organisationOf(tx))
    .where("cancelled", "=", false)
    .where("join_url", "is not", null);
}

function organisationOf(tx: Transaction): string {
  if (tx.organisation === undefined) throw new Error("Looks belong to one organisation.");
  return tx.organisation;
}

function looks(tx: Transaction) {
  return tx.sql.withTables<{ artifact_looks: LookTable; meetings: MeetingRow }>();
}
