import { type JSONColumnType, sql } from "kysely";
import type { Transaction } from "../../../kernel/database/database.ts";
import { CLASS_FIELDS } from "./rules.ts";

interface ClassTable {
  id: string;
  external_id: string;
  title: string;
  code: string | null;
  details: JSONColumnType<Record<string, unknown>>;
  is_listed: boolean;
}

/** The fields of which names can be made: those of any roster, and what else the roster of this organisation brings. */
export async function knownFields(tx: Transaction): Promise<readonly string[]> {
  const rows = await classes(tx)
    .selectFrom("classes")
    .select(sql<string>`jsonb_object_keys(details)`.as("field"))
    .distinct()
    .where("is_listed", "=", true)
    .execute();
  return [...new Set([...CLASS_FIELDS, ...rows.map(({ field }) => field).toSorted()])];
}

/** The first classes by title, as names are made of them. */
export async function firstClasses(tx: Transaction, most: number) {
  return classes(tx)
    .selectFrom("classes")
    .select(["id", "external_id", "title", "code", "details"])
    .where("is_listed", "=", true)
    .orderBy("title")
    .orderBy("id")
    .limit(most)
    .execute();
}

function classes(tx: Transaction) {
  return tx.sql.withTables<{ classes: ClassTable }>();
}
