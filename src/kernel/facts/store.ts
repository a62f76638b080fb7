import { type Generated, type JSONColumnType, sql } from "kysely";
import type { OrganisationId, Transaction } from "../database/database.ts";

export type FactTables = {
  facts: {
    id: Generated<string>;
    organisation_id: string;
    what: string;
    about: string;
    actor: string;
    data: JSONColumnType<Record<string, unknown>>;
    at: Date;
    transaction: Generated<string>;
  };
};

/** A fact as readers get it; `id` rises in the order of recording. */
export interface RecordedFact {
  readonly id: string;
  readonly organisation: OrganisationId;
  readonly what: string;
  readonly about: string;
  readonly actor: string;
  readonly data: Record<string, unknown>;
  readonly at: Date;
}

/**
 * Facts after `id`, oldest first, at most `limit`. Only such that no writer still under way can slip in before them, so
 * that a reader who goes on from the last id misses none.
 */
export async function factsAfter(tx: Transaction, id: string, limit: number): Promise<RecordedFact[]> {
  const rows = await facts(tx)
    .where("id", ">", id)
    .where(sql<boolean>`transaction < pg_snapshot_xmin(pg_current_snapshot())`)
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(recorded);
}

/** A page of the audit log: about one thing, and before the fact with an id, where they are given. */
export interface FactPage {
  readonly about?: string | undefined;
  readonly before?: string | undefined;
  readonly limit: number;
}

/** An organisation's facts, newest first. */
export async function factsPage(tx: Transaction, { about, before, limit }: FactPage): Promise<RecordedFact[]> {
  const all = facts(tx).orderBy("id", "desc").limit(limit);
  const those = about === undefined ? all : all.where("about", "=", about);
  const rows = await (before === undefined ? those : those.where("id", "<", before)).execute();
  return rows.map(recorded);
}

/** The id of the newest fact that `factsAfter` would have returned; "0" when there is none. */
export async function newestFactId(tx: Transaction): Promise<string> {
  const row = await tx.sql
    .withTables<FactTables>()
    .selectFrom("facts")
    .select((eb) => eb.fn.max("id").as("id"))
    .where(sql<boolean>`transaction < pg_snapshot_xmin(pg_current_snapshot())`)
    .executeTakeFirst();
  return row?.id ?? "0";
}

function facts(tx: Transaction) {
  const all = tx.sql
    .withTables<FactTables>()
    .selectFrom("facts")
    .select(["id", "organisation_id", "what", "about", "actor", "data", "at"]);
  return tx.organisation === undefined ? all : all.where("organisation_id", "=", tx.organisation);
}

function recorded(row: Omit<RecordedFact, "organisation"> & { organisation_id: string }): RecordedFact {
  const { organisation_id: organisation, ...rest } = row;
  return { ...rest, organisation };
}
