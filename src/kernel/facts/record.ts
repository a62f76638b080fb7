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
