import { type Selectable, sql } from "kysely";
import type { Transaction } from "../../kernel/database/database.ts";

interface KeyTable {
  id: string;
  organisation_id: string;
  name: string;
  secret_id: string;
  created_at: Date;
}

type Tables = {
  hand_over_keys: KeyTable;
  used_hand_overs: { organisation_id: string; key_id: string; token_id: string; expires_at: Date };
  identities: { issuer: string; subject: string; person_id: string | null; linked_at: Date };
  organisations: { id: string; name: string };
  people: { id: string; name: string; email: string | null };
};

export type KeyRow = Selectable<KeyTable>;

/** Adds a key; false where there is one of its name already. */
export async function addKey(tx: Transaction, row: KeyRow): Promise<boolean> {
  const added = await tables(tx)
    .insertInto("hand_over_keys")
    .values(row)
    .onConflict((conflict) => conflict.expression(sql`organisation_id, lower(name)`).doNothing())
    .executeTakeFirst();
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function keysOf(tx: Transaction): Promise<KeyRow[]> {
  return tables(tx).selectFrom("hand_over_keys").selectAll().orderBy("created_at", "desc").execute();
}

export async function keyOf(tx: Transaction, id: string): Promise<KeyRow | undefined> {
  return tables(tx).selectFrom("hand_over_keys").selectAll().where("id", "=", id).executeTakeFirst();
}

export async function removeKey(tx: Transaction, id: string): Promise<void> {
  await tables(tx).deleteFrom("hand_over_keys").where("id", "=", id).execute();
}

/** Notes that a hand-over is used; false when it was before. */
export async function useHandOver(
  tx: Transaction,
  used: { key: string; token: string; expires: Date },
): Promise<boolean> {
  const noted = await tables(tx)
    .insertInto("used_hand_overs")
    .values({
      organisation_id: tx.organisation ?? "",
      key_id: used.key,
      token_id: used.token,
      expires_at: used.expires,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (noted.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Clears away what is too old to be shown again anyway. */
export async function forgetHandOvers(tx: Transaction, before: Date): Promise<void> {
  await tables(tx).deleteFrom("used_hand_overs").where("expires_at", "<", before).execute();
}

/** A person, held until the transaction ends; undefined where they are gone. */
export async function holdPerson(
  tx: Transaction,
  id: string,
): Promise<{ id: string; name: string; email: string | null } | undefined> {
  return tables(tx)
    .selectFrom("people")
    .select(["id", "name", "email"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

/** Who a person is elsewhere, by which they come in. */
export async function identitiesOf(tx: Transaction, person: string) {
  const rows = await tables(tx)
    .selectFrom("identities")
    .select(["issuer", "subject", "linked_at"])
    .where("person_id", "=", person)
    .execute();
  return rows.map(({ issuer, subject, linked_at: linked }) => ({ issuer, subject, linkedAt: linked.toISOString() }));
}

export async function eraseIdentities(tx: Transaction, person: string): Promise<void> {
  await tables(tx).deleteFrom("identities").where("person_id", "=", person).execute();
}

function tables(tx: Transaction) {
  return tx.sql.withTables<Tables>();
}
