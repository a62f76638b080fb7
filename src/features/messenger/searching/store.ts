import { sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import { askedWords, isWord } from "../../../kernel/search/asked-words.ts";
import type { Term } from "../../../kernel/search/question.ts";
import { idsSeen } from "../conversations/store.ts";
import type { Sight } from "../conversations/sight.ts";
import type { MessageRow } from "../receiving/store.ts";
import { idPlaced } from "./together.ts";

/** What narrows a search, beside the words. */
export interface Narrowing {
  readonly conversation?: string | undefined;
  /** Microsoft's id of whoever wrote it. */
  readonly author?: string | undefined;
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
}

interface Part extends Narrowing {
  /** The last message that was looked at. */
  readonly after: string | undefined;
  readonly limit: number;
}

/** Messages that somebody may see which hold every word, the latest first. */
export async function candidates(
  tx: Transaction,
  { terms, sight }: { readonly terms: readonly Term[]; readonly sight: Sight },
  { conversation, author, from, to, after, limit }: Part,
): Promise<MessageRow[]> {
  const lists = askedWords(terms).map(
    (word) => sql`select w.first_id, unnest(w.places) as place from chat_message_lists w
      where w.organisation_id = ${tx.organisation} and ${isWord(word)}`,
  );
  const conditions = [
    sql`m.organisation_id = ${tx.organisation}`,
    sql`m.deleted_at is null`,
    ...(sight === "all" ? [] : [sql`m.conversation_id in (${idsSeen(tx, sight)})`]),
    ...(conversation === undefined ? [] : [sql`m.conversation_id = ${conversation}`]),
    ...(author === undefined ? [] : [sql`m.author_object_id = ${author}`]),
    ...(from ? [sql`m.created_at >= ${from}`] : []),
    ...(to ? [sql`m.created_at < ${to}`] : []),
    ...(after === undefined
      ? []
      : [sql`(m.created_at, m.id) < (select created_at, id from chat_messages where id = ${after})`]),
  ];
  const { rows } = await sql<MessageRow>`
    with said as materialized (
      select ${idPlaced} as id from (select distinct * from (${sql.join(lists, sql` intersect `)}) as lists) as placed)
    select m.* from said join chat_messages m on m.id = said.id
    where ${sql.join(conditions, sql` and `)} order by m.created_at desc, m.id desc limit ${limit}`.execute(tx.sql);
  return rows;
}
