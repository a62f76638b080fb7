import { sql } from "kysely";
import type { Transaction } from "../database/database.ts";
import { rowInserter } from "../database/row-inserter.ts";
import type { FactTables } from "./store.ts";

/** Something that happened. `data` carries no secrets: facts are shown, exported and sent on. */
export interface Fact {
  /** Which thing happened, as `noun.past-participle`: `meeting.opened`. */
  readonly what: string;
  /** The id of the thing it happened to. */
  readonly about: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Who did it and when; every write has both. */
export interface Hand {
  readonly actor: string;
  readonly at: Date;
}

/** Records many facts by one statement, in their order. */
export async function recordFacts(tx: Transaction, facts: readonly Fact[], { actor, at }: Hand): Promise<void> {
  if (tx.organisation === undefined) throw new Error("Facts belong to one organisation.");
  const rows = JSON.stringify(facts.map(({ what, about, data }) => ({ what, about, data })));
  await sql`
    insert into facts (organisation_id, what, about, actor, data, at)
    select ${tx.organisation}::uuid, fact->>'what', fact->>'about', ${actor}::text, fact->'data', ${at}::timestamptz
    from jsonb_array_elements(${rows}::jsonb) with ordinality as given (fact, place) order by place`.execute(tx.sql);
}

const insertFact = rowInserter<FactTables["facts"]>("facts", [
  "organisation_id",
  "what",
  "about",
  "actor",
  "data",
  "at",
]);

/** Records a fact in the transaction that makes it so, and wakes whoever waits for facts once that is durable. */
export async function recordFact(tx: Transaction, fact: Fact, { actor, at }: Hand): Promise<void> {
  if (tx.organisation === undefined) throw new Error(`The fact ${fact.what} belongs to no organisation.`);
  await insertFact(tx, {
    organisation_id: tx.organisation,
    what: fact.what,
    about: fact.about,
    actor,
    data: JSON.stringify(fact.data),
    at,
  });
}
