import { sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import { EVENT_GONE } from "../wishes/compare.ts";

type Tables = {
  meetings: {
    id: string;
    organisation_id: string;
    connection_id: string;
    lane: string;
    cancelled: boolean;
    organiser_object_id: string | null;
    organiser_name: string | null;
    event_id: string | null;
    last_ends_at: Date;
  };
};

/** The meeting that an event of this connection's tenant is. */
export async function meetingOfEvent(tx: Transaction, connection: string, event: string): Promise<string | undefined> {
  const row = await ahead(tx, connection).select("id").where("event_id", "=", event).executeTakeFirst();
  return row?.id;
}

/** The meetings in one mailbox whose last end is later than `since`. */
export async function meetingsOfMailbox(
  tx: Transaction,
  connection: string,
  { mailbox, since }: { readonly mailbox: string; readonly since: Date },
): Promise<string[]> {
  const rows = await ahead(tx, connection)
    .select("id")
    .where("organiser_object_id", "=", mailbox)
    .where("last_ends_at", ">", since)
    .execute();
  return rows.map(({ id }) => id);
}

/** The mailboxes with meetings whose last end is later than `since`. */
export async function mailboxesInUse(tx: Transaction, connection: string, since: Date): Promise<string[]> {
  const rows = await ahead(tx, connection)
    .select("organiser_object_id as mailbox")
    .distinct()
    .where("event_id", "is not", null)
    .where(sql<boolean>`finding->>'reason' is distinct from ${EVENT_GONE}`)
    .where("last_ends_at", ">", since)
    .execute();
  return rows.flatMap(({ mailbox }) => mailbox ?? []);
}

/** The names of organisers, by their object ids, as Microsoft last told them. */
export async function organisersNamed(tx: Transaction, objectIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await tables(tx)
    .selectFrom("meetings")
    .select(["organiser_object_id as id", "organiser_name as name"])
    .distinct()
    .where("organiser_object_id", "in", [...objectIds])
    .where("organiser_name", "is not", null)
    .execute();
  return new Map(rows.map(({ id, name }) => [id ?? "", name ?? ""]));
}

function ahead(tx: Transaction, connection: string) {
  if (tx.organisation === undefined) throw new Error("Meetings belong to one organisation.");
  return tables(tx)
    .selectFrom("meetings")
    .where("organisation_id", "=", tx.organisation)
    .where("connection_id", "=", connection)
    .where("lane", "=", "calendar")
    .where("cancelled", "=", false);
}

function tables(tx: Transaction) {
  return tx.sql.withTables<Tables>();
}
