import { type ColumnType, type JSONColumnType, type Selectable, sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import { Failure } from "../../../kernel/errors.ts";
import type { Finding } from "../../connection/contract.ts";
import type { Kind } from "./contract.ts";

/** The driver reads bigint as text; files are far smaller than what a number holds exactly. */
type Bytes = ColumnType<string, number, number>;

interface ArtifactTable {
  id: string;
  organisation_id: string;
  meeting_id: string;
  kind: Kind;
  microsoft_id: string;
  online_meeting_id: string;
  organiser_object_id: string;
  call_id: string | null;
  correlation_id: string | null;
  began_at: Date;
  ended_at: Date | null;
  found_at: Date;
  copy_state: "wanted" | "kept" | "hindered" | null;
  copy_bytes: Bytes;
  copy_total: ColumnType<string | null, number | null, number | null>;
  copy_type: string | null;
  copy_sha256: string | null;
  copy_failures: number;
  copy_finding: JSONColumnType<Finding> | null;
  copied_at: Date | null;
  erased_at: Date | null;
  erased_by: string | null;
  erased_because: string | null;
}

export type ArtifactRow = Selectable<ArtifactTable>;

/** What Microsoft listed. */
export type NewArtifact = Pick<
  ArtifactRow,
  | "id"
  | "meeting_id"
  | "kind"
  | "microsoft_id"
  | "online_meeting_id"
  | "organiser_object_id"
  | "call_id"
  | "correlation_id"
  | "began_at"
  | "ended_at"
  | "found_at"
>;

/** Keeps what Microsoft listed; false where it is known already, by whomever it was found. */
export async function addArtifact(tx: Transaction, row: NewArtifact): Promise<boolean> {
  const added = await artifacts(tx)
    .insertInto("artifacts")
    .values({ ...row, organisation_id: organisationOf(tx), copy_bytes: 0, copy_failures: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return added !== undefined;
}

/** What there is of a meeting, the earliest first. */
export async function artifactsOfMeeting(tx: Transaction, meeting: string, kind?: Kind): Promise<ArtifactRow[]> {
  let query = artifacts(tx).selectFrom("artifacts").selectAll().where("meeting_id", "=", meeting);
  if (kind !== undefined) query = query.where("kind", "=", kind);
  return query.orderBy("began_at").orderBy("kind").orderBy("id").execute();
}

/** The same of many meetings. */
export async function artifactsOfMeetings(tx: Transaction, meetings: readonly string[]): Promise<ArtifactRow[]> {
  if (meetings.length === 0) return [];
  return artifacts(tx)
    .selectFrom("artifacts")
    .selectAll()
    .where("meeting_id", "in", [...meetings])
    .orderBy("began_at")
    .orderBy("kind")
    .orderBy("id")
    .execute();
}

export async function artifactOf(tx: Transaction, id: string): Promise<ArtifactRow> {
  return existing(await artifacts(tx).selectFrom("artifacts").selectAll().where("id", "=", id).executeTakeFirst());
}

/** The artifact, kept from being changed by others until the transaction ends. */
export async function lockedArtifact(tx: Transaction, id: string): Promise<ArtifactRow> {
  const query = artifacts(tx).selectFrom("artifacts").selectAll().where("id", "=", id).forUpdate();
  return existing(await query.executeTakeFirst());
}

type Change = Partial<
  Pick<ArtifactRow, "copy_state" | "copy_type" | "copy_sha256" | "copy_failures" | "copied_at"> &
    Pick<ArtifactRow, "erased_at" | "erased_by" | "erased_because"> & {
      copy_bytes: number;
      copy_total: number | null;
      copy_finding: Finding | null;
    }
>;

export async function changeArtifact(tx: Transaction, id: string, { copy_finding, ...columns }: Change): Promise<void> {
  await artifacts(tx)
    .updateTable("artifacts")
    .set({
      ...columns,
      ...(copy_finding !== undefined && { copy_finding: copy_finding && JSON.stringify(copy_finding) }),
    })
    .where("id", "=", id)
    .execute();
}

/** Those of the organisation whose content has been here since before `found`, the oldest first. */
export async function artifactsOlderThan(tx: Transaction, found: Date, limit: number): Promise<string[]> {
  const rows = await artifacts(tx)
    .selectFrom("artifacts")
    .select("id")
    .where("organisation_id", "=", organisationOf(tx))
    .where("erased_at", "is", null)
    .where("found_at", "<", found)
    .orderBy("found_at")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Of these, those whose copy is still on its way. */
export async function copiesUnderWay(tx: Transaction, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await artifacts(tx)
    .selectFrom("artifacts")
    .select("id")
    .where("id", "in", [...ids])
    .where("copy_state", "in", ["wanted", "hindered"])
    .where("erased_at", "is", null)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** All organisations that have any artifact whose content is still shown. */
export async function organisationsWithArtifacts(tx: Transaction): Promise<string[]> {
  const rows = await artifacts(tx)
    .selectFrom("artifacts")
    .select("organisation_id")
    .distinct()
    .where("erased_at", "is", null)
    .execute();
  return rows.map(({ organisation_id }) => organisation_id);
}

function existing(row: ArtifactRow | undefined): ArtifactRow {
  if (row) return row;
  throw new Failure("not-found", "There is no such recording, transcript or attendance report.", {
    cure: "List those of a meeting with GET /api/meetings/{id}/artifacts.",
  });
}

interface ViewTable {
  organisation_id: string;
  artifact_id: string;
  viewer: string;
  session: string;
  seen_at: Date;
}

/** Who looks at what. */
export interface View {
  readonly artifact: string;
  readonly viewer: string;
  readonly session: string;
}

/** Remembers that somebody looks; false while their last look began after `since`, and goes on. */
export async function isNewView(
  tx: Transaction,
  { artifact, viewer, session }: View,
  { now, since }: { readonly now: Date; readonly since: Date },
): Promise<boolean> {
  const row = await artifacts(tx)
    .insertInto("artifact_views")
    .values({ organisation_id: organisationOf(tx), artifact_id: artifact, viewer, session, seen_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(["artifact_id", "viewer", "session"])
        .doUpdateSet({ seen_at: now })
        .where("artifact_views.seen_at", "<=", since),
    )
    .returning(sql<number>`1`.as("one"))
    .executeTakeFirst();
  return row !== undefined;
}

/** Forgets views that can no longer go on. */
export async function forgetViews(tx: Transaction, before: Date): Promise<void> {
  await artifacts(tx).deleteFrom("artifact_views").where("seen_at", "<", before).execute();
}

/** What somebody has seen lately. */
export async function viewsOf(tx: Transaction, viewer: string): Promise<{ artifact: string; at: string }[]> {
  const rows = await artifacts(tx).selectFrom("artifact_views").selectAll().where("viewer", "=", viewer).execute();
  return rows.map(({ artifact_id: artifact, seen_at }) => ({ artifact, at: seen_at.toISOString() }));
}

export async function forgetViewsOf(tx: Transaction, viewer: string): Promise<void> {
  await artifacts(tx).deleteFrom("artifact_views").where("viewer", "=", viewer).execute();
}

function organisationOf(tx: Transaction): string {
  if (tx.organisation === undefined) throw new Error("Artifacts belong to one organisation.");
  return tx.organisation;
}

function artifacts(tx: Transaction) {
  return tx.sql.withTables<{ artifacts: ArtifactTable; artifact_views: ViewTable }>();
}
