import { sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import { wordsIn } from "../../../kernel/search/words.ts";
import { placed } from "./together.ts";

/** A message that is found by its words. */
interface Worded {
  readonly id: string;
  readonly words: string;
}

/** A word, and which of the messages that were kept together hold it. */
interface List {
  readonly first: string;
  readonly word: string;
  readonly places: number[];
}

/** Keeps by which words messages are found that were found by none before. */
export async function listWords(tx: Transaction, messages: readonly Worded[]): Promise<void> {
  const lists = listsOf(messages);
  if (lists.length === 0) return;
  await sql`
    insert into chat_message_lists (organisation_id, first_id, word, places)
    select ${tx.organisation ?? null}::uuid, first_id, word, places::integer[]
    from unnest(${lists.map(({ first }) => first)}::uuid[], ${lists.map(({ word }) => word)}::text[],
      ${lists.map(({ places }) => `{${places.join(",")}}`)}::text[]) as given (first_id, word, places)
    order by first_id, word
    on conflict (first_id, word) do update set places = chat_message_lists.places || excluded.places`.execute(tx.sql);
}

function listsOf(messages: readonly Worded[]): List[] {
  const lists = new Map<string, List>();
  const listOf = (first: string, word: string) => {
    const list = lists.get(first + word) ?? { first, word, places: [] };
    lists.set(first + word, list);
    return list;
  };
  for (const { id, words } of messages) {
    const { first, place } = placed(id);
    const each = new Set(wordsIn(words).map(({ word }) => word));
    for (const word of each) listOf(first, word).places.push(place);
  }
  return [...lists.values()];
}

/** Has messages found by no word any more; they are still there. */
export async function unlistWords(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const gone = ids.map(placed);
  const firsts = [...new Set(gone.map(({ first }) => first))];
  const isGone = sql`(first_id, place) in (
    select * from unnest(${gone.map(({ first }) => first)}::uuid[], ${gone.map(({ place }) => place)}::integer[]))`;
  await sql`
    update chat_message_lists set places = array(select place from unnest(places) as place where not ${isGone})
    where first_id = any(${firsts}::uuid[]) and exists (select from unnest(places) as place where ${isGone})`.execute(
    tx.sql,
  );
  await sql`delete from chat_message_lists where first_id = any(${firsts}::uuid[]) and places = '{}'`.execute(tx.sql);
}

/** Keeps by which words messages are found, in the place of those before. */
export async function relistWords(tx: Transaction, messages: readonly Worded[]): Promise<void> {
  await unlistWords(
    tx,
    messages.map(({ id }) => id),
  );
  await listWords(tx, messages);
}
