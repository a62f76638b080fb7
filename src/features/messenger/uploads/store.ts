import { type Selectable, sql } from "kysely";
import type { OrganisationId, Transaction } from "../../../kernel/database/database.ts";
import type { ChatUpload } from "./contract.ts";

interface UploadTable {
  id: string;
  organisation_id: string;
  conversation_id: string;
  outgoing_id: string | null;
  place: number;
  name: string;
  type: string | null;
  bytes: number | null;
  kind: ChatUpload["kind"];
  uploaded_by: string;
  drive_name: string | null;
  /** Of a channel's files; null: the author's own OneDrive. */
  drive_id: string | null;
  folder_id: string | null;
  address_id: string | null;
  laid_bytes: number;
  item_id: string | null;
  guid: string | null;
  url: string | null;
  shared_at: Date | null;
  created_at: Date;
}

/** All of it is here. */
type Arrived = { readonly type: string; readonly bytes: number };
type AnyUploadRow = Selectable<UploadTable>;
export type UploadRow = AnyUploadRow & Arrived;

/** How much somebody has uploaded that went along with nothing. */
export async function unsentBy(tx: Transaction, by: string): Promise<number> {
  const { count } = await tables(tx)
    .selectFrom("chat_uploads")
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .where("organisation_id", "=", organisationOf(tx))
    .where("uploaded_by", "=", by)
    .where("outgoing_id", "is", null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Notes that an upload is on its way: whatever becomes of it, it is found again. */
export async function insertUpload(
  tx: Transaction,
  row: Pick<AnyUploadRow, "id" | "conversation_id" | "name" | "uploaded_by" | "created_at">,
): Promise<void> {
  await sql`
    insert into chat_uploads (id, organisation_id, conversation_id, name, kind, uploaded_by, created_at)
    values (${row.id}, ${organisationOf(tx)}, ${row.conversation_id}, ${row.name}, 'file', ${row.uploaded_by},
      ${row.created_at})`.execute(tx.sql);
}

/** It has arrived. */
export async function setArrived(
  tx: Transaction,
  id: string,
  arrived: Arrived & Pick<AnyUploadRow, "kind">,
): Promise<void> {
  await tables(tx).updateTable("chat_uploads").set(arrived).where("id", "=", id).execute();
}

/** One that has arrived, in a conversation. */
export async function uploadRow(
  tx: Transaction,
  { id, conversation }: { readonly id: string; readonly conversation: string },
): Promise<UploadRow | undefined> {
  const row = await tables(tx)
    .selectFrom("chat_uploads")
    .selectAll()
    .where("id", "=", id)
    .where("conversation_id", "=", conversation)
    .executeTakeFirst();
  return row && arrived(row);
}

interface Free {
  readonly conversation: string;
  readonly ids: readonly string[];
  /** Who uploaded them. */
  readonly by: string;
}

/** Those that can go along with a message: somebody's own, and those of a message that Microsoft refused. */
export async function freeUploads(tx: Transaction, { conversation, ids, by }: Free): Promise<UploadRow[]> {
  const { rows } = await sql<AnyUploadRow>`
    select * from chat_uploads where conversation_id = ${conversation} and id = any(${[...ids]}) and bytes is not null
      and (outgoing_id is null and uploaded_by = ${by}
        or outgoing_id in (select id from outgoing_messages where state = 'failed'))
    for update`.execute(tx.sql);
  return rows.flatMap((row) => arrived(row) ?? []);
}

/** They go along with a message, in this order. */
export async function claimUploads(
  tx: Transaction,
  outgoing: string,
  uploads: readonly Pick<ChatUpload, "id" | "kind">[],
): Promise<void> {
  for (const [place, { id, kind }] of uploads.entries())
    await tables(tx)
      .updateTable("chat_uploads")
      .set({ outgoing_id: outgoing, place, kind })
      .where("id", "=", id)
      .execute();
}

/** What goes along with messages, each in its order. */
export async function uploadsOfAll(
  tx: Transaction,
  outgoing: readonly string[],
): Promise<ReadonlyMap<string, UploadRow[]>> {
  if (outgoing.length === 0) return new Map();
  const rows = await tables(tx)
    .selectFrom("chat_uploads")
    .selectAll()
    .where("outgoing_id", "in", [...outgoing])
    .orderBy("place")
    .execute();
  return Map.groupBy(
    rows.flatMap((row) => arrived(row) ?? []),
    ({ outgoing_id: id }) => id ?? "",
  );
}

/** Whose message it is, by object id. */
export async function outgoingAuthor(tx: Transaction, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ author: string }>`
    select author_object_id as author from outgoing_messages where id = ${id}`.execute(tx.sql);
  return rows[0]?.author;
}

type Change = Partial<
  Pick<
    AnyUploadRow,
    "drive_name" | "drive_id" | "folder_id" | "address_id" | "laid_bytes" | "item_id" | "guid" | "url" | "shared_at"
  >
>;

/** Notes how far it came; false where nobody wants it any more. */
export async function changeUpload(tx: Transaction, id: string, change: Change): Promise<boolean> {
  const { numUpdatedRows } = await tables(tx)
    .updateTable("chat_uploads")
    .set(change)
    .where("id", "=", id)
    .where("outgoing_id", "is not", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Forgets what goes along with a message; answers what it was. */
export async function deleteUploadsOf(tx: Transaction, outgoing: string): Promise<AnyUploadRow[]> {
  return tables(tx).deleteFrom("chat_uploads").where("outgoing_id", "=", outgoing).returningAll().execute();
}

/** Forgets what goes along with messages of a conversation, or with none yet; answers what it was, and in whose name it was sent. */
export async function deleteUploadsIn(
  tx: Transaction,
  conversation: string,
): Promise<(AnyUploadRow & { readonly account_id: string | null })[]> {
  const { rows } = await sql<AnyUploadRow & { account_id: string | null }>`
    with gone as (delete from chat_uploads where conversation_id = ${conversation} returning *)
    select gone.*, o.account_id from gone left join outgoing_messages o on o.id = gone.outgoing_id`.execute(tx.sql);
  return rows;
}

/** Forgets one that goes along with nothing; whose it is does not matter where `by` is not said. */
export async function deleteUpload(
  tx: Transaction,
  { id, by }: { readonly id: string; readonly by?: string },
): Promise<AnyUploadRow | undefined> {
  let query = tables(tx).deleteFrom("chat_uploads").where("id", "=", id).where("outgoing_id", "is", null);
  if (by !== undefined) query = query.where("uploaded_by", "=", by);
  return query.returningAll().executeTakeFirst();
}

/** Forgets those that came before an instant and go along with nothing. */
export async function deleteUnwanted(tx: Transaction, before: Date): Promise<AnyUploadRow[]> {
  return tables(tx)
    .deleteFrom("chat_uploads")
    .where("organisation_id", "=", organisationOf(tx))
    .where("outgoing_id", "is", null)
    .where("created_at", "<=", before)
    .returningAll()
    .execute();
}

/** The organisations that have such; asked over all of them. */
export async function organisationsWithUnwanted(tx: Transaction, before: Date): Promise<OrganisationId[]> {
  const { rows } = await sql<{ id: OrganisationId }>`
    select distinct organisation_id as id from chat_uploads where outgoing_id is null and created_at <= ${before}`.execute(
    tx.sql,
  );
  return rows.map(({ id }) => id);
}

function arrived(row: AnyUploadRow): UploadRow | undefined {
  const { type, bytes } = row;
  return type === null || bytes === null ? undefined : { ...row, type, bytes };
}

function organisationOf({ organisation }: Transaction): string {
  if (organisation === undefined) throw new Error("Uploads belong to one organisation.");
  return organisation;
}

function tables(tx: Transaction) {
  return tx.sql.withTables<{ chat_uploads: UploadTable }>();
}
