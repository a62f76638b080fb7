import { sql } from "kysely";
import type { Transaction } from "../database/database.ts";

type UserTables = { users: { name: string; email: string | null; roles: unknown; state: string } };

/** Whom a message about the organisation's own affairs goes to: its owners and administrators who have an address. */
export async function administratorsOf(tx: Transaction): Promise<{ name: string; address: string }[]> {
  const rows = await tx.sql
    .withTables<UserTables>()
    .selectFrom("users")
    .select(["name", "email"])
    .where("state", "=", "active")
    .where(sql<boolean>`(roles @> '[{"role":"owner"}]' or roles @> '[{"role":"admin"}]')`)
    .execute();
  return rows.flatMap(({ name, email }) => (email === null ? [] : [{ name, address: email }]));
}
