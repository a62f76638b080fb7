import { sql } from "kysely";
import type { Transaction } from "../database/database.ts";
import type { Identifier } from "../privacy/personal-data.ts";
import { naming, withoutPerson } from "../privacy/redact.ts";
import type { FactTables, RecordedFact } from "./store.ts";

type About = Pick<RecordedFact, "what" | "actor" | "data"> & { readonly at: string };

/** What was recorded about somebody, oldest first. */
export async function factsAbout(tx: Transaction, person: string): Promise<About[]> {
  const rows = await tables(tx)
    .selectFrom("facts")
    .select(["what", "actor", "data", "at"])
    .where("organisation_id", "=", organisationOf(tx))
    .where("about", "=", person)
    .orderBy("id")
    .execute();
  return rows.map(({ at, ...rest }) => ({ ...rest, at: at.toISOString() }));
}

/** That something happened, and when, stays on record; what the record says about somebody goes. */
export async function cleanFacts(tx: Transaction, person: string, known: readonly Identifier[]): Promise<void> {
  await tables(tx)
    .updateTable("facts")
    .set({ data: "{}" })
    .where("organisation_id", "=", organisationOf(tx))
    .where("about", "=", person)
    .execute();
  for (let after: string | undefined = "0"; after !== undefined;) after = await cleanSome(tx, known, after);
}

const AT_ONCE = 1000;

/** Cleans the next facts that name somebody; answers after which to go on. */
async function cleanSome(tx: Transaction, known: readonly Identifier[], after: string): Promise<string | undefined> {
  const rows = await tables(tx)
    .selectFrom("facts")
    .select(["id", "data"])
    .where("organisation_id", "=", organisationOf(tx))
    .where("id", ">", after)
    .where(naming(sql`data::text`, known))
    .orderBy("id")
    .limit(AT_ONCE)
    .execute();
  const cleaned = rows.map(({ id, data }) => ({ id, data: withoutPerson(data, known) }));
  await sql`
    update facts set data = given.data
    from jsonb_to_recordset(${JSON.stringify(cleaned)}::jsonb) as given (id bigint, data jsonb)
    where facts.id = given.id`.execute(tx.sql);
  return rows.length === AT_ONCE ? rows.at(-1)?.id : undefined;
}

function organisationOf(tx: Transaction): string {
  if (tx.organisation === undefined) throw new Error("Facts are cleaned within one organisation.");
  return tx.organisation;
}

function tables(tx: Transaction) {
  return tx.sql.withTables<FactTables>();
}
