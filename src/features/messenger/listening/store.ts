import { sql } from "kysely";
import { digestOf } from "../../../kernel/access/digest.ts";
import type { Transaction } from "../../../kernel/database/database.ts";

/** Up to how many accounts each is listened to by itself, where the organisation says so. */
export async function eachUpTo(tx: Transaction): Promise<number | undefined> {
  const { rows } = await sql<{ most: number | null }>`
    select listen_each_up_to as most from messenger_settings where organisation_id = ${tx.organisation ?? null}`.execute(
    tx.sql,
  );
  return rows[0]?.most ?? undefined;
}

export async function keepEachUpTo(tx: Transaction, most: number | null, at: Date): Promise<void> {
  await sql`
    insert into messenger_settings (organisation_id, listen_each_up_to, updated_at)
    values (${tx.organisation ?? null}, ${most}, ${at})
    on conflict (organisation_id) do update set listen_each_up_to = ${most}, updated_at = ${at}`.execute(tx.sql);
}

/** Chats at a connection, by Microsoft's ids. */
export interface Chats {
  readonly connection: string;
  readonly chats: readonly string[];
}

/** Which of these chats were found to be nobody's here since an instant. */
export async function foreignAmong(
  tx: Transaction,
  { connection, chats }: Chats,
  since: Date,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ digest: Buffer }>`
    select chat_digest as digest from foreign_chats where connection_id = ${connection} and judged_at > ${since}
      and chat_digest = any(${chats.map(digestOf)}::bytea[])`.execute(tx.sql);
  const digests = new Set(rows.map(({ digest }) => digest.toString("hex")));
  return new Set(chats.filter((chat) => digests.has(digestOf(chat).toString("hex"))));
}

/** Notes that a chat is nobody's here, and forgets those of which that was noted before an instant. */
export async function keepForeign(
  tx: Transaction,
  { connection, chat }: { readonly connection: string; readonly chat: string },
  { at, forget }: { readonly at: Date; readonly forget: Date },
): Promise<void> {
  await sql`delete from foreign_chats where connection_id = ${connection} and judged_at <= ${forget}`.execute(tx.sql);
  await sql`
    insert into foreign_chats (connection_id, organisation_id, chat_digest, judged_at)
    values (${connection}, ${tx.organisation ?? null}, ${digestOf(chat)}, ${at})
    on conflict (connection_id, chat_digest) do update set judged_at = excluded.judged_at`.execute(tx.sql);
}

/** Forgets that a chat, or any, was found to be nobody's: it may be somebody's now. */
export async function forgetForeign(
  tx: Transaction,
  { connection, chat }: { readonly connection: string; readonly chat?: string },
): Promise<void> {
  const which = chat === undefined ? sql`true` : sql`chat_digest = ${digestOf(chat)}`;
  await sql`delete from foreign_chats where connection_id = ${connection} and ${which}`.execute(tx.sql);
}
