import { type JSONColumnType, sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import { instantFrom } from "../../../kernel/time.ts";
import type { PresenceRecord, Report } from "./rules.ts";

type Tables = {
  attendance_reports: {
    artifact_id: string;
    organisation_id: string;
    meeting_id: string;
    began_at: Date;
    ended_at: Date;
    kept_at: Date;
  };
  attendance_records: {
    organisation_id: string;
    artifact_id: string;
    position: number;
    identity: string | null;
    name: string | null;
    email: string | null;
    role: string | null;
    total_seconds: number;
    intervals: JSONColumnType<[string, string][]>;
  };
};

/** A record as Microsoft counts its time. */
export type CountedRecord = PresenceRecord & { readonly totalSeconds: number };

/** A report that was read. */
export interface NewReport {
  readonly artifact: string;
  readonly meeting: string;
  readonly began: Date;
  readonly ended: Date;
  readonly records: readonly CountedRecord[];
  readonly at: Date;
}

/** Keeps a report, in the place of what was kept of it before. */
export async function keepReport(tx: Transaction, { records, ...report }: NewReport): Promise<void> {
  const { artifact } = report;
  const organisation = organisationOf(tx);
  await dropReport(tx, artifact);
  await tables(tx)
    .insertInto("attendance_reports")
    .values({
      artifact_id: artifact,
      organisation_id: organisation,
      meeting_id: report.meeting,
      began_at: report.began,
      ended_at: report.ended,
      kept_at: report.at,
    })
    .execute();
  if (records.length === 0) return;
  const rows = records.map(({ identity, name, email, role, totalSeconds, intervals }, position) => ({
    organisation_id: organisation,
    artifact_id: artifact,
    position,
    identity: identity ?? null,
    name: name ?? null,
    email: email ?? null,
    role: role ?? null,
    total_seconds: totalSeconds,
    intervals: JSON.stringify(intervals.map(({ from, to }) => [from.toISOString(), to.toISOString()])),
  }));
  // PostgreSQL takes so many values in one statement; a webinar has thousands of people.
  for (let from = 0; from < rows.length; from += 1000)
    await tables(tx)
      .insertInto("attendance_records")
      .values(rows.slice(from, from + 1000))
      .execute();
}

export async function dropReport(tx: Transaction, artifact: string): Promise<void> {
  await tables(tx).deleteFrom("attendance_reports").where("artifact_id", "=", artifact).execute();
}

/** The reports of a meeting with their records. */
export async function reportsOf(tx: Transaction, meeting: string): Promise<Report[]> {
  const reports = await tables(tx)
    .selectFrom("attendance_reports")
    .selectAll()
    .where("meeting_id", "=", meeting)
    .orderBy("began_at")
    .execute();
  if (reports.length === 0) return [];
  const ids = reports.map(({ artifact_id: id }) => id);
  const rows = await tables(tx)
    .selectFrom("attendance_records")
    .selectAll()
    .where("artifact_id", "in", ids)
    .orderBy("position")
    .execute();
  const records = Map.groupBy(rows, ({ artifact_id: id }) => id);
  return reports.map(({ artifact_id: id, began_at: from, ended_at: to }) => ({
    from,
    to,
    records: (records.get(id) ?? []).map(({ identity, name, email, role, intervals }) => ({
      identity: identity ?? undefined,
      name: name ?? undefined,
      email: email ?? undefined,
      role: role ?? undefined,
      intervals: intervals.flatMap(intervalOf),
    })),
  }));
}

function intervalOf([joined, left]: readonly [string, string]) {
  const [from, to] = [instantFrom(joined), instantFrom(left)];
  return from && to ? [{ from, to }] : [];
}

/** When somebody with this address was in which meeting. */
export async function attendedBy(tx: Transaction, email: string) {
  const { rows } = await sql<{ meeting: string; role: string | null; seconds: number; intervals: [string, string][] }>`
    select r.meeting_id as meeting, a.role, a.total_seconds as seconds, a.intervals
    from attendance_records a join attendance_reports r on r.artifact_id = a.artifact_id
    where a.organisation_id = ${organisationOf(tx)} and lower(a.email) = lower(${email}) order by r.began_at`.execute(
    tx.sql,
  );
  return rows;
}

/** Takes off who it was, where these say so: that somebody was there stays. */
export async function forgetAttendee(
  tx: Transaction,
  { emails, identities }: { readonly emails: readonly string[]; readonly identities: readonly string[] },
): Promise<void> {
  await sql`
    update attendance_records set identity = null, email = null, name = '(erased)'
    where organisation_id = ${organisationOf(tx)}
      and (lower(email) = any(${emails}::text[]) or lower(identity) = any(${identities}::text[]))`.execute(tx.sql);
}

function organisationOf(tx: Transaction): string {
  if (tx.organisation === undefined) throw new Error("Attendance belongs to one organisation.");
  return tx.organisation;
}

function tables(tx: Transaction) {
  return tx.sql.withTables<Tables>();
}
